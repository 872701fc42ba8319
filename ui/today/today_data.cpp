#include "ui/today/today_data.h"

#include "engine/desk/ledger_desk.h"
#include "engine/desk/payout_view.h"
#include "engine/desk/people_desk.h"

#include <algorithm>
#include <optional>

namespace cambist::ui {
namespace {

using payments::PayoutState;

std::optional<Todo> todoOf(const desk::PayoutLine& line, const std::string& me) {
    if (line.isDraft) {
        if (line.counts.waiting() > 0) return Todo::Fix;
        if (line.counts.ready > 0) return Todo::Submit;
        return {};
    }
    switch (line.state) {
    case PayoutState::AwaitingApproval:
        return line.maker == me ? Todo::Others : Todo::Approve;
    case PayoutState::Approved:
        return Todo::Release;
    case PayoutState::Released:
    case PayoutState::AcceptedByBank:
        return Todo::Bank;
    default:
        return {};
    }
}

void addPayouts(TodayData& data, const std::vector<desk::PayoutLine>& lines, const std::string& me) {
    std::map<Todo, TodoLine> found;
    for (const auto& line : lines) {
        const auto todo = todoOf(line, me);
        if (!todo) continue;
        auto& to = found[*todo];
        to.todo = *todo;
        if (to.payouts++ == 0) {
            to.id = toText(line.id);
            to.title = line.title;
        }
        to.payments += *todo == Todo::Fix ? line.counts.waiting() : line.count;
        for (const auto& total : line.totals) to.totals[total.currency] += total.amount;
    }
    for (auto& [todo, line] : found) data.lines.push_back(std::move(line));
}

void addBalances(TodayData& data, const std::vector<ledger::Account>& accounts) {
    std::map<std::string, BankBalance> banks; ///< by currency code
    for (const auto& account : accounts) {
        const auto& b = account.balances;
        if (b.debitsPosted != 0 || b.creditsPosted != 0) data.setUp.openingBalances = true;
        if (account.role != ledger::AccountRole::Bank) continue;
        data.setUp.accounts = true;
        auto& to = banks[std::string(account.currency.code())];
        to.currency = account.currency;
        to.balance += ledger::postedBalance(b);
        ++to.accounts;
    }
    for (const auto& [code, balance] : banks) data.balances.push_back(balance);
}

} // namespace

bool isMine(Todo todo, std::uint32_t roles) {
    switch (todo) {
    case Todo::Fix:
    case Todo::Submit:
        return (roles & access::Maker) != 0;
    case Todo::Approve:
        return (roles & access::Approver) != 0;
    case Todo::Release:
        return (roles & (access::Maker | access::Approver)) != 0;
    case Todo::Others:
    case Todo::Bank:
        return false;
    }
    return false;
}

Result<TodayData> readToday(desk::Workspace& workspace) {
    TodayData data;
    TRY(const auto lines, desk::payoutLines(workspace));
    addPayouts(data, lines, workspace.personName());
    data.setUp.firstPayout =
        std::any_of(lines.begin(), lines.end(), [](const desk::PayoutLine& line) { return !line.isDraft; });
    TRY(const auto books, desk::balances(workspace));
    addBalances(data, books.accounts);
    std::size_t active = 0;
    for (const auto& person : desk::people(workspace)) {
        if (person.state == access::PersonState::Active) ++active;
        if (person.id == workspace.person()) data.roles = person.roles;
    }
    data.setUp.secondPerson = active > 1;
    return data;
}

} // namespace cambist::ui
