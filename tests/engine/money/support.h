// What the tests of engine/money share.
#pragma once

#include "engine/money/money.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

namespace cambist::money {

inline Currency currency(std::string_view code) {
    return Currency::find(code).value();
}
inline Money amount(std::string_view code, std::string_view text) {
    return Money::parse(text, currency(code)).value();
}
inline std::vector<Currency> currenciesWithMinorUnits() {
    std::vector<Currency> result;
    for (const Currency each : Currency::all())
        if (each.minorUnits()) result.push_back(each);
    return result;
}

/// The text of a corpus file, or nothing where the corpora are not at hand.
inline std::optional<std::string> corpusFile(const std::string& path) {
    const char* folder = std::getenv("CAMBIST_CORPORA");
    if (folder == nullptr) return std::nullopt;
    std::ifstream file(std::filesystem::path(folder) / path, std::ios::binary);
    if (!file) return std::nullopt;
    return std::string(std::istreambuf_iterator<char>(file), {});
}

/// The rows of tab-separated text after its header line.
inline std::vector<std::vector<std::string>> tableRows(const std::string& text) {
    std::vector<std::vector<std::string>> rows;
    std::istringstream lines(text);
    std::string line;
    std::getline(lines, line);
    while (std::getline(lines, line)) {
        rows.emplace_back();
        std::size_t start = 0;
        for (auto tab = line.find('\t'); tab != std::string::npos; tab = line.find('\t', start)) {
            rows.back().push_back(line.substr(start, tab - start));
            start = tab + 1;
        }
        rows.back().push_back(line.substr(start));
    }
    return rows;
}

} // namespace cambist::money

#define EXPECT_REFUSED(result, refusal)                                                                      \
    do {                                                                                                     \
        const auto refusedResult = (result);                                                                 \
        ASSERT_FALSE(refusedResult.has_value()) << #result;                                                  \
        EXPECT_EQ(refusedResult.error().code(), errorCode(refusal)) << #result;                              \
    } while (false)
