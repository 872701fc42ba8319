#include "engine/desk/log_view.h"

#include "engine/chain/messages.pb.h"
#include "engine/desk/entry_briefs.h"
#include "engine/desk/log_reader.h"
#include "engine/desk/payout_view.h"

namespace cambist::desk {
namespace {

namespace wire = chain::wire;
using wire::Command;

constexpr std::size_t keyCharacters = 8;

template <class Message>
Message parse(ByteView body) {
    Message message;
    if (!message.ParseFromArray(body.data(), static_cast<int>(body.size()))) message.Clear();
    return message;
}

/// Fills in what a command was about. {0} is always the person.
class Teller {
public:
    Teller(Workspace& workspace, LogLine& line)
        : m_workspace(workspace)
        , m_line(line) {}

    void tell(const LoggedCommand& command) {
        m_line.code = command.code;
        m_line.arguments = {m_line.person};
        tellPerson(command);
        tellBooks(command);
        tellPayout(command);
        m_line.sentence = "log." + m_line.code + (m_one ? ".one" : "");
    }

private:
    void say(std::string argument) { m_line.arguments.push_back(std::move(argument)); }
    void count(std::uint64_t number) {
        m_line.counts.push_back(m_line.arguments.size());
        say(std::to_string(number));
    }
    /// The count that a sentence has another form for.
    void rows(std::uint64_t number) {
        m_one = number == 1;
        count(number);
    }
    void payout(const std::string& bytes) {
        const auto id = payments::PayoutId::of(base::bytesOf(bytes)).value_or(payments::PayoutId());
        m_line.object = toText(id);
        say(payoutReference(id));
    }

    void tellPerson(const LoggedCommand& command) {
        switch (command.number) {
        case Command::kGenesis: {
            const auto message = parse<wire::Genesis>(command.body);
            m_line.object = message.region();
            say(message.region());
            say(message.base_currency());
            return;
        }
        case Command::kInvitePerson:
            m_line.object = parse<wire::InvitePerson>(command.body).person().name();
            return say(m_line.object);
        case Command::kJoinPerson: {
            const auto id =
                access::PersonId::of(base::bytesOf(parse<wire::JoinPerson>(command.body).person()));
            const auto* person = id ? m_workspace.state().people.person(*id) : nullptr;
            m_line.object = person ? person->name : std::string();
            return;
        }
        case Command::kRecordRestore:
            return count(parse<wire::RecordRestore>(command.body).size());
        default:
            return;
        }
    }

    void tellBooks(const LoggedCommand& command) {
        if (command.number == Command::kOpenAccounts) {
            const auto message = parse<wire::OpenAccounts>(command.body);
            const auto first = message.accounts_size() > 0 ? message.accounts(0).code() : std::string();
            if (message.accounts_size() == 1) m_line.object = first;
            rows(static_cast<std::uint64_t>(message.accounts_size()));
            say(first);
        }
        if (command.number == Command::kPostTransfers) rows(countField(command.body, 1));
    }

    void tellPayout(const LoggedCommand& command) {
        switch (command.number) {
        case Command::kSubmitPayout: {
            const auto message = parse<wire::SubmitPayout>(command.body);
            payout(message.content().payout());
            rows(message.content().count());
            return say(message.title());
        }
        case Command::kApprovePayout: {
            const auto message = parse<wire::ApprovePayout>(command.body);
            payout(message.content().payout());
            return rows(message.content().count());
        }
        case Command::kRejectPayout: {
            const auto message = parse<wire::RejectPayout>(command.body);
            payout(message.payout());
            return say(message.reason());
        }
        case Command::kReleasePayout: {
            const auto message = parse<wire::ReleasePayout>(command.body);
            payout(message.payout());
            return say(message.format());
        }
        case Command::kRecordPayoutStatus:
            return tellReport(parse<wire::RecordPayoutStatus>(command.body));
        default:
            return;
        }
    }
    void tellReport(const wire::RecordPayoutStatus& message) {
        std::uint64_t settled = 0, returned = 0;
        for (const auto& row : message.rows()) {
            settled += static_cast<payments::RowOutcome>(row.outcome()) == payments::RowOutcome::Settled;
            returned += static_cast<payments::RowOutcome>(row.outcome()) == payments::RowOutcome::Returned;
        }
        payout(message.payout());
        rows(static_cast<std::uint64_t>(message.rows_size()));
        count(settled);
        count(returned);
    }

    Workspace& m_workspace;
    LogLine& m_line;
    bool m_one = false;
};

std::string outcomeText(chain::Outcome outcome) {
    switch (outcome) {
    case chain::Outcome::Accepted:
        return "accepted";
    case chain::Outcome::Duplicate:
        return "duplicate";
    case chain::Outcome::Rejected:
        return "rejected";
    case chain::Outcome::Unsupported:
        break;
    }
    return "unsupported";
}

} // namespace

Result<std::uint64_t> logSize(Workspace& workspace) {
    TRY(workspace.store().refresh());
    TRY(const auto end, workspace.store().log().end());
    return end.frontier.size();
}

Result<std::vector<LogLine>> logLines(Workspace& workspace, std::uint64_t first, std::uint64_t count) {
    TRY(workspace.store().refresh());
    std::vector<LogLine> lines;
    if (first == 0) return lines;
    const auto add = [&](const LoggedEntry& entry) -> Status {
        LogLine line;
        line.entry = entry.sequence;
        line.time = entry.time;
        line.person = signerOf(workspace, entry);
        line.device = base::toHex(entry.device).substr(0, keyCharacters);
        line.hash = base::toHex(entry.hash);
        for (const auto& command : entry.commands) {
            LogLine one = line;
            one.command = static_cast<std::uint32_t>(&command - entry.commands.data());
            one.outcome = outcomeText(command.outcome);
            Teller(workspace, one).tell(command);
            lines.push_back(std::move(one));
        }
        return ok();
    };
    TRY(forEachEntry(workspace.store().log(), first - 1, count, add));
    return lines;
}

} // namespace cambist::desk
