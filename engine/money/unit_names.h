// English names of a currency's units, for amounts in words. For engine/money alone.
#pragma once

#include "engine/money/money.h"

#include <string_view>

namespace cambist::money {

struct UnitNames {
    std::string_view one;       ///< "euro"
    std::string_view many;      ///< "euros"
    std::string_view minorOne;  ///< "cent"; empty without minor units
    std::string_view minorMany; ///< "cents"
};
/// Nothing where the table has none.
std::optional<UnitNames> unitNames(Currency currency);

} // namespace cambist::money
