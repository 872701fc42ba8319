// SHA-256 (FIPS 180-4) and HMAC-SHA-256 (RFC 2104). The functions may be called from any thread; an object
// belongs to one thread at a time. None of them fails: if the library cannot get memory, the program ends.
#pragma once

#include "engine/base/bytes.h"

#include <initializer_list>
#include <memory>

namespace cambist::crypto {

using Digest = Bytes32;

/// SHA-256 of the bytes. Cheap for small inputs: no allocation.
Digest sha256(ByteView bytes);
/// SHA-256 of the parts one after the other, as if they were one buffer (no lengths in between).
Digest sha256Joined(std::initializer_list<ByteView> parts);

/// SHA-256 in pieces. Movable. After finish() it is as new.
class Sha256 {
public:
    Sha256();
    ~Sha256();
    Sha256(Sha256&& other) noexcept;
    Sha256& operator=(Sha256&& other) noexcept;

    void update(ByteView bytes);
    Digest finish();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

Digest hmacSha256(ByteView key, ByteView data);

/// HMAC-SHA-256 of many messages under one key: the key is taken in once. Movable. After finish() the next
/// message starts.
class HmacSha256 {
public:
    explicit HmacSha256(ByteView key);
    ~HmacSha256();
    HmacSha256(HmacSha256&& other) noexcept;
    HmacSha256& operator=(HmacSha256&& other) noexcept;

    void update(ByteView bytes);
    Digest finish();
    /// update and finish.
    Digest of(ByteView message);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// Takes the same time wherever the bytes differ. False at once if the sizes differ.
bool constantTimeEqual(ByteView a, ByteView b);

} // namespace cambist::crypto

namespace cambist {
using crypto::Digest;
} // namespace cambist
