// AccountsController: what the page of accounts reads and does. GUI thread only; no widgets.
#pragma once

#include "engine/desk/ledger_desk.h"
#include "ui/widgets/import_sheet.h"
#include "ui/widgets/ui_context.h"

#include <QObject>

#include <vector>

namespace cambist::ui {

class AccountsController : public QObject {
    Q_OBJECT

public:
    explicit AccountsController(const UiContext& context, QObject* parent = nullptr);
    /// Answers with arrived() or failed(); an earlier question is dropped.
    void read();
    /// Opens the accounts of a CSV file, dry run first.
    [[nodiscard]] ImportJob importJob(const Path& file) const;

signals:
    /// `mayOpen`: this person may open accounts.
    void arrived(const std::vector<ledger::Account>& accounts, bool mayOpen);
    void failed(const Error& error);

private:
    UiContext m_context;
    Call m_call;
};

} // namespace cambist::ui
