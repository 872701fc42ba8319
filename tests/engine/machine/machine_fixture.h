// Commands put together by hand, as a desk that means no good could.
#pragma once

#include "engine/chain/messages.pb.h"
#include "engine/chain/signed_batch.h"
#include "engine/payments/payout.h"
#include "tests/support/workspace_fixture.h"

#include <map>

namespace cambist::machine {

namespace wire = chain::wire;
using test::balanceOf;
using test::codeOf;
using test::must;

inline std::string asText(ByteView bytes) {
    return std::string(base::textOf(bytes));
}

class MachineTest : public test::WorkspaceTest {
protected:
    desk::Workspace& maker() { return *m_maker; }
    desk::Workspace& approver() { return *m_approver; }
    std::string codeOfRun(desk::Workspace& who, const wire::Command& command) {
        return codeOf(run(who, command));
    }

    payments::PayoutBatch payout(const payments::PayoutId& id) {
        return must(desk::PayoutDesk(maker()).find(id));
    }
    static void write(wire::PayoutContent& to, const payments::PayoutBatch& p) {
        to.set_payout(asText(p.id.view()));
        to.set_row_root(asText(p.rowRoot));
        to.set_count(p.count);
        for (const auto& g : p.groups) {
            auto& group = *to.add_groups();
            group.set_debit_account(g.debitAccount);
            group.set_currency(std::string(g.currency.code()));
            group.set_value_date(g.valueDate.days());
            group.set_count(g.count);
            group.set_amount(g.amount);
        }
    }
    wire::Command approval(const payments::PayoutBatch& p) {
        auto command = approver().newCommand();
        write(*command.mutable_approve_payout()->mutable_content(), p);
        return command;
    }
    wire::Command release(const payments::PayoutId& id) {
        auto command = maker().newCommand();
        auto& message = *command.mutable_release_payout();
        message.set_payout(asText(id.view()));
        message.set_format("pain.001.001.09");
        message.set_created(m_clock.now().nanoseconds);
        message.set_file_hash(std::string(32, 'h'));
        return command;
    }
    payments::PayoutId approved(std::size_t rows, bool mixed = false) {
        const auto id = submit(maker(), rows, mixed);
        must(desk::PayoutDesk(approver()).approve(id, desk::Effect::Apply));
        return id;
    }
    payments::PayoutId released(std::size_t rows, bool mixed = false) {
        const auto id = approved(rows, mixed);
        must(run(maker(), release(id)));
        return id;
    }
    /// (row from 0, outcome)
    wire::Command status(const payments::PayoutId& id,
                         const std::vector<std::pair<std::uint32_t, payments::RowOutcome>>& rows,
                         const std::string& reason = "AC01") {
        auto command = maker().newCommand();
        auto& message = *command.mutable_record_payout_status();
        message.set_payout(asText(id.view()));
        for (const auto& [row, outcome] : rows) {
            auto& r = *message.add_rows();
            r.set_row(row);
            r.set_outcome(static_cast<std::uint32_t>(outcome));
            r.set_reason(reason);
        }
        return command;
    }
    /// Debits equal credits in every currency, posted and pending.
    void expectBalanced() {
        must(maker().store().refresh());
        std::map<std::string_view, std::array<base::Int128, 4>> sums;
        for (const auto& a : maker().state().ledger.accounts()) {
            auto& s = sums[a.currency.code()];
            s[0] += a.balances.debitsPosted;
            s[1] += a.balances.creditsPosted;
            s[2] += a.balances.debitsPending;
            s[3] += a.balances.creditsPending;
        }
        for (const auto& [code, s] : sums) {
            EXPECT_TRUE(s[0] == s[1]) << code;
            EXPECT_TRUE(s[2] == s[3]) << code;
        }
    }
    ledger::Balances sums(std::string_view code) {
        must(maker().store().refresh());
        return maker().state().ledger.accountByCode(code)->balances;
    }
    std::uint64_t entries() { return must(maker().store().log().end()).frontier.size(); }

    std::unique_ptr<desk::Workspace> m_maker = openAs("maker");
    std::unique_ptr<desk::Workspace> m_approver = openAs("approver");
};

} // namespace cambist::machine
