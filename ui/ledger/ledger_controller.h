// LedgerController: what the page of the ledger reads for all its views, and the posting of files. GUI thread
// only; no widgets.
#pragma once

#include "engine/desk/journal_view.h"
#include "engine/desk/ledger_desk.h"
#include "ui/widgets/import_sheet.h"
#include "ui/widgets/ui_context.h"

#include <QObject>

#include <vector>

namespace cambist::ui {

/// The accounts as all views of the page share them.
using AccountList = std::vector<ledger::Account>;

/// One transfer with what belongs to it.
struct TransferDetails {
    desk::JournalLine line;
    std::vector<desk::JournalLine> legs; ///< of its entry, itself among them; one: it stands alone
    bool isOpen = false;                 ///< pending, neither posted nor voided
};

class LedgerController : public QObject {
    Q_OBJECT

public:
    explicit LedgerController(const UiContext& context, QObject* parent = nullptr);
    /// Answers with arrived() or failed(); an earlier question is dropped.
    void read();
    /// Answers with transferArrived(); an earlier question is dropped.
    void readTransfer(ledger::TransferSequence sequence);
    void dropTransfer() { m_transferCall.abandon(); }
    /// Posts the entries of an NDJSON file, dry run first.
    [[nodiscard]] ImportJob postingJob(const Path& file) const;

signals:
    /// `mayPost`: this person may post entries.
    void arrived(const desk::BalanceView& view, bool mayPost);
    void transferArrived(const TransferDetails& details);
    void failed(const Error& error);

private:
    UiContext m_context;
    Call m_call, m_transferCall;
};

} // namespace cambist::ui
