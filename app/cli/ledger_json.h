// Accounts, balances and transfers as JSON and for people. Amounts are exact decimal text.
#pragma once

#include "app/cli/json_writer.h"
#include "app/common/messages.h"
#include "engine/ledger/types.h"

#include <string>
#include <string_view>

namespace cambist::cli {

std::string_view typeName(ledger::AccountType type);  ///< "asset"
std::string_view kindName(ledger::TransferKind kind); ///< "posted", "pending", "post-pending", "void-pending"
std::string accountName(const ledger::Account& account, common::Language language);
/// "1234.50": the balance on the account's normal side.
std::string balanceText(const ledger::Account& account);
std::string amountText(base::Int128 minorUnits, Currency currency);

/// One object: code, names, type, currency, role, entity, bank identifiers, balances.
void writeAccount(JsonWriter& json, const ledger::Account& account);

} // namespace cambist::cli
