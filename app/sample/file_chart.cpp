#include "app/sample/file_chart.h"

#include "app/sample/output_file.h"
#include "engine/formats/payment_file.h"
#include "engine/money/money.h"
#include "engine/parties/identifiers.h"

#include <algorithm>
#include <map>
#include <set>

namespace cambist::sample {
namespace {

using payments::Field;

constexpr std::size_t mostAccounts = 1000;
/// What each account opens with, in whole units.
constexpr std::string_view openingAmount = "1000000000";

struct NamedAccount {
    std::string name, bic, holder;
};
using AccountKey = std::pair<std::string, std::string>; ///< name in electronic form (empty: none), currency

/// Collects what the payments are paid from.
class Collector final : public formats::PaymentSink {
public:
    Status head(const formats::PaymentFileHead&) override { return ok(); }
    void finding(payments::Finding&&) override {}
    Status payment(payments::PaymentFields&& payment) override {
        ++chart.payments;
        const auto& currency = payment[Field::Currency];
        const auto& name = payment[Field::DebtorAccount];
        const auto known = Currency::find(currency);
        if (!known || !known.value().minorUnits()) return ok();
        if (const auto date = Date::parse(payment[Field::ExecutionDate])) {
            chart.earliest = std::min(chart.earliest.value_or(*date), *date);
            chart.latest = std::max(chart.latest.value_or(*date), *date);
        }
        if (name.empty()) ++unnamed[currency];
        const AccountKey key{parties::normaliseIban(name), currency};
        if (accounts.size() < mostAccounts)
            accounts.try_emplace(key,
                                 NamedAccount{name, payment[Field::DebtorAgent], payment[Field::DebtorName]});
        return ok();
    }

    FileChart chart;
    std::map<AccountKey, NamedAccount> accounts;
    std::map<std::string, std::uint64_t> unnamed; ///< payments by currency
};

std::string cell(std::string_view text) {
    std::string quoted = "\"";
    for (const char c : text) quoted.append(c == '"' ? 2 : 1, c);
    return quoted + '"';
}

std::string bankRow(const std::string& code, const AccountKey& key, const NamedAccount& account) {
    const bool iban = parties::checkIban(key.first) == parties::IdentifierProblem::None;
    const bool bic = parties::checkBic(account.bic) == parties::IdentifierProblem::None;
    const std::string country(iban ? key.first.substr(0, 2) : bic ? account.bic.substr(4, 2) : std::string());
    const std::string holder = account.holder.empty() ? "Holder of " + code : account.holder;
    return code + ",asset," + key.second + "," + cell("Bank " + key.second + " " + account.name) +
           ",bank,OWN," + (iban ? key.first : "") + "," +
           (iban ? "" : cell(account.name.empty() ? code : account.name)) + "," + (bic ? account.bic : "") +
           "," + cell(holder) + "," + country + "\n";
}

std::string otherRow(std::string_view code, std::string_view type, const std::string& currency,
                     std::string_view name, std::string_view role) {
    std::string row(code);
    row.append("-").append(currency).append(",").append(type).append(",").append(currency).append(",");
    row.append(name).append(" ").append(currency).append(",").append(role).append(",OWN,,,,,\n");
    return row;
}

} // namespace

Result<FileChart> writeFileChart(const Path& payoutFile, const Path& folder) {
    TRY(auto reader, base::FileReader::open(payoutFile));
    Collector found;
    TRY(formats::readPaymentFile(reader, payoutFile.filename().string(), {}, found));
    auto& chart = found.chart;
    const auto most = std::ranges::max_element(found.unnamed, {}, [](const auto& one) { return one.second; });
    OutputFile accounts(folder / "accounts.csv");
    OutputFile opening(folder / "opening.ndjson");
    accounts.write("code,type,currency,name,role,entity,iban,number,bic,holder,country\n");
    std::set<std::string> currencies;
    for (const auto& [key, account] : found.accounts) {
        const auto code = "BANK-" + key.second + "-" + std::to_string(++chart.accounts);
        accounts.write(bankRow(code, key, account));
        opening.write("{\"debit\":\"" + code + "\",\"credit\":\"EQUITY-" + key.second + "\",\"amount\":\"" +
                      std::string(openingAmount) + "\",\"valueDate\":\"2026-01-01\",\"reference\":\"OB-" +
                      std::to_string(chart.accounts) + "\"}\n");
        currencies.insert(key.second);
        if (key.first.empty() && most != found.unnamed.end() && most->first == key.second)
            chart.debitAccount = code;
    }
    for (const auto& currency : currencies) {
        accounts.write(otherRow("TRANSIT", "asset", currency, "Payouts in transit", "payouts-in-transit"));
        accounts.write(otherRow("PAYABLES", "liability", currency, "Trade payables", "payout-contra"));
        accounts.write(otherRow("EQUITY", "equity", currency, "Opening balance", ""));
    }
    for (const auto& [currency, count] : found.unnamed) chart.unnamed += count;
    const bool closed[] = {accounts.close(), opening.close()};
    if (!closed[0] || !closed[1]) return Error(SystemError::NotWritable, folder.string(), {""});
    return chart;
}

} // namespace cambist::sample
