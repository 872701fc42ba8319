#include "engine/chain/merkle.h"

#include "engine/crypto/digest.h"

#include <bit>

namespace cambist::chain {

Hash leafHash(ByteView entry) {
    const Byte prefix = 0x00;
    return crypto::sha256Joined({ByteView(&prefix, 1), entry});
}

Hash nodeHash(const Hash& left, const Hash& right) {
    std::array<Byte, 65> bytes{0x01};
    std::copy(left.begin(), left.end(), bytes.begin() + 1);
    std::copy(right.begin(), right.end(), bytes.begin() + 33);
    return crypto::sha256(bytes);
}

void MerkleFrontier::append(const Hash& leaf) {
    Hash node = leaf;
    for (auto size = m_size; size & 1; size >>= 1) {
        node = nodeHash(m_roots.back(), node);
        m_roots.pop_back();
    }
    m_roots.push_back(node);
    ++m_size;
}

Hash MerkleFrontier::root() const {
    if (m_roots.empty()) return crypto::sha256({});
    Hash root = m_roots.back();
    for (auto it = m_roots.rbegin() + 1; it != m_roots.rend(); ++it) root = nodeHash(*it, root);
    return root;
}

Hash merkleRoot(std::span<const Hash> leaves) {
    MerkleFrontier frontier;
    for (const auto& leaf : leaves) frontier.append(leaf);
    return frontier.root();
}

std::vector<Hash> inclusionPath(std::span<const Hash> leaves, std::uint64_t index) {
    if (leaves.size() <= 1) return {};
    const auto split = std::bit_floor(leaves.size() - 1);
    const bool left = index < split;
    auto path = left ? inclusionPath(leaves.first(split), index)
                     : inclusionPath(leaves.subspan(split), index - split);
    path.push_back(merkleRoot(left ? leaves.subspan(split) : leaves.first(split)));
    return path;
}

bool provesInclusion(const Hash& leaf, std::uint64_t index, std::uint64_t size, std::span<const Hash> path,
                     const Hash& root) {
    // RFC 9162 section 2.1.3.2.
    if (index >= size) return false;
    auto fn = index;
    auto sn = size - 1;
    Hash node = leaf;
    for (const auto& sibling : path) {
        if (sn == 0) return false;
        if ((fn & 1) || fn == sn) {
            node = nodeHash(sibling, node);
            while (!(fn & 1) && fn != 0) {
                fn >>= 1;
                sn >>= 1;
            }
        } else {
            node = nodeHash(node, sibling);
        }
        fn >>= 1;
        sn >>= 1;
    }
    return sn == 0 && node == root;
}

} // namespace cambist::chain
