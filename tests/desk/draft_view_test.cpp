#include "engine/desk/draft_view.h"

#include "tests/desk/draft_fixture.h"
#include "tests/support/result_checks.h"

#include <chrono>

namespace cambist::desk {
namespace {

using payments::DraftPosition;
using payments::RowState;
using test::must;

const KeepGoing always;

/// A row in the form of `header`; its debit account is not known, so that all rows are in one draft.
std::string row(const std::string& id, const std::string& amount, const std::string& date,
                const std::string& name, const std::string& account) {
    return id + ',' + amount + ",EUR," + date + ',' + name + ',' + account + ",,Rent " + id + ",nowhere\n";
}

class DraftViewTest : public DraftDeskTest {
protected:
    /// All rows in one draft, whatever is wrong with them: what was set aside.
    payments::PayoutId bring(const std::string& rows) {
        const auto result = must(importText(std::string(header) + rows));
        return result.draft ? result.draft->id : result.setAside->id;
    }
    std::vector<DraftPosition> keys(const DraftRowQuery& query) {
        return must(draftRowKeys(*m_workspace, query, always));
    }
};

using Positions = std::vector<DraftPosition>;

TEST_F(DraftViewTest, OrdersByEveryColumnWithEqualRowsByPosition) {
    const auto id = bring(row("A", "20.00", "2026-11-25", "Émile", ibanOf(3)) +
                          row("B", "3.00", "2026-11-23", "zoe", ibanOf(1)) +
                          row("C", "20.00", "2026-11-24", "Anna", ibanOf(2)));
    EXPECT_EQ(keys({id}), (Positions{0, 1, 2}));
    EXPECT_EQ(keys({.draft = id, .order = Order::Descending}), (Positions{2, 1, 0}));
    EXPECT_EQ(keys({.draft = id, .column = DraftRowColumn::Amount}), (Positions{1, 0, 2}));
    EXPECT_EQ(keys({.draft = id, .column = DraftRowColumn::Amount, .order = Order::Descending}),
              (Positions{0, 2, 1}));
    EXPECT_EQ(keys({.draft = id, .column = DraftRowColumn::ValueDate}), (Positions{1, 2, 0}));
    EXPECT_EQ(keys({.draft = id, .column = DraftRowColumn::CreditorName}), (Positions{2, 1, 0}));
    EXPECT_EQ(keys({.draft = id, .column = DraftRowColumn::State}), (Positions{0, 1, 2}));
    auto byAccount = keys({.draft = id, .column = DraftRowColumn::CreditorAccount});
    const auto rows = must(draftRows(*m_workspace, id, byAccount));
    ASSERT_EQ(rows.size(), 3u);
    for (std::size_t i = 1; i < rows.size(); ++i)
        EXPECT_LT(rows[i - 1].row.fields[payments::Field::CreditorAccount],
                  rows[i].row.fields[payments::Field::CreditorAccount]);
}

TEST_F(DraftViewTest, FindsTextWhateverItsCaseAndWidth) {
    const auto id = bring(row("A-1", "20.00", "2026-11-25", "MÜLLER & Söhne", ibanOf(1)) +
                          row("B-2", "21.00", "2026-11-25", "ＡＣＭＥ", ibanOf(2)) +
                          row("C-3", "22.00", "2026-11-25", "Ada", ibanOf(3)));
    const auto found = [&](const std::string& text) { return keys({.draft = id, .text = text}); };
    EXPECT_EQ(found("müller"), (Positions{0}));
    EXPECT_EQ(found("acme"), (Positions{1}));
    EXPECT_EQ(found("ｒｅｎｔ"), (Positions{0, 1, 2}));
    EXPECT_EQ(found("b-2"), (Positions{1}));
    EXPECT_EQ(found("  "), (Positions{0, 1, 2}));
    EXPECT_EQ(found("nobody"), Positions{});
    auto printed = ibanOf(3);
    for (std::size_t at = 4; at < printed.size(); at += 5) printed.insert(at, " ");
    EXPECT_EQ(found(printed), (Positions{2}));
    EXPECT_EQ(keys({.draft = id, .text = "a", .column = DraftRowColumn::Amount, .order = Order::Descending}),
              (Positions{2, 1, 0}));
}

TEST_F(DraftViewTest, FiltersByStateAndShowsFindings) {
    const auto result = must(importText(std::string(header) + goodRow(1) + goodRow(1) +
                                        row("X", "12.00", "2026-11-25", "Bad", "DE00123")));
    const auto id = result.setAside->id;
    EXPECT_EQ(keys({.draft = id, .state = RowState::ToFix}), (Positions{2}));
    EXPECT_EQ(keys({.draft = id, .state = RowState::ToDecide}), (Positions{1}));
    EXPECT_EQ(keys({.draft = id, .state = RowState::ToFix, .text = "payee"}), Positions{});
    EXPECT_EQ(keys({.draft = id, .state = RowState::ToDecide, .column = DraftRowColumn::CreditorName}),
              (Positions{1}));
    const Positions wanted{2, 7, 1};
    const auto rows = must(draftRows(*m_workspace, id, wanted));
    ASSERT_EQ(rows.size(), 2u) << "row 8 is not there";
    EXPECT_EQ(rows[0].row.position, 2u);
    EXPECT_FALSE(rows[0].findings.empty());
    EXPECT_EQ(rows[1].row.position, 1u);
}

TEST_F(DraftViewTest, ShowsWhatARowRepeatsWhereverItIs) {
    const auto first = must(importText(std::string(header) + goodRow(1) + goodRow(2)));
    // The same payment in another file, and twice in its own.
    const auto second = must(importText(std::string(header) + goodRow(2) + goodRow(3) + goodRow(3)));
    ASSERT_TRUE(second.setAside);
    const auto other = must(duplicatesOf(*m_workspace, second.setAside->id, 0));
    ASSERT_EQ(other.size(), 1u);
    EXPECT_EQ(other[0].owner, first.draft->id);
    EXPECT_EQ(other[0].state, "ready");
    EXPECT_EQ(other[0].row.position, 1u);
    const auto own = must(duplicatesOf(*m_workspace, second.setAside->id, 2));
    ASSERT_EQ(own.size(), 1u);
    EXPECT_EQ(own[0].owner, second.draft->id) << "the row that came first is ready, in the other draft";
    EXPECT_EQ(own[0].row.position, 1u);
    EXPECT_TRUE(must(duplicatesOf(*m_workspace, second.draft->id, 1)).empty());
}

TEST_F(DraftViewTest, SaysWhyNothingIsThere) {
    EXPECT_EQ(test::codeOf(draftRowKeys(*m_workspace, {}, always)), "draft.unknown");
    EXPECT_EQ(test::codeOf(draftRows(*m_workspace, {}, {})), "draft.unknown");
    std::string many;
    for (int i = 0; i < 3000; ++i) many += goodRow(i);
    const auto id = bring(many);
    const KeepGoing never = [] { return false; };
    EXPECT_EQ(test::codeOf(draftRowKeys(*m_workspace, {.draft = id}, never)), "system.stopped");
    EXPECT_EQ(test::codeOf(draftRowKeys(*m_workspace, {.draft = id, .text = "x"}, never)), "system.stopped");
}

} // namespace
} // namespace cambist::desk
