// Payment rails: which way a payment would go, and what that way can carry. Pure; values with static
// lifetime; any thread. The facts are dated data: resources/rails/rails.tsv.
#pragma once

#include "engine/parties/types.h"
#include "engine/payments/types.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace cambist::payments {

/// In the order of resources/rails/rails.tsv.
enum class Rail : std::uint8_t {
    SepaCreditTransfer, ///< EUR within the SEPA schemes
    ChinaCnaps,         ///< CNY inside mainland China, banks by CNAPS number
    UsAch,              ///< USD inside the United States, banks by ABA number
    UkFasterPayments,   ///< GBP inside the United Kingdom, banks by sort code
    SwiftCrossBorder,   ///< everything else, and what is urgent: from bank to bank by BIC
};
inline constexpr std::size_t railCount = static_cast<std::size_t>(Rail::SwiftCrossBorder) + 1;

/// Which characters a rail carries; see rail_text.h.
enum class CharacterSet : std::uint8_t {
    Sepa,    ///< EPC217-08 basic Latin set: a-z A-Z 0-9 / - ? : ( ) . , ' + and blank
    SwiftX,  ///< SWIFT FIN X: the same signs
    Ascii,   ///< printable ASCII; what CBPR+ calls extended FIN X
    Gb18030, ///< every character of GB 18030: all of Unicode but controls and private use
};

/// What must be known about the payee's bank.
enum class AgentRule : std::uint8_t {
    None,                   ///< nothing: the IBAN says it
    BicUnlessIban,          ///< a BIC, unless the account is an IBAN
    ClearingCode,           ///< the rail's clearing code
    ClearingCodeUnlessIban, ///< the rail's clearing code, unless the account is an IBAN
    ClearingCodeOrName,     ///< the rail's clearing code or the bank's name
};

/// What a rail carries. Lengths in characters (code points), of the text that reaches the bank.
struct RailRules {
    Rail rail{};
    std::string_view
        code; ///< "sepa-credit-transfer": stable, for scripts and the message table ("rail.<code>")
    std::string_view currency; ///< its one currency; empty: any
    CharacterSet characters{}; ///< of names, addresses and remittance
    CharacterSet references{}; ///< of end-to-end id, instruction id and creditor reference
    bool ibanRequired = false; ///< the payee's account must be an IBAN
    AgentRule agent{};
    bool slashRule = false;     ///< references: no '/' at either end, no "//" (EPC230-15; CBPR+ identifiers)
    std::string_view maxAmount; ///< exact decimal text in `currency`; empty: none stated
    std::uint16_t nameMax = 0;
    std::uint16_t remittanceMax = 0; ///< unstructured remittance, all lines together
    std::uint16_t referenceMax = 0;  ///< end-to-end id, instruction id
    std::uint16_t addressLineMax = 0;
    std::uint16_t addressLinesMax = 0;
    std::string_view hybridFrom;   ///< "2026-11-22": from this execution date on, an address names town and
                                   ///< country in fields of their own; empty: lines do
    std::string_view bearers;      ///< ISO 20022 charge bearers, blanks between; empty: any
    bool singleRemittance = false; ///< a text or a structured reference, not both
    std::string_view asOf;         ///< "2025-10-05": the row holds from this day
    std::string_view source;
};
const RailRules& railRules(Rail rail);
std::optional<Rail> railFromCode(std::string_view code);

/// The rail by currency and by what identifies payee and payer. `debtorCountry` (ISO 3166 alpha-2): where the
/// debit account is held; empty: taken from the payment's DebtorAccount or DebtorAgent, else left open, which
/// speaks for the domestic rail. Urgent payments (service level URGP) in euro, dollars and sterling go from
/// bank to bank (T2, Fedwire, CHAPS), and so do dollars to an American bank that is known by its BIC alone.
/// Looks at the form of identifiers only: a mistyped IBAN still finds its rail. Never fails.
Rail chooseRail(const PaymentFields& payment, std::string_view debtorCountry = {});

/// The clearing system whose codes a rail uses; None: it uses BICs.
parties::ClearingSystem clearingSystemOf(Rail rail);
/// Checks a clearing member id as this rail wants it: CNAPS, ABA or sort code. Rails without one accept what
/// has the form of any of the three and passes its check, and other forms unchecked (national codes that are
/// not known here).
parties::IdentifierProblem checkClearingCode(std::string_view code, Rail rail);

/// Whether what AgentRule asks for is there: fields present, not whether they pass their checks.
bool agentIsKnown(const PaymentFields& payment, Rail rail);

} // namespace cambist::payments
