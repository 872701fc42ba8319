// Reads test vectors: sections in brackets, "Name = value" lines, a vector ends with the key given.
#pragma once

#include "engine/base/bytes.h"
#include "engine/base/random.h"

#include <cstdlib>
#include <fstream>
#include <gtest/gtest.h>
#include <map>
#include <string>
#include <vector>

namespace cambist::crypto::test {

struct Vector {
    std::string section;
    std::map<std::string, std::string> fields; // fields stay as they are until they are given again

    [[nodiscard]] std::string text(const std::string& name) const {
        const auto found = fields.find(name);
        return found == fields.end() ? std::string() : found->second;
    }
    [[nodiscard]] Bytes bytes(const std::string& name) const {
        const auto decoded = base::fromHex(text(name));
        EXPECT_TRUE(decoded.has_value()) << name << " of " << section;
        return decoded.value_or(Bytes());
    }
};

inline std::string trimmed(const std::string& text) {
    const auto first = text.find_first_not_of(" \t\r");
    if (first == std::string::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

/// Nothing if the corpora are not there.
inline std::vector<Vector> readVectors(const std::string& file, const std::string& lastKey,
                                       bool keepFields = false) {
    const char* const corpora = std::getenv("CAMBIST_CORPORA");
    if (corpora == nullptr) return {};
    std::ifstream in(std::string(corpora) + "/crypto/botan/" + file);
    std::vector<Vector> vectors;
    Vector current;
    for (std::string line; std::getline(in, line);) {
        line = trimmed(line);
        if (line.empty() || line.front() == '#') continue;
        if (line.front() == '[') {
            current = {line, {}};
            continue;
        }
        const auto equals = line.find('=');
        if (equals == std::string::npos) continue;
        const std::string key = trimmed(line.substr(0, equals));
        current.fields[key] = trimmed(line.substr(equals + 1));
        if (key != lastKey) continue;
        vectors.push_back(current);
        if (!keepFields) current.fields.clear();
    }
    return vectors;
}

template <std::size_t N>
std::array<Byte, N> fixed(ByteView bytes) {
    std::array<Byte, N> result{};
    EXPECT_EQ(bytes.size(), N);
    std::copy_n(bytes.begin(), std::min(N, bytes.size()), result.begin());
    return result;
}

/// Gives out the bytes that it was given, over and over.
class ScriptedRandom final : public Random {
public:
    explicit ScriptedRandom(Bytes script)
        : m_script(std::move(script)) {}
    void fill(std::span<Byte> to) override {
        for (Byte& byte : to) byte = m_script[m_next++ % m_script.size()];
    }

private:
    Bytes m_script;
    std::size_t m_next = 0;
};

} // namespace cambist::crypto::test
