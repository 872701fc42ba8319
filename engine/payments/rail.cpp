#include "engine/payments/rail.h"

#include "engine/parties/identifiers.h"

#include <array>
#include <iterator>
#include <string>

namespace cambist::payments {
namespace {

/// A row of resources/rails/rails.tsv as text.
struct RailRow {
    std::string_view rail, code, currency, characters, references, iban, agent, slashes, maxAmount, name,
        remittance, reference, addressLine, addressLines, hybrid, bearers, single, asOf, source;
};
constexpr RailRow railRows[] = {
#include "resources/rails/rails.tsv.inc"
};
static_assert(std::size(railRows) == railCount);

template <class Value>
struct Word {
    std::string_view text;
    Value value;
};
constexpr Word<Rail> railWords[] = {{"SepaCreditTransfer", Rail::SepaCreditTransfer},
                                    {"ChinaCnaps", Rail::ChinaCnaps},
                                    {"UsAch", Rail::UsAch},
                                    {"UkFasterPayments", Rail::UkFasterPayments},
                                    {"SwiftCrossBorder", Rail::SwiftCrossBorder}};
constexpr Word<CharacterSet> setWords[] = {{"sepa", CharacterSet::Sepa},
                                           {"swift-x", CharacterSet::SwiftX},
                                           {"ascii", CharacterSet::Ascii},
                                           {"gb18030", CharacterSet::Gb18030}};
constexpr Word<AgentRule> agentWords[] = {{"none", AgentRule::None},
                                          {"bic-unless-iban", AgentRule::BicUnlessIban},
                                          {"code", AgentRule::ClearingCode},
                                          {"code-unless-iban", AgentRule::ClearingCodeUnlessIban},
                                          {"code-or-name", AgentRule::ClearingCodeOrName}};
constexpr Word<bool> flagWords[] = {{"0", false}, {"1", true}};

template <class Value, std::size_t count>
consteval Value lookUp(const Word<Value> (&words)[count], std::string_view text) {
    for (const Word<Value>& word : words) {
        if (word.text == text) return word.value;
    }
    throw "a word of rails.tsv that has no meaning";
}

consteval std::uint16_t number(std::string_view text) {
    unsigned value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') throw "a number was expected";
        value = value * 10 + static_cast<unsigned>(c - '0');
    }
    if (text.empty() || value > 65'535) throw "number out of range";
    return static_cast<std::uint16_t>(value);
}

consteval std::string_view optionalText(std::string_view text) {
    return text == "-" ? std::string_view{} : text;
}

consteval auto parseRails() {
    std::array<RailRules, railCount> rules{};
    for (std::size_t i = 0; i < railCount; ++i) {
        const RailRow& row = railRows[i];
        rules[i] = RailRules{.rail = lookUp(railWords, row.rail),
                             .code = row.code,
                             .currency = optionalText(row.currency),
                             .characters = lookUp(setWords, row.characters),
                             .references = lookUp(setWords, row.references),
                             .ibanRequired = lookUp(flagWords, row.iban),
                             .agent = lookUp(agentWords, row.agent),
                             .slashRule = lookUp(flagWords, row.slashes),
                             .maxAmount = optionalText(row.maxAmount),
                             .nameMax = number(row.name),
                             .remittanceMax = number(row.remittance),
                             .referenceMax = number(row.reference),
                             .addressLineMax = number(row.addressLine),
                             .addressLinesMax = number(row.addressLines),
                             .hybridFrom = optionalText(row.hybrid),
                             .bearers = optionalText(row.bearers),
                             .singleRemittance = lookUp(flagWords, row.single),
                             .asOf = row.asOf,
                             .source = row.source};
        if (rules[i].rail != static_cast<Rail>(i)) throw "rails.tsv is not in the order of Rail";
    }
    return rules;
}
constexpr auto rails = parseRails();

/// Country of an IBAN, whether its check digits fit or not; empty: not an IBAN by its form.
std::string countryOfAccount(const std::string& account) {
    return std::string(parties::ibanCountry(parties::normaliseIban(account)));
}

/// Country of a BIC that has one in its place; else empty.
std::string countryOfBic(const std::string& bic) {
    if (bic.size() < 6 || !parties::isCountryCode(std::string_view(bic).substr(4, 2))) return {};
    return bic.substr(4, 2);
}

std::string countryOfBankByCode(const std::string& code, std::string_view currency) {
    const parties::ClearingSystem system = parties::clearingSystemOf(code);
    if (system == parties::ClearingSystem::Cnaps) return "CN";
    if (system == parties::ClearingSystem::UsAba && currency == "USD") return "US";
    if (system == parties::ClearingSystem::UkSortCode && currency == "GBP") return "GB";
    return {};
}

/// Where the payee's account is held: by IBAN, by BIC, by clearing code, whose form several countries share;
/// the address comes last, since people bank abroad.
std::string creditorCountryOf(const PaymentFields& payment) {
    if (auto country = countryOfAccount(payment[Field::CreditorAccount]); !country.empty()) return country;
    if (auto country = countryOfBic(payment[Field::CreditorAgent]); !country.empty()) return country;
    if (auto country = countryOfBankByCode(payment[Field::CreditorAgentCode], payment[Field::Currency]);
        !country.empty()) {
        return country;
    }
    return payment[Field::CreditorCountry];
}

std::string debtorCountryOf(const PaymentFields& payment) {
    if (auto country = countryOfAccount(payment[Field::DebtorAccount]); !country.empty()) return country;
    return countryOfBic(payment[Field::DebtorAgent]);
}

/// A currency whose rail lies inside one country.
struct Domestic {
    std::string_view currency;
    std::string_view country;
    Rail rail;
};
constexpr Domestic domesticRails[] = {
    {"CNY", "CN", Rail::ChinaCnaps}, {"USD", "US", Rail::UsAch}, {"GBP", "GB", Rail::UkFasterPayments}};

/// Whether a payment of this rail's currency leaves the rail for the currency's gross settlement system.
bool goesFromBankToBank(const PaymentFields& payment, Rail rail) {
    if (rail == Rail::ChinaCnaps) return false; // one code for both systems of China
    const bool bicAlone = payment[Field::CreditorAgentCode].empty() && !payment[Field::CreditorAgent].empty();
    return payment[Field::ServiceLevel] == "URGP" || (rail == Rail::UsAch && bicAlone);
}

bool isOpenOr(std::string_view country, std::string_view wanted) {
    return country.empty() || country == wanted;
}

} // namespace

const RailRules& railRules(Rail rail) {
    return rails[static_cast<std::size_t>(rail)];
}

std::optional<Rail> railFromCode(std::string_view code) {
    for (const RailRules& rules : rails) {
        if (rules.code == code) return rules.rail;
    }
    return std::nullopt;
}

Rail chooseRail(const PaymentFields& payment, std::string_view debtorCountry) {
    const std::string& currency = payment[Field::Currency];
    const std::string creditorStated = creditorCountryOf(payment);
    const std::string debtorStated =
        debtorCountry.empty() ? debtorCountryOf(payment) : std::string(debtorCountry);
    const std::string_view creditor = parties::bankingCountry(creditorStated);
    const std::string_view debtor = parties::bankingCountry(debtorStated);
    if (currency == "EUR") {
        const bool inside = (creditor.empty() || parties::isSepaCountry(creditor)) &&
                            (debtor.empty() || parties::isSepaCountry(debtor));
        const bool leaves = !inside || goesFromBankToBank(payment, Rail::SepaCreditTransfer);
        return leaves ? Rail::SwiftCrossBorder : Rail::SepaCreditTransfer;
    }
    for (const Domestic& domestic : domesticRails) {
        if (currency != domestic.currency || !isOpenOr(debtor, domestic.country)) continue;
        // The dollar is paid everywhere: without any sign of a country the domestic rail is not assumed for
        // it.
        const bool assumed = creditor.empty() && (domestic.rail != Rail::UsAch || !debtor.empty());
        if ((creditor == domestic.country || assumed) && !goesFromBankToBank(payment, domestic.rail))
            return domestic.rail;
    }
    return Rail::SwiftCrossBorder;
}

parties::ClearingSystem clearingSystemOf(Rail rail) {
    switch (rail) {
    case Rail::ChinaCnaps:
        return parties::ClearingSystem::Cnaps;
    case Rail::UsAch:
        return parties::ClearingSystem::UsAba;
    case Rail::UkFasterPayments:
        return parties::ClearingSystem::UkSortCode;
    case Rail::SepaCreditTransfer:
    case Rail::SwiftCrossBorder:
        break;
    }
    return parties::ClearingSystem::None;
}

parties::IdentifierProblem checkClearingCode(std::string_view code, Rail rail) {
    const parties::ClearingSystem own = clearingSystemOf(rail);
    switch (own == parties::ClearingSystem::None ? parties::clearingSystemOf(code) : own) {
    case parties::ClearingSystem::Cnaps:
        return parties::checkCnaps(code);
    case parties::ClearingSystem::UsAba:
        // Canadian, Indian and other codes have nine characters too; only on its own rail is it surely an ABA
        // number.
        return own == parties::ClearingSystem::None ? parties::IdentifierProblem::None
                                                    : parties::checkAba(code);
    case parties::ClearingSystem::UkSortCode:
        return parties::checkSortCode(code);
    case parties::ClearingSystem::None:
        break;
    }
    return code.empty() ? parties::IdentifierProblem::Empty : parties::IdentifierProblem::None;
}

bool agentIsKnown(const PaymentFields& payment, Rail rail) {
    const bool code = !payment[Field::CreditorAgentCode].empty();
    const bool bic = !payment[Field::CreditorAgent].empty();
    const auto iban = [&] { return !countryOfAccount(payment[Field::CreditorAccount]).empty(); };
    switch (railRules(rail).agent) {
    case AgentRule::None:
        return true;
    case AgentRule::BicUnlessIban:
        return bic || code || iban();
    case AgentRule::ClearingCode:
        return code;
    case AgentRule::ClearingCodeUnlessIban:
        return code || iban();
    case AgentRule::ClearingCodeOrName:
        return code || bic || !payment[Field::CreditorAgentName].empty();
    }
    return true;
}

} // namespace cambist::payments
