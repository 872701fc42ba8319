// Accounts as people read them: the name in the language of the window, a balance on its normal side, a
// number of which the middle is covered. Pure functions.
#pragma once

#include "app/common/messages.h"
#include "engine/desk/ledger_desk.h"

#include <QString>

namespace cambist::ui {

/// In the language, else the other name, else nothing.
QString accountName(const ledger::Account& account, common::Language language);
/// IBAN, else the bank's own number, whole; empty for accounts that are at no bank.
QString bankNumber(const ledger::Account& account);
/// "DE89 … 3000": enough to know it again, too little to pay to it.
QString maskedNumber(const QString& number);

/// Posted, on the normal side: a liability of 100 is 100. Minor units.
base::Int128 ledgerBalance(const ledger::Account& account);
/// Debits less credits, turned to the account's normal side.
base::Int128 onNormalSide(base::Int128 debitsLessCredits, const ledger::Account& account);
/// Reserved against the normal side.
base::Int128 pendingOut(const ledger::Account& account);

} // namespace cambist::ui
