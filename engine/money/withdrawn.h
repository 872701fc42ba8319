// Currencies that ended. Pure; static lifetime; any thread. Dated data: resources/currency/withdrawn.tsv.
#pragma once

#include "engine/base/time.h"

#include <optional>
#include <string_view>

namespace cambist::money {

struct Withdrawal {
    std::string_view code; ///< "BGN"
    base::Date lastDay;    ///< the last day on which a payment can be executed in it
    std::string_view successor;
};
/// By the code as a file writes it: "ANG" ended, though it is found as XCG, which kept its number. Nothing
/// for a code that is current or unknown.
std::optional<Withdrawal> withdrawal(std::string_view code);

} // namespace cambist::money
