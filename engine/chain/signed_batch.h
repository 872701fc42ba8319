// Building, signing and checking the bytes of the chain. Pure functions over values; any thread.
#pragma once

#include "engine/chain/types.h"
#include "engine/crypto/signature.h"

#include <memory>
#include <span>
#include <string>

namespace cambist::chain::wire {
class Batch;
class Command;
class LogEntry;
class LogHead;
class SignedHead;
} // namespace cambist::chain::wire

namespace cambist::chain {

KeyId keyId(const crypto::PublicKey& key);

/// SHA-256 of the domain label and the batch's bytes: what the next batch names, and what the log's entry
/// names.
Hash batchHash(ByteView batch);
/// The command's own hash: equal ids with equal hashes are one command.
Hash commandHash(ByteView command);

/// A batch that was taken apart; owns its parsed form. Movable.
class ParsedBatch {
public:
    ParsedBatch();
    ~ParsedBatch();
    ParsedBatch(ParsedBatch&&) noexcept;
    ParsedBatch& operator=(ParsedBatch&&) noexcept;
    [[nodiscard]] const wire::Batch& batch() const;
    /// In order; command `i` is the parsed form of batch().commands(i).
    [[nodiscard]] std::span<const wire::Command> commands() const;
    [[nodiscard]] const Hash& hash() const { return m_hash; }
    [[nodiscard]] KeyId deviceKey() const;
    [[nodiscard]] KeyId actorKey() const;

private:
    friend Result<ParsedBatch> parseSignedBatch(ByteView bytes);
    friend Status verifySignatures(const ParsedBatch&, const crypto::PublicKey&, const crypto::PublicKey&);
    struct Data;
    std::unique_ptr<Data> m_data;
    Hash m_hash{};
};

/// Signs a batch with the device's and the actor's key; the result is what travels and is stored.
Bytes signBatch(const wire::Batch& batch, const crypto::SigningKey& device, const crypto::SigningKey& actor);
/// Takes a signed batch apart. Errors: TooLarge, Malformed, UnknownField. Signatures are not checked here.
Result<ParsedBatch> parseSignedBatch(ByteView bytes);
/// Errors: BadSignature (object "device" or "actor").
Status verifySignatures(const ParsedBatch& batch, const crypto::PublicKey& device,
                        const crypto::PublicKey& actor);

/// Signs the head of a log; the result is the bytes of a wire::SignedHead.
Bytes signHead(const wire::LogHead& head, const crypto::SigningKey& sequencer);
/// The head inside, when its signature is good. Errors: Malformed, UnknownField, BadSignature (object
/// "head").
Result<std::unique_ptr<wire::LogHead>> openHead(ByteView signedHead, const crypto::PublicKey& sequencer);

/// Whether a command, at any depth, carries a field that this version does not know.
bool hasUnknownFields(const wire::Command& command);

/// Proof that a new key is held by who registers it (JoinPerson.possession).
crypto::Signature provePossession(const crypto::SigningKey& key, ByteView person);
bool checkPossession(const crypto::PublicKey& key, ByteView person, ByteView signature);

} // namespace cambist::chain
