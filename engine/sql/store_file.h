// The bytes of a store file in SQLCipher 3 format, as far as they can be judged without SQLite.
//
// A page has 4096 bytes: content, and 48 reserved bytes: IV (16), HMAC-SHA-1 (20), random filling (12). Page
// 1 begins with the salt (16) instead of content. The HMAC covers the content (page 1: without the salt), the
// IV, and the page's number as 4 bytes little-endian; its key is PBKDF2-HMAC-SHA1(store key, salt with every
// byte XOR 0x3a, 2 iterations). A WAL frame carries the page in the same form.
#pragma once

#include "engine/base/bytes.h"
#include "engine/base/file.h"
#include "engine/crypto/store_page_mac.h"
#include "engine/sql/database.h"

#include <cstdint>
#include <optional>

namespace cambist::sql {

inline constexpr std::size_t pageSize = 4096;
inline constexpr std::size_t saltSize = 16;
/// The page that holds SQLite's lock bytes (offset 2^30): never written, never read.
inline constexpr std::uint32_t lockPage = (1U << 30) / pageSize + 1;

/// How a file begins that SQLite would read without a key.
bool beginsAsPlainSqlite(ByteView start);

/// Judges pages. Movable; one thread at a time.
class PageChecker {
public:
    PageChecker(const StoreKey& key, ByteView salt);
    /// `page` has pageSize bytes.
    bool isRight(std::uint32_t number, ByteView page);
    /// From page 1, if it is right: how many pages the store had when it was written (database header, offset
    /// 28).
    [[nodiscard]] std::optional<std::uint32_t> pageCountIn(ByteView firstPage) const;

private:
    StoreKey m_key;
    crypto::PageMacKey m_macKey;
};

/// For a store that SQLite cannot read: SqlError::NotEncrypted, Corrupt (it is too short, or one of its first
/// pages is right under this key, so the key is not to blame) or WrongKey.
Error explainUnreadable(const Path& path, const StoreKey& key);

} // namespace cambist::sql
