// Which ISO 20022 message an XML file holds, told by the namespace of its root. Pure functions, any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace cambist::formats {

/// "pain.001.001.03.ch.02": business area and message number are `family`, then variant and version.
struct IsoMessage {
    std::string name;   ///< all of it, as the namespace says
    std::string family; ///< "pain.001"
    int variant = 0;    ///< 1; the German DK used 2 and 3
    int version = 0;    ///< 3
    bool operator==(const IsoMessage&) const = default;
};

/// From "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09", "urn:sepade:xsd:…",
/// "urn:swift:xsd:$pain.001.002.02", "http://www.six-interbank-clearing.com/de/pain.001.001.03.ch.02.xsd":
/// whatever ends in a message name.
std::optional<IsoMessage> isoMessageOf(std::string_view nameSpace);

} // namespace cambist::formats
