// The 37 ways in which a row of the sample can be bad, each of its own kind. Pure; static lifetime; any
// thread.
#pragma once

#include "app/sample/row_maker.h"

#include <span>
#include <string_view>

namespace cambist::sample {

struct BadKind {
    std::string_view name;
    payments::Field field;    ///< where it shows
    std::string_view code;    ///< of the finding, from a CSV file
    std::string_view pain001; ///< of the finding, from a pain.001
    Route route;              ///< the row is made for this way
    void (*spoil)(payments::PaymentFields& row, const Plan& plan, Numbers& numbers);
};

/// In the order in which a sample takes them. All of them are to be fixed; none needs another row or a
/// workspace to show, so that looking at a file and importing it agree.
std::span<const BadKind> badKinds();

} // namespace cambist::sample
