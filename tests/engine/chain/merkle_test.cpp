// The Merkle tree against the known answers of Certificate Transparency and against a recursion written from
// the text of RFC 9162 section 2.1.1.
#include "engine/chain/merkle.h"

#include "engine/crypto/digest.h"

#include <gtest/gtest.h>
#include <string>
#include <vector>

namespace cambist::chain {
namespace {

constexpr std::size_t largest = 70;

Hash hashOf(std::string_view hex) {
    const auto bytes = base::fromHex(hex).value();
    Hash hash{};
    std::copy(bytes.begin(), bytes.end(), hash.begin());
    return hash;
}

/// MTH of RFC 9162 section 2.1.1, word for word: k is the largest power of two smaller than n.
Hash definedRoot(std::span<const Bytes> entries) {
    if (entries.empty()) return crypto::sha256({});
    if (entries.size() == 1) {
        Bytes bytes{0x00};
        base::append(bytes, entries[0]);
        return crypto::sha256(bytes);
    }
    std::size_t k = 1;
    while (k * 2 < entries.size()) k *= 2;
    Bytes bytes{0x01};
    base::append(bytes, definedRoot(entries.first(k)));
    base::append(bytes, definedRoot(entries.subspan(k)));
    return crypto::sha256(bytes);
}

std::vector<Bytes> entries(std::size_t count) {
    std::vector<Bytes> all;
    for (std::size_t i = 0; i < count; ++i) {
        const auto text = "entry " + std::to_string(i);
        all.emplace_back(text.begin(), text.end());
    }
    return all;
}

std::vector<Hash> leavesOf(std::span<const Bytes> all) {
    std::vector<Hash> leaves;
    for (const auto& entry : all) leaves.push_back(leafHash(entry));
    return leaves;
}

// The eight entries and roots that the implementations of RFC 6962 share as test data.
TEST(Merkle, KnownRoots) {
    const std::vector<Bytes> inputs = {
        {},
        {0x00},
        {0x10},
        {0x20, 0x21},
        {0x30, 0x31},
        {0x40, 0x41, 0x42, 0x43},
        {0x50, 0x51, 0x52, 0x53, 0x54, 0x55, 0x56, 0x57},
        {0x60, 0x61, 0x62, 0x63, 0x64, 0x65, 0x66, 0x67, 0x68, 0x69, 0x6a, 0x6b, 0x6c, 0x6d, 0x6e, 0x6f}};
    const std::vector<std::string_view> roots = {
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"};
    const auto leaves = leavesOf(inputs);
    for (std::size_t size = 0; size <= inputs.size(); ++size)
        EXPECT_EQ(merkleRoot(std::span(leaves).first(size)), hashOf(roots[size])) << size;
}

TEST(Merkle, EverySizeIsTheDefinition) {
    const auto all = entries(largest);
    const auto leaves = leavesOf(all);
    MerkleFrontier frontier;
    for (std::size_t size = 0; size <= largest; ++size) {
        const auto defined = definedRoot(std::span(all).first(size));
        EXPECT_EQ(merkleRoot(std::span(leaves).first(size)), defined) << size;
        EXPECT_EQ(frontier.root(), defined) << size;
        EXPECT_EQ(frontier.size(), size);
        // Kept and taken up again, it goes on the same way.
        const MerkleFrontier kept(frontier.size(), frontier.roots());
        EXPECT_EQ(kept.root(), defined) << size;
        if (size < largest) frontier.append(leaves[size]);
    }
}

TEST(Merkle, EveryProofHoldsForItsLeafAlone) {
    const auto all = entries(largest);
    const auto leaves = leavesOf(all);
    for (std::size_t size = 1; size <= largest; ++size) {
        const auto tree = std::span(leaves).first(size);
        const auto root = merkleRoot(tree);
        for (std::size_t index = 0; index < size; ++index) {
            const auto path = inclusionPath(tree, index);
            EXPECT_TRUE(provesInclusion(leaves[index], index, size, path, root)) << size << ' ' << index;
            for (std::size_t other = 0; other < size; ++other) {
                if (other == index) continue;
                EXPECT_FALSE(provesInclusion(leaves[other], index, size, path, root));
                EXPECT_FALSE(provesInclusion(leaves[index], other, size, path, root));
            }
            EXPECT_FALSE(provesInclusion(leaves[index], index, index, path, root));
            EXPECT_FALSE(provesInclusion(leaves[index], size, size, path, root));
        }
    }
}

TEST(Merkle, ProofOfAnotherShapeIsRefused) {
    const auto all = entries(largest);
    const auto leaves = leavesOf(all);
    for (std::size_t size = 2; size <= largest; ++size) {
        const auto tree = std::span(leaves).first(size);
        const auto root = merkleRoot(tree);
        const auto index = size / 2;
        const auto path = inclusionPath(tree, index);
        auto longer = path;
        longer.push_back(leaves[0]);
        EXPECT_FALSE(provesInclusion(leaves[index], index, size, longer, root)) << size;
        auto shorter = path;
        shorter.pop_back();
        EXPECT_FALSE(provesInclusion(leaves[index], index, size, shorter, root)) << size;
        for (std::size_t step = 0; step < path.size(); ++step) {
            auto bent = path;
            bent[step][step % 32] ^= 1;
            EXPECT_FALSE(provesInclusion(leaves[index], index, size, bent, root)) << size << ' ' << step;
        }
        auto wrongRoot = root;
        wrongRoot[31] ^= 0x80;
        EXPECT_FALSE(provesInclusion(leaves[index], index, size, path, wrongRoot));
        // The same path cannot stand for a tree of twice the size.
        EXPECT_FALSE(provesInclusion(leaves[index], index, size * 2, path, root)) << size;
    }
}

TEST(Merkle, LeafAndNodeNeverLookAlike) {
    const auto left = leafHash(base::bytesOf("a"));
    const auto right = leafHash(base::bytesOf("b"));
    Bytes joined;
    base::append(joined, left);
    base::append(joined, right);
    EXPECT_NE(leafHash(joined), nodeHash(left, right));
    EXPECT_NE(nodeHash(left, right), nodeHash(right, left));
}

} // namespace
} // namespace cambist::chain
