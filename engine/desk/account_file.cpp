// Reading the chart of accounts from a CSV file and opening what is new.
#include "engine/base/text.h"
#include "engine/chain/messages.pb.h"
#include "engine/desk/ledger_desk.h"
#include "engine/formats/csv_reader.h"
#include "engine/formats/payment_file.h"
#include "engine/formats/text_decoder.h"
#include "engine/parties/identifiers.h"

#include <algorithm>
#include <array>
#include <functional>

namespace cambist::desk {
namespace {

namespace wire = chain::wire;
using ledger::Account;

constexpr std::uint64_t largestChart = 16u << 20;
constexpr std::size_t accountsPerCommand = 1000;

template <class T>
struct Named {
    std::string_view name;
    T value;
};
constexpr Named<ledger::AccountType> types[] = {{"asset", ledger::AccountType::Asset},
                                                {"liability", ledger::AccountType::Liability},
                                                {"equity", ledger::AccountType::Equity},
                                                {"income", ledger::AccountType::Income},
                                                {"expense", ledger::AccountType::Expense}};
constexpr Named<ledger::AccountRole> roles[] = {{"", ledger::AccountRole::None},
                                                {"bank", ledger::AccountRole::Bank},
                                                {"payouts-in-transit", ledger::AccountRole::PayoutsInTransit},
                                                {"payout-contra", ledger::AccountRole::PayoutContra}};
constexpr Named<std::uint32_t> flags[] = {{"", ledger::NoFlags}, {"no-overdraft", ledger::NoOverdraft}};

/// A column: its name, whether it must be there, and how its text goes into an account (false: not
/// understood).
struct Column {
    std::string_view name;
    bool required;
    bool (*set)(Account&, const std::string&);
};

template <class T, std::size_t N>
bool pick(const Named<T> (&table)[N], const std::string& text, T& to) {
    const auto* it =
        std::find_if(std::begin(table), std::end(table), [&](const auto& row) { return row.name == text; });
    if (it == std::end(table)) return false;
    to = it->value;
    return true;
}
bool setText(std::string& to, const std::string& text) {
    to = text;
    return true;
}
ledger::BankDetails& bankOf(Account& account) {
    if (!account.bank) account.bank.emplace();
    return *account.bank;
}
bool setCurrency(Account& account, const std::string& text) {
    const auto currency = Currency::find(text);
    if (currency.has_value()) account.currency = currency.value();
    return currency.has_value() && currency.value().minorUnits().has_value();
}
bool setIban(Account& account, const std::string& text) {
    if (text.empty()) return true;
    bankOf(account).iban = parties::normaliseIban(text);
    return parties::checkIban(bankOf(account).iban) == parties::IdentifierProblem::None;
}
bool setBic(Account& account, const std::string& text) {
    if (text.empty()) return true;
    bankOf(account).bic = base::asciiUpper(text);
    return parties::checkBic(bankOf(account).bic) == parties::IdentifierProblem::None;
}
template <std::string ledger::BankDetails::*member>
bool setBank(Account& account, const std::string& text) {
    return text.empty() || setText(bankOf(account).*member, text);
}

constexpr Column columns[] = {
    {"code", true, [](Account& a, const std::string& t) { return setText(a.code, t) && !t.empty(); }},
    {"type", true, [](Account& a, const std::string& t) { return pick(types, t, a.type); }},
    {"currency", true, setCurrency},
    {"name", false, [](Account& a, const std::string& t) { return setText(a.nameEn, t); }},
    {"name_zh", false, [](Account& a, const std::string& t) { return setText(a.nameZh, t); }},
    {"role", false, [](Account& a, const std::string& t) { return pick(roles, t, a.role); }},
    {"entity", false, [](Account& a, const std::string& t) { return setText(a.entity, t); }},
    {"flags", false, [](Account& a, const std::string& t) { return pick(flags, t, a.flags); }},
    {"iban", false, setIban},
    {"number", false, setBank<&ledger::BankDetails::number>},
    {"bic", false, setBic},
    {"clearing_code", false, setBank<&ledger::BankDetails::clearingCode>},
    {"bank_name", false, setBank<&ledger::BankDetails::bankName>},
    {"holder", false, setBank<&ledger::BankDetails::holder>},
    {"country", false, setBank<&ledger::BankDetails::country>},
};

struct FileAccount {
    std::uint64_t line;
    Account account;
};

Result<std::vector<const Column*>> readHeader(const formats::CsvRecord& record, const std::string& name) {
    std::vector<const Column*> header;
    for (const auto& cell : record.cells) {
        const auto title = base::asciiLower(base::trim(cell));
        const auto* it = std::find_if(std::begin(columns), std::end(columns),
                                      [&](const auto& c) { return c.name == title; });
        if (it == std::end(columns))
            return Error(BookFileError::UnknownKey, name, {std::to_string(record.line), title});
        header.push_back(it);
    }
    for (const auto& column : columns)
        if (column.required && std::find(header.begin(), header.end(), &column) == header.end())
            return Error(BookFileError::ColumnMissing, name, {std::string(column.name)});
    return header;
}

Result<std::vector<FileAccount>> readAccounts(const Path& file) {
    const auto name = file.filename().string();
    TRY(auto reader, base::FileReader::open(file));
    TRY(const auto encoding, formats::settleEncoding(reader, name, {}, largestChart));
    TRY(auto source, formats::TextSource::open(reader, name, encoding));
    formats::CsvFileReader csv(std::move(source), name, ',');
    std::vector<const Column*> header;
    std::vector<FileAccount> accounts;
    for (;;) {
        TRY(const auto* record, csv.next());
        if (!record) break;
        if (header.empty()) {
            TRY(header, readHeader(*record, name));
            continue;
        }
        FileAccount read{record->line, {}};
        for (std::size_t i = 0; i < header.size(); ++i) {
            const auto text =
                i < record->cells.size() ? base::toNfc(base::trim(record->cells[i])) : std::string();
            if (!header[i]->set(read.account, text))
                return Error(BookFileError::ValueUnknown, name,
                             {std::to_string(record->line), std::string(header[i]->name), text});
        }
        accounts.push_back(std::move(read));
    }
    if (accounts.empty()) return Error(BookFileError::ColumnMissing, name, {"code"});
    return accounts;
}

bool sameParticulars(const Account& a, const Account& b) {
    return a.type == b.type && a.currency == b.currency && a.role == b.role && a.entity == b.entity &&
           a.flags == b.flags && a.nameEn == b.nameEn && a.nameZh == b.nameZh && a.bank == b.bank;
}

void write(wire::Account& to, const Account& a) {
    to.set_code(a.code);
    to.set_name_en(a.nameEn);
    to.set_name_zh(a.nameZh);
    to.set_type(static_cast<std::uint32_t>(a.type));
    to.set_currency(std::string(a.currency.code()));
    to.set_role(static_cast<std::uint32_t>(a.role));
    to.set_entity(a.entity);
    to.set_flags(a.flags);
    if (!a.bank) return;
    auto& bank = *to.mutable_bank();
    bank.set_iban(a.bank->iban);
    bank.set_number(a.bank->number);
    bank.set_bic(a.bank->bic);
    bank.set_clearing_code(a.bank->clearingCode);
    bank.set_bank_name(a.bank->bankName);
    bank.set_holder(a.bank->holder);
    bank.set_country(a.bank->country);
}

} // namespace

Result<AccountImport> importAccounts(Workspace& workspace, const Path& file, Effect effect) {
    TRY(const auto read, readAccounts(file));
    TRY(workspace.store().refresh());
    AccountImport result;
    std::vector<const FileAccount*> fresh;
    for (const auto& entry : read) {
        const auto* open = workspace.state().ledger.accountByCode(entry.account.code);
        if (!open) {
            fresh.push_back(&entry);
            result.bankAccounts += entry.account.role == ledger::AccountRole::Bank;
            continue;
        }
        if (!sameParticulars(*open, entry.account))
            return Error(BookFileError::AccountDiffers, file.filename().string(),
                         {std::to_string(entry.line), entry.account.code});
        ++result.alreadyOpen;
    }
    result.opened = fresh.size();
    if (fresh.empty()) return result;
    // One batch, so that the chart is opened whole or not at all.
    std::vector<wire::Command> commands;
    for (std::size_t i = 0; i < fresh.size(); ++i) {
        if (i % accountsPerCommand == 0) commands.push_back(workspace.newCommand());
        write(*commands.back().mutable_open_accounts()->add_accounts(), fresh[i]->account);
    }
    TRY(workspace.submit(commands, effect));
    return result;
}

} // namespace cambist::desk
