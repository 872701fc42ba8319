// Codes of ISO 20022 that a payment's fields do not hold but their form tells: the clearing system of a
// bank's number, the type of a creditor reference, IBAN or other account. Reader and writer share them, so
// that both agree. Pure.
#pragma once

#include <string>
#include <string_view>

namespace cambist::formats {

/// Country of a BIC (ISO 9362: characters 5 and 6), empty if it is too short.
std::string_view countryOfBic(std::string_view bic);

/// ExternalClearingSystemIdentification1Code of a member id: "CNAPS" (12 digits), "USABA" (9 digits, a bank
/// in the US), "GBDSC" (6 digits, a bank in the UK or its islands); empty where the form does not tell.
/// `country`: the bank's, empty if it is not known. Static lifetime.
std::string_view clearingSystemOf(std::string_view memberId, std::string_view country);

/// "SCOR" (ISO 11649 and domestic structured references), or "QRR" for the 27 digits that Swiss QR-bills use
/// with a Swiss or Liechtenstein account. Static lifetime.
std::string_view creditorReferenceType(std::string_view reference, std::string_view account);

/// The account as an IBAN's electronic form (ISO 13616: no blanks, upper case) if it looks like one, else
/// empty. Check digits are not judged here.
std::string ibanForm(std::string_view account);

} // namespace cambist::formats
