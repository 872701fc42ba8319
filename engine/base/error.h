// Error: why something was refused, as a code with arguments. The sentence a person reads is made elsewhere
// (the command line's message table), in their language, from code() and the arguments.
#pragma once

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cambist::base {

/// Implemented once per domain enum, found by ADL: the stable name of a code, "<domain>.<code>"
/// ("money.overflow"), with static lifetime. It is the key of the message table and what scripts see.
template <class E>
concept ErrorEnum = requires(E e) {
    { errorCode(e) } -> std::same_as<std::string_view>;
};

/// A value; cheap to move. `object` names what it is about (an id, a path, a row); `arguments` fill the
/// sentence's {0}, {1}, … in order. Never holds secrets.
class Error {
public:
    Error(); ///< SystemError::Internal; Result's storage needs it, nobody else should
    template <ErrorEnum E>
    Error(E code, std::string object = {},
          std::vector<std::string> arguments = {}) // NOLINT: implicit on purpose
        : m_code(errorCode(code))
        , m_object(std::move(object))
        , m_arguments(std::move(arguments)) {}

    /// An error that came back as text, from a verdict of the log; objectAndArguments[0] is the object.
    static Error fromText(const std::string& code, const std::vector<std::string>& objectAndArguments);

    [[nodiscard]] std::string_view code() const { return m_code; }
    [[nodiscard]] const std::string& object() const { return m_object; }
    [[nodiscard]] const std::vector<std::string>& arguments() const { return m_arguments; }
    template <ErrorEnum E>
    [[nodiscard]] bool is(E code) const {
        return m_code == errorCode(code);
    }

private:
    std::string m_code;
    std::string m_object;
    std::vector<std::string> m_arguments;
};

/// Errors of the surroundings that every folder may meet, in order of precedence.
enum class SystemError : std::uint16_t {
    NotFound,    ///< a file or folder is not there; object: path
    NotReadable, ///< permission or I/O error while reading; object: path, {0}: the system's words
    NotWritable, ///< permission, full disk or I/O error while writing; object: path, {0}: the system's words
    AlreadyExists, ///< a file or folder that would be overwritten; object: path
    TooLarge,      ///< a file over its bound; object: path, {0}: size in bytes, {1}: the bound in bytes
    Busy,          ///< another process holds the lock; object: path
    OutOfEntropy,  ///< the system gave no random bytes
    Stopped,       ///< a person stopped the work; what it had not finished is not kept
    Internal       ///< a broken promise inside Cambist; object: where
};
std::string_view errorCode(SystemError code);

} // namespace cambist::base

namespace cambist {
using base::Error;
using base::SystemError;
} // namespace cambist
