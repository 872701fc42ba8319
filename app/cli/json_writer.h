// JSON written piece by piece, so that a long answer never stands in memory as a tree. Members keep the order
// in which they are written. Texts are escaped (RFC 8259 section 7); broken UTF-8 becomes U+FFFD.
#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cambist::cli {

/// Writes to its own text; take() hands it over, as often as wanted. One thread.
class JsonWriter {
public:
    JsonWriter& beginObject() { return open('{'); }
    JsonWriter& endObject() { return close('}'); }
    JsonWriter& beginArray() { return open('['); }
    JsonWriter& endArray() { return close(']'); }
    JsonWriter& key(std::string_view name);

    JsonWriter& text(std::string_view value);
    JsonWriter& boolean(bool value) { return raw(value ? "true" : "false"); }
    JsonWriter& null() { return raw("null"); }
    template <std::integral T>
    JsonWriter& number(T value) {
        return raw(std::to_string(value));
    }
    /// Exact decimal text as a JSON number.
    JsonWriter& raw(std::string_view json);

    JsonWriter& member(std::string_view name, std::string_view value) { return key(name).text(value); }
    JsonWriter& member(std::string_view name, const char* value) { return key(name).text(value); }
    JsonWriter& member(std::string_view name, const std::string& value) { return key(name).text(value); }
    JsonWriter& member(std::string_view name, bool value) { return key(name).boolean(value); }
    template <std::integral T>
    requires(!std::same_as<T, bool>) JsonWriter& member(std::string_view name, T value) {
        return key(name).number(value);
    }
    JsonWriter& member(std::string_view name, const std::optional<std::string>& value) {
        return value ? key(name).text(*value) : key(name).null();
    }
    /// null for an empty text: "the input does not have it".
    JsonWriter& memberOrNull(std::string_view name, std::string_view value) {
        return value.empty() ? key(name).null() : key(name).text(value);
    }

    /// What has been written since the last take().
    [[nodiscard]] std::string take();
    [[nodiscard]] std::size_t size() const { return m_text.size(); }

private:
    JsonWriter& open(char bracket);
    JsonWriter& close(char bracket);
    void separate();
    std::string m_text;
    std::vector<bool> m_filled; ///< one a level: whether it has an element
    bool m_afterKey = false;
};

/// The text in quotes, escaped.
std::string jsonText(std::string_view text);

} // namespace cambist::cli
