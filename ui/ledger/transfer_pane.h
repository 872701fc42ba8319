// TransferPane: what is known of one transfer, with ways to what it touches. GUI thread only.
#pragma once

#include "ui/ledger/ledger_controller.h"
#include "ui/widgets/side_pane.h"

#include <QPushButton>

#include <optional>

class QGridLayout;

namespace cambist::ui {

class FactList;

class TransferPane : public SidePane {
    Q_OBJECT

public:
    explicit TransferPane(QWidget* parent = nullptr);
    void setDetails(const TransferDetails& details, const AccountList& accounts, common::Language language);
    void forget();
    void retranslate(const AccountList& accounts, common::Language language);

signals:
    void accountRequested(const QString& code);
    void entryRequested(quint64 logEntry);
    void transferRequested(quint64 sequence);

private:
    void showLegs();

    std::optional<TransferDetails> m_details;
    QLabel *m_sentence, *m_figure, *m_legsTitle;
    QLabel *m_debitLabel, *m_debitName, *m_creditLabel, *m_creditName;
    QPushButton *m_debit, *m_credit, *m_pending, *m_entry;
    FactList* m_facts;
    QGridLayout* m_legs;
    std::vector<QWidget*> m_legWidgets;
};

} // namespace cambist::ui
