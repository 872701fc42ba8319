#include "engine/money/allocate.h"

#include "tests/engine/money/support.h"

#include <limits>
#include <random>

namespace cambist::money {
namespace {

constexpr auto kLeast = std::numeric_limits<std::int64_t>::min();
constexpr auto kMost = std::numeric_limits<std::int64_t>::max();

std::vector<Decimal> decimals(const std::vector<std::string>& texts) {
    std::vector<Decimal> result;
    for (const auto& text : texts) result.push_back(Decimal::parse(text).value());
    return result;
}
std::vector<std::int64_t> parts(std::int64_t minorUnits, const std::vector<std::string>& ratios) {
    std::vector<std::int64_t> result;
    const auto split = allocate({minorUnits, currency("EUR")}, decimals(ratios));
    for (const Money& part : split.value()) {
        EXPECT_EQ(part.currency, currency("EUR"));
        result.push_back(part.minorUnits);
    }
    return result;
}
using Parts = std::vector<std::int64_t>;

TEST(Allocate, GivesWhatIsLeftToTheLargestRemaindersThenTheFirst) {
    EXPECT_EQ(parts(101, {"1", "1", "1"}), (Parts{34, 34, 33}));
    EXPECT_EQ(parts(10, {"0.1", "0.2", "0.1"}), (Parts{3, 5, 2}));
    EXPECT_EQ(parts(100, {"1", "6", "8"}), (Parts{7, 40, 53}));  // 6.67, 40, 53.33
    EXPECT_EQ(parts(10, {"1", "1.0", "2.5"}), (Parts{2, 2, 6})); // 2.22, 2.22, 5.56
    EXPECT_EQ(parts(0, {"1", "2"}), (Parts{0, 0}));
    EXPECT_EQ(parts(1, {"1", "100"}), (Parts{0, 1}));
}

TEST(Allocate, GivesNothingToARatioOfZero) {
    EXPECT_EQ(parts(5, {"0", "1", "0.00", "1", "1"}), (Parts{0, 2, 0, 2, 1}));
    EXPECT_EQ(parts(7, {"0", "3"}), (Parts{0, 7}));
}

TEST(Allocate, MirrorsNegativeAmounts) {
    EXPECT_EQ(parts(-100, {"1", "1", "1"}), (Parts{-34, -33, -33}));
    EXPECT_EQ(parts(kLeast, {"1"}), (Parts{kLeast}));
    EXPECT_EQ(parts(kLeast, {"1", "1"}), (Parts{kLeast / 2, kLeast / 2}));
    EXPECT_EQ(parts(kMost, {"1", "1"}), (Parts{kMost / 2 + 1, kMost / 2}));
}

TEST(Allocate, TakesRatiosOfAnySize) {
    const std::string huge(38, '9');
    EXPECT_EQ(parts(kMost, {huge, "0." + std::string(37, '0') + "1"}), (Parts{kMost, 0}));
    EXPECT_EQ(parts(kMost, {huge, huge}), (Parts{kMost / 2 + 1, kMost / 2}));
}

TEST(Allocate, RefusesWhatIsNoDivision) {
    const Money hundred = amount("EUR", "1");
    EXPECT_REFUSED(allocate(hundred, {}), MoneyError::NoRatios);
    EXPECT_REFUSED(allocate(hundred, decimals({"0", "0.0"})), MoneyError::NoRatios);
    const auto negative = allocate(hundred, decimals({"2", "-1.5"}));
    ASSERT_FALSE(negative.has_value());
    EXPECT_TRUE(negative.error().is(MoneyError::NegativeRatio));
    EXPECT_EQ(negative.error().object(), "-1.5");
}

TEST(Allocate, AddsUpAndStaysWithinOneUnitOfTheExactShare) {
    std::mt19937_64 random(42);
    for (int round = 0; round < 3000; ++round) {
        const auto minorUnits = static_cast<std::int64_t>(random()) >> (round % 64);
        std::vector<Decimal> ratios;
        std::vector<base::Int128> weights; // in ten-thousandths
        base::Int128 total = 0;
        for (std::size_t i = 0; i <= random() % 12; ++i) {
            const auto scale = static_cast<int>(random() % 5);
            const auto coefficient = static_cast<std::int64_t>(random() % 1000);
            ratios.push_back(Decimal::ofMinorUnits(coefficient, scale));
            weights.push_back(coefficient);
            for (int k = scale; k < 4; ++k) weights.back() *= 10;
            total += weights.back();
        }
        if (total == 0) continue;
        const auto split = allocate({minorUnits, currency("EUR")}, ratios).value();
        ASSERT_EQ(split.size(), ratios.size());
        base::Int128 sum = 0;
        for (std::size_t i = 0; i < split.size(); ++i) {
            sum += split[i].minorUnits;
            const base::Int128 error = split[i].minorUnits * total - minorUnits * weights[i];
            EXPECT_LT(error < 0 ? -error : error, total);
            EXPECT_TRUE(weights[i] != 0 || split[i].minorUnits == 0);
        }
        EXPECT_EQ(sum, minorUnits);
        if (minorUnits == kLeast) continue;
        const auto mirror = allocate({-minorUnits, currency("EUR")}, ratios).value();
        for (std::size_t i = 0; i < split.size(); ++i) EXPECT_EQ(mirror[i].minorUnits, -split[i].minorUnits);
    }
}

// "equal:3" or "ratios:1,1,2".
std::vector<std::string> ratiosOf(const std::string& split) {
    const std::string list = split.substr(split.find(':') + 1);
    if (split.starts_with("equal:")) {
        const int count = std::stoi(list);
        return count < 0 ? std::vector<std::string>{"-1"}
                         : std::vector<std::string>(static_cast<std::size_t>(count), "1");
    }
    std::vector<std::string> result;
    std::istringstream items(list);
    for (std::string item; std::getline(items, item, ',');) result.push_back(item);
    return result;
}

TEST(Allocate, AgreesWithThePublishedCases) {
    const auto text = corpusFile("currency/cases/allocation.tsv");
    if (!text) GTEST_SKIP() << "no corpora: 24 splits not compared";
    std::size_t seen = 0;
    for (const auto& row : tableRows(*text)) {
        const auto split = allocate({std::stoll(row.at(0)), currency("EUR")}, decimals(ratiosOf(row.at(1))));
        ++seen;
        if (row.at(2) == "ERROR") {
            EXPECT_FALSE(split.has_value()) << row[1];
            continue;
        }
        ASSERT_TRUE(split.has_value()) << row[1];
        std::string written;
        for (const Money& part : split.value())
            written += (written.empty() ? "" : ",") + std::to_string(part.minorUnits);
        EXPECT_EQ(written, row[2]) << row[0] << ' ' << row[1];
    }
    EXPECT_EQ(seen, 24U);
}

} // namespace
} // namespace cambist::money
