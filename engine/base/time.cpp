#include "engine/base/time.h"

#include <array>
#include <chrono>
#include <cstddef>
#include <ctime>

namespace cambist::base {

namespace {

constexpr std::int64_t kNanosecondsPerSecond = 1'000'000'000;
constexpr std::int64_t kSecondsPerDay = 86'400;
constexpr int kFirstYear = 1900;
constexpr int kLastYear = 9999;

constexpr std::int64_t floorDivide(std::int64_t a, std::int64_t b) {
    return a / b - (a % b < 0 ? 1 : 0);
}

void appendNumber(std::string& to, int value, int digits) {
    std::array<char, 10> reversed{};
    std::size_t count = 0;
    auto rest = static_cast<unsigned>(value < 0 ? -value : value);
    do {
        reversed[count++] = static_cast<char>('0' + rest % 10);
        rest /= 10;
    } while (rest != 0 && count < reversed.size());
    if (value < 0) to.push_back('-');
    for (int i = static_cast<int>(count); i < digits; ++i) to.push_back('0');
    while (count > 0) to.push_back(reversed[--count]);
}

std::optional<int> digits(std::string_view text) {
    int value = 0;
    for (char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

} // namespace

std::string toText(Timestamp time) {
    const std::int64_t seconds = floorDivide(time.nanoseconds, kNanosecondsPerSecond);
    const std::int64_t days = floorDivide(seconds, kSecondsPerDay);
    const int inDay = static_cast<int>(seconds - days * kSecondsPerDay);
    std::string text = toText(Date(static_cast<std::int32_t>(days)));
    text.push_back('T');
    appendNumber(text, inDay / 3600, 2);
    text.push_back(':');
    appendNumber(text, inDay / 60 % 60, 2);
    text.push_back(':');
    appendNumber(text, inDay % 60, 2);
    text.push_back('Z');
    return text;
}

std::optional<Date> Date::of(int year, int month, int day) {
    if (year < kFirstYear || year > kLastYear || month < 1 || month > 12 || day < 1 || day > 31)
        return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year{year},
                                           std::chrono::month{static_cast<unsigned>(month)},
                                           std::chrono::day{static_cast<unsigned>(day)}};
    if (!date.ok()) return std::nullopt;
    return Date(static_cast<std::int32_t>(std::chrono::sys_days{date}.time_since_epoch().count()));
}

std::optional<Date> Date::parse(std::string_view iso) {
    if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
    const auto year = digits(iso.substr(0, 4));
    const auto month = digits(iso.substr(5, 2));
    const auto day = digits(iso.substr(8, 2));
    if (!year || !month || !day) return std::nullopt;
    return of(*year, *month, *day);
}

Date Date::of(Timestamp time) {
    return Date(
        static_cast<std::int32_t>(floorDivide(time.nanoseconds, kNanosecondsPerSecond * kSecondsPerDay)));
}

Date::Parts Date::parts() const {
    const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{m_days}}};
    return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
            static_cast<int>(static_cast<unsigned>(date.day()))};
}

int Date::isoWeekday() const {
    const std::chrono::weekday weekday{std::chrono::sys_days{std::chrono::days{m_days}}};
    return static_cast<int>(weekday.iso_encoding());
}

std::string toText(Date date) {
    const auto parts = date.parts();
    std::string text;
    appendNumber(text, parts.year, 4);
    text.push_back('-');
    appendNumber(text, parts.month, 2);
    text.push_back('-');
    appendNumber(text, parts.day, 2);
    return text;
}

Timestamp SystemClock::now() const {
    timespec now{};
    (void)::clock_gettime(CLOCK_REALTIME, &now);
    return {std::int64_t{now.tv_sec} * kNanosecondsPerSecond + now.tv_nsec};
}

} // namespace cambist::base
