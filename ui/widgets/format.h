// Figures and dates as the window shows them, the same in both languages: amounts in threes with a point and
// the minus sign U+2212, ISO dates, the currency in a column of its own. Pure functions, any thread.
#pragma once

#include "engine/base/checked.h"
#include "engine/base/time.h"
#include "engine/money/money.h"

#include <QString>

#include <string_view>

namespace cambist::ui {

/// "1,234,567.89" with all decimals of the currency; minor units.
QString amountText(base::Int128 minorUnits, Currency currency);
/// "EUR 1,234.50".
QString moneyText(base::Int128 minorUnits, Currency currency);
/// "9,963".
QString countText(std::uint64_t count);
/// What tr() chooses the plural by; counts beyond its range are plural in both languages.
int pluralOf(std::uint64_t count);
/// "2026-11-23".
QString dateText(Date date);
/// Local time, "2026-11-23 16:42"; empty for the epoch.
QString timeText(Timestamp time);
/// An IBAN in groups of four; other numbers as they are.
QString accountText(const QString& account);
QString fromUtf8(std::string_view text);

} // namespace cambist::ui
