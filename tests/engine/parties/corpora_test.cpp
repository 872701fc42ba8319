// Identifiers that others published, with the results that they expect.
#include "engine/parties/identifiers.h"

#include <gtest/gtest.h>

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cambist::parties {
namespace {

using Problem = IdentifierProblem;

/// Rows of a tab-separated table below the corpora, without the line that names the columns; empty when it is
/// not there.
std::vector<std::vector<std::string>> readTable(const std::string& path) {
    const char* const corpora = std::getenv("CAMBIST_CORPORA");
    std::ifstream file(std::string(corpora != nullptr ? corpora : "") + "/" + path);
    std::vector<std::vector<std::string>> rows;
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
        std::vector<std::string> cells(1);
        for (const char c : line) {
            if (c == '\t')
                cells.emplace_back();
            else
                cells.back() += c;
        }
        rows.push_back(std::move(cells));
    }
    return rows;
}

bool isRefused(const std::string& iban) {
    return checkIban(iban) != Problem::None;
}

class PublishedIbans : public testing::Test {
protected:
    void SetUp() override {
        for (const auto& row : readTable("iban/expected.tsv")) m_ibans.push_back(row[0]);
        if (m_ibans.empty())
            GTEST_SKIP() << "1330 published IBANs were not checked: no corpora (CAMBIST_CORPORA)";
    }
    std::vector<std::string> m_ibans;
};

TEST_F(PublishedIbans, AllPass) {
    EXPECT_EQ(m_ibans.size(), 1330U);
    for (const std::string& iban : m_ibans) EXPECT_EQ(problemCode(checkIban(iban)), "") << iban;
}

TEST_F(PublishedIbans, OneOtherDigitIsRefused) {
    for (const std::string& iban : m_ibans) {
        for (std::size_t i = 0; i < iban.size(); ++i) {
            if (iban[i] < '0' || iban[i] > '9') continue;
            for (char digit = '0'; digit <= '9'; ++digit) {
                std::string changed = iban;
                changed[i] = digit;
                if (changed == iban) continue;
                EXPECT_TRUE(isRefused(changed)) << iban << " as " << changed;
            }
        }
    }
}

TEST_F(PublishedIbans, OneCharacterLessOrMoreIsRefused) {
    for (const std::string& iban : m_ibans) {
        for (std::size_t i = 0; i <= iban.size(); ++i) {
            if (i < iban.size()) {
                EXPECT_TRUE(isRefused(std::string(iban).erase(i, 1))) << iban << " without " << i;
            }
            for (const char c : std::string_view("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ -")) {
                EXPECT_TRUE(isRefused(std::string(iban).insert(i, 1, c)))
                    << iban << " with " << c << " at " << i;
            }
        }
    }
}

/// ISO 7064 MOD 97-10 cannot see a letter and a digit change places when the letter counts eleven times the
/// digit: "B1" spells 11 1, and "1B" spells 1 11. M2 and X3 are the only others. Where the structure takes
/// both, both are IBANs.
bool isBlindPair(char one, char other) {
    const std::string_view pair = one < other ? std::string_view{"1B2M3X"} : std::string_view{"B1M2X3"};
    for (std::size_t i = 0; i < pair.size(); i += 2) {
        if (pair[i] == one && pair[i + 1] == other) return true;
    }
    return false;
}

TEST_F(PublishedIbans, SwappedNeighboursAreRefused) {
    std::size_t blind = 0;
    for (const std::string& iban : m_ibans) {
        for (std::size_t i = 0; i + 1 < iban.size(); ++i) {
            std::string changed = iban;
            std::swap(changed[i], changed[i + 1]);
            if (changed == iban) continue;
            if (!isRefused(changed) && isBlindPair(iban[i], iban[i + 1])) {
                ++blind;
                continue;
            }
            EXPECT_TRUE(isRefused(changed)) << iban << " as " << changed;
        }
    }
    EXPECT_LE(blind, 1U); // RO49AAAA1B31…, the registry's own example
}

TEST_F(PublishedIbans, ALetterForADigitIsOftenPutRight) {
    const std::map<char, char> misread{{'0', 'O'}, {'1', 'I'}, {'5', 'S'}, {'8', 'B'}, {'2', 'Z'}};
    std::size_t asked = 0;
    std::size_t right = 0;
    for (const std::string& iban : m_ibans) {
        std::string text = iban;
        for (char& c : text.replace(0, 4, "")) {
            if (const auto found = misread.find(c); found != misread.end()) {
                c = found->second;
                break;
            }
        }
        text.insert(0, iban, 0, 4);
        if (checkIban(text) == Problem::None || text == iban) continue;
        ++asked;
        const auto suggestion = suggestIban(text);
        if (suggestion) {
            EXPECT_EQ(checkIban(*suggestion), Problem::None);
        }
        right += suggestion == iban;
    }
    EXPECT_GT(asked, 1000U);
    EXPECT_GT(right * 10, asked * 9) << right << " of " << asked;
}

TEST_F(PublishedIbans, AHundredThousandChecksAreQuick) {
    const auto start = std::chrono::steady_clock::now();
    std::size_t good = 0;
    for (std::size_t i = 0; i < 100'000; ++i) good += !isRefused(m_ibans[i % m_ibans.size()]);
    const auto elapsed = std::chrono::steady_clock::now() - start;
    EXPECT_EQ(good, 100'000U);
    EXPECT_LT(elapsed, std::chrono::seconds(1)); // some 20 ms; the bound leaves room for sanitizers
}

TEST(PublishedCnaps, AllPassAndOneOtherDigitIsRefused) {
    const auto rows = readTable("iban/codes/cnaps.tsv");
    if (rows.empty()) GTEST_SKIP() << "56 CNAPS numbers were not checked: no corpora (CAMBIST_CORPORA)";
    EXPECT_EQ(rows.size(), 56U);
    for (const auto& row : rows) {
        EXPECT_EQ(problemCode(checkCnaps(row[0])), "") << row[0];
        for (std::size_t i = 0; i < row[0].size(); ++i) {
            for (char digit = '0'; digit <= '9'; ++digit) {
                std::string changed = row[0];
                changed[i] = digit;
                if (changed == row[0]) continue;
                EXPECT_EQ(checkCnaps(changed), Problem::CheckDigits) << changed;
            }
        }
    }
}

TEST(PublishedAba, AgreesWithTheTable) {
    const auto rows = readTable("iban/codes/aba-routing.tsv");
    if (rows.empty()) GTEST_SKIP() << "12 ABA numbers were not checked: no corpora (CAMBIST_CORPORA)";
    EXPECT_EQ(rows.size(), 12U);
    for (const auto& row : rows) EXPECT_EQ(checkAba(row[0]) == Problem::None, row[1] == "true") << row[0];
}

TEST(PublishedBic, AllGermanBicsPass) {
    const char* const corpora = std::getenv("CAMBIST_CORPORA");
    std::ifstream file(std::string(corpora != nullptr ? corpora : "") + "/iban/de-blz/blz.properties");
    if (!file) GTEST_SKIP() << "Some 3500 German BICs were not checked: no corpora (CAMBIST_CORPORA)";
    std::size_t count = 0;
    for (std::string line; std::getline(file, line);) { // blz=name|town|BIC|…
        const std::size_t bic = line.find('|', line.find('|') + 1) + 1;
        const std::string text = line.substr(bic, line.find('|', bic) - bic);
        if (line.find('=') == std::string::npos || text.find_first_not_of(' ') == std::string::npos) continue;
        ++count;
        EXPECT_EQ(problemCode(checkBic(text)), "") << line;
    }
    EXPECT_GT(count, 1000U);
}

} // namespace
} // namespace cambist::parties
