// Checks of identifiers: pure, without allocation, well below a microsecond each. Any thread. None of them
// says that an account or a bank exists. A check takes the electronic form: no blanks, upper case. What
// people type or print
// ("de89 3704 …") goes through normaliseIdentifier first; whether that is allowed is for the caller to
// decide.
#pragma once

#include "engine/parties/types.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace cambist::parties {

/// ISO 13616-1: country of the registry, length and structure by country, check digits 02 to 98 by ISO 7064
/// MOD 97-10. Countries and structures: resources/parties/iban_registry.tsv.
IdentifierProblem checkIban(std::string_view iban);
/// ISO 9362:2022: 4 letters or digits, assigned country code, 2 letters or digits, and either nothing or 3
/// more.
IdentifierProblem checkBic(std::string_view bic);
/// 12 digits, the last one ISO 7064 MOD 11,10 over the others.
IdentifierProblem checkCnaps(std::string_view cnaps);
/// 9 digits, weights 3 7 1, first two digits 00-12, 21-32, 61-72 or 80 (Federal Reserve districts and their
/// kin).
IdentifierProblem checkAba(std::string_view aba);
/// 6 digits, written 123456 or 12-34-56.
IdentifierProblem checkSortCode(std::string_view sortCode);
/// ISO 17442-1: 18 letters or digits and 2 check digits (02 to 98) by ISO 7064 MOD 97-10.
IdentifierProblem checkLei(std::string_view lei);
/// GB 32100-2015: 18 of 31 characters (no I O S V Z), region digits, the last one a check character MOD 31.
IdentifierProblem checkUscc(std::string_view uscc);
/// ISO 11649: RF, 2 check digits, 1 to 21 letters or digits. Letters count the same in both cases.
IdentifierProblem checkRfReference(std::string_view reference);
/// Swiss Payment Standards, QR reference: 27 digits, the last one MOD 10 recursive, not all zero.
IdentifierProblem checkQrReference(std::string_view reference);
/// RFC 4122 version 4, lower case, as ISO 20022 UUIDv4Identifier wants it.
IdentifierProblem checkUuidV4(std::string_view uuid);

/// Any of the above by kind.
IdentifierProblem checkIdentifier(IdentifierKind kind, std::string_view text);
/// The electronic form of what people type or print: blanks out (also U+00A0, U+202F, U+2007, U+3000), ASCII
/// letters upper case; sort codes without hyphens; UETRs lower case. Nothing else is changed: what is wrong
/// stays wrong.
std::string normaliseIdentifier(IdentifierKind kind, std::string_view text);
std::string normaliseIban(std::string_view text);
/// Groups of four for print (ISO 13616-1, 5.3): "DE89 3704 0044 0532 0130 00".
std::string formatIban(std::string_view iban);

/// The kind of a structured creditor reference by its first characters or form, or nothing: "RF" or 27
/// digits.
std::optional<IdentifierKind> referenceKind(std::string_view reference);
/// RF and QR references are checked; any other text is None (a reference of the payee's own making).
IdentifierProblem checkReference(std::string_view reference);

/// By form alone: 12 digits CNAPS, 9 digits ABA, 6 digits (or 12-34-56) sort code.
ClearingSystem clearingSystemOf(std::string_view code);

/// ISO 3166-1 alpha-2, upper case, and XK.
bool isCountryCode(std::string_view country);

/// The country whose IBANs, bank codes and payment systems a territory uses: "GB" for "JE"; else the text
/// itself. A view of the table or of `country`.
std::string_view bankingCountry(std::string_view country);

/// "DE" when the text begins as an IBAN does: country of the registry and two digits; else empty. A view into
/// `iban`.
std::string_view ibanCountry(std::string_view iban);
/// Characters of an IBAN of this country as issued today; 0 for a country without IBANs.
std::size_t ibanLength(std::string_view country);
/// The bank identifier inside an IBAN that passes checkIban, or empty where the registry names none. A view.
std::string_view ibanBankIdentifier(std::string_view iban);
/// A country of the SEPA schemes (EPC409-09), by the country code of an IBAN. As of the table's date.
bool isSepaCountry(std::string_view country);

/// "Did you mean": the IBAN that comes out when look-alike characters (O/0, I/1, S/5, …) are exchanged, if
/// the text as it stands does not pass and exactly one candidate does. First the exchanges that the structure
/// forces, then one more.
std::optional<std::string> suggestIban(std::string_view text);

} // namespace cambist::parties
