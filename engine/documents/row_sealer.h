// RowSealer: turns a row's clear and personal fields into what is stored, and back, naming what was changed
// since.
#pragma once

#include "engine/base/random.h"
#include "engine/base/secret.h"
#include "engine/crypto/aead.h"
#include "engine/documents/document_store.h"

#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace cambist::documents {

/// Personal fields of a row: (number of the field, its text), ascending, empty ones left out. The owner of
/// the rows gives the numbers their meaning.
using PersonalFields = std::vector<std::pair<std::uint8_t, std::string>>;

/// Makes, wraps and keeps the keys of subjects under the team key while it lives. Not thread-safe.
class RowSealer {
public:
    /// `store` and `random` outlive the sealer. Errors: CryptoError.
    static Result<RowSealer> create(DocumentStore& store, Random& random, ByteView teamKey,
                                    std::int64_t teamVersion);

    /// Makes the subject's key if it has none. Errors: SqlError, CryptoError.
    Result<SealedRow> seal(const SubjectId& subject, Bytes clear, const PersonalFields& fields);
    /// Opens a row and proves it against its commitment. `position` is 0-based and stands in errors as a
    /// 1-based row. Errors: SubjectErased, SealBroken, FieldChanged, RowChanged; SqlError.
    Result<PersonalFields> open(std::uint64_t position, const SealedRow& row);
    /// The personal fields of a row that open() refused, to tell what was changed. Proves nothing. Errors: as
    /// open.
    Result<PersonalFields> openUnproved(std::uint64_t position, const SealedRow& row);

private:
    RowSealer(DocumentStore& store, Random& random, crypto::Aead team, std::int64_t version)
        : m_store(&store)
        , m_random(&random)
        , m_team(std::move(team))
        , m_version(version) {}
    /// The subject's key, or nothing when there is none.
    Result<std::optional<SecretBytes>> key(const SubjectId& subject);
    Result<SecretBytes> makeKey(const SubjectId& subject);
    Result<SecretBytes> keyOfRow(const std::string& at, const SealedRow& row);

    DocumentStore* m_store;
    Random* m_random;
    crypto::Aead m_team;
    std::int64_t m_version;
};

} // namespace cambist::documents
