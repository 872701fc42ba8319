// A workspace with two people (maker, approver) and a chart of accounts, made once a program and copied for
// each test; and payments to pay out of it.
#pragma once

#include "engine/desk/payout_desk.h"
#include "engine/desk/workspace.h"
#include "tests/support/files.h"
#include "tests/support/result_checks.h"

#include <gtest/gtest.h>
#include <memory>
#include <string>
#include <vector>

namespace cambist::test {

inline constexpr std::string_view makerPassphrase = "maker of the payouts";
inline constexpr std::string_view approverPassphrase = "approver of the payouts";

/// Codes of the chart: EUR and CNY, entity "alpha".
inline constexpr std::string_view chart =
    "code,type,currency,name,name_zh,role,entity,flags,iban,number,bic,clearing_code,bank_name,holder,"
    "country\n"
    "1000,asset,EUR,Main "
    "account,基本户,bank,alpha,no-overdraft,DE89370400440532013000,,COBADEFFXXX,,Bank,Alpha GmbH,DE\n"
    "1010,asset,CNY,RMB "
    "account,人民币户,bank,alpha,,,6222020200000000123,ICBKCNBJXXX,102100099996,ICBC,Alpha GmbH,CN\n"
    "2100,asset,EUR,In transit,在途,payouts-in-transit,alpha,,,,,,,,\n"
    "2110,asset,CNY,In transit,在途,payouts-in-transit,alpha,,,,,,,,\n"
    "3000,equity,EUR,Equity,权益,,alpha,,,,,,,,\n"
    "3010,equity,CNY,Equity,权益,,alpha,,,,,,,,\n"
    "5000,expense,EUR,Paid,已付,payout-contra,alpha,,,,,,,,\n"
    "5010,expense,CNY,Paid,已付,payout-contra,alpha,,,,,,,,\n";

struct Payment {
    payments::ClearRow clear;
    payments::PaymentFields fields;
};

class WorkspaceTest : public ::testing::Test {
protected:
    WorkspaceTest();
    /// "maker" or "approver", without the cost of a passphrase.
    [[nodiscard]] std::unique_ptr<desk::Workspace> openAs(const std::string& person) const;
    [[nodiscard]] static const desk::Secrets& secretsOf(const std::string& person);
    /// As this person, in a batch of its own. The error is the reason of the rejection.
    static Result<region::Receipt> run(desk::Workspace& workspace, const chain::wire::Command& command);
    [[nodiscard]] desk::Surroundings around() const { return {m_clock, m_random}; }
    [[nodiscard]] sql::StoreKey storeKey() const;
    [[nodiscard]] region::RegionPaths paths() const {
        return desk::Workspace::regionPaths(m_workspace, "eu");
    }

    /// `count` EUR payments of 100.01, 100.02, … from account 1000; every fourth in CNY from 1010 if asked
    /// for.
    static std::vector<Payment> makePayments(desk::Workspace& workspace, std::size_t count,
                                             bool mixed = false);
    static desk::PayoutDesk::RowSource sourceOf(const std::vector<Payment>& payments);
    payments::PayoutId newPayoutId() const;
    /// Submitted by the maker.
    payments::PayoutId submit(desk::Workspace& maker, std::size_t rows, bool mixed = false) const;
    /// Posts one transfer between two accounts, in minor units.
    static void post(desk::Workspace& workspace, std::string_view debit, std::string_view credit,
                     std::string_view amount);

    mutable base::SystemRandom m_random;
    mutable base::FixedClock m_clock;
    TempFolder m_folder;
    Path m_workspace; ///< the copy
};

/// Posted balance (debits less credits) of an account, in minor units.
std::int64_t balanceOf(desk::Workspace& workspace, std::string_view code);

} // namespace cambist::test
