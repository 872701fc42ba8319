#include "engine/base/checked.h"
#include "engine/base/result.h"

#include <gtest/gtest.h>

#include <set>

namespace cambist::base {
namespace {

TEST(SystemErrors, HaveOneStableNameEach) {
    std::set<std::string_view> names;
    for (int i = 0; i <= static_cast<int>(SystemError::Internal); ++i)
        names.insert(errorCode(static_cast<SystemError>(i)));
    EXPECT_EQ(names.size(), 9U);
    EXPECT_EQ(errorCode(SystemError::NotFound), "system.not-found");
    EXPECT_EQ(errorCode(SystemError::OutOfEntropy), "system.out-of-entropy");
    EXPECT_EQ(errorCode(SystemError::Stopped), "system.stopped");
    EXPECT_EQ(errorCode(SystemError::Internal), "system.internal");
}

TEST(Errors, CarryCodeObjectAndArguments) {
    const Error error(SystemError::TooLarge, "a.csv", {"11", "10"});
    EXPECT_TRUE(error.is(SystemError::TooLarge));
    EXPECT_FALSE(error.is(SystemError::Busy));
    EXPECT_EQ(error.object(), "a.csv");
    EXPECT_EQ(error.arguments(), (std::vector<std::string>{"11", "10"}));
    EXPECT_TRUE(Error().is(SystemError::Internal));
}

TEST(Errors, ComeBackFromText) {
    const Error error = Error::fromText("system.busy", {"vault", "first"});
    EXPECT_TRUE(error.is(SystemError::Busy));
    EXPECT_EQ(error.object(), "vault");
    EXPECT_EQ(error.arguments(), std::vector<std::string>{"first"});
    EXPECT_EQ(Error::fromText("later.unknown", {}).code(), "later.unknown");
}

Result<int> half(int value) {
    if (value % 2 != 0) return Error(SystemError::Internal, std::to_string(value));
    return value / 2;
}
Result<int> quarter(int value) {
    TRY(auto once, half(value));
    TRY(auto twice, half(once));
    return twice;
}
Status isFourFold(int value) {
    TRY(quarter(value));
    return ok();
}

TEST(Try, HandsOnTheFirstError) {
    EXPECT_EQ(quarter(12).value(), 3);
    EXPECT_EQ(quarter(6).error().object(), "3");
    EXPECT_EQ(quarter(5).error().object(), "5");
    EXPECT_TRUE(isFourFold(8).has_value());
    EXPECT_TRUE(isFourFold(2).has_error());
}

TEST(CheckedArithmetic, SaysWhenItOverflows) {
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    constexpr auto least = std::numeric_limits<std::int64_t>::min();
    EXPECT_EQ(checkedAdd<std::int64_t>(most - 1, 1), most);
    EXPECT_FALSE(checkedAdd<std::int64_t>(most, 1));
    EXPECT_FALSE(checkedSubtract<std::int64_t>(least, 1));
    EXPECT_FALSE(checkedMultiply<std::int64_t>(least, -1));
    EXPECT_EQ(narrow(Int128{most}), most);
    EXPECT_FALSE(narrow(Int128{most} + 1));
    EXPECT_FALSE(narrow(Int128{least} - 1));
}

} // namespace
} // namespace cambist::base
