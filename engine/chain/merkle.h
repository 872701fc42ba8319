// The Merkle tree of RFC 9162 section 2.1 over SHA-256: roots, inclusion proofs, and a frontier that grows
// leaf by leaf. Pure values, any thread.
#pragma once

#include "engine/chain/types.h"

#include <cstdint>
#include <span>
#include <vector>

namespace cambist::chain {

/// SHA-256(0x00 ‖ entry).
Hash leafHash(ByteView entry);
/// SHA-256(0x01 ‖ left ‖ right).
Hash nodeHash(const Hash& left, const Hash& right);

/// What is needed to append and to know the root: the roots of the full subtrees, largest first. O(log n)
/// memory.
class MerkleFrontier {
public:
    MerkleFrontier() = default;
    /// As it was kept: one root for every bit that is set in `size`.
    MerkleFrontier(std::uint64_t size, std::vector<Hash> roots)
        : m_size(size)
        , m_roots(std::move(roots)) {}
    [[nodiscard]] const std::vector<Hash>& roots() const { return m_roots; }
    void append(const Hash& leaf);
    [[nodiscard]] std::uint64_t size() const { return m_size; }
    /// SHA-256 of nothing for an empty tree.
    [[nodiscard]] Hash root() const;

private:
    std::uint64_t m_size = 0;
    std::vector<Hash> m_roots;
};

/// Root over all leaves at once.
Hash merkleRoot(std::span<const Hash> leaves);
/// The path from leaf `index` to the root over `leaves` (index < leaves.size()).
std::vector<Hash> inclusionPath(std::span<const Hash> leaves, std::uint64_t index);
/// Whether `path` leads from `leaf` at `index` to `root` in a tree of `size` leaves.
bool provesInclusion(const Hash& leaf, std::uint64_t index, std::uint64_t size, std::span<const Hash> path,
                     const Hash& root);

} // namespace cambist::chain
