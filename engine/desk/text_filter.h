// TextFilter: what a person types into a search field, compared with texts after folding (case, width, white
// space). One thread at a time: it keeps room for folding.
#pragma once

#include "engine/payments/draft.h"

#include <string>
#include <string_view>

namespace cambist::desk {

class TextFilter {
public:
    /// Empty after folding: everything fits.
    explicit TextFilter(std::string_view text);
    [[nodiscard]] bool empty() const { return m_folded.empty(); }
    /// Whether the text contains what was typed.
    [[nodiscard]] bool fits(std::string_view text);
    /// The same for accounts: blanks in either do not count, so that a number can be typed as it is printed.
    [[nodiscard]] bool fitsAccount(std::string_view account);
    /// In payee's name or account, end-to-end id or remittance.
    [[nodiscard]] bool fitsPayment(const payments::FieldViews& fields);

private:
    std::string m_folded, m_compact, m_room;
};

/// As foldForComparison, into `to`; plain ASCII without a memory allocation.
void foldInto(std::string& to, std::string_view text);
/// An account for comparing: folded, without blanks.
std::string foldedAccount(std::string_view account);

} // namespace cambist::desk
