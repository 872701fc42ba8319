#include "engine/desk/entry_briefs.h"

#include "engine/chain/messages.pb.h"

namespace cambist::desk {
namespace {

using chain::wire::Command;

/// Entries remembered at once: some 20 MB.
constexpr std::size_t mostKnown = 100000;

/// Transfers that a command booked, or nothing where it books none. What a bank's report moves stands in the
/// books alone.
std::optional<std::uint64_t> transfersOf(const LoggedCommand& command) {
    constexpr int transfersField = 1; // of PostTransfers, which is not parsed: it has thousands
    switch (command.number) {
    case Command::kPostTransfers:
        return countField(command.body, transfersField);
    case Command::kApprovePayout: {
        chain::wire::ApprovePayout message;
        if (!message.ParseFromArray(command.body.data(), static_cast<int>(command.body.size()))) return 0;
        return static_cast<std::uint64_t>(message.content().groups_size());
    }
    case Command::kReleasePayout:
    case Command::kRecordPayoutStatus:
        return 0;
    default:
        return std::nullopt;
    }
}

} // namespace

std::string EntryBrief::codeAt(std::uint32_t index) const {
    std::uint64_t before = 0;
    for (const auto& part : parts) {
        // How much a release or a report moved its bytes do not say: it is the last, or alone, where it came
        // from here.
        if (part.transfers == 0 || index < before + part.transfers) return part.code;
        before += part.transfers;
    }
    return parts.empty() ? std::string() : parts.back().code;
}

std::string signerOf(Workspace& workspace, const LoggedEntry& entry) {
    const auto& people = workspace.state().people;
    if (const auto* person = people.personByKey(entry.actor)) return person->name;
    for (const auto& command : entry.commands) {
        if (command.number != Command::kJoinPerson) continue;
        chain::wire::JoinPerson message;
        if (!message.ParseFromArray(command.body.data(), static_cast<int>(command.body.size()))) continue;
        const auto id = access::PersonId::of(base::bytesOf(message.person()));
        const auto* person = id ? people.person(*id) : nullptr;
        if (person) return person->name;
    }
    return {};
}

Result<const EntryBrief*> EntryBriefs::of(Workspace& workspace, std::uint64_t sequence) {
    if (const auto at = m_known.find(sequence); at != m_known.end()) return &at->second;
    if (m_known.size() >= mostKnown) m_known.clear();
    EntryBrief brief;
    TRY(forEachEntry(workspace.store().log(), sequence - 1, 1, [&](const LoggedEntry& entry) -> Status {
        if (entry.sequence != sequence) return ok();
        brief.time = entry.time;
        brief.person = signerOf(workspace, entry);
        for (const auto& command : entry.commands) {
            if (command.outcome != chain::Outcome::Accepted) continue;
            if (const auto transfers = transfersOf(command))
                brief.parts.push_back({command.code, *transfers});
        }
        return ok();
    }));
    return &m_known.emplace(sequence, std::move(brief)).first->second;
}

} // namespace cambist::desk
