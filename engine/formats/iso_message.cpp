#include "engine/formats/iso_message.h"

#include <algorithm>

namespace cambist::formats {
namespace {

constexpr std::string_view shape = "aaaa.000.000.00"; // a: lower-case letter, 0: digit

bool hasShape(std::string_view text) {
    const auto fits = [](char c, char kind) {
        if (kind == 'a') return c >= 'a' && c <= 'z';
        if (kind == '0') return c >= '0' && c <= '9';
        return c == kind;
    };
    return text.size() >= shape.size() && std::equal(shape.begin(), shape.end(), text.begin(),
                                                     [&](char kind, char c) { return fits(c, kind); });
}

int number(std::string_view digits) {
    int value = 0;
    for (const char c : digits) value = value * 10 + (c - '0');
    return value;
}

} // namespace

std::optional<IsoMessage> isoMessageOf(std::string_view nameSpace) {
    const std::size_t separator = nameSpace.find_last_of(":/$");
    std::string_view name = separator == std::string_view::npos ? nameSpace : nameSpace.substr(separator + 1);
    if (name.ends_with(".xsd")) name.remove_suffix(4);
    if (!hasShape(name)) return std::nullopt;
    if (name.size() > shape.size() && name[shape.size()] != '.') return std::nullopt;
    return IsoMessage{.name = std::string(name),
                      .family = std::string(name.substr(0, 8)),
                      .variant = number(name.substr(9, 3)),
                      .version = number(name.substr(13, 2))};
}

} // namespace cambist::formats
