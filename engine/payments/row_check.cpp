#include "engine/payments/row_check.h"

#include "engine/base/text.h"
#include "engine/money/decimal.h"
#include "engine/money/money.h"
#include "engine/money/withdrawn.h"
#include "engine/parties/check_digits.h"
#include "engine/parties/identifiers.h"
#include "engine/payments/rail.h"
#include "engine/payments/rail_text.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <utility>

namespace cambist::payments {
namespace {

using parties::IdentifierProblem;

/// Codes of an identifier's problems, in the order of IdentifierProblem; empty: cannot be.
using ProblemCodes = std::array<std::string_view, 7>;
constexpr ProblemCodes ibanCodes{"",
                                 "iban-length",
                                 "iban-characters",
                                 "iban-country",
                                 "iban-length",
                                 "iban-structure",
                                 "iban-check-digits"};
constexpr ProblemCodes bicCodes{
    "", "bic-length", "bic-characters", "bic-country", "bic-length", "bic-structure", ""};
constexpr ProblemCodes cnapsCodes{
    "", "cnaps-length", "cnaps-characters", "", "cnaps-length", "cnaps-structure", "cnaps-check-digits"};
constexpr ProblemCodes abaCodes{"",           "aba-length",    "aba-characters",  "",
                                "aba-length", "aba-structure", "aba-check-digits"};
constexpr ProblemCodes sortCodes{
    "", "sort-code-length", "sort-code-characters", "", "sort-code-length", "sort-code-structure", ""};
constexpr ProblemCodes clearingCodes{"",
                                     "clearing-code-form",
                                     "clearing-code-form",
                                     "clearing-code-form",
                                     "clearing-code-form",
                                     "clearing-code-form",
                                     "clearing-code-form"};

/// ISO 20022 ActiveOrHistoricCurrencyAndAmount: 18 digits in all.
constexpr std::int64_t mostMinorUnits = 999'999'999'999'999'999;
constexpr std::int32_t farthestDays = 366;
constexpr std::size_t leastIban = 15;   ///< ISO 13616: Norway's
constexpr std::size_t mostAccount = 34; ///< ISO 20022 Max34Text
constexpr std::size_t mostCode = 35;    ///< ISO 20022 Max35Text of a clearing member id

/// A text that reaches the bank: what is said when it has characters that the rail lacks or is too long.
struct TextRule {
    Field field;
    std::string_view characters, length;
    std::uint16_t RailRules::*most = nullptr; ///< else `fixed`
    std::uint16_t fixed = 0;
};
// Fixed lengths: ISO 20022 PostalAddress24 and FinancialInstitutionIdentification18.
constexpr TextRule textRules[] = {
    {Field::EndToEndId, "end-to-end-id-characters", "end-to-end-id-length", &RailRules::referenceMax},
    {Field::InstructionId, "instruction-id-characters", "instruction-id-length", &RailRules::referenceMax},
    {Field::CreditorName, "name-characters", "name-length", &RailRules::nameMax},
    {Field::CreditorAgentName, "agent-name-characters", "agent-name-length", nullptr, 140},
    {Field::CreditorStreet, "address-characters", "address-length", nullptr, 70},
    {Field::CreditorBuilding, "address-characters", "address-length", nullptr, 16},
    {Field::CreditorPostCode, "address-characters", "address-length", nullptr, 16},
    {Field::CreditorTown, "address-characters", "address-length", nullptr, 35},
    {Field::CreditorRegion, "address-characters", "address-length", nullptr, 35},
    {Field::Remittance, "remittance-characters", "remittance-length", &RailRules::remittanceMax},
    {Field::Reference, "reference-characters", "reference-length", &RailRules::referenceMax},
};

bool isPrintableAscii(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return c >= 0x20 && c < 0x7F; });
}
bool isAlphanumeric(char c) {
    return parties::isUpper(c) || parties::isLower(c) || parties::isDigit(c);
}
/// By its beginning; a short text of no IBAN country is a bank's own number ("AB12345678").
bool looksLikeIban(std::string_view text) {
    const auto letter = [](char c) { return parties::isUpper(c) || parties::isLower(c); };
    const bool begins = text.size() >= 4 && letter(text[0]) && letter(text[1]) && parties::isDigit(text[2]) &&
                        parties::isDigit(text[3]);
    return begins &&
           (text.size() >= leastIban || parties::ibanLength(base::asciiUpper(text.substr(0, 2))) > 0);
}

class RowChecker {
public:
    RowChecker(const PaymentFields& payment, const RowCheckOptions& options, std::vector<Finding>& to)
        : m_payment(payment)
        , m_options(options)
        , m_to(to)
        , m_rail(chooseRail(payment, options.debtorCountry))
        , m_rules(railRules(m_rail)) {}

    void run() {
        checkIds();
        checkAmount();
        checkDate();
        checkName();
        checkAccount();
        checkAgent();
        checkAddress();
        checkRemittance();
        checkCodes();
    }

private:
    const std::string& value(Field field) const { return m_payment[field]; }
    bool has(Field field) const { return !m_payment[field].empty(); }
    std::string railCode() const { return std::string(m_rules.code); }

    void find(std::string_view code, Field field, std::vector<std::string> arguments = {},
              Severity severity = Severity::Fix) {
        m_to.push_back({.code = code,
                        .severity = severity,
                        .row = m_payment.row,
                        .line = m_payment.line,
                        .field = field,
                        .value = m_payment[field],
                        .arguments = std::move(arguments)});
    }

    void checkIds() {
        checkTexts({&textRules[0], 2});
        if (hasForbiddenSlash(value(Field::EndToEndId), m_rail))
            find("end-to-end-id-slash", Field::EndToEndId, {railCode()});
        if (hasForbiddenSlash(value(Field::InstructionId), m_rail))
            find("instruction-id-slash", Field::InstructionId, {railCode()});
        if (has(Field::Uetr) && parties::checkUuidV4(value(Field::Uetr)) != IdentifierProblem::None)
            find("uetr-form", Field::Uetr);
    }

    void checkAmount() {
        if (!has(Field::Currency)) {
            find("currency-missing", Field::Currency);
            return checkAmountAlone();
        }
        const auto currency = Currency::find(value(Field::Currency));
        if (!currency) {
            find("currency-unknown", Field::Currency);
            return checkAmountAlone();
        }
        checkWithdrawn();
        const auto decimals = currency.value().minorUnits();
        if (!decimals) {
            find("currency-not-payable", Field::Currency);
            return checkAmountAlone();
        }
        if (!has(Field::Amount)) return find("amount-missing", Field::Amount);
        const auto amount = Money::parse(value(Field::Amount), currency.value());
        const std::string code(currency.value().code());
        if (!amount) {
            if (amount.error().is(money::MoneyError::TooManyDecimals))
                return find("amount-decimals", Field::Amount, {code, std::to_string(*decimals)});
            if (amount.error().is(money::MoneyError::OutOfRange))
                return find("amount-range", Field::Amount, {code});
            return amountFormat();
        }
        const std::int64_t units = amount.value().minorUnits;
        if (units < 0) return find("amount-negative", Field::Amount);
        if (units == 0) return find("amount-zero", Field::Amount);
        if (units > mostMinorUnits) return find("amount-range", Field::Amount, {code});
        if (m_rules.maxAmount.empty() || m_rules.currency != code) return;
        const auto most = Money::parse(m_rules.maxAmount, currency.value());
        if (most && units > most.value().minorUnits)
            find("amount-limit", Field::Amount, {std::string(m_rules.maxAmount), code, railCode()});
    }

    /// A currency that ended before the day of the payment.
    void checkWithdrawn() {
        const auto ended = money::withdrawal(value(Field::Currency));
        if (!ended) return;
        if (const auto day = dayOfPayment(); day && *day > ended->lastDay)
            find("currency-withdrawn", Field::Currency,
                 {toText(ended->lastDay), std::string(ended->successor)});
    }

    /// What dated rules are compared with; nothing where neither the payment nor the caller has a day.
    std::optional<Date> dayOfPayment() const {
        const auto stated = Date::parse(value(Field::ExecutionDate));
        return stated ? stated : m_options.businessDate;
    }

    void amountFormat() {
        if (!m_options.afterReader) find("amount-format", Field::Amount);
    }

    /// Without a currency only the sign can be judged.
    void checkAmountAlone() {
        if (!has(Field::Amount)) return find("amount-missing", Field::Amount);
        const auto amount = Decimal::parse(value(Field::Amount));
        if (!amount) {
            const bool long_ = amount.error().is(money::MoneyError::TooManyDigits);
            return long_ ? find("amount-range", Field::Amount, {value(Field::Currency)}) : amountFormat();
        }
        if (amount.value().isNegative()) return find("amount-negative", Field::Amount);
        if (amount.value().isZero()) find("amount-zero", Field::Amount);
    }

    void checkDate() {
        if (!has(Field::ExecutionDate)) return;
        const auto date = Date::parse(value(Field::ExecutionDate));
        if (!date) {
            if (!m_options.afterReader) find("date-format", Field::ExecutionDate);
            return;
        }
        if (!m_options.businessDate) return;
        const Date today = *m_options.businessDate;
        if (*date < today) find("date-past", Field::ExecutionDate, {toText(today)}, m_options.offDate);
        if (*date > today.plusDays(farthestDays))
            find("date-far", Field::ExecutionDate, {toText(today)}, m_options.offDate);
    }

    void checkName() {
        if (base::trim(value(Field::CreditorName)).empty()) return find("name-missing", Field::CreditorName);
        checkTexts({&textRules[2], 1});
    }

    void checkAccount() {
        const std::string& account = value(Field::CreditorAccount);
        if (account.empty()) return find("account-missing", Field::CreditorAccount);
        const bool anyLetter =
            std::ranges::any_of(account, [](char c) { return parties::isUpper(c) || parties::isLower(c); });
        if (looksLikeIban(account) || (m_rules.ibanRequired && anyLetter)) return checkIban(account);
        if (m_rules.ibanRequired) return find("iban-required", Field::CreditorAccount, {railCode()});
        if (account.size() > mostAccount)
            return find("account-length", Field::CreditorAccount, {std::to_string(mostAccount)});
        // ISO 20022 Max34Text; the characters are those that every core banking system takes.
        const bool plain = std::ranges::all_of(account, [](char c) {
            return isAlphanumeric(c) || c == '-' || c == '.' || c == '/' || c == ' ';
        });
        if (!plain) find("account-characters", Field::CreditorAccount);
    }

    void checkIban(const std::string& account) {
        const auto problem = parties::checkIban(account);
        if (problem == IdentifierProblem::None) return;
        const std::string country = account.substr(0, 2);
        const std::string length = std::to_string(parties::ibanLength(country));
        find(ibanCodes[static_cast<std::size_t>(problem)], Field::CreditorAccount,
             {country, length, std::to_string(account.size())});
        if (auto meant = parties::suggestIban(account))
            find("iban-suggestion", Field::CreditorAccount, {*std::move(meant)}, Severity::Note);
    }

    void checkAgent() {
        if (!agentIsKnown(m_payment, m_rail)) find("agent-missing", Field::CreditorAgent, {railCode()});
        checkBic();
        checkClearing();
        checkTexts({&textRules[3], 1});
    }

    void checkBic() {
        const std::string& bic = value(Field::CreditorAgent);
        if (bic.empty()) return;
        const auto problem = parties::checkBic(bic);
        if (problem != IdentifierProblem::None)
            return find(bicCodes[static_cast<std::size_t>(problem)], Field::CreditorAgent);
        const auto country = parties::ibanCountry(value(Field::CreditorAccount));
        const auto bank = std::string_view(bic).substr(4, 2);
        if (!country.empty() && parties::bankingCountry(country) != parties::bankingCountry(bank))
            find("bic-iban-country", Field::CreditorAgent, {std::string(bank), std::string(country)},
                 Severity::Note);
    }

    void checkClearing() {
        const std::string& code = value(Field::CreditorAgentCode);
        if (code.empty()) return;
        const Rail rail = railOfCodes();
        const auto problem = checkClearingCode(code, rail);
        if (problem != IdentifierProblem::None) {
            const auto own = clearingSystemOf(rail);
            const auto system = own == parties::ClearingSystem::None ? parties::clearingSystemOf(code) : own;
            return find(codesOf(system)[static_cast<std::size_t>(problem)], Field::CreditorAgentCode);
        }
        if (code.size() > mostCode || !isPrintableAscii(code))
            find("clearing-code-form", Field::CreditorAgentCode, {std::to_string(mostCode)});
    }

    /// Urgent payments name banks by the same codes as others.
    Rail railOfCodes() const {
        if (!has(Field::ServiceLevel)) return m_rail;
        PaymentFields plain = m_payment;
        plain[Field::ServiceLevel].clear();
        return chooseRail(plain, m_options.debtorCountry);
    }

    static const ProblemCodes& codesOf(parties::ClearingSystem system) {
        switch (system) {
        case parties::ClearingSystem::Cnaps:
            return cnapsCodes;
        case parties::ClearingSystem::UsAba:
            return abaCodes;
        case parties::ClearingSystem::UkSortCode:
            return sortCodes;
        case parties::ClearingSystem::None:
            break;
        }
        return clearingCodes;
    }

    void checkAddress() {
        checkTexts({&textRules[4], 5});
        if (has(Field::CreditorCountry) && !parties::isCountryCode(value(Field::CreditorCountry)))
            find("country-code", Field::CreditorCountry);
        checkTownAndCountry();
        if (!has(Field::CreditorAddress)) return;
        checkCharacters(Field::CreditorAddress, "address-characters");
        const auto lines = base::split(value(Field::CreditorAddress), '\n');
        if (lines.size() > m_rules.addressLinesMax)
            find("address-lines", Field::CreditorAddress,
                 {std::to_string(m_rules.addressLinesMax), std::to_string(lines.size()), railCode()});
        for (const auto line : lines)
            if (checkLength(Field::CreditorAddress, "address-length", line, m_rules.addressLineMax)) break;
    }

    /// Unstructured addresses have ended (EPC153-22, CBPR+). Lines alone are refused; fields without a town
    /// or a country are noted.
    void checkTownAndCountry() {
        if (m_rules.hybridFrom.empty() || (has(Field::CreditorTown) && has(Field::CreditorCountry))) return;
        constexpr std::array parts{Field::CreditorAddress,  Field::CreditorStreet, Field::CreditorBuilding,
                                   Field::CreditorPostCode, Field::CreditorTown,   Field::CreditorRegion};
        const auto* const first = std::ranges::find_if(parts, [&](Field part) { return has(part); });
        if (first == parts.end()) return;
        const auto day = dayOfPayment();
        if (!day || toText(*day) < m_rules.hybridFrom) return;
        const bool lines = *first == Field::CreditorAddress;
        find("address-town-country", *first, {std::string(m_rules.hybridFrom), railCode()},
             lines ? Severity::Fix : Severity::Note);
    }

    void checkRemittance() {
        checkTexts({&textRules[9], 2});
        if (m_rules.singleRemittance && has(Field::Remittance) && has(Field::Reference))
            find("remittance-both", Field::Remittance, {value(Field::Reference), railCode()}, Severity::Note);
        if (!has(Field::Reference)) return;
        const auto problem = parties::checkReference(value(Field::Reference));
        if (problem == IdentifierProblem::CheckDigits)
            find("reference-check-digits", Field::Reference);
        else if (problem != IdentifierProblem::None)
            find("reference-form", Field::Reference);
    }

    void checkCodes() {
        checkFourLetters(Field::Purpose, "purpose-code");
        checkFourLetters(Field::CategoryPurpose, "category-purpose-code");
        checkFourLetters(Field::ServiceLevel, "service-level-code");
        if (!has(Field::ChargeBearer)) return;
        constexpr std::array<std::string_view, 4> bearers{"DEBT", "CRED", "SHAR", "SLEV"};
        if (std::ranges::find(bearers, value(Field::ChargeBearer)) == bearers.end())
            find("charge-bearer", Field::ChargeBearer);
        else if (!m_rules.bearers.empty() &&
                 m_rules.bearers.find(value(Field::ChargeBearer)) == std::string::npos)
            find("charge-bearer-rail", Field::ChargeBearer, {std::string(m_rules.bearers), railCode()});
    }

    /// ISO 20022 external code sets: four letters or digits, upper case.
    void checkFourLetters(Field field, std::string_view code) {
        const std::string& text = value(field);
        if (text.empty()) return;
        const bool fits = text.size() == 4 && std::ranges::all_of(text, [](char c) {
                              return parties::isUpper(c) || parties::isDigit(c);
                          });
        if (!fits) find(code, field);
    }

    void checkTexts(std::span<const TextRule> rules) {
        for (const TextRule& rule : rules) {
            if (!has(rule.field)) continue;
            // IBAN and BIC alone say where the payee's account is (EPC132-08, AT-C001): the bank file leaves
            // the name of the bank out.
            if (rule.field == Field::CreditorAgentName && m_rail == Rail::SepaCreditTransfer) continue;
            checkCharacters(rule.field, rule.characters);
            const std::size_t most = rule.most ? m_rules.*rule.most : rule.fixed;
            checkLength(rule.field, rule.length, value(rule.field), most);
        }
    }

    void checkCharacters(Field field, std::string_view code) {
        const std::string& text = value(field);
        if (!isPrintableAscii(text)) {
            if (const auto hidden = findHidden(text)) {
                if (!m_options.afterReader)
                    find("hidden-character", field,
                         {std::to_string(hidden->position), base::codePointName(hidden->codePoint)});
                return;
            }
        }
        const bool identifier =
            field == Field::EndToEndId || field == Field::InstructionId || field == Field::Reference;
        const CharacterSet carried = identifier ? m_rules.references : m_rules.characters;
        const auto unknown = findUnsupportedCharacter(text, carried);
        if (!unknown) return;
        std::string shown;
        base::appendUtf8(shown, unknown->codePoint);
        find(code, field,
             {shown, std::to_string(unknown->position), transliterate(text, carried), railCode()});
    }

    /// Line ends part the lines of an address and are no hidden characters there.
    static std::optional<base::HiddenCharacter> findHidden(const std::string& text) {
        if (text.find('\n') == std::string::npos) return base::findHiddenCharacter(text);
        std::string lines = text;
        std::ranges::replace(lines, '\n', ' ');
        return base::findHiddenCharacter(lines);
    }

    /// {0} characters allowed, {1} characters there, {2} the rail.
    bool checkLength(Field field, std::string_view code, std::string_view text, std::size_t most) {
        if (text.size() <= most) return false;
        const std::size_t length = base::countCodePoints(text);
        if (length <= most) return false;
        find(code, field, {std::to_string(most), std::to_string(length), railCode()});
        return true;
    }

    const PaymentFields& m_payment;
    const RowCheckOptions& m_options;
    std::vector<Finding>& m_to;
    Rail m_rail;
    const RailRules& m_rules;
};

} // namespace

void checkRow(const PaymentFields& payment, const RowCheckOptions& options, std::vector<Finding>& to) {
    RowChecker(payment, options, to).run();
}

Severity gravest(const std::vector<Finding>& findings) {
    Severity worst = Severity::Note;
    for (const auto& finding : findings) worst = std::max(worst, finding.severity);
    return worst == Severity::Refuse ? Severity::Fix : worst;
}

std::vector<std::string_view> rowCheckCodes() {
    std::vector<std::string_view> codes{"end-to-end-id-slash",
                                        "instruction-id-slash",
                                        "uetr-form",
                                        "currency-missing",
                                        "currency-unknown",
                                        "currency-not-payable",
                                        "currency-withdrawn",
                                        "amount-missing",
                                        "amount-format",
                                        "amount-decimals",
                                        "amount-zero",
                                        "amount-negative",
                                        "amount-range",
                                        "amount-limit",
                                        "date-format",
                                        "date-past",
                                        "date-far",
                                        "name-missing",
                                        "account-missing",
                                        "iban-required",
                                        "account-length",
                                        "account-characters",
                                        "iban-suggestion",
                                        "agent-missing",
                                        "bic-iban-country",
                                        "clearing-code-form",
                                        "country-code",
                                        "address-lines",
                                        "address-town-country",
                                        "remittance-both",
                                        "reference-check-digits",
                                        "reference-form",
                                        "purpose-code",
                                        "category-purpose-code",
                                        "service-level-code",
                                        "charge-bearer",
                                        "charge-bearer-rail",
                                        "hidden-character"};
    for (const auto* table : {&ibanCodes, &bicCodes, &cnapsCodes, &abaCodes, &sortCodes})
        codes.insert(codes.end(), table->begin(), table->end());
    for (const auto& rule : textRules) codes.insert(codes.end(), {rule.characters, rule.length});
    std::ranges::sort(codes);
    codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
    std::erase(codes, std::string_view());
    return codes;
}

} // namespace cambist::payments
