// XML from outside, element by element: bounded, streaming, without DTDs, entities, files or network. Knows
// no message. One thread per call; memory does not grow with the file.
#pragma once

#include "engine/base/file.h"
#include "engine/base/result.h"
#include "engine/formats/payment_file.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace cambist::formats {

/// What a file may not exceed. Bytes are those of UTF-8.
struct XmlLimits {
    std::size_t depth = 64;                 ///< open elements; deeper is FileError::XmlTooDeep
    std::size_t textBytes = 64u << 10;      ///< one text; longer is FileError::XmlTooLong
    std::size_t tokenBytes = 128u << 10;    ///< one tag, comment or instruction; longer is XmlTooLong
    std::size_t nameBytes = 256;            ///< one element name; longer is XmlTooLong
    std::size_t attributes = 32;            ///< of one element; more is XmlMalformed
    std::size_t differentNames = 16u << 10; ///< names in a file; more is XmlMalformed (the parser keeps each)
};

struct XmlAttribute {
    std::string_view name; ///< local name; attributes in a namespace are not handed over
    std::string_view value;
};

/// An element that opens. Valid during the call only.
struct XmlElement {
    std::string_view name;      ///< local name
    std::string_view nameSpace; ///< URI, empty if none
    std::span<const XmlAttribute> attributes;
    std::uint32_t line = 0; ///< 1-based, where the start tag ends
};

/// Receives the elements of one file in document order.
class XmlHandler {
public:
    virtual ~XmlHandler() = default;
    /// Before anything else: how the file is encoded ("UTF-8", "GB18030", "UTF-16LE").
    virtual void begin(std::string_view encoding) = 0;
    virtual void startElement(const XmlElement& element) = 0;
    /// `text`: the character data after the last child, comments left out; not trimmed.
    virtual void endElement(std::string_view text) = 0;

    [[nodiscard]] bool stopped() const { return m_error.has_value(); }
    /// Why the handler stopped; only when stopped().
    Error takeError() { return std::move(*m_error); }

protected:
    /// Ends the reading; parseXml returns the first error that is given.
    void stop(Error error) {
        if (!m_error) m_error = std::move(error);
    }

private:
    std::optional<Error> m_error;
};

/// Reads from the start of the file to its end. `name` is the object of errors.
/// Errors: FileError::Empty, TooLarge, Binary, Encoding, Xml…, Truncated; NotReadable; what the handler
/// stopped with. XmlDoctype has {0} line, {1} column.
Status parseXml(base::FileReader& file, const std::string& name, const ReadOptions& options,
                const XmlLimits& limits, XmlHandler& handler);

} // namespace cambist::formats
