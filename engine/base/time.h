// Timestamp, Date and Clock. Rules never read a clock of their own: a Clock& is handed in.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cambist::base {

/// A moment: UTC nanoseconds since 1970-01-01. A plain value.
struct Timestamp {
    std::int64_t nanoseconds = 0;
    auto operator<=>(const Timestamp&) const = default;
};
/// "2026-11-23T09:30:00Z" (whole seconds, RFC 3339).
std::string toText(Timestamp time);

/// A calendar date without a zone: days since 1970-01-01 (proleptic Gregorian). A plain value.
class Date {
public:
    constexpr Date() = default;
    constexpr explicit Date(std::int32_t daysSinceEpoch)
        : m_days(daysSinceEpoch) {}
    /// Nothing if there is no such day, or the year is outside 1900..9999.
    static std::optional<Date> of(int year, int month, int day);
    /// "2026-11-23" only.
    static std::optional<Date> parse(std::string_view iso);
    /// The UTC day of a moment.
    static Date of(Timestamp time);

    [[nodiscard]] constexpr std::int32_t days() const { return m_days; }
    struct Parts {
        int year, month, day;
    };
    [[nodiscard]] Parts parts() const;
    /// 1 = Monday … 7 = Sunday (ISO 8601).
    [[nodiscard]] int isoWeekday() const;
    [[nodiscard]] constexpr Date plusDays(std::int32_t days) const { return Date(m_days + days); }
    auto operator<=>(const Date&) const = default;

private:
    std::int32_t m_days = 0;
};
/// "2026-11-23".
std::string toText(Date date);

/// Where the time comes from. Implementations are thread-safe.
class Clock {
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Timestamp now() const = 0;
};
class SystemClock final : public Clock {
public:
    [[nodiscard]] Timestamp now() const override;
};
/// Stands still at the time it was given: tests, and commands run "as of".
class FixedClock final : public Clock {
public:
    explicit FixedClock(Timestamp time)
        : m_time(time) {}
    [[nodiscard]] Timestamp now() const override { return m_time; }
    void set(Timestamp time) { m_time = time; }

private:
    Timestamp m_time;
};

} // namespace cambist::base

namespace cambist {
using base::Clock;
using base::Date;
using base::Timestamp;
} // namespace cambist
