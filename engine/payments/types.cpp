#include "engine/payments/types.h"

#include <algorithm>

namespace cambist::payments {

namespace {

constexpr std::array<std::string_view, fieldCount> names = {
    "endToEndId",
    "instructionId",
    "uetr",
    "amount",
    "currency",
    "executionDate",
    "debtorName",
    "debtorAccount",
    "debtorAgent",
    "creditorName",
    "creditorAccount",
    "creditorAgent",
    "creditorAgentCode",
    "creditorAgentName",
    "creditorStreet",
    "creditorBuilding",
    "creditorPostCode",
    "creditorTown",
    "creditorRegion",
    "creditorCountry",
    "creditorAddress",
    "remittance",
    "reference",
    "purpose",
    "categoryPurpose",
    "serviceLevel",
    "chargeBearer",
};

} // namespace

std::string_view fieldName(Field field) {
    return names[static_cast<std::size_t>(field)];
}

std::optional<Field> fieldFromName(std::string_view name) {
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) return std::nullopt;
    return static_cast<Field>(found - names.begin());
}

} // namespace cambist::payments
