// Everything that reads money from text: whatever goes in, what is accepted is written and read back
// unchanged.
#include "engine/money/allocate.h"
#include "engine/money/locale_format.h"
#include "engine/money/rounding.h"
#include "engine/money/words.h"

#include <array>
#include <cstdlib>

namespace {

using namespace cambist::money;

void require(bool holds) {
    if (!holds) std::abort();
}

const MoneyFormat& localeOf(std::size_t index) {
    static const std::array formats = {
        MoneyFormat::forLocale("en").value(),    MoneyFormat::forLocale("de").value(),
        MoneyFormat::forLocale("de-CH").value(), MoneyFormat::forLocale("fr").value(),
        MoneyFormat::forLocale("hi").value(),    MoneyFormat::forLocale("ar").value(),
        MoneyFormat::forLocale("zh").value(),    MoneyFormat::forLocale("sv").value()};
    return formats.at(index % formats.size());
}

void checkAmount(const Money& amount, const MoneyFormat& locale) {
    require(Money::parse(toDecimalText(amount), amount.currency).value() == amount);
    require(locale.parse(locale.format(amount).value(), amount.currency).value() == amount);
    require(!amountInWords(amount, Language::English).value().empty());
    require(!amountInWords(amount, Language::Chinese).value().empty());
}

void checkDecimal(const Decimal& value, const Money& amount) {
    const auto again = Decimal::parse(toText(value));
    require(again.value() == value);
    for (const RoundingMode mode : allRoundingModes()) {
        const auto rounded = roundTo(value, amount.currency, mode);
        if (!rounded.has_value()) continue;
        const std::array ratios = {value, Decimal::ofMinorUnits(1, 2), value};
        const auto parts = allocate(rounded.value(), ratios);
        require(parts.has_value() != value.isNegative());
        if (!parts.has_value()) continue;
        cambist::base::Int128 sum = 0;
        for (const Money& part : parts.value()) sum += part.minorUnits;
        require(sum == rounded.value().minorUnits);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size < 2) return 0;
    const auto all = Currency::all();
    const Currency currency = all[data[0] % all.size()];
    const MoneyFormat& locale = localeOf(data[1]);
    const std::string text(data + 2, data + size);
    if (const auto amount = Money::parse(text, currency); amount.has_value())
        checkAmount(amount.value(), locale);
    if (const auto amount = locale.parse(text, currency); amount.has_value())
        checkAmount(amount.value(), locale);
    if (const auto value = Decimal::parse(text); value.has_value())
        checkDecimal(value.value(), {0, currency});
    if (const auto found = Currency::find(text); found.has_value()) require(found.value().code() == text);
    if (const auto mode = roundingModeFromText(text); mode.has_value()) require(toText(mode.value()) == text);
    return 0;
}
