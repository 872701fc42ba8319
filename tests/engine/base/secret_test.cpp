#include "engine/base/secret.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <type_traits>

namespace cambist::base {
namespace {

static_assert(!std::is_copy_constructible_v<SecretBytes>);
static_assert(!std::is_copy_assignable_v<SecretBytes>);

TEST(Secrets, HoldMoveAndClone) {
    SecretBytes first(bytesOf("correct horse"));
    EXPECT_EQ(textOf(first.view()), "correct horse");
    const SecretBytes copy = first.clone();
    SecretBytes moved = std::move(first);
    EXPECT_TRUE(first.empty()); // NOLINT(bugprone-use-after-move): what a moved-from secret is, is promised
    EXPECT_EQ(textOf(moved.view()), "correct horse");
    moved.span()[0] = 'C';
    EXPECT_EQ(textOf(copy.view()), "correct horse");
    moved = SecretBytes(3);
    EXPECT_EQ(moved.size(), 3U);
    EXPECT_TRUE(SecretBytes().empty());
    EXPECT_TRUE(SecretBytes(ByteView{}).empty());
}

TEST(Secrets, StartAsZeroesAndMayBeLargerThanAPage) {
    const SecretBytes secret(10'000);
    EXPECT_EQ(secret.size(), 10'000U);
    EXPECT_TRUE(std::ranges::all_of(secret.view(), [](Byte byte) { return byte == 0; }));
}

TEST(Secrets, ManySmallOnesFit) {
    std::vector<SecretBytes> secrets;
    for (Byte i = 0; i < 200; ++i) secrets.emplace_back(ByteView(&i, 1));
    for (Byte i = 0; i < 200; ++i) EXPECT_EQ(secrets[i].view()[0], i);
}

TEST(Wipe, OverwritesEverything) {
    Bytes bytes(64, 0xAA);
    wipe(bytes);
    EXPECT_EQ(bytes, Bytes(64, 0));
    wipe({});
}

} // namespace
} // namespace cambist::base
