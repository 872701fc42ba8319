// Bytes of an XML file to UTF-8: finds the encoding (XML 1.0 appendix F: byte order mark, then declaration),
// refuses what is not encoded as it says. One object per file, one thread.
#pragma once

#include "engine/base/bytes.h"
#include "engine/base/result.h"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace cambist::formats {

class XmlDecoder {
public:
    /// `head`: the first bytes of the file (1 KiB is enough). `encoding`: overrides what the file declares,
    /// unless empty. `name` is the object of errors. Errors: FileError::Encoding when the encoding is not one
    /// of the table.
    static Result<XmlDecoder> open(ByteView head, std::string_view encoding, const std::string& name);
    XmlDecoder(XmlDecoder&& other) noexcept;
    XmlDecoder& operator=(XmlDecoder&& other) noexcept;
    ~XmlDecoder();

    /// Appends the text of the next bytes; a character that is cut at their end is kept for the next call.
    /// Errors: FileError::Encoding ({0} offset in the file, {1} encoding), Binary ({0} offset) for a NUL
    /// character.
    Status decode(ByteView bytes, std::string& to);
    /// After the last bytes: whether a character is cut in the middle.
    [[nodiscard]] bool endsInsideCharacter() const;
    /// "UTF-8", "GB18030", "UTF-16LE", …; static lifetime.
    [[nodiscard]] std::string_view encoding() const { return m_encoding; }

private:
    struct Converter;
    XmlDecoder(std::string_view encoding, std::size_t skip, std::string name);
    Status decodeUtf8(ByteView bytes, std::string& to);
    Status convert(ByteView bytes, std::string& to);

    std::string_view m_encoding;
    std::string m_name;
    std::size_t m_skip = 0;     ///< bytes of the byte order mark that are still to be skipped
    std::uint64_t m_offset = 0; ///< of the next byte in the file
    std::string m_tail;         ///< UTF-8: the beginning of a cut character
    std::unique_ptr<Converter> m_converter;
};

} // namespace cambist::formats
