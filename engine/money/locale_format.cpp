#include "engine/money/locale_format.h"

#include "engine/base/text.h"
#include "engine/money/decimal_text.h"
#include "engine/money/locale_symbols.h"

namespace cambist::money {

namespace {
// Longer than any amount of 64 bits in any locale, with its marks.
constexpr std::size_t kLongestText = 256;

Error refusal(AmountReading::Outcome outcome, std::string_view text, const LocaleSymbols& locale,
              Currency currency) {
    switch (outcome) {
    case AmountReading::Outcome::WrongMark:
        return {MoneyError::WrongMark, excerpt(text), {std::string(currency.code())}};
    case AmountReading::Outcome::WrongGrouping:
        return {MoneyError::WrongGrouping, excerpt(text), {locale.tag}};
    default:
        return {MoneyError::NotANumber, excerpt(text)};
    }
}
} // namespace

MoneyFormat::MoneyFormat(std::unique_ptr<const LocaleSymbols> symbols)
    : m_symbols(std::move(symbols)) {}
MoneyFormat::MoneyFormat(MoneyFormat&& other) noexcept = default;
MoneyFormat& MoneyFormat::operator=(MoneyFormat&& other) noexcept = default;
MoneyFormat::~MoneyFormat() = default;

Result<MoneyFormat> MoneyFormat::forLocale(std::string_view tag) {
    TRY(auto symbols, symbolsOf(tag));
    return MoneyFormat(std::move(symbols));
}

Result<std::string> MoneyFormat::format(const Money& money) const {
    const auto decimals = money.currency.minorUnits();
    if (!decimals) return Error{MoneyError::NoMinorUnits, std::string(money.currency.code())};
    auto text = formatCurrency(*m_symbols, toDecimalText(money), money.currency, *decimals);
    if (text.empty()) return Error{SystemError::Internal, "money.format"};
    return text;
}

Result<Money> MoneyFormat::parse(std::string_view text, Currency currency) const {
    if (!currency.minorUnits()) return Error{MoneyError::NoMinorUnits, std::string(currency.code())};
    if (text.size() > kLongestText || base::firstInvalidUtf8(text))
        return Error{MoneyError::NotANumber, excerpt(text)};
    const auto folded = foldAmount(text, m_symbols->rightToLeft);
    auto symbols = amountSymbols(*m_symbols, currency);
    auto reading = readAmount(*m_symbols, symbols, folded);
    if (reading.outcome == AmountReading::Outcome::WrongMark) {
        addOtherMarks(symbols, *m_symbols, currency);
        reading = readAmount(*m_symbols, symbols, folded);
    }
    if (reading.outcome != AmountReading::Outcome::Number)
        return refusal(reading.outcome, text, *m_symbols, currency);
    auto money = Money::parse(reading.decimal, currency);
    if (money.has_value()) return money;
    // The same refusal, with the text as it was given.
    const Error& error = money.error();
    for (const auto code : {MoneyError::TooManyDecimals, MoneyError::OutOfRange})
        if (error.is(code)) return Error{code, excerpt(text), error.arguments()};
    return error;
}

Result<std::string> format(const Money& money, std::string_view localeTag) {
    TRY(const auto locale, MoneyFormat::forLocale(localeTag));
    return locale.format(money);
}
Result<Money> parse(std::string_view text, Currency currency, std::string_view localeTag) {
    TRY(const auto locale, MoneyFormat::forLocale(localeTag));
    return locale.parse(text, currency);
}

} // namespace cambist::money
