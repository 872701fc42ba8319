#include "engine/region/anchor.h"

#include "engine/crypto/key_derivation.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace cambist::region {
namespace {

constexpr std::string_view magic = "CAMBANC2";
constexpr std::size_t bodySize = 8 + 8 + 8 + 32 + 8;
constexpr std::size_t recordSize = bodySize + 32;
constexpr std::size_t slotSize = 512; // one sector: a write of one slot does not touch the other

void putNumber(Byte* to, std::uint64_t value) {
    for (std::size_t i = 0; i < 8; ++i) to[i] = static_cast<Byte>(value >> (56 - 8 * i));
}
std::uint64_t takeNumber(const Byte* from) {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < 8; ++i) value = (value << 8) | from[i];
    return value;
}

std::array<Byte, recordSize> encode(const AnchorValue& value, ByteView key) {
    std::array<Byte, recordSize> record{};
    std::copy(magic.begin(), magic.end(), record.begin());
    putNumber(&record[8], value.writes);
    putNumber(&record[16], value.logSize);
    std::copy(value.head.begin(), value.head.end(), record.begin() + 24);
    putNumber(&record[56], value.mainFile);
    const auto mac = crypto::hmacSha256(key, ByteView(record).first(bodySize));
    std::copy(mac.begin(), mac.end(), record.begin() + bodySize);
    return record;
}

std::optional<AnchorValue> decode(ByteView record, ByteView key) {
    if (!std::equal(magic.begin(), magic.end(), record.begin())) return std::nullopt;
    if (!crypto::constantTimeEqual(crypto::hmacSha256(key, record.first(bodySize)),
                                   record.subspan(bodySize, 32)))
        return std::nullopt;
    AnchorValue value{takeNumber(&record[8]), takeNumber(&record[16]), {}, takeNumber(&record[56])};
    std::copy_n(record.begin() + 24, 32, value.head.begin());
    return value;
}

struct File {
    int descriptor;
    ~File() {
        if (descriptor >= 0) ::close(descriptor);
    }
};

Error systemError(const Path& path) {
    return Error(SystemError::NotWritable, path.string(), {std::strerror(errno)});
}

} // namespace

std::string_view errorCode(RegionError code) {
    static constexpr std::array<std::string_view, 4> names{"region.anchor-missing", "region.anchor-damaged",
                                                           "region.older-than-anchor", "region.head-differs"};
    return names[static_cast<std::size_t>(code)];
}

Anchor::Anchor(Path path, ByteView storeKey)
    : m_path(std::move(path))
    , m_key(crypto::hkdfSha256(storeKey, {}, base::bytesOf("cambist/preview/anchor"), 32)) {}

Result<std::optional<AnchorValue>> Anchor::read() const {
    auto bytes = base::readFile(m_path, 1 << 16);
    if (bytes.has_error()) {
        if (bytes.error().is(SystemError::NotFound)) return std::optional<AnchorValue>();
        return bytes.error();
    }
    std::optional<AnchorValue> newest;
    for (std::size_t slot = 0; slot < 2; ++slot) {
        if (bytes.value().size() < slot * slotSize + recordSize) continue;
        const auto value = decode(ByteView(bytes.value()).subspan(slot * slotSize, recordSize), m_key.view());
        if (value && (!newest || value->writes > newest->writes)) newest = value;
    }
    if (!newest) return Error(RegionError::AnchorDamaged, m_path.string());
    return newest;
}

Status Anchor::write(const AnchorValue& value) const {
    std::error_code unknown;
    const bool fresh = !std::filesystem::exists(m_path, unknown);
    const File file{::open(m_path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600)};
    if (file.descriptor < 0) return systemError(m_path);
    const auto record = encode(value, m_key.view());
    const auto at = static_cast<off_t>((value.writes % 2) * slotSize);
    if (::pwrite(file.descriptor, record.data(), record.size(), at) != static_cast<ssize_t>(record.size()))
        return systemError(m_path);
    if (::fdatasync(file.descriptor) != 0) return systemError(m_path);
    return fresh ? base::syncFolder(m_path.parent_path()) : ok();
}

} // namespace cambist::region
