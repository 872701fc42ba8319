#include "engine/desk/payout_history.h"

#include "engine/chain/messages.pb.h"

#include <limits>
#include <optional>

namespace cambist::desk {
namespace {

namespace wire = chain::wire;
using Kind = PayoutEvent::Kind;
using wire::Command;

template <class Message>
Message parse(ByteView body) {
    Message message;
    if (!message.ParseFromArray(body.data(), static_cast<int>(body.size()))) message.Clear();
    return message;
}

/// A command about a payout, as an event.
struct Told {
    std::string payout; ///< id
    PayoutEvent event;
    std::string report; ///< hash of a bank's report
};

Told toldBy(const wire::RecordPayoutStatus& message) {
    Told told{message.payout(), {}, message.report_hash()};
    told.event.kind = Kind::Reported;
    told.event.count = static_cast<std::uint64_t>(message.rows_size());
    for (const auto& row : message.rows()) {
        const auto outcome = static_cast<payments::RowOutcome>(row.outcome());
        told.event.settled += outcome == payments::RowOutcome::Settled;
        told.event.returned += outcome == payments::RowOutcome::Returned;
    }
    return told;
}

std::optional<Told> toldBy(const LoggedCommand& command) {
    Told told;
    switch (command.number) {
    case Command::kSubmitPayout: {
        const auto message = parse<wire::SubmitPayout>(command.body);
        told.payout = message.content().payout();
        told.event.kind = Kind::Submitted;
        told.event.detail = message.title();
        told.event.count = message.content().count();
        return told;
    }
    case Command::kApprovePayout: {
        const auto message = parse<wire::ApprovePayout>(command.body);
        told.payout = message.content().payout();
        told.event.kind = Kind::Approved;
        told.event.count = message.content().count();
        return told;
    }
    case Command::kRejectPayout: {
        const auto message = parse<wire::RejectPayout>(command.body);
        told.payout = message.payout();
        told.event.kind = Kind::Rejected;
        told.event.detail = message.reason();
        return told;
    }
    case Command::kReleasePayout: {
        const auto message = parse<wire::ReleasePayout>(command.body);
        told.payout = message.payout();
        told.event.kind = Kind::Released;
        told.event.detail = message.format();
        return told;
    }
    case Command::kRecordPayoutStatus:
        return toldBy(parse<wire::RecordPayoutStatus>(command.body));
    default:
        return std::nullopt;
    }
}

} // namespace

Status PayoutHistory::catchUp(Workspace& workspace) {
    return forEachEntry(workspace.store().log(), m_read, std::numeric_limits<std::uint64_t>::max(),
                        [&](const LoggedEntry& entry) -> Status {
                            for (const auto& command : entry.commands) take(workspace, entry, command);
                            m_read = entry.sequence;
                            return ok();
                        });
}

void PayoutHistory::take(Workspace& workspace, const LoggedEntry& entry, const LoggedCommand& command) {
    if (command.outcome != chain::Outcome::Accepted) return;
    auto told = toldBy(command);
    const auto id = told ? payments::PayoutId::of(base::bytesOf(told->payout)) : std::nullopt;
    if (!id) return;
    told->event.time = entry.time;
    // Who acts on payouts has joined, and keeps the key for good.
    if (const auto* person = workspace.state().people.personByKey(entry.actor))
        told->event.person = person->name;
    auto& life = m_lives[*id];
    if (!told->report.empty() && told->report == life.report && life.events.back().kind == Kind::Reported) {
        auto& report = life.events.back();
        report.count += told->event.count;
        report.settled += told->event.settled;
        report.returned += told->event.returned;
        report.time = told->event.time;
        return;
    }
    life.report = std::move(told->report);
    life.events.push_back(std::move(told->event));
}

const std::vector<PayoutEvent>& PayoutHistory::of(const payments::PayoutId& id) const {
    static const std::vector<PayoutEvent> none;
    const auto at = m_lives.find(id);
    return at == m_lives.end() ? none : at->second.events;
}

} // namespace cambist::desk
