// What a person may do, in words. GUI thread only.
#pragma once

#include <QString>

#include <cstdint>

namespace cambist::ui {

/// "Maker, Administrator"; empty for no role. `roles`: access::Role bits.
QString rolesText(std::uint32_t roles);

} // namespace cambist::ui
