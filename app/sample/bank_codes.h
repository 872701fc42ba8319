// Numbers of invented accounts and banks, completed with their check digits. Pure; any thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace cambist::sample {

/// ISO 13616-1 over the basic bank account number.
std::string ibanOf(std::string_view country, std::string_view bban);
/// An ABA number from its first eight digits.
std::string abaOf(std::string_view digits);
/// A CNAPS number from its first eleven digits (ISO 7064 MOD 11,10).
std::string cnapsOf(std::string_view digits);
/// An ISO 11649 reference ("RF…") over letters and digits.
std::string rfReferenceOf(std::string_view text);
/// `number` with zeros in front: exactly `digits` characters, the last ones of it.
std::string lastDigits(std::uint64_t number, std::size_t digits);

} // namespace cambist::sample
