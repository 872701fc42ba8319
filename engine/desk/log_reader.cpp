#include "engine/desk/log_reader.h"

#include "engine/chain/merkle.h"
#include "engine/chain/messages.pb.h"

#include <algorithm>
#include <google/protobuf/io/coded_stream.h>
#include <google/protobuf/stubs/logging.h>
#include <google/protobuf/wire_format_lite.h>
#include <map>

namespace cambist::desk {
namespace {

namespace wire = chain::wire;
using google::protobuf::internal::WireFormatLite;
using google::protobuf::io::CodedInputStream;

/// Walks over the fields of a message. `onField` gives false when it has not read the field itself.
template <class OnField>
void walk(ByteView message, const OnField& onField) {
    CodedInputStream stream(message.data(), static_cast<int>(message.size()));
    for (;;) {
        const auto tag = stream.ReadTag();
        if (tag == 0) return;
        if (onField(stream, WireFormatLite::GetTagFieldNumber(tag), WireFormatLite::GetTagWireType(tag)))
            continue;
        if (!WireFormatLite::SkipField(&stream, tag)) return;
    }
}

std::string codeOf(int number) {
    const auto* field = wire::Command::descriptor()->FindFieldByNumber(number);
    if (field == nullptr) return "unknown";
    std::string name(field->name());
    std::ranges::replace(name, '_', '-');
    return name;
}

/// The body of a command, without reading what stands in it: a posting has thousands of transfers.
LoggedCommand takeCommand(ByteView command) {
    LoggedCommand taken{"unknown", 0, {}, chain::Outcome::Accepted};
    walk(command, [&](CodedInputStream& stream, int number, WireFormatLite::WireType type) {
        if (number < 10 || type != WireFormatLite::WIRETYPE_LENGTH_DELIMITED) return false;
        std::uint32_t size = 0;
        if (!stream.ReadVarint32(&size)) return true;
        const auto at = static_cast<std::size_t>(stream.CurrentPosition());
        if (!stream.Skip(static_cast<int>(size))) return true;
        taken.number = number;
        taken.code = codeOf(number);
        taken.body = command.subspan(at, size);
        return true;
    });
    return taken;
}

chain::KeyId keyFrom(const std::string& text) {
    chain::KeyId key{};
    if (text.size() == key.size()) std::copy(text.begin(), text.end(), key.begin());
    return key;
}

} // namespace

LoggedEntry takeApart(const region::StoredBatch& stored) {
    const google::protobuf::LogSilencer quiet;
    LoggedEntry entry;
    entry.sequence = stored.sequence;
    entry.hash = chain::leafHash(stored.entry);
    wire::LogEntry said;
    wire::SignedBatch envelope;
    wire::Batch batch;
    if (!said.ParseFromArray(stored.entry.data(), static_cast<int>(stored.entry.size())) ||
        !envelope.ParseFromArray(stored.batch.data(), static_cast<int>(stored.batch.size())) ||
        !batch.ParseFromString(envelope.batch()))
        return entry;
    entry.time = {said.region_time()};
    entry.actor = keyFrom(batch.actor_key());
    entry.device = keyFrom(batch.device_key());
    entry.bytes.reserve(static_cast<std::size_t>(batch.commands_size()));
    for (int i = 0; i < batch.commands_size(); ++i) {
        entry.bytes.push_back(std::move(*batch.mutable_commands(i)));
        entry.commands.push_back(takeCommand(base::bytesOf(entry.bytes.back())));
        if (i < said.verdicts_size())
            entry.commands.back().outcome = static_cast<chain::Outcome>(said.verdicts(i).outcome());
    }
    return entry;
}

std::uint64_t countField(ByteView message, int wanted) {
    std::uint64_t count = 0;
    walk(message, [&](CodedInputStream&, int number, WireFormatLite::WireType) {
        count += number == wanted;
        return false;
    });
    return count;
}

Status forEachEntry(region::LogStore& log, std::uint64_t after, std::uint64_t most, const OnEntry& onEntry) {
    // A snapshot of a few entries at a time: an entry may have a megabyte.
    constexpr std::uint64_t atOnce = 50;
    while (most > 0) {
        const auto wanted = std::min(most, atOnce);
        std::uint64_t read = 0;
        TRY(log.forEach(after, wanted, [&](const region::StoredBatch& stored) -> Status {
            ++read;
            after = stored.sequence;
            return onEntry(takeApart(stored));
        }));
        if (read < wanted) return ok();
        most -= read;
    }
    return ok();
}

} // namespace cambist::desk
