// RowMaker: any row of a sample, made from the seed and the row's number alone, so that a file of a million
// rows needs no memory. The same plan gives the same rows on every machine. Immutable; any thread.
#pragma once

#include "engine/base/time.h"
#include "engine/payments/types.h"

#include <array>
#include <cstdint>
#include <optional>

namespace cambist::sample {

/// Ways that payments go: what the payee's bank is named by, and what they are paid from.
enum class Route : std::uint8_t { Sepa, Us, Uk, China, Japan, Swiss, Singapore };

struct Plan {
    std::uint64_t seed = 1;
    std::uint32_t rows = 10'000;
    std::uint32_t bad = 37; ///< at most `rows`
    Date date;              ///< the day of the sample; value dates lie 1 to 20 days behind it
};

/// Numbers that look random and follow from where they start (SplitMix64).
class Numbers {
public:
    explicit Numbers(std::uint64_t start)
        : m_state(start) {}
    std::uint64_t next();
    /// 0 … bound - 1.
    std::uint32_t below(std::uint32_t bound) {
        return static_cast<std::uint32_t>((next() >> 32) * bound >> 32);
    }

private:
    std::uint64_t m_state;
};

class RowMaker {
public:
    explicit RowMaker(const Plan& plan);
    [[nodiscard]] const Plan& plan() const { return m_plan; }
    /// Row `index` (0-based), with what is wrong with it if it is a bad one.
    [[nodiscard]] payments::PaymentFields row(std::uint32_t index) const;
    /// The number of the kind of badness (app/sample/badness.h) of a row; nothing: a good row.
    [[nodiscard]] std::optional<std::size_t> badness(std::uint32_t index) const;

private:
    /// Where row `index` lies: rows of one way and value date stand together, as in a file that was sorted.
    struct Place {
        Route route;
        std::uint32_t date;
    };
    static constexpr std::uint32_t dates = 5;

    [[nodiscard]] Place placeOf(std::uint32_t index) const;
    void payee(payments::PaymentFields& row, Route route, std::uint32_t index, Numbers& numbers) const;
    [[nodiscard]] std::string accountNumber(std::string_view form, std::uint32_t index) const;

    Plan m_plan;
    std::array<Date, dates> m_valueDates;
    std::uint64_t m_badStep = 1, m_badStart = 0; ///< bad rows are spread by a step that is prime to the rows
    std::uint64_t m_accountStep = 1, m_accountStart = 0; ///< likewise account numbers among 10^10
};

} // namespace cambist::sample
