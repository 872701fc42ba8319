// The tables of resources/sample as values. Read once, at the first call; static lifetime.
#pragma once

#include <string_view>
#include <vector>

namespace cambist::sample {

/// A bank account of the invented group: what a payout is paid from.
struct OwnAccount {
    std::string_view code, currency;
    std::string_view name; ///< as a payout file calls it: the IBAN, else the number
    std::string_view bic, clearingCode, holder, country;
};
const OwnAccount& ownAccount(std::string_view code);
/// By what a payout file calls it.
const OwnAccount& ownAccountNamed(std::string_view name);

/// Where some of the payees bank; see resources/sample/payee_banks.tsv.
struct PayeeBank {
    std::string_view route;
    unsigned weight = 0;
    std::string_view country, account, bic, code, bank;
    std::vector<std::string_view> forms, towns;
};
/// Those of one route, with the sum of their weights.
struct PayeeBanks {
    std::vector<PayeeBank> banks;
    unsigned weights = 0;
};
const PayeeBanks& payeeBanks(std::string_view route);

/// A list of resources/sample/words.tsv by its name.
const std::vector<std::string_view>& words(std::string_view list);

/// resources/sample/accounts.csv and opening.ndjson as they are: the chart of accounts and its opening
/// balances.
std::string_view accountsText();
std::string_view openingText();

} // namespace cambist::sample
