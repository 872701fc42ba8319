// Checks of Results that say which error it was.
#pragma once

#include "engine/base/result.h"

#include <gtest/gtest.h>
#include <stdexcept>
#include <string>
#include <utility>

namespace cambist::test {

inline std::string words(const Error& error) {
    std::string text(error.code());
    if (!error.object().empty()) text += " [" + error.object() + "]";
    for (const auto& argument : error.arguments()) text += " {" + argument + "}";
    return text;
}

/// The value, or a failed test that names the error.
template <class T>
T must(Result<T>&& result) {
    if (result.has_error()) throw std::runtime_error(words(result.error()));
    if constexpr (!std::is_void_v<T>) return std::move(result).value();
}

/// "" when it succeeded, else the code.
template <class T>
std::string codeOf(const Result<T>& result) {
    return result.has_error() ? std::string(result.error().code()) : std::string();
}

template <class E, class T>
::testing::AssertionResult refusedWith(E expected, const Result<T>& result) {
    if (result.has_error() && result.error().is(expected)) return ::testing::AssertionSuccess();
    return ::testing::AssertionFailure()
           << "expected " << errorCode(expected) << ", got "
           << (result.has_error() ? words(result.error()) : std::string("success"));
}

} // namespace cambist::test
