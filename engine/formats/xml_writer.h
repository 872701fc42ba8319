// XML out, element by element, into a sink of bytes: UTF-8, one element a line, the same calls give the same
// bytes. One thread.
#pragma once

#include "engine/base/bytes.h"
#include "engine/base/result.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cambist::formats {

/// Takes the next bytes of a file; a failed Status ends the writing and is handed on.
using ByteSink = std::function<Status(ByteView)>;

/// 0-based index in code points of the first character that XML 1.0 cannot carry or that is a control below
/// U+0020, or nothing. Text that is not valid UTF-8 counts as one at 0.
std::optional<std::size_t> firstUnwritable(std::string_view text);

class XmlWriter {
public:
    struct Attribute {
        std::string_view name;
        std::string_view value;
    };

    explicit XmlWriter(ByteSink sink)
        : m_sink(std::move(sink)) {}
    /// The declaration; first of all.
    void begin();
    /// `name` must outlive the element.
    void open(std::string_view name, const Attribute& attribute = {});
    void close();
    /// `text` must be writable (see firstUnwritable).
    void leaf(std::string_view name, std::string_view text, const Attribute& attribute = {});
    /// The leaf, unless its text is empty.
    void leafIfAny(std::string_view name, std::string_view text) {
        if (!text.empty()) leaf(name, text);
    }
    /// Hands over what has piled up, if it is much. Call it now and then.
    Status drain();
    /// Hands over the rest. All elements must be closed.
    Status finish();

private:
    void startTag(std::string_view name, const Attribute& attribute);
    void endTag(std::string_view name);
    void escaped(std::string_view text);

    ByteSink m_sink;
    std::string m_buffer;
    std::vector<std::string_view> m_open;
};

} // namespace cambist::formats
