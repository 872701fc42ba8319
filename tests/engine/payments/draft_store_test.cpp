#include "engine/payments/draft_store.h"

#include "engine/base/file.h"
#include "engine/payments/duplicates.h"
#include "engine/payments/mapping_store.h"
#include "engine/payments/migrations.h"
#include "engine/sql/migration.h"
#include "engine/sql/transaction.h"

#include <cstdlib>
#include <filesystem>
#include <gtest/gtest.h>

namespace cambist::payments {
namespace {

class DraftStoreTest : public ::testing::Test {
protected:
    DraftStoreTest() {
        std::string name = (std::filesystem::temp_directory_path() / "cambist-draft-XXXXXX").string();
        m_folder = ::mkdtemp(name.data());
        m_database.emplace(openAgain(sql::OpenMode::Create));
        EXPECT_TRUE(sql::migrate(*m_database, payments::migrations()).has_value());
        m_store.emplace(*m_database);
    }
    ~DraftStoreTest() override {
        m_store.reset();
        m_database.reset();
        std::error_code ignored;
        std::filesystem::remove_all(m_folder, ignored);
    }
    sql::Database openAgain(sql::OpenMode mode) {
        return sql::Database::open(m_folder / "eu.db", m_key, mode).value();
    }
    Draft draft(DraftStatus status = DraftStatus::Open) {
        Draft draft;
        draft.id = PayoutId::make(Timestamp{++m_time * 1'000'000'000}, m_random);
        draft.status = status;
        draft.title = "Suppliers";
        draft.source = "suppliers.csv";
        draft.fileHash = {7};
        draft.format = "csv";
        draft.created = {m_time};
        draft.creator = access::PersonId::make(Timestamp{1}, m_random);
        draft.valueDate = Date::of(2026, 11, 23);
        draft.businessDate = *Date::of(2026, 11, 20);
        draft.counts = {1, 2, 3, 4};
        draft.declaredCount = 10;
        draft.declaredSum = "12.50";
        draft.note = "checked by phone";
        draft.number = m_store->add(draft).value();
        return draft;
    }
    static DraftRow row(DraftPosition position, RowState state = RowState::Ready) {
        DraftRow row;
        row.position = position;
        row.key = 0xF000000000000000 + position;
        row.state = state;
        row.fields.row = position + 1;
        row.fields.line = position + 2;
        row.fields[Field::EndToEndId] = "E" + std::to_string(position);
        row.fields[Field::CreditorAccount] = "DE89370400440532013000";
        row.amount = 100 + position;
        row.currency = Currency::find("EUR").value();
        row.valueDate = Date::of(2026, 11, 23);
        row.debitAccount = 3;
        row.fingerprint = {9};
        return row;
    }
    void putWithKeys(DraftNumber number, const DraftRow& one) {
        const auto keys = duplicateKeys(one);
        ASSERT_TRUE(m_store->putRow(number, one));
        ASSERT_TRUE(m_store->addKey(*keys.endToEnd, {number, one.position}));
        ASSERT_TRUE(m_store->addKey(*keys.payment, {number, one.position}));
    }

    Path m_folder;
    base::SystemRandom m_random;
    sql::StoreKey m_key = sql::StoreKey::generate(m_random);
    std::optional<sql::Database> m_database;
    std::optional<DraftStore> m_store;
    std::int64_t m_time = 1000;
};

TEST_F(DraftStoreTest, DraftsComeBackAsTheyWere) {
    auto kept = draft();
    const auto found = m_store->find(kept.id).value().value();
    EXPECT_EQ(found.number, kept.number);
    EXPECT_EQ(found.title, "Suppliers");
    EXPECT_EQ(found.creator, kept.creator);
    EXPECT_EQ(found.valueDate, kept.valueDate);
    EXPECT_EQ(found.businessDate, kept.businessDate);
    EXPECT_EQ(found.counts, kept.counts);
    EXPECT_EQ(found.declaredCount, 10U);
    EXPECT_EQ(found.declaredSum, "12.50");
    EXPECT_EQ(found.note, kept.note);
    kept.valueDate.reset();
    kept.declaredCount.reset();
    kept.counts.ready = 9;
    ASSERT_TRUE(m_store->update(kept));
    const auto changed = m_store->find(kept.id).value().value();
    EXPECT_EQ(changed.valueDate, std::nullopt);
    EXPECT_EQ(changed.declaredCount, std::nullopt);
    EXPECT_EQ(changed.counts.ready, 9U);
}

TEST_F(DraftStoreTest, WhatIsBeingWrittenIsNotSeen) {
    const auto writing = draft(DraftStatus::Writing);
    putWithKeys(writing.number, row(0));
    EXPECT_EQ(m_store->find(writing.id).value(), std::nullopt) << "find";
    EXPECT_TRUE(m_store->list().value().empty());
    EXPECT_FALSE(m_store->findByFile(writing.fileHash).value());
    EXPECT_TRUE(m_store->rowsWithKey(*duplicateKeys(row(0)).payment).value().empty());
    EXPECT_EQ(m_store->unfinished().value(), std::vector<DraftNumber>{writing.number});
}

TEST_F(DraftStoreTest, RowsComeBackInOrderAndByState) {
    const auto kept = draft();
    const auto other = draft();
    constexpr DraftPosition count = 2500; // more than two pages
    auto transaction = sql::Transaction::begin(*m_database, sql::TransactionMode::Immediate).value();
    for (DraftPosition i = 0; i < count; ++i)
        ASSERT_TRUE(m_store->putRow(kept.number, row(i, i % 10 == 0 ? RowState::ToFix : RowState::Ready)));
    ASSERT_TRUE(m_store->putRow(other.number, row(0)));
    ASSERT_TRUE(transaction.commit());
    DraftPosition next = 0;
    ASSERT_TRUE(m_store->forEachRow(kept.number, std::nullopt, [&](const DraftRow& one) -> Status {
        EXPECT_EQ(one.position, next);
        EXPECT_EQ(one.fields, row(next).fields);
        ++next;
        return ok();
    }));
    EXPECT_EQ(next, count);
    std::size_t toFix = 0;
    ASSERT_TRUE(m_store->forEachRow(kept.number, RowState::ToFix, [&](const DraftRow& one) -> Status {
        EXPECT_EQ(one.position % 10, 0U);
        ++toFix;
        return ok();
    }));
    EXPECT_EQ(toFix, count / 10);
    EXPECT_EQ(m_store->waitingRows(kept.number, 100).value().size(), 100U);
    const auto totals = m_store->totals(kept.number, RowState::Ready).value();
    ASSERT_EQ(totals.size(), 1U);
    EXPECT_EQ(totals.begin()->second.count, count - count / 10);
    EXPECT_EQ(m_store->rowWithRowKey(kept.number, row(7).key).value()->position, 7U);
}

TEST_F(DraftStoreTest, SumsMayLeaveSixtyFourBits) {
    const auto kept = draft();
    for (DraftPosition i = 0; i < 20; ++i) {
        auto large = row(i);
        large.amount = 999'999'999'999'999'999;
        ASSERT_TRUE(m_store->putRow(kept.number, large));
    }
    const auto total = m_store->totals(kept.number, RowState::Ready).value().begin()->second;
    EXPECT_EQ(total.amount, base::Int128(999'999'999'999'999'999) * 20);
}

TEST_F(DraftStoreTest, EverythingAboutARowIsKept) {
    const auto kept = draft();
    auto changed = row(4, RowState::Dropped);
    changed.original = changed.fields;
    changed.fields[Field::CreditorName] = "张伟";
    changed.reason = "paid by hand";
    changed.person = kept.creator;
    changed.decided = {77};
    changed.valueDate.reset();
    ASSERT_TRUE(m_store->putRow(kept.number, changed));
    const auto found = m_store->row(kept.number, 4).value().value();
    EXPECT_EQ(found.fields, changed.fields);
    EXPECT_EQ(found.original, changed.original);
    EXPECT_EQ(found.reason, "paid by hand");
    EXPECT_EQ(found.person, kept.creator);
    EXPECT_EQ(found.decided, Timestamp{77});
    EXPECT_EQ(found.valueDate, std::nullopt);
    EXPECT_EQ(found.fingerprint, changed.fingerprint);
    EXPECT_EQ(found.key, changed.key);
}

TEST_F(DraftStoreTest, FindingsKeepTheirArguments) {
    const auto kept = draft();
    DraftFinding one;
    one.finding = {"iban-length", Severity::Fix, 3, 0, Field::CreditorAccount, "DE8", {"DE", "", "a:3:b\n"}};
    DraftFinding two;
    two.finding = {"width-folded", Severity::Note, 3, 0, std::nullopt, "", {}};
    two.settled = Settled::Decided;
    ASSERT_TRUE(m_store->setFindings({kept.number, 2}, {one, two}));
    DraftFinding about;
    about.finding = {"count-mismatch", Severity::Decide, 0, 0, std::nullopt, "3", {"3", "4"}};
    ASSERT_TRUE(m_store->setFindings({kept.number, filePosition}, {about}));
    const auto found = m_store->findings({kept.number, 2}).value();
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].finding.code, "iban-length");
    EXPECT_EQ(found[0].finding.arguments, one.finding.arguments);
    EXPECT_EQ(found[0].finding.field, Field::CreditorAccount);
    EXPECT_EQ(found[1].settled, Settled::Decided);
    std::vector<std::uint32_t> rows;
    ASSERT_TRUE(m_store->forEachFinding(kept.number, [&](const DraftFinding& finding) -> Status {
        rows.push_back(finding.finding.row);
        return ok();
    }));
    EXPECT_EQ(rows, (std::vector<std::uint32_t>{3, 3, 0}));
}

TEST_F(DraftStoreTest, KeysLeadToRowsThatCount) {
    const auto kept = draft();
    putWithKeys(kept.number, row(0));
    const auto key = *duplicateKeys(row(0)).payment;
    EXPECT_EQ(m_store->rowsWithKey(key).value(), (std::vector<DraftPlace>{{kept.number, 0}}));
    ASSERT_TRUE(m_store->putRow(kept.number, row(0, RowState::Dropped)));
    EXPECT_TRUE(m_store->rowsWithKey(key).value().empty());
    ASSERT_TRUE(m_store->putRow(kept.number, row(0)));
    const auto aside = draft();
    DraftFinding note;
    note.finding = {"name-missing", Severity::Fix, 1, 0, std::nullopt, "", {}};
    ASSERT_TRUE(m_store->setFindings({kept.number, 0}, {note}));
    ASSERT_TRUE(m_store->moveRow({kept.number, 0}, aside.number));
    EXPECT_EQ(m_store->rowsWithKey(key).value(), (std::vector<DraftPlace>{{aside.number, 0}}));
    EXPECT_FALSE(m_store->row(kept.number, 0).value());
    EXPECT_EQ(m_store->findings({aside.number, 0}).value().size(), 1U);
}

TEST_F(DraftStoreTest, RemovingLeavesNothing) {
    const auto writing = draft(DraftStatus::Writing);
    auto transaction = sql::Transaction::begin(*m_database, sql::TransactionMode::Immediate).value();
    for (DraftPosition i = 0; i < 1500; ++i) putWithKeys(writing.number, row(i));
    EXPECT_FALSE(m_store->removeSome(writing.number, 1000).value());
    EXPECT_TRUE(m_store->removeSome(writing.number, 1000).value());
    ASSERT_TRUE(transaction.commit());
    EXPECT_TRUE(m_store->unfinished().value().empty());
    EXPECT_FALSE(m_store->hasKeys().value());
    EXPECT_FALSE(m_store->row(writing.number, 3).value());
}

TEST_F(DraftStoreTest, MappingsAreFoundByNameAndByHeadings) {
    MappingStore mappings(*m_database);
    const std::vector<std::string> headings{"Betrag", "IBAN ", "Notiz"};
    const SavedMapping saved{"acme",
                             headerFingerprint(headings),
                             headings,
                             {Field::Amount, Field::CreditorAccount, std::nullopt},
                             Timestamp{5}};
    ASSERT_TRUE(mappings.save(saved));
    ASSERT_TRUE(mappings.save(saved)); // once more under the same name
    EXPECT_EQ(mappings.names().value(), std::vector<std::string>{"acme"});
    const auto found = mappings.findByHeader(headerFingerprint({"BETRAG", "IBAN", "notiz"})).value().value();
    EXPECT_EQ(found.columns, saved.columns);
    EXPECT_EQ(found.headings, headings);
    EXPECT_FALSE(mappings.findByHeader(headerFingerprint({"IBAN", "Betrag", "Notiz"})).value());
    EXPECT_FALSE(mappings.find("other").value());
}

} // namespace
} // namespace cambist::payments
