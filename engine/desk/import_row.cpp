#include "engine/desk/import_row.h"

#include "engine/parties/identifiers.h"
#include "engine/payments/duplicates.h"
#include "engine/payments/row_check.h"

#include <algorithm>

namespace cambist::desk {

using payments::DraftRow;
using payments::Field;
using payments::Finding;

DebitAccounts::DebitAccounts(const ledger::Ledger& ledger) {
    for (const auto& account : ledger.accounts()) {
        if (account.role != ledger::AccountRole::Bank) continue;
        const auto bank = account.bank.value_or(ledger::BankDetails{});
        std::string country = bank.country;
        if (country.empty()) country = parties::ibanCountry(bank.iban);
        m_entries.push_back({account.number, account.code, account.currency, std::move(country)});
        for (const auto& text : {account.code, bank.iban, bank.number}) name(text, m_entries.size() - 1);
    }
}

void DebitAccounts::name(std::string_view text, std::size_t entry) {
    if (text.empty()) return;
    auto& named = m_byName[parties::normaliseIban(text)];
    if (named.empty() || named.back() != entry) named.push_back(entry);
}

std::vector<const DebitAccounts::Entry*> DebitAccounts::find(std::string_view name) const {
    std::vector<const Entry*> found;
    const auto at = m_byName.find(parties::normaliseIban(name));
    if (at == m_byName.end()) return found;
    for (const auto index : at->second) found.push_back(&m_entries[index]);
    return found;
}

const DebitAccounts::Entry* DebitAccounts::byNumber(ledger::AccountNumber number) const {
    const auto at = std::ranges::find(m_entries, number, &Entry::number);
    return at == m_entries.end() ? nullptr : &*at;
}

std::string DebitAccounts::codes() const {
    std::string codes;
    for (const auto& entry : m_entries) codes += (codes.empty() ? "" : ", ") + entry.code;
    return codes;
}

RowJudge::RowJudge(const Workspace& workspace, const ledger::Ledger& ledger, Settings settings)
    : m_workspace(workspace)
    , m_accounts(ledger)
    , m_settings(settings) {}

const DebitAccounts::Entry* RowJudge::debitAccount(const DraftRow& row, std::vector<Finding>& to) const {
    const std::string& name = row.fields[Field::DebtorAccount];
    const auto find = [&](std::string_view code, std::string value, std::vector<std::string> arguments) {
        to.push_back({code, payments::Severity::Fix, row.fields.row, row.fields.line, Field::DebtorAccount,
                      std::move(value), std::move(arguments)});
        return nullptr;
    };
    std::vector<const DebitAccounts::Entry*> candidates;
    if (!name.empty()) {
        candidates = m_accounts.find(name);
        if (candidates.empty()) return find(findings::debitAccountUnknown, name, {m_accounts.codes()});
    } else if (const auto* given = m_accounts.byNumber(m_settings.debitAccount)) {
        candidates.push_back(given);
    } else {
        return find(findings::debitAccountMissing, {}, {m_accounts.codes()});
    }
    if (row.currency == Currency())
        return candidates.front(); // what is wrong with the currency is said already
    const auto fits = std::ranges::find(candidates, row.currency, &DebitAccounts::Entry::currency);
    if (fits != candidates.end()) return *fits;
    const auto& first = *candidates.front();
    return find(findings::debitAccountCurrency, name.empty() ? first.code : name,
                {std::string(first.currency.code()), std::string(row.currency.code())});
}

void RowJudge::judge(DraftRow& row, bool afterReader, std::vector<Finding>& to) const {
    const auto& fields = row.fields;
    row.position = fields.row - 1;
    row.key = payments::rowKey(m_settings.fileHash, fields.row);
    row.amount = 0;
    row.currency = Currency();
    if (const auto currency = Currency::find(fields[Field::Currency])) {
        row.currency = currency.value();
        const auto amount = Money::parse(fields[Field::Amount], row.currency);
        if (amount && amount.value().minorUnits > 0)
            row.amount = static_cast<std::uint64_t>(amount.value().minorUnits);
    }
    row.valueDate = fields[Field::ExecutionDate].empty()
                        ? m_settings.valueDate.value_or(m_settings.businessDate)
                        : Date::parse(fields[Field::ExecutionDate]);
    row.fingerprint = m_workspace.fingerprint(payments::payeeText(fields));
    std::vector<Finding> accountFindings;
    const auto* account = debitAccount(row, accountFindings);
    row.debitAccount = account ? account->number : 0;
    payments::RowCheckOptions options{.businessDate = m_settings.businessDate,
                                      .afterReader = afterReader,
                                      .debtorCountry =
                                          account ? std::string_view(account->country) : std::string_view()};
    payments::checkRow(fields, options, to);
    if ((row.amount == 0 || !row.valueDate) && payments::gravest(to) != payments::Severity::Fix) {
        options.afterReader = false; // the reader let pass what cannot be paid
        payments::checkRow(fields, options, to);
    }
    std::ranges::move(accountFindings, std::back_inserter(to));
}

bool isJudged(std::string_view code) {
    static const std::vector<std::string_view> rowCodes = payments::rowCheckCodes();
    return std::ranges::binary_search(rowCodes, code) || code == findings::debitAccountMissing ||
           code == findings::debitAccountUnknown || code == findings::debitAccountCurrency;
}

} // namespace cambist::desk
