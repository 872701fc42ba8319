#include "engine/desk/import_duplicates.h"

#include <algorithm>

namespace cambist::desk {

using payments::Draft;
using payments::DraftPlace;
using payments::DraftRow;
using payments::Field;
using payments::Finding;

namespace {

Finding duplicate(const DraftRow& row, std::string_view code, Field field, payments::DraftPosition other,
                  std::string where) {
    return {code,
            payments::Severity::Decide,
            row.fields.row,
            row.fields.line,
            field,
            row.fields[field],
            {std::to_string(other + 1), std::move(where)}};
}

/// Parts of one import: a draft, and what was set aside from it.
bool belongTogether(const Draft& a, const Draft& b) {
    return a.id == b.id || a.parent == b.id || b.parent == a.id ||
           (!a.parent.empty() && a.parent == b.parent);
}

} // namespace

struct DuplicateFinder::Search {
    const DraftRow& row;
    const Draft* draft; ///< nullptr: the row is in no draft yet
    std::uint64_t key;
    bool byId; ///< by end-to-end id, else by payment
};

Status DuplicateFinder::checkImported(const DraftRow& row, const std::string& source,
                                      std::vector<Finding>& to) {
    const auto keys = payments::duplicateKeys(row);
    if (!m_anyStored) {
        TRY(m_anyStored, m_store.hasKeys());
    }
    if (keys.endToEnd) {
        if (const auto first = m_keys.put(*keys.endToEnd, row.position))
            to.push_back(duplicate(row, payments::duplicates::endToEnd, Field::EndToEndId, *first, source));
        else if (*m_anyStored)
            TRY(addStored({row, nullptr, *keys.endToEnd, true}, to));
    }
    if (keys.payment) {
        if (const auto first = m_keys.put(*keys.payment, row.position))
            to.push_back(duplicate(row, payments::duplicates::row, Field::CreditorAccount, *first, source));
        else if (*m_anyStored)
            TRY(addStored({row, nullptr, *keys.payment, false}, to));
    }
    return ok();
}

Status DuplicateFinder::checkChanged(const Draft& draft, const DraftRow& row, std::vector<Finding>& to) {
    const auto keys = payments::duplicateKeys(row);
    if (keys.endToEnd) TRY(addStored({row, &draft, *keys.endToEnd, true}, to));
    if (keys.payment) TRY(addStored({row, &draft, *keys.payment, false}, to));
    return ok();
}

Result<bool> DuplicateFinder::isCovered(const DraftPlace& place, std::string_view code) {
    TRY(const auto findings, m_store.findings(place));
    return std::ranges::any_of(findings, [&](const auto& one) { return one.finding.code == code; });
}

Status DuplicateFinder::addStored(const Search& search, std::vector<Finding>& to) {
    TRY(const auto places, m_store.rowsWithKey(search.key));
    for (const auto& place : places) {
        const bool itself = search.draft && place == DraftPlace{search.draft->number, search.row.position};
        if (itself) continue;
        TRY(const auto other, m_store.row(place.draft, place.position));
        // The key is a short hash: the rows decide.
        const bool same = other && (search.byId ? payments::sameEndToEnd(search.row, *other)
                                                : payments::samePayment(search.row, *other));
        if (!same) continue;
        TRY(const auto there, m_store.findNumber(place.draft));
        if (!there) continue;
        const bool together = search.draft && belongTogether(*search.draft, *there);
        const auto code = search.byId ? payments::duplicates::endToEnd
                          : together  ? payments::duplicates::row
                                      : payments::duplicates::payment;
        if (search.draft) {
            TRY(const bool covered, isCovered(place, code));
            if (covered) continue;
        }
        to.push_back(duplicate(search.row, code, search.byId ? Field::EndToEndId : Field::CreditorAccount,
                               place.position, together ? there->source : toText(there->id)));
        return ok();
    }
    return ok();
}

} // namespace cambist::desk
