// The chart of accounts from a file.
#include "engine/desk/ledger_desk.h"
#include "tests/support/workspace_fixture.h"

namespace cambist::desk {
namespace {

using test::codeOf;
using test::must;
using test::refusedWith;

class AccountFile : public test::WorkspaceTest {
protected:
    Result<AccountImport> import(std::string_view text, Effect effect = Effect::Apply) {
        test::writeText(m_folder / "more.csv", text);
        return importAccounts(*m_maker, m_folder / "more.csv", effect);
    }
    void refuse(std::string_view text, BookFileError code, const std::vector<std::string>& arguments) {
        const auto result = import(text);
        ASSERT_TRUE(refusedWith(code, result)) << text;
        EXPECT_EQ(result.error().arguments(), arguments) << text;
        EXPECT_EQ(result.error().object(), "more.csv");
        EXPECT_EQ(m_maker->state().ledger.accounts().size(), 8U);
    }
    std::unique_ptr<Workspace> m_maker = openAs("maker");
};

TEST_F(AccountFile, WhatTheChartSaysIsOpen) {
    const auto* bank = m_maker->state().ledger.accountByCode("1010");
    ASSERT_NE(bank, nullptr);
    EXPECT_EQ(bank->nameZh, "人民币户");
    EXPECT_EQ(bank->role, ledger::AccountRole::Bank);
    EXPECT_EQ(bank->currency.code(), "CNY");
    ASSERT_TRUE(bank->bank.has_value());
    EXPECT_EQ(bank->bank->clearingCode, "102100099996");
    EXPECT_EQ(m_maker->state().ledger.accountByCode("1000")->flags, ledger::NoOverdraft);
    EXPECT_FALSE(m_maker->state().ledger.accountByCode("3000")->bank.has_value());
}

TEST_F(AccountFile, TheSameFileAgainIsPassedOver) {
    const auto entries = must(m_maker->store().log().end()).frontier.size();
    const auto again = must(import(test::chart));
    EXPECT_EQ(again.opened, 0U);
    EXPECT_EQ(again.alreadyOpen, 8U);
    EXPECT_EQ(must(m_maker->store().log().end()).frontier.size(), entries);
    const auto grown = must(import(std::string(test::chart) + "9000,income,USD,Fees,,,alpha,,,,,,,,\n"));
    EXPECT_EQ(grown.opened, 1U);
    EXPECT_EQ(grown.alreadyOpen, 8U);
    EXPECT_EQ(grown.bankAccounts, 0U);
}

TEST_F(AccountFile, OtherParticularsAreRefused) {
    refuse("code,type,currency,name,name_zh,entity\n3000,equity,EUR,Equity,权益,beta\n",
           BookFileError::AccountDiffers, {"2", "3000"});
    refuse("code,type,currency\n9000,asset,EUR\n3000,equity,USD\n", BookFileError::AccountDiffers,
           {"3", "3000"});
}

TEST_F(AccountFile, EveryFaultIsNamedWithItsPlace) {
    refuse("code,type\n9000,asset\n", BookFileError::ColumnMissing, {"currency"});
    refuse("code,type,currency,colour\n", BookFileError::UnknownKey, {"1", "colour"});
    refuse("code,type,currency\n", BookFileError::ColumnMissing, {"code"});
    refuse("code,type,currency\n9000,asset,EUR\n9001,assets,EUR\n", BookFileError::ValueUnknown,
           {"3", "type", "assets"});
    refuse("code,type,currency\n9000,asset,XXY\n", BookFileError::ValueUnknown, {"2", "currency", "XXY"});
    refuse("code,type,currency\n9000,asset,XAU\n", BookFileError::ValueUnknown, {"2", "currency", "XAU"});
    refuse("code,type,currency\n,asset,EUR\n", BookFileError::ValueUnknown, {"2", "code", ""});
    refuse("code,type,currency,role\n9,asset,EUR,banks\n", BookFileError::ValueUnknown,
           {"2", "role", "banks"});
    refuse("code,type,currency,flags\n9,asset,EUR,x\n", BookFileError::ValueUnknown, {"2", "flags", "x"});
    refuse("code,type,currency,iban\n9,asset,EUR,DE88370400440532013000\n", BookFileError::ValueUnknown,
           {"2", "iban", "DE88370400440532013000"});
    refuse("code,type,currency,bic\n9,asset,EUR,COBA\n", BookFileError::ValueUnknown, {"2", "bic", "COBA"});
}

TEST_F(AccountFile, TheBooksOwnRulesHold) {
    EXPECT_EQ(codeOf(import("code,type,currency\n9,asset,EUR\n9,asset,EUR\n")), "ledger.code-exists");
    EXPECT_EQ(codeOf(import("code,type,currency,role,entity\n9,asset,EUR,payout-contra,alpha\n")),
              "ledger.role-taken");
    EXPECT_EQ(m_maker->state().ledger.accountByCode("9"), nullptr);
    auto approver = openAs("approver");
    EXPECT_EQ(codeOf(importAccounts(*approver, m_folder / "more.csv", Effect::Apply)),
              "access.not-permitted");
}

TEST_F(AccountFile, ADryRunOpensNothing) {
    const auto result = must(import("code,type,currency\n9000,asset,EUR\n", Effect::DryRun));
    EXPECT_EQ(result.opened, 1U);
    EXPECT_EQ(m_maker->state().ledger.accountByCode("9000"), nullptr);
}

TEST_F(AccountFile, EncodingsAreFound) {
    EXPECT_EQ(must(import("\xef\xbb\xbf"
                          "code,type,currency,name_zh\r\n9000,asset,EUR,库存\r\n"))
                  .opened,
              1U);
    EXPECT_EQ(m_maker->state().ledger.accountByCode("9000")->nameZh, "库存");
    // 现金 in GB 18030
    EXPECT_EQ(must(import("code,type,currency,name_zh\n9001,asset,EUR,\xcf\xd6\xbd\xf0\n")).opened, 1U);
    EXPECT_EQ(m_maker->state().ledger.accountByCode("9001")->nameZh, "现金");
}

TEST_F(AccountFile, ALargeChartIsOpenedWhole) {
    std::string text = "code,type,currency\n";
    for (int i = 0; i < 2500; ++i) text += "L" + std::to_string(i) + ",asset,EUR\n";
    EXPECT_EQ(must(import(text)).opened, 2500U);
    EXPECT_EQ(m_maker->state().ledger.accounts().size(), 2508U);
    EXPECT_EQ(codeOf(importAccounts(*m_maker, m_folder / "none.csv", Effect::Apply)), "system.not-found");
}

} // namespace
} // namespace cambist::desk
