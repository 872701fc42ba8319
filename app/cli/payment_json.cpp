#include "app/cli/payment_json.h"

#include "engine/base/text.h"
#include "engine/base/time.h"

#include <algorithm>
#include <array>

namespace cambist::cli {

using payments::Field;

namespace {

constexpr std::array alwaysThere = {Field::EndToEndId,    Field::Amount,       Field::Currency,
                                    Field::DebtorAccount, Field::CreditorName, Field::CreditorAccount,
                                    Field::CreditorAgent, Field::Remittance,   Field::ExecutionDate};

std::string_view shownValue(const payments::PaymentFields& payment, Field field) {
    const std::string& value = payment[field];
    switch (field) {
    case Field::Amount:
        return isExactDecimal(value) ? std::string_view(value) : std::string_view();
    case Field::ExecutionDate:
        return Date::parse(value) ? std::string_view(value) : std::string_view();
    case Field::CreditorAgent:
        return value.empty() ? payment[Field::CreditorAgentCode] : value;
    default:
        return value;
    }
}

} // namespace

bool isExactDecimal(std::string_view text) {
    if (!text.empty() && text[0] == '-') text.remove_prefix(1);
    const auto point = text.find('.');
    const auto whole = text.substr(0, point);
    if (whole.empty() || !base::isAsciiDigits(whole)) return false;
    if (point == std::string_view::npos) return true;
    const auto fraction = text.substr(point + 1);
    return !fraction.empty() && base::isAsciiDigits(fraction);
}

void writePaymentMembers(JsonWriter& json, const payments::PaymentFields& payment) {
    for (const Field field : alwaysThere)
        json.memberOrNull(payments::fieldName(field), base::trim(shownValue(payment, field)));
    for (std::size_t i = 0; i < payments::fieldCount; ++i) {
        const auto field = static_cast<Field>(i);
        if (std::ranges::find(alwaysThere, field) == alwaysThere.end() && !payment[field].empty())
            json.member(payments::fieldName(field), base::trim(payment[field]));
    }
    json.member("row", payment.row);
}

} // namespace cambist::cli
