#include "engine/desk/payout_table.h"

#include "engine/desk/text_filter.h"
#include "engine/desk/view_cache.h"
#include "engine/desk/view_keys.h"

#include <unordered_map>

namespace cambist::desk {

using payments::ClearRow;
using payments::Field;
using payments::PaymentFields;

namespace {

/// Some 150 bytes a row.
constexpr std::size_t mostKept = 250000;

PayoutTable::Texts textsOf(const PaymentFields& fields) {
    PayoutTable::Texts texts;
    foldInto(texts.name, fields[Field::CreditorName]);
    texts.account = foldedAccount(fields[Field::CreditorAccount]);
    std::string remittance;
    foldInto(texts.others, fields[Field::EndToEndId]);
    foldInto(remittance, fields[Field::Remittance]);
    texts.others += '\n' + remittance;
    return texts;
}

} // namespace

void PayoutTable::begin(const payments::PayoutBatch& payout) {
    const bool same = payout.id == m_payout.id && payout.rowRoot == m_payout.rowRoot;
    if (!same) *this = {};
    m_payout = payout;
}

Result<const std::vector<ClearRow>*> PayoutTable::clearRows(Workspace& workspace,
                                                            const KeepGoing& keepGoing) {
    if (m_clear.size() == m_payout.count) return &m_clear;
    m_clear.clear();
    auto& documents = workspace.state().documents;
    TRY(const auto document, documents.find(m_payout.rowRoot));
    if (!document) return Error(payments::PayoutError::DocumentMissing, toText(m_payout.id));
    Asking asking(keepGoing);
    TRY(documents.forEachClearRow(document->number,
                                  [&](std::uint64_t position, ByteView bytes, const chain::Hash&) -> Status {
                                      TRY(asking.step());
                                      const auto row = payments::decodeClearRow(bytes);
                                      if (!row || position != m_clear.size())
                                          return Error(PayoutDeskError::RowChanged, toText(m_payout.id),
                                                       {std::to_string(position + 1), "row"});
                                      m_clear.push_back(*row);
                                      return ok();
                                  }));
    if (m_clear.size() != m_payout.count) return Error(PayoutDeskError::RowsChanged, toText(m_payout.id));
    return &m_clear;
}

Result<const std::vector<PayoutTable::Texts>*> PayoutTable::texts(Workspace& workspace,
                                                                  const KeepGoing& keepGoing) {
    if (m_texts.size() == m_payout.count) return &m_texts;
    m_texts.clear();
    Asking asking(keepGoing);
    TRY(PayoutDesk(workspace).forEachRow(
        m_payout, [&](std::uint64_t, const ClearRow&, const PaymentFields& fields) -> Status {
            TRY(asking.step());
            m_texts.push_back(textsOf(fields));
            return ok();
        }));
    if (m_texts.size() != m_payout.count) return Error(PayoutDeskError::RowsChanged, toText(m_payout.id));
    return &m_texts;
}

Result<const std::vector<PayeeMark>*> PayoutTable::marks(Workspace& workspace, const KeepGoing& keepGoing) {
    auto& book = workspace.views().payees;
    TRY(const auto before, book.catchUp(workspace, m_payout, keepGoing));
    if (m_markedBefore == before) return &m_marks;
    TRY(const auto* rows, clearRows(workspace, keepGoing));
    // One row of each new payee is opened.
    std::unordered_map<std::string_view, std::size_t> payees;
    std::vector<std::uint64_t> positions;
    constexpr auto none = static_cast<std::size_t>(-1);
    std::vector<std::size_t> payeeOf(rows->size(), none);
    for (std::size_t i = 0; i < rows->size(); ++i) {
        const auto& fingerprint = (*rows)[i].fingerprint;
        if (book.knows(fingerprint, before)) continue;
        const auto [at, fresh] = payees.emplace(base::textOf(fingerprint), positions.size());
        if (fresh) positions.push_back(i);
        payeeOf[i] = at->second;
    }
    std::vector<PayeeMark> found;
    if (!positions.empty()) {
        TRY(book.readNames(workspace,
                           [&](int, std::uint64_t, std::uint64_t) { return !keepGoing || keepGoing(); }));
        Asking asking(keepGoing);
        TRY(PayoutDesk(workspace).forRows(
            m_payout, positions, [&](std::uint64_t, const ClearRow&, const PaymentFields& fields) -> Status {
                TRY(asking.step());
                found.push_back(book.markOf(payeeKeys(workspace, fields), before));
                return ok();
            }));
    }
    std::vector<PayeeMark> marks(rows->size(), PayeeMark::None);
    for (std::size_t i = 0; i < marks.size(); ++i)
        if (payeeOf[i] != none) marks[i] = found[payeeOf[i]];
    setMarks(before, std::move(marks));
    return &m_marks;
}

void PayoutTable::setMarks(PayeeBook::Rank before, std::vector<PayeeMark> marks) {
    m_marks = std::move(marks);
    m_markedBefore = before;
}

void PayoutTable::trim() {
    if (m_texts.size() > mostKept) m_texts = {};
}

} // namespace cambist::desk
