#include "ui/widgets/format.h"

#include <QDateTime>

#include <algorithm>
#include <limits>

namespace cambist::ui {
namespace {

constexpr int ibanCountryAndDigits = 4;

/// Commas into the digits before the point.
QString grouped(QString digits) {
    const auto point = digits.indexOf('.');
    for (auto at = (point < 0 ? digits.size() : point) - 3; at > 0; at -= 3) digits.insert(at, ',');
    return digits;
}

} // namespace

QString fromUtf8(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString amountText(base::Int128 minorUnits, Currency currency) {
    auto text = fromUtf8(money::toDecimalText(minorUnits, currency));
    const bool negative = text.startsWith('-');
    text = grouped(negative ? text.mid(1) : text);
    return negative ? QChar(0x2212) + text : text;
}

QString moneyText(base::Int128 minorUnits, Currency currency) {
    return fromUtf8(currency.code()) + ' ' + amountText(minorUnits, currency);
}

QString countText(std::uint64_t count) {
    return grouped(QString::number(count));
}

int pluralOf(std::uint64_t count) {
    return static_cast<int>(std::min<std::uint64_t>(count, std::numeric_limits<int>::max()));
}

QString dateText(Date date) {
    return fromUtf8(toText(date));
}

QString timeText(Timestamp time) {
    if (time.nanoseconds == 0) return {};
    return QDateTime::fromMSecsSinceEpoch(time.nanoseconds / 1'000'000).toString("yyyy-MM-dd HH:mm");
}

QString accountText(const QString& account) {
    const bool iban = account.size() > ibanCountryAndDigits && account[0].isLetter() &&
                      account[1].isLetter() && account[2].isDigit() && account[3].isDigit();
    if (!iban) return account;
    QString spaced;
    for (qsizetype i = 0; i < account.size(); i += 4) spaced += (i > 0 ? " " : "") + account.mid(i, 4);
    return spaced;
}

} // namespace cambist::ui
