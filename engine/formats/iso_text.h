// Cleaning of one text of an ISO 20022 message before it becomes a field, with the findings that it earns.
// Internal.
#pragma once

#include "engine/payments/types.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cambist::formats {

/// Where a text stands, for its findings.
struct IsoPlace {
    std::uint32_t row = 0;
    std::uint32_t line = 0;
    std::optional<payments::Field> field;
};

/// Blanks at both ends removed, line ends and tabs made one blank, put into NFC (a Note when that changes
/// it). A character that is hidden or turns the reading direction stays, with a Fix. Findings are appended.
std::string cleanIsoText(std::string_view raw, const IsoPlace& place,
                         std::vector<payments::Finding>& findings);

} // namespace cambist::formats
