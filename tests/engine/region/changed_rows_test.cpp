// Rows changed past the log by somebody who has the key: every table of the state is compared with the log.
#include "tests/engine/region/region_fixture.h"

namespace cambist::region {
namespace {

class ChangedRows : public RegionTest {
protected:
    /// What verification says after the change; the store is healthy again afterwards.
    std::string after(std::string_view sqlText) {
        if (m_healthy.db.empty()) {
            makeHistory();
            EXPECT_EQ(codes(verify()), "");
            m_healthy = files();
        }
        put(m_healthy);
        change(sqlText);
        m_report = verify();
        return codes(m_report);
    }
    std::string firstArgument() const {
        return m_report.problems.empty() ? std::string() : m_report.problems.front().arguments().front();
    }
    Files m_healthy;
    VerifyReport m_report;
};

TEST_F(ChangedRows, EveryColumnOfEveryStateTable) {
    const std::pair<std::string, std::vector<std::string>> tables[] = {
        {"account",
         {"code='x'", "name_en='x'", "name_zh='x'", "type=2", "currency=840", "role=0", "entity='x'",
          "flags=1-flags", "debits_posted=debits_posted+1", "credits_posted=credits_posted+1",
          "debits_pending=1", "credits_pending=1"}},
        {"account_bank",
         {"iban='x'", "number='x'", "bic='x'", "clearing_code='x'", "bank_name='x'", "holder='x'",
          "country='x'"}},
        {"transfer",
         {"log_sequence=99", "position=99", "debit=9", "credit=9", "amount=amount+1", "value_date=1",
          "kind=9", "pending=9", "linked=1-linked", "reference='x'"}},
        {"payout",
         {"title='x'", "state=3", "row_root=x'00'", "row_count=9", "maker=x'00'", "approver=x'00'",
          "releaser=x'00'", "submitted=1", "approved=1", "released=1", "format='x'", "file_created=1",
          "file_hash=x'00'", "reason='x'"}},
        {"payout_group",
         {"debit_account=9", "currency=840", "value_date=1", "row_count=99", "amount=amount+1", "pending=99",
          "settled=settled+1", "returned=returned+1"}},
        {"payout_row_outcome", {"outcome=0", "reason='x'"}},
        {"person", {"name='x'||name", "roles=7", "state=1", "public_key=x'00'", "key_id=x'00'"}},
        {"device", {"public_key=x'00'", "sequence=99", "last_batch=x'00'"}},
        {"workspace",
         {"workspace=x'00'", "region='cn'", "base_currency=840", "sequencer_key=x'00'", "sample=1"}},
        {"command", {"hash=x'00'", "log_sequence=99"}},
    };
    for (const auto& [table, changes] : tables)
        for (const auto& assignment : changes) {
            const auto which = " WHERE rowid=(SELECT max(rowid) FROM " + table + ")";
            const bool keyed = table == "account" || table == "account_bank" || table == "transfer";
            const auto one = keyed ? which : table == "person" ? " WHERE name='approver'" : "";
            // What is derived from a changed row differs as well.
            const auto found = after("UPDATE " + table + " SET " + assignment + one);
            EXPECT_TRUE(found.starts_with("verify.table-differs"))
                << table << ' ' << assignment << ' ' << found;
            EXPECT_EQ(firstArgument(), table);
        }
}

TEST_F(ChangedRows, RowsTakenAwayOrAdded) {
    for (const std::string table :
         {"account_bank", "transfer", "payout", "payout_group", "payout_row_outcome", "person", "device",
          "command", "transfer_pending"}) {
        const auto text =
            table == "transfer_pending" ? "INSERT INTO transfer_pending VALUES(1)" : "DELETE FROM " + table;
        EXPECT_TRUE(after(text).starts_with("verify.table-differs")) << table;
        EXPECT_EQ(firstArgument(), table);
    }
    EXPECT_EQ(
        after("INSERT INTO account SELECT 99,'new',name_en,name_zh,type,currency,role,entity,flags,0,0,0,0"
              " FROM account WHERE number=1"),
        "verify.table-differs");
}

TEST_F(ChangedRows, WhatIsDerivedFollowsFromTheBooks) {
    // A segment of the account history that leaves out what it claims to hold.
    EXPECT_EQ(after("INSERT INTO posting_segment VALUES(1)"), "verify.derived-differs");
    EXPECT_EQ(firstArgument(), "posting");
    EXPECT_EQ(after("INSERT INTO posting VALUES(1, 1, x'01'); INSERT INTO posting_segment VALUES(1)"),
              "verify.derived-differs");
}

TEST_F(ChangedRows, ANumberThatBecameAText) {
    EXPECT_EQ(after("UPDATE payout SET title=CAST(title AS BLOB)"), "verify.table-differs");
}

TEST_F(ChangedRows, TheLogItself) {
    EXPECT_EQ(after("UPDATE log_batch SET batch=x'00' WHERE sequence=4"), "verify.batch-refused");
    EXPECT_EQ(firstArgument(), "4");
    EXPECT_EQ(after("UPDATE log_batch SET entry=x'00' WHERE sequence=4"), "verify.entry-differs");
    EXPECT_EQ(
        after("UPDATE log_batch SET entry=(SELECT entry FROM log_batch WHERE sequence=3) WHERE sequence=4"),
        "verify.entry-differs");
    EXPECT_NE(after("DELETE FROM log_batch WHERE sequence=4"), "");
    EXPECT_NE(after("DELETE FROM log_batch WHERE sequence=(SELECT max(sequence) FROM log_batch)"), "");
    EXPECT_EQ(after("UPDATE log_head SET head=x'00' WHERE size=3"), "verify.head-bad");
    EXPECT_EQ(firstArgument(), "3");
    EXPECT_EQ(after("UPDATE log_head SET size=999 WHERE size=3"), "verify.head-bad");
    EXPECT_NE(after("DELETE FROM log_head").find("verify.head-bad"), std::string::npos);
    EXPECT_EQ(
        after(
            "UPDATE log_end SET effects=x'0000000000000000000000000000000000000000000000000000000000000000'"),
        "verify.end-differs");
    EXPECT_EQ(after("UPDATE log_end SET time=time+1"), "verify.end-differs");
    EXPECT_NE(after("UPDATE log_end SET size=size+1"), "");
    EXPECT_NE(after("UPDATE log_end SET frontier=x''"), "");
    EXPECT_EQ(after("UPDATE store_counter SET writes=writes-1"), "verify.older-than-anchor");
}

TEST_F(ChangedRows, AHeadSignedByAnotherKey) {
    makeHistory();
    wire::LogHead head;
    head.set_size(3);
    const auto forged = chain::signHead(head, strangersKey());
    EXPECT_EQ(after("UPDATE log_head SET head=x'" + base::toHex(forged) + "' WHERE size=3"),
              "verify.head-bad");
}

TEST_F(ChangedRows, ClearRowsOfASubmittedPayout) {
    EXPECT_EQ(after("UPDATE document_row SET clear=zeroblob(42) WHERE document=1 AND position=2"),
              "verify.entry-differs");
    EXPECT_EQ(after("UPDATE document_row SET commitment=zeroblob(32) WHERE document=1 AND position=2"),
              "verify.entry-differs");
    EXPECT_EQ(after("DELETE FROM document_row WHERE document=1 AND position=2"), "verify.entry-differs");
    EXPECT_EQ(after("UPDATE document SET root=zeroblob(32) WHERE number=1"), "verify.entry-differs");
}

} // namespace
} // namespace cambist::region
