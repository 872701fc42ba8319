// Any bytes: the checks neither crash nor read beyond the text, folding UTF-8 twice is folding it once, and a
// suggestion passes.
#include "engine/base/text.h"
#include "engine/parties/identifiers.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

using namespace cambist::parties;

namespace {

void demand(bool holds) {
    if (!holds) std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(data, data + size);
    const bool utf8 = !cambist::base::firstInvalidUtf8(text);
    for (int i = 0; i <= static_cast<int>(IdentifierKind::Uetr); ++i) {
        const auto kind = static_cast<IdentifierKind>(i);
        demand(checkIdentifier(kind, text) != IdentifierProblem::None || !text.empty());
        const std::string folded = normaliseIdentifier(kind, text);
        demand(!utf8 || normaliseIdentifier(kind, folded) == folded);
        demand(problemCode(checkIdentifier(kind, folded)).empty() ==
               (checkIdentifier(kind, folded) == IdentifierProblem::None));
    }
    if (checkIban(text) == IdentifierProblem::None) {
        demand(normaliseIban(formatIban(text)) == text);
        demand(ibanCountry(text) == std::string_view(text).substr(0, 2));
        demand(ibanBankIdentifier(text).size() < text.size());
    }
    if (const auto suggestion = suggestIban(text)) {
        demand(checkIban(*suggestion) == IdentifierProblem::None && *suggestion != text);
    }
    demand(checkReference(text) == IdentifierProblem::None || referenceKind(text).has_value());
    demand(clearingSystemCode(clearingSystemOf(text)).size() <= 5);
    return 0;
}
