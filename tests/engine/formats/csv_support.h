// Reads a payment file made of bytes, and keeps all that the reader says.
#pragma once

#include "engine/base/file.h"
#include "engine/formats/findings.h"
#include "engine/formats/payment_file.h"

#include <gtest/gtest.h>

#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

namespace cambist::formats::test {

struct Read : PaymentSink {
    PaymentFileHead fileHead;
    std::vector<payments::PaymentFields> payments;
    std::vector<payments::Finding> findings;
    std::string error; ///< code of the refusal, empty: none
    std::vector<std::string> arguments;
    std::size_t stopAfter = SIZE_MAX;

    Status head(const PaymentFileHead& head) override {
        fileHead = head;
        return ok();
    }
    Status payment(payments::PaymentFields&& payment) override {
        payments.push_back(std::move(payment));
        if (payments.size() >= stopAfter) return Error(SystemError::Busy, "test");
        return ok();
    }
    void finding(payments::Finding&& finding) override { findings.push_back(std::move(finding)); }

    [[nodiscard]] std::size_t count(std::string_view code) const {
        return static_cast<std::size_t>(std::count_if(
            findings.begin(), findings.end(), [&](const auto& finding) { return finding.code == code; }));
    }
    [[nodiscard]] const payments::Finding* first(std::string_view code) const {
        const auto found = std::find_if(findings.begin(), findings.end(),
                                        [&](const auto& finding) { return finding.code == code; });
        return found == findings.end() ? nullptr : &*found;
    }
    [[nodiscard]] std::string value(std::size_t row, payments::Field field) const {
        return row < payments.size() ? payments[row][field] : "no such row";
    }
};

inline Read readPath(const Path& path, const ReadOptions& options = {}, std::size_t stopAfter = SIZE_MAX) {
    Read read;
    read.stopAfter = stopAfter;
    auto file = base::FileReader::open(path);
    if (!file) {
        read.error = file.error().code();
        return read;
    }
    const Status status = readPaymentFile(file.value(), "payments.csv", options, read);
    if (!status) {
        read.error = status.error().code();
        read.arguments = status.error().arguments();
    }
    return read;
}

/// A file that goes when the test ends.
class TempFile {
public:
    explicit TempFile(std::string_view bytes) {
        static int number = 0;
        m_path = std::filesystem::temp_directory_path() /
                 ("cambist-csv-" + std::to_string(getpid()) + "-" + std::to_string(number++));
        std::ofstream(m_path, std::ios::binary) << bytes;
    }
    ~TempFile() { std::filesystem::remove(m_path); }
    TempFile(const TempFile&) = delete;
    TempFile& operator=(const TempFile&) = delete;
    [[nodiscard]] const Path& path() const { return m_path; }

private:
    Path m_path;
};

inline Read readText(std::string_view bytes, const ReadOptions& options = {}) {
    const TempFile file(bytes);
    return readPath(file.path(), options);
}

/// A table with these amounts, one row each, in otherwise good payments; separated by ';' so that commas stay
/// inside.
inline Read readAmounts(const std::vector<std::string>& amounts) {
    std::string text = "creditorName;creditorAccount;amount;currency\n";
    for (const std::string& amount : amounts) text += "Muster AG;DE89370400440532013000;" + amount + ";EUR\n";
    return readText(text);
}

inline constexpr std::string_view simpleHeader =
    "endToEndId,creditorName,creditorAccount,amount,currency,executionDate\n";
inline constexpr std::string_view simpleRow = "E1,Muster AG,DE89370400440532013000,12.50,EUR,2026-11-23\n";

} // namespace cambist::formats::test
