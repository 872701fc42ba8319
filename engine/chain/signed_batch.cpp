#include "engine/chain/signed_batch.h"

#include "engine/chain/messages.pb.h"
#include "engine/crypto/digest.h"

#include <algorithm>
#include <google/protobuf/stubs/logging.h>
#include <vector>

namespace cambist::chain {
namespace {

/// Of the batch's own layout.
constexpr std::uint32_t protocol = 1;
constexpr std::string_view batchLabel = "cambist/preview/batch";
constexpr std::string_view commandLabel = "cambist/preview/command";
constexpr std::string_view headLabel = "cambist/preview/head";
constexpr std::string_view possessionLabel = "cambist/preview/possession";

Hash labelled(std::string_view label, ByteView bytes) {
    const Byte end = 0;
    return crypto::sha256Joined({base::bytesOf(label), ByteView(&end, 1), bytes});
}

bool toSignature(const std::string& text, crypto::Signature& signature) {
    if (text.size() != signature.size()) return false;
    const auto bytes = base::bytesOf(text);
    std::copy(bytes.begin(), bytes.end(), signature.begin());
    return true;
}

std::string asText(ByteView bytes) {
    return std::string(base::textOf(bytes));
}

bool verifyText(const crypto::PublicKey& key, std::string_view label, const std::string& message,
                const std::string& signatureText) {
    crypto::Signature signature{};
    return toSignature(signatureText, signature) &&
           crypto::verify(key, label, base::bytesOf(message), signature);
}

KeyId keyIdFrom(const std::string& text) {
    KeyId id{};
    if (text.size() == id.size()) std::copy(text.begin(), text.end(), id.begin());
    return id;
}

template <class... Messages>
bool unknown(const Messages&... messages) {
    return (!messages.GetReflection()->GetUnknownFields(messages).empty() || ...);
}
template <class List>
bool anyUnknown(const List& list) {
    return std::any_of(list.begin(), list.end(), [](const auto& item) { return unknown(item); });
}
bool unknownIn(const wire::PayoutContent& content) {
    return unknown(content) || anyUnknown(content.groups());
}
bool unknownIn(const wire::OpenAccounts& message) {
    return unknown(message) || std::any_of(message.accounts().begin(), message.accounts().end(),
                                           [](const auto& a) { return unknown(a, a.bank()); });
}

} // namespace

bool hasUnknownFields(const wire::Command& command) {
    if (unknown(command)) return true;
    switch (command.body_case()) {
    case wire::Command::kGenesis:
        return unknown(command.genesis(), command.genesis().founder());
    case wire::Command::kInvitePerson:
        return unknown(command.invite_person(), command.invite_person().person());
    case wire::Command::kJoinPerson:
        return unknown(command.join_person());
    case wire::Command::kRecordRestore:
        return unknown(command.record_restore());
    case wire::Command::kOpenAccounts:
        return unknownIn(command.open_accounts());
    case wire::Command::kPostTransfers:
        return unknown(command.post_transfers()) || anyUnknown(command.post_transfers().transfers());
    case wire::Command::kSubmitPayout:
        return unknown(command.submit_payout()) || unknownIn(command.submit_payout().content());
    case wire::Command::kApprovePayout:
        return unknown(command.approve_payout()) || unknownIn(command.approve_payout().content());
    case wire::Command::kRejectPayout:
        return unknown(command.reject_payout());
    case wire::Command::kReleasePayout:
        return unknown(command.release_payout());
    case wire::Command::kRecordPayoutStatus:
        return unknown(command.record_payout_status()) || anyUnknown(command.record_payout_status().rows());
    case wire::Command::BODY_NOT_SET:
        return false;
    }
    return true;
}

struct ParsedBatch::Data {
    wire::SignedBatch envelope;
    wire::Batch batch;
    std::vector<wire::Command> commands;
};

ParsedBatch::ParsedBatch()
    : m_data(std::make_unique<Data>()) {}
ParsedBatch::~ParsedBatch() = default;
ParsedBatch::ParsedBatch(ParsedBatch&&) noexcept = default;
ParsedBatch& ParsedBatch::operator=(ParsedBatch&&) noexcept = default;
const wire::Batch& ParsedBatch::batch() const {
    return m_data->batch;
}
std::span<const wire::Command> ParsedBatch::commands() const {
    return m_data->commands;
}
KeyId ParsedBatch::deviceKey() const {
    return keyIdFrom(m_data->batch.device_key());
}
KeyId ParsedBatch::actorKey() const {
    return keyIdFrom(m_data->batch.actor_key());
}

KeyId keyId(const crypto::PublicKey& key) {
    return crypto::keyIdOf(key).bytes;
}

Hash batchHash(ByteView batch) {
    return labelled(batchLabel, batch);
}
Hash commandHash(ByteView command) {
    return labelled(commandLabel, command);
}

Bytes signBatch(const wire::Batch& batch, const crypto::SigningKey& device, const crypto::SigningKey& actor) {
    wire::SignedBatch envelope;
    batch.SerializeToString(envelope.mutable_batch());
    const auto hash = batchHash(base::bytesOf(envelope.batch()));
    envelope.set_device_signature(asText(device.sign(batchLabel, hash)));
    envelope.set_actor_signature(asText(actor.sign(batchLabel, hash)));
    Bytes bytes(envelope.ByteSizeLong());
    envelope.SerializeToArray(bytes.data(), static_cast<int>(bytes.size()));
    return bytes;
}

Result<ParsedBatch> parseSignedBatch(ByteView bytes) {
    // The envelope adds two signatures and their tags to a batch of at most maxBatchBytes.
    if (bytes.size() > maxBatchBytes + 256)
        return Error(ChainError::TooLarge, "batch", {std::to_string(bytes.size())});
    const google::protobuf::LogSilencer quiet; // what is wrong is said by the Error alone
    ParsedBatch parsed;
    auto& data = *parsed.m_data;
    if (!data.envelope.ParseFromArray(bytes.data(), static_cast<int>(bytes.size())) ||
        !data.batch.ParseFromString(data.envelope.batch()))
        return Error(ChainError::Malformed, "batch");
    if (unknown(data.envelope, data.batch) || data.batch.protocol() != protocol)
        return Error(ChainError::UnknownField, "batch");
    for (const auto& commandBytes : data.batch.commands()) {
        auto& command = data.commands.emplace_back();
        if (!command.ParseFromString(commandBytes) || command.id().size() != 16)
            return Error(ChainError::Malformed, "command");
    }
    parsed.m_hash = batchHash(base::bytesOf(data.envelope.batch()));
    return parsed;
}

Status verifySignatures(const ParsedBatch& batch, const crypto::PublicKey& device,
                        const crypto::PublicKey& actor) {
    const auto& envelope = batch.m_data->envelope;
    crypto::Signature signature{};
    if (!toSignature(envelope.device_signature(), signature) ||
        !crypto::verify(device, batchLabel, batch.m_hash, signature))
        return Error(ChainError::BadSignature, "device");
    if (!toSignature(envelope.actor_signature(), signature) ||
        !crypto::verify(actor, batchLabel, batch.m_hash, signature))
        return Error(ChainError::BadSignature, "actor");
    return ok();
}

Bytes signHead(const wire::LogHead& head, const crypto::SigningKey& sequencer) {
    wire::SignedHead envelope;
    head.SerializeToString(envelope.mutable_head());
    envelope.set_key(asText(keyId(sequencer.publicKey())));
    envelope.set_signature(asText(sequencer.sign(headLabel, base::bytesOf(envelope.head()))));
    Bytes bytes(envelope.ByteSizeLong());
    envelope.SerializeToArray(bytes.data(), static_cast<int>(bytes.size()));
    return bytes;
}

Result<std::unique_ptr<wire::LogHead>> openHead(ByteView signedHead, const crypto::PublicKey& sequencer) {
    const google::protobuf::LogSilencer quiet;
    wire::SignedHead envelope;
    auto head = std::make_unique<wire::LogHead>();
    if (!envelope.ParseFromArray(signedHead.data(), static_cast<int>(signedHead.size())) ||
        !head->ParseFromString(envelope.head()))
        return Error(ChainError::Malformed, "head");
    if (unknown(envelope, *head)) return Error(ChainError::UnknownField, "head");
    if (envelope.key() != asText(keyId(sequencer)) ||
        !verifyText(sequencer, headLabel, envelope.head(), envelope.signature()))
        return Error(ChainError::BadSignature, "head");
    return head;
}

crypto::Signature provePossession(const crypto::SigningKey& key, ByteView person) {
    Bytes message(person.begin(), person.end());
    base::append(message, key.publicKey().bytes);
    return key.sign(possessionLabel, message);
}

bool checkPossession(const crypto::PublicKey& key, ByteView person, ByteView signature) {
    Bytes message(person.begin(), person.end());
    base::append(message, key.bytes);
    crypto::Signature value{};
    if (signature.size() != value.size()) return false;
    std::copy(signature.begin(), signature.end(), value.begin());
    return crypto::verify(key, possessionLabel, message, value);
}

} // namespace cambist::chain
