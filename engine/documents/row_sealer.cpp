#include "engine/documents/row_sealer.h"

#include "engine/crypto/digest.h"
#include "engine/crypto/key_derivation.h"

#include <algorithm>

namespace cambist::documents {
namespace {

constexpr std::size_t tagSize = 4;

/// One byte of field number, four of length (big-endian), the text; in ascending order of numbers.
Bytes encode(const PersonalFields& fields) {
    Bytes bytes;
    for (const auto& [number, text] : fields) {
        bytes.push_back(number);
        const auto size = static_cast<std::uint32_t>(text.size());
        for (int shift = 24; shift >= 0; shift -= 8) bytes.push_back(static_cast<Byte>(size >> shift));
        base::append(bytes, base::bytesOf(text));
    }
    return bytes;
}

std::optional<PersonalFields> decode(ByteView bytes) {
    PersonalFields fields;
    while (!bytes.empty()) {
        if (bytes.size() < 5) return std::nullopt;
        std::uint32_t size = 0;
        for (std::size_t i = 1; i < 5; ++i) size = (size << 8) | bytes[i];
        const auto number = bytes[0];
        bytes = bytes.subspan(5);
        if (size > bytes.size()) return std::nullopt;
        fields.emplace_back(number, std::string(base::textOf(bytes.first(size))));
        bytes = bytes.subspan(size);
    }
    return fields;
}

/// Two keys from one: for sealing and for committing.
struct RowKeys {
    explicit RowKeys(const SecretBytes& subjectKey)
        : both(crypto::hkdfSha256(subjectKey.view(), {}, base::bytesOf("cambist/preview/row"), 64)) {}
    [[nodiscard]] ByteView sealing() const { return both.view().first(32); }
    [[nodiscard]] ByteView committing() const { return both.view().subspan(32); }
    SecretBytes both;
};

Bytes32 commitment(const RowKeys& keys, ByteView clear, ByteView personal) {
    crypto::HmacSha256 mac(keys.committing());
    mac.update(clear);
    mac.update(personal);
    return mac.finish();
}

Bytes fieldTags(const RowKeys& keys, const PersonalFields& fields) {
    Bytes tags;
    crypto::HmacSha256 mac(keys.committing());
    for (const auto& [number, text] : fields) {
        mac.update({&number, 1});
        const auto tag = mac.of(base::bytesOf(text));
        tags.push_back(number);
        tags.insert(tags.end(), tag.begin(), tag.begin() + tagSize);
    }
    return tags;
}

/// The first field whose tag is not what was sealed, if the tags can tell. Both are in ascending order of
/// fields.
std::optional<std::uint8_t> firstChanged(ByteView then, ByteView now) {
    constexpr std::size_t step = tagSize + 1;
    then = then.first(then.size() - then.size() % step);
    while (!then.empty() && !now.empty()) {
        if (!std::equal(then.begin(), then.begin() + step, now.begin())) return std::min(then[0], now[0]);
        then = then.subspan(step);
        now = now.subspan(step);
    }
    if (!now.empty()) return now[0];
    if (!then.empty()) return then[0];
    return std::nullopt;
}

Result<PersonalFields> unseal(const RowKeys& keys, const std::string& at, const SealedRow& row) {
    const auto personal = crypto::open(keys.sealing(), row.commitment, row.sealed);
    if (personal.has_error()) return Error(DocumentError::SealBroken, {}, {at});
    auto fields = decode(personal.value());
    if (!fields) return Error(DocumentError::SealBroken, {}, {at});
    return *std::move(fields);
}

} // namespace

Result<RowSealer> RowSealer::create(DocumentStore& store, Random& random, ByteView teamKey,
                                    std::int64_t version) {
    TRY(auto team, crypto::Aead::create(teamKey));
    return RowSealer(store, random, std::move(team), version);
}

Result<std::optional<SecretBytes>> RowSealer::key(const SubjectId& subject) {
    TRY(const auto wrapped, m_store->wrappedKey(subject));
    if (!wrapped) return std::optional<SecretBytes>();
    TRY(auto key, m_team.openSecret(subject, *wrapped));
    return std::optional<SecretBytes>(std::move(key));
}

Result<SecretBytes> RowSealer::makeKey(const SubjectId& subject) {
    SecretBytes key(32);
    m_random->fill(key.span());
    TRY(const auto wrapped, m_team.seal(*m_random, subject, key.view()));
    TRY(m_store->addWrappedKey(subject, m_version, wrapped));
    return key;
}

Result<SealedRow> RowSealer::seal(const SubjectId& subject, Bytes clear, const PersonalFields& fields) {
    TRY(auto subjectKey, key(subject));
    if (!subjectKey) {
        TRY(auto made, makeKey(subject));
        subjectKey = std::move(made);
    }
    const RowKeys keys(*subjectKey);
    const auto personal = encode(fields);
    SealedRow row;
    row.commitment = commitment(keys, clear, personal);
    row.subject = subject;
    TRY(row.sealed, crypto::seal(keys.sealing(), *m_random, row.commitment, personal));
    row.fieldTags = fieldTags(keys, fields);
    row.clear = std::move(clear);
    return row;
}

Result<SecretBytes> RowSealer::keyOfRow(const std::string& at, const SealedRow& row) {
    TRY(auto subjectKey, key(row.subject));
    if (!subjectKey) return Error(DocumentError::SubjectErased, {}, {at});
    return *std::move(subjectKey);
}

Result<PersonalFields> RowSealer::open(std::uint64_t position, const SealedRow& row) {
    const auto at = std::to_string(position + 1);
    TRY(const auto subjectKey, keyOfRow(at, row));
    const RowKeys keys(subjectKey);
    TRY(auto fields, unseal(keys, at, row));
    if (commitment(keys, row.clear, encode(fields)) == row.commitment) return fields;
    if (const auto changed = firstChanged(row.fieldTags, fieldTags(keys, fields)))
        return Error(DocumentError::FieldChanged, {}, {at, std::to_string(*changed)});
    return Error(DocumentError::RowChanged, {}, {at});
}

Result<PersonalFields> RowSealer::openUnproved(std::uint64_t position, const SealedRow& row) {
    const auto at = std::to_string(position + 1);
    TRY(const auto subjectKey, keyOfRow(at, row));
    return unseal(RowKeys(subjectKey), at, row);
}

} // namespace cambist::documents
