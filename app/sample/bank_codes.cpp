#include "app/sample/bank_codes.h"

#include "engine/parties/check_digits.h"

namespace cambist::sample {
namespace {

/// ISO/IEC 7064 MOD 97-10: the two digits that go between `head` and `tail`.
std::string checkPair(std::string_view tail, std::string_view head) {
    const unsigned remainder = parties::mod97("00", parties::mod97(head, parties::mod97(tail)));
    return lastDigits(98 - remainder, 2);
}
char digit(unsigned value) {
    return static_cast<char>('0' + value % 10);
}

} // namespace

std::string lastDigits(std::uint64_t number, std::size_t digits) {
    std::string text(digits, '0');
    for (auto it = text.rbegin(); it != text.rend() && number > 0; ++it, number /= 10)
        *it = digit(static_cast<unsigned>(number % 10));
    return text;
}

std::string ibanOf(std::string_view country, std::string_view bban) {
    return std::string(country).append(checkPair(bban, country)).append(bban);
}

std::string rfReferenceOf(std::string_view text) {
    return std::string("RF").append(checkPair(text, "RF")).append(text);
}

std::string abaOf(std::string_view digits) {
    constexpr unsigned weights[] = {3, 7, 1};
    unsigned sum = 0;
    for (std::size_t i = 0; i < digits.size(); ++i) sum += parties::digitValue(digits[i]) * weights[i % 3];
    return std::string(digits) + digit(10 - sum % 10);
}

std::string cnapsOf(std::string_view digits) {
    unsigned product = 10;
    for (const char c : digits) {
        const unsigned sum = (product + parties::digitValue(c)) % 10;
        product = (sum == 0 ? 10 : sum) * 2 % 11;
    }
    return std::string(digits) + digit(11 - product);
}

} // namespace cambist::sample
