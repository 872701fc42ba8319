// Result<T>: a value or an Error. No exception crosses a folder; reading the value of a failed Result ends
// the program (policy::terminate), so it cannot be ignored by accident.
#pragma once

#include "engine/base/error.h"

#include <boost/outcome/basic_result.hpp>
#include <boost/outcome/policy/terminate.hpp>
#include <boost/outcome/success_failure.hpp>

#include <utility>

namespace cambist::base {

template <class T>
using Result = boost::outcome_v2::basic_result<T, Error, boost::outcome_v2::policy::terminate>;
using Status = Result<void>;

/// The value of a Status that succeeded: `return ok();`
inline auto ok() {
    return boost::outcome_v2::success();
}

} // namespace cambist::base

/// TRY(auto value, f()); / TRY(f()); : returns the error of `f()` to the caller, else goes on (with the value
/// moved out).
#define CAMBIST_JOIN2(a, b) a##b
#define CAMBIST_JOIN(a, b) CAMBIST_JOIN2(a, b)
#define CAMBIST_TRY_CHECK(name, expression)                                                                  \
    auto&& name = (expression);                                                                              \
    if (name.has_error()) return std::move(name).error()
#define CAMBIST_TRY1_NAMED(name, expression)                                                                 \
    do {                                                                                                     \
        CAMBIST_TRY_CHECK(name, expression);                                                                 \
    } while (false)
#define CAMBIST_TRY2_NAMED(name, declaration, expression)                                                    \
    CAMBIST_TRY_CHECK(name, expression);                                                                     \
    declaration = std::move(name).value()
// A name of its own for each, so that one may stand in a lambda inside another.
#define CAMBIST_TRY1(expression) CAMBIST_TRY1_NAMED(CAMBIST_JOIN(cambistTried, __COUNTER__), expression)
#define CAMBIST_TRY2(declaration, expression)                                                                \
    CAMBIST_TRY2_NAMED(CAMBIST_JOIN(cambistTried, __COUNTER__), declaration, expression)
#define CAMBIST_TRY_PICK(one, two, name, ...) name
#define TRY(...) CAMBIST_TRY_PICK(__VA_ARGS__, CAMBIST_TRY2, CAMBIST_TRY1, unused)(__VA_ARGS__)

namespace cambist {
using base::ok;
using base::Result;
using base::Status;
} // namespace cambist
