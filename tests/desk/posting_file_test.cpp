// Entries from NDJSON: every fault with its line, and the same lines never twice.
#include "engine/desk/ledger_desk.h"
#include "tests/support/workspace_fixture.h"

namespace cambist::desk {
namespace {

using test::codeOf;
using test::must;
using test::refusedWith;

std::string entry(const std::string& debit, const std::string& credit, const std::string& amount,
                  const std::string& more = "") {
    return R"({"debit":")" + debit + R"(","credit":")" + credit + R"(","amount":")" + amount +
           R"(","valueDate":"2026-11-23")" + more + "}";
}

class PostingFile : public test::WorkspaceTest {
protected:
    /// All lines in one session; the error of the first that is refused.
    Result<PostingResult> post(const std::vector<std::string>& lines, const std::string& salt = "",
                               Effect effect = Effect::Apply) {
        PostingSession session(*m_maker, "entries", salt, effect);
        for (const auto& line : lines) TRY(session.add(line));
        return session.finish();
    }
    void refuse(const std::string& line, BookFileError code, const std::vector<std::string>& arguments) {
        const auto before = m_maker->state().ledger.lastTransfer();
        const auto result = post({entry("5000", "3000", "1.00"), "", line});
        ASSERT_TRUE(refusedWith(code, result)) << line;
        EXPECT_EQ(result.error().arguments(), arguments) << line;
        EXPECT_EQ(result.error().object(), "entries");
        EXPECT_EQ(m_maker->state().ledger.lastTransfer(), before) << line;
    }
    std::int64_t balance(std::string_view code) { return test::balanceOf(*m_maker, code); }
    std::unique_ptr<Workspace> m_maker = openAs("maker");
};

TEST_F(PostingFile, PairsAndLegs) {
    const auto before = balance("1000");
    const auto result =
        must(post({entry("5000", "1000", "12.34", R"(,"reference":"INV-1")"), "  ",
                   R"({"legs":[{"account":"1000","credit":"10"},{"account":"5000","debit":"4.00"},)"
                   R"({"account":"2100","debit":"6.00"}],"valueDate":"2026-11-23"})"}));
    EXPECT_EQ(result.lines, 2U);
    EXPECT_EQ(result.transfers, 3U);
    EXPECT_EQ(result.duplicates, 0U);
    EXPECT_EQ(balance("1000"), before - 1234 - 1000);
    EXPECT_EQ(balance("5000"), 1234 + 400);
    EXPECT_EQ(balance("2100"), 600);
    const auto view = must(balances(*m_maker));
    EXPECT_TRUE(view.balanced());
    ASSERT_EQ(view.totals.size(), 2U);
    EXPECT_EQ(view.accounts.front().code, "1000");
}

TEST_F(PostingFile, LegsOfSeveralCurrenciesBalanceEach) {
    const std::string line =
        R"({"legs":[{"account":"1000","credit":"10.00"},{"account":"1010","debit":"78.00"},)"
        R"({"account":"3000","debit":"10.00"},{"account":"3010","credit":"78.00"}],"valueDate":"2026-11-23"})";
    EXPECT_EQ(must(post({line})).transfers, 2U);
    EXPECT_TRUE(must(balances(*m_maker)).balanced());
}

TEST_F(PostingFile, EveryFaultHasItsLine) {
    refuse("{", BookFileError::NotJson, {"3"});
    refuse("{} {}", BookFileError::NotJson, {"3"});
    refuse(entry("5000", "3000", "1.00") + ",", BookFileError::NotJson, {"3"});
    refuse("\xff\xfe", BookFileError::NotJson, {"3"});
    refuse(std::string(1000, '['), BookFileError::NotJson, {"3"});
    refuse("[]", BookFileError::Line, {"3", "{"});
    refuse("7", BookFileError::Line, {"3", "{"});
    refuse(R"({"debit":"5000","credit":"3000","amount":"1.00"})", BookFileError::Line, {"3", "valueDate"});
    refuse(R"({"debit":"5000","credit":"3000","amount":1.00,"valueDate":"2026-11-23"})", BookFileError::Line,
           {"3", "amount"});
    refuse(R"({"credit":"3000","amount":"1.00","valueDate":"2026-11-23"})", BookFileError::Line,
           {"3", "debit"});
    refuse(entry("5000", "3000", "1.00", R"(,"colour":"red")"), BookFileError::UnknownKey, {"3", "colour"});
    refuse(entry("5000", "3000", "1.00", R"(,"reference":7)"), BookFileError::Line, {"3", "reference"});
    refuse(entry("5000", "3000", "1.00", R"(,"reference":")" + std::string(141, 'x') + "\""),
           BookFileError::Line, {"3", "reference"});
    refuse(entry("5000", "none", "1.00"), BookFileError::UnknownAccount, {"3", "none"});
    refuse(entry("5000", "3000", "1.005"), BookFileError::Amount, {"3", "1.005", "money.too-many-decimals"});
    refuse(entry("5000", "3000", "1e9"), BookFileError::Amount, {"3", "1e9", "money.not-a-number"});
    refuse(entry("5000", "3000", "0.00"), BookFileError::Amount, {"3", "0.00", "money.out-of-range"});
    refuse(entry("5000", "3000", "-1.00"), BookFileError::Amount, {"3", "-1.00", "money.out-of-range"});
    refuse(entry("5000", "3000", "99999999999999999999"), BookFileError::Amount,
           {"3", "99999999999999999999", "money.out-of-range"});
    refuse(R"({"debit":"5000","credit":"3000","amount":"1.00","valueDate":"23.11.2026"})",
           BookFileError::DateForm, {"3", "23.11.2026"});
    refuse(R"({"debit":"5000","credit":"3000","amount":"1.00","valueDate":"2026-02-30"})",
           BookFileError::DateForm, {"3", "2026-02-30"});
    refuse(std::string((1 << 20) + 1, 'x'), BookFileError::TooLongLine, {"3", "1048576"});
}

TEST_F(PostingFile, LegsThatDoNotFit) {
    const auto legs = [](const std::string& inside) {
        return R"({"legs":[)" + inside + R"(],"valueDate":"2026-11-23"})";
    };
    refuse(legs(""), BookFileError::Line, {"3", "legs"});
    refuse(R"({"legs":{},"valueDate":"2026-11-23"})", BookFileError::Line, {"3", "legs"});
    refuse(legs("1"), BookFileError::Line, {"3", "debit"});
    refuse(legs(R"({"account":"1000"})"), BookFileError::Line, {"3", "debit"});
    refuse(legs(R"({"account":"1000","debit":"1","credit":"1"})"), BookFileError::Line, {"3", "debit"});
    refuse(legs(R"({"account":"1000","debit":"1","x":"1"})"), BookFileError::UnknownKey, {"3", "x"});
    refuse(legs(R"({"account":"1000","debit":"1.00"})"), BookFileError::Unbalanced, {"3", "EUR"});
    refuse(legs(R"({"account":"1000","debit":"1.00"},{"account":"3000","credit":"0.99"})"),
           BookFileError::Unbalanced, {"3", "EUR"});
    refuse(legs(R"({"account":"1000","debit":"1.00"},{"account":"3010","credit":"1.00"})"),
           BookFileError::Unbalanced, {"3", "EUR"});
    std::string many;
    for (int i = 0; i < 8191; ++i) many += std::string(i ? "," : "") + R"({"account":"5000","debit":"1"})";
    refuse(legs(many), BookFileError::EntryTooLarge, {"3", "8190"});
}

TEST_F(PostingFile, WhatTheBooksRefuseStopsAtItsLine) {
    const auto before = balance("1000");
    const auto result = post(
        {entry("5000", "1000", "1.00"), entry("5000", "1000", "99999999.00"), entry("5000", "1000", "1.00")});
    ASSERT_TRUE(refusedWith(BookFileError::Stopped, result));
    EXPECT_EQ(result.error().arguments(),
              (std::vector<std::string>{"2", "ledger.insufficient-funds", "0", "1000"}));
    EXPECT_EQ(balance("1000"), before);
    const auto same = post({"", entry("5000", "5000", "1.00")});
    ASSERT_TRUE(refusedWith(BookFileError::Stopped, same));
    EXPECT_EQ(same.error().arguments()[0], "2");
    EXPECT_EQ(same.error().arguments()[1], "ledger.same-account");
}

TEST_F(PostingFile, TheSameFileTwiceDoublesNothing) {
    std::vector<std::string> lines;
    for (int i = 0; i < 20000; ++i) lines.push_back(entry("5000", "1000", "0.0" + std::to_string(1 + i % 9)));
    lines[5] =
        R"({"legs":[{"account":"1000","credit":"0.03"},{"account":"5000","debit":"0.01"},{"account":"2100","debit":"0.02"}],"valueDate":"2026-11-23"})";
    const auto first = must(post(lines));
    EXPECT_EQ(first.lines, 20000U);
    EXPECT_EQ(first.transfers, 20001U);
    const auto after = balance("1000");
    const auto again = must(post(lines));
    EXPECT_EQ(again.lines, 20000U);
    EXPECT_EQ(again.transfers, 0U);
    EXPECT_EQ(again.duplicates, 20000U);
    EXPECT_EQ(balance("1000"), after);
    // Deliberately a second time.
    EXPECT_EQ(must(post(lines, "again")).transfers, 20001U);
    EXPECT_LT(balance("1000"), after);
}

TEST_F(PostingFile, ACorrectedFileGoesOnWhereItStopped) {
    std::vector<std::string> lines;
    for (int i = 0; i < 10000; ++i) lines.push_back(entry("5000", "1000", "0.01"));
    lines[9000] = entry("5000", "1000", "99999999.00");
    const auto before = balance("1000");
    const auto stopped = post(lines);
    ASSERT_TRUE(refusedWith(BookFileError::Stopped, stopped));
    EXPECT_EQ(stopped.error().arguments()[0], "9001");
    EXPECT_EQ(stopped.error().arguments()[2], "8190");
    EXPECT_EQ(balance("1000"), before - 8190);
    lines[9000] = entry("5000", "1000", "0.01");
    const auto result = must(post(lines));
    EXPECT_EQ(result.duplicates, 8190U);
    EXPECT_EQ(result.transfers, 10000U - 8190U);
    EXPECT_EQ(balance("1000"), before - 10000);
}

TEST_F(PostingFile, AfterARefusedLineNothingThatWaitedIsPosted) {
    const auto before = m_maker->state().ledger.lastTransfer();
    PostingSession session(*m_maker, "entries", "", Effect::Apply);
    must(session.add(entry("5000", "1000", "1.00")));
    EXPECT_TRUE(session.add("{").has_error());
    EXPECT_EQ(must(session.finish()).transfers, 0U);
    EXPECT_EQ(m_maker->state().ledger.lastTransfer(), before);
}

TEST_F(PostingFile, ADryRunPostsNothing) {
    const auto before = m_maker->state().ledger.lastTransfer();
    EXPECT_EQ(must(post({entry("5000", "1000", "1.00")}, "", Effect::DryRun)).transfers, 1U);
    EXPECT_EQ(m_maker->state().ledger.lastTransfer(), before);
    EXPECT_TRUE(post({entry("5000", "1000", "99999999.00")}, "", Effect::DryRun).has_error());
}

TEST_F(PostingFile, OnlyAdministratorsPost) {
    auto approver = openAs("approver");
    PostingSession session(*approver, "entries", "", Effect::Apply);
    must(session.add(entry("5000", "1000", "1.00")));
    EXPECT_EQ(codeOf(session.finish()), "access.not-permitted");
}

} // namespace
} // namespace cambist::desk
