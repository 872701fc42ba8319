#include "engine/payments/duplicates.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace cambist::payments {
namespace {

DraftRow row() {
    DraftRow row;
    row.fields[Field::EndToEndId] = "INV-1";
    row.fields[Field::CreditorName] = "Muster AG";
    row.fields[Field::CreditorAccount] = "DE89370400440532013000";
    row.amount = 123450;
    row.currency = Currency::find("EUR").value();
    row.valueDate = Date::of(2026, 11, 23);
    row.fingerprint = {1, 2, 3};
    return row;
}

TEST(Duplicates, SamePaymentIsPayeeAmountCurrencyAndDate) {
    const auto keys = duplicateKeys(row());
    auto other = row();
    other.key = 99;
    other.debitAccount = 4;
    other.fields[Field::EndToEndId] = "INV-2";
    EXPECT_EQ(duplicateKeys(other).payment, keys.payment);
    EXPECT_TRUE(samePayment(row(), other));
    EXPECT_NE(duplicateKeys(other).endToEnd, keys.endToEnd);
    const auto differs = [&](auto&& change) {
        auto changed = row();
        change(changed);
        EXPECT_NE(duplicateKeys(changed).payment, keys.payment);
        EXPECT_FALSE(samePayment(row(), changed));
        EXPECT_EQ(duplicateKeys(changed).endToEnd, keys.endToEnd);
    };
    differs([](DraftRow& r) { ++r.amount; });
    differs([](DraftRow& r) { r.currency = Currency::find("USD").value(); });
    differs([](DraftRow& r) { r.valueDate = Date::of(2026, 11, 24); });
    differs([](DraftRow& r) { r.fingerprint[15] = 1; });
}

TEST(Duplicates, WhatIsNotKnownIsNotCompared) {
    auto blank = row();
    blank.fields[Field::EndToEndId] = "";
    EXPECT_FALSE(duplicateKeys(blank).endToEnd);
    EXPECT_FALSE(sameEndToEnd(blank, blank));
    blank.fields[Field::EndToEndId] = "notprovided";
    EXPECT_FALSE(duplicateKeys(blank).endToEnd);
    for (auto clear : {+[](DraftRow& r) { r.amount = 0; }, +[](DraftRow& r) { r.valueDate.reset(); },
                       +[](DraftRow& r) { r.currency = Currency(); },
                       +[](DraftRow& r) { r.fields[Field::CreditorAccount].clear(); }}) {
        auto unknown = row();
        clear(unknown);
        EXPECT_FALSE(duplicateKeys(unknown).payment);
        EXPECT_FALSE(samePayment(unknown, unknown));
    }
}

TEST(Duplicates, PayeesAreComparedAsPeopleReadThem) {
    const auto text = [](std::string name, std::string account) {
        PaymentFields fields;
        fields[Field::CreditorName] = std::move(name);
        fields[Field::CreditorAccount] = std::move(account);
        return payeeText(fields);
    };
    const auto plain = text("Muster AG", "DE89370400440532013000");
    EXPECT_EQ(text("MUSTER  ag ", "de89 3704 0044 0532 0130 00"), plain);
    EXPECT_EQ(text("Ｍｕｓｔｅｒ AG", "DE89370400440532013000"), plain);
    EXPECT_NE(text("Muster AG", "DE89370400440532013001"), plain);
    EXPECT_NE(text("Muster AGDE89", "370400440532013000"), plain);
}

TEST(KeySet, RemembersWhoCameFirst) {
    KeySet set;
    EXPECT_EQ(set.put(5, 10), std::nullopt);
    EXPECT_EQ(set.put(0xFFFFFFFFFFFFFFFF, 11), std::nullopt);
    EXPECT_EQ(set.put(5, 12), 10U);
    EXPECT_EQ(set.put(5, 13), 10U);
    const auto sorted = set.takeSorted();
    ASSERT_EQ(sorted.size(), 4U);
    EXPECT_EQ(sorted[0],
              (std::pair<std::uint64_t, DraftPosition>(0xFFFFFFFFFFFFFFFF, 11))); // -1 in the table
    EXPECT_EQ(sorted[1].second, 10U);
    EXPECT_EQ(sorted[3].second, 13U);
    EXPECT_TRUE(set.takeSorted().empty());
    EXPECT_EQ(set.put(5, 14), std::nullopt);
}

TEST(Draft, FieldsSurviveTheirEncoding) {
    PaymentFields fields;
    EXPECT_EQ(decodeFields(encodeFields(fields)), fields);
    for (std::size_t i = 0; i < fieldCount; ++i)
        fields.values[i] = std::string(i * 20, static_cast<char>('a' + i));
    fields[Field::CreditorAddress] = "上海市\n示例路 1 号";
    fields[Field::ChargeBearer] = std::string(20'000, 'x');
    EXPECT_EQ(decodeFields(encodeFields(fields)), fields);
    auto bytes = encodeFields(fields);
    EXPECT_FALSE(decodeFields(ByteView(bytes).first(bytes.size() - 1)));
    bytes.push_back(0);
    EXPECT_FALSE(decodeFields(bytes));
    EXPECT_FALSE(decodeFields({}));
}

TEST(Draft, RowKeysFollowFromTheFileAndTheRow) {
    const Bytes32 file{1};
    EXPECT_EQ(rowKey(file, 1), rowKey(file, 1));
    EXPECT_NE(rowKey(file, 1), rowKey(file, 2));
    EXPECT_NE(rowKey(file, 1), rowKey(Bytes32{2}, 1));
    EXPECT_EQ(rowKeyFromText(rowKeyText(rowKey(file, 7))), rowKey(file, 7));
}

TEST(Draft, TheHeaviestOpenFindingDecides) {
    const auto one = [](Severity severity, Settled settled) {
        DraftFinding finding;
        finding.finding.severity = severity;
        finding.settled = settled;
        return finding;
    };
    EXPECT_EQ(stateFor({}), RowState::Ready);
    EXPECT_EQ(stateFor({one(Severity::Note, Settled::Open)}), RowState::Ready);
    EXPECT_EQ(stateFor({one(Severity::Decide, Settled::Open), one(Severity::Fix, Settled::Fixed)}),
              RowState::ToDecide);
    EXPECT_EQ(stateFor({one(Severity::Decide, Settled::Decided), one(Severity::Fix, Settled::Open)}),
              RowState::ToFix);
    EXPECT_EQ(stateFor({one(Severity::Decide, Settled::Decided)}), RowState::Ready);
}

} // namespace
} // namespace cambist::payments
