// Amounts as people of a locale write them (Unicode CLDR through ICU), and reading them back. Exact: no
// double.
#pragma once

#include "engine/money/money.h"

#include <memory>

namespace cambist::money {

struct LocaleSymbols;

/// The amounts of one locale. Movable; const use from any thread.
class MoneyFormat {
public:
    /// `tag` is a BCP 47 language tag ("de-CH", "zh-Hant-HK"; "de_CH" too) whose language CLDR knows; a
    /// region without data of its own takes those of its parent. Errors: UnknownLocale.
    static Result<MoneyFormat> forLocale(std::string_view tag);
    MoneyFormat(MoneyFormat&& other) noexcept;
    MoneyFormat& operator=(MoneyFormat&& other) noexcept;
    ~MoneyFormat();

    /// The locale's standard currency pattern with all decimals that ISO 4217 gives the currency: "€2.00"
    /// (en), "1.234,50 €" (de), "₹12,34,567.00" (hi); with the locale's digits and no-break spaces. Errors:
    /// NoMinorUnits.
    [[nodiscard]] Result<std::string> format(const Money& money) const;

    /// What format() writes, and plainer forms of it: without a mark, or with the locale's symbol or the ISO
    /// code before or behind; a minus before or after the mark; the locale's or ASCII digits, full-width
    /// forms folded; any kind of blank where the locale puts one. Grouping may be left out, or must be the
    /// locale's exactly. Nothing is guessed: "1.234,5" in en is WrongGrouping. Bidi marks are passed over in
    /// right-to-left locales only. Errors: NoMinorUnits, NotANumber, TooManyDecimals, OutOfRange, WrongMark,
    /// WrongGrouping.
    [[nodiscard]] Result<Money> parse(std::string_view text, Currency currency) const;

private:
    explicit MoneyFormat(std::unique_ptr<const LocaleSymbols> symbols);
    std::unique_ptr<const LocaleSymbols> m_symbols;
};

/// The same for one amount.
Result<std::string> format(const Money& money, std::string_view localeTag);
Result<Money> parse(std::string_view text, Currency currency, std::string_view localeTag);

} // namespace cambist::money
