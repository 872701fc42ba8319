#include "engine/sql/store_file.h"

#include "engine/crypto/digest.h"
#include "engine/sql/store_file_reader.h"

#include <algorithm>
#include <array>

namespace cambist::sql {
namespace {

constexpr std::size_t ivSize = 16;
constexpr std::size_t reservedSize = 48;
constexpr std::size_t contentSize = pageSize - reservedSize;
constexpr Byte macSaltMask = 0x3a;
constexpr std::uint32_t macKeyIterations = 2;

SecretBytes macKeyOf(const StoreKey& key, ByteView salt) {
    Bytes masked(salt.begin(), salt.end());
    for (Byte& byte : masked) byte ^= macSaltMask;
    return crypto::pbkdf2HmacSha1(key.view(), masked, macKeyIterations, key.view().size());
}

std::array<Byte, 4> littleEndian(std::uint32_t value) {
    return {static_cast<Byte>(value), static_cast<Byte>(value >> 8), static_cast<Byte>(value >> 16),
            static_cast<Byte>(value >> 24)};
}

} // namespace

bool beginsAsPlainSqlite(ByteView start) {
    static constexpr std::string_view magic("SQLite format 3\0", 16);
    return start.size() >= magic.size() && base::textOf(start.first(magic.size())) == magic;
}

PageChecker::PageChecker(const StoreKey& key, ByteView salt)
    : m_key(key.clone())
    , m_macKey(macKeyOf(key, salt).view()) {}

bool PageChecker::isRight(std::uint32_t number, ByteView page) {
    const std::size_t start = number == 1 ? saltSize : 0;
    const ByteView covered = page.subspan(start, contentSize + ivSize - start);
    const crypto::PageMac mac = m_macKey.of(covered, littleEndian(number));
    return crypto::constantTimeEqual(mac, page.subspan(contentSize + ivSize, mac.size()));
}

std::optional<std::uint32_t> PageChecker::pageCountIn(ByteView firstPage) const {
    Bytes16 iv;
    Bytes16 block;
    std::copy_n(firstPage.begin() + contentSize, iv.size(), iv.begin());
    std::copy_n(firstPage.begin() + saltSize, block.size(), block.begin());
    const auto plain = crypto::aes256CbcFirstBlock(m_key.view(), iv, block);
    if (!plain) return std::nullopt;
    // Offset 28 of the database header, big-endian; the block starts at offset 16.
    std::uint32_t count = 0;
    for (std::size_t i = 12; i < 16; ++i) count = count << 8 | (*plain)[i];
    return count;
}

Error explainUnreadable(const Path& path, const StoreKey& key) {
    constexpr std::uint32_t pagesToTry = 16;
    auto opened = StoreFileReader::open(path);
    if (opened.has_error()) return std::move(opened).error();
    StoreFileReader& reader = opened.value();
    std::optional<PageChecker> checker;
    Bytes page(pageSize);
    for (std::uint32_t number = 1; number <= pagesToTry; ++number) {
        auto got = reader.readAt(std::uint64_t{number - 1} * pageSize, page);
        if (got.has_error()) return std::move(got).error();
        if (number == 1 && beginsAsPlainSqlite(ByteView(page).first(got.value())))
            return {SqlError::NotEncrypted, path.string()};
        if (number == 1 && got.value() < pageSize) return {SqlError::Corrupt, path.string()};
        if (got.value() < pageSize) break;
        if (number == 1) checker.emplace(key, ByteView(page).first(saltSize));
        if (checker->isRight(number, page)) return {SqlError::Corrupt, path.string()};
    }
    return {SqlError::WrongKey, path.string()};
}

} // namespace cambist::sql
