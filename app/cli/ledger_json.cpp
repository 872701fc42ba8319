#include "app/cli/ledger_json.h"

#include <array>

namespace cambist::cli {

std::string_view typeName(ledger::AccountType type) {
    static constexpr std::array<std::string_view, 6> names{"",       "asset",  "liability",
                                                           "equity", "income", "expense"};
    return names[static_cast<std::size_t>(type) % names.size()];
}

std::string_view kindName(ledger::TransferKind kind) {
    static constexpr std::array<std::string_view, 5> names{"", "posted", "pending", "post-pending",
                                                           "void-pending"};
    return names[static_cast<std::size_t>(kind) % names.size()];
}

std::string accountName(const ledger::Account& account, common::Language language) {
    const bool chinese = language == common::Language::Chinese && !account.nameZh.empty();
    return chinese || account.nameEn.empty() ? account.nameZh : account.nameEn;
}

std::string amountText(base::Int128 minorUnits, Currency currency) {
    return money::toDecimalText(minorUnits, currency);
}

std::string balanceText(const ledger::Account& account) {
    const auto balance = ledger::postedBalance(account.balances);
    return amountText(ledger::isDebitNormal(account.type) ? balance : -balance, account.currency);
}

void writeAccount(JsonWriter& json, const ledger::Account& a) {
    static constexpr std::array<std::string_view, 4> roles{"", "bank", "payouts-in-transit", "payout-contra"};
    const auto sum = [&](std::int64_t minorUnits) { return amountText(minorUnits, a.currency); };
    json.beginObject().member("code", a.code).memberOrNull("name", a.nameEn).memberOrNull("nameZh", a.nameZh);
    json.member("type", typeName(a.type)).member("currency", a.currency.code());
    json.memberOrNull("role", roles[static_cast<std::size_t>(a.role) % roles.size()])
        .memberOrNull("entity", a.entity);
    if (a.bank) {
        json.memberOrNull("iban", a.bank->iban).memberOrNull("number", a.bank->number);
        json.memberOrNull("bic", a.bank->bic).memberOrNull("clearingCode", a.bank->clearingCode);
    }
    json.member("balance", balanceText(a))
        .member("available", amountText(ledger::availableBalance(a), a.currency));
    json.member("debitsPosted", sum(a.balances.debitsPosted))
        .member("creditsPosted", sum(a.balances.creditsPosted));
    json.member("debitsPending", sum(a.balances.debitsPending));
    json.member("creditsPending", sum(a.balances.creditsPending)).endObject();
}

} // namespace cambist::cli
