// The encoding of a text file, settled over the whole file, and the file as a stream of UTF-8 pieces.
// Bounded memory; one thread per object.
#pragma once

#include "engine/base/file.h"
#include "engine/base/result.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cambist::formats {

/// How the bytes of a file are read.
struct EncodingChoice {
    std::string name = "UTF-8"; ///< "UTF-8", "UTF-16LE", "UTF-16BE", "GB18030", or what the caller asked for
    std::size_t markBytes = 0;  ///< length of the byte order mark, skipped
    bool guessed = false;       ///< nothing in the file or from the caller says so
    bool doubtful = false;      ///< GB18030, but most characters are outside the everyday range (GB 2312)
};

/// Reads the whole file once: byte order mark, then strict UTF-8 (RFC 3629), then GB18030 (structure and
/// assigned four-byte ranges). `wanted`: an encoding that the caller insists on, empty for none. Leaves the
/// file at its start. Errors (object: `name`): Empty, TooLarge, Binary, Encoding; NotReadable.
Result<EncodingChoice> settleEncoding(base::FileReader& file, const std::string& name,
                                      const std::string& wanted, std::uint64_t maxBytes);

/// Turns bytes of one encoding into UTF-8, strictly, piece by piece.
class TextDecoder {
public:
    /// Nothing if the encoding is not known. UTF-8, UTF-16LE/BE are decoded here, all others by ICU.
    static std::optional<TextDecoder> open(const std::string& encoding);
    TextDecoder(TextDecoder&&) noexcept;
    TextDecoder& operator=(TextDecoder&&) noexcept;
    ~TextDecoder();
    /// Appends UTF-8. `last`: nothing follows. Returns the offset in the whole input of a sequence that the
    /// encoding does not have; the decoder is then spent.
    std::optional<std::uint64_t> decode(ByteView bytes, bool last, std::string& to);

private:
    struct Impl;
    explicit TextDecoder(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

/// A file as UTF-8 pieces of some 64 KiB, without its byte order mark. Borrows the file.
class TextSource {
public:
    /// Starts at the beginning of the file. Errors: Encoding (unknown name), NotReadable.
    static Result<TextSource> open(base::FileReader& file, const std::string& name,
                                   const EncodingChoice& choice);
    /// The next piece, valid until the next call; empty at the end. Errors: Encoding, NotReadable.
    Result<std::string_view> next();

private:
    TextSource(base::FileReader& file, std::string name, EncodingChoice choice, TextDecoder decoder);
    base::FileReader* m_file;
    std::string m_name;
    EncodingChoice m_choice;
    TextDecoder m_decoder;
    Bytes m_bytes;
    std::string m_text;
    std::uint64_t m_skip;
    bool m_ended = false;
};

} // namespace cambist::formats
