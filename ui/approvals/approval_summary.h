// ApprovalSummary: the card "What you approve": accounts, count, totals, words, dates and the root of the
// rows, as this program computed them. GUI thread only.
#pragma once

#include "ui/approvals/approvals_controller.h"

#include <QFrame>

class QLabel;

namespace cambist::ui {

class FactList;
struct Fact;

class ApprovalSummary : public QFrame {
    Q_OBJECT

public:
    explicit ApprovalSummary(QWidget* parent = nullptr);
    void showPayout(const ReviewedPayout& reviewed);
    void retranslate();

private:
    void addAccounts(std::vector<Fact>& facts, const ReviewedPayout& reviewed) const;
    void addTotals(std::vector<Fact>& facts, const ReviewedPayout& reviewed) const;
    [[nodiscard]] QString dates(const desk::PayoutCheck& check) const;

    QLabel *m_title, *m_sentence;
    FactList* m_facts;
};

} // namespace cambist::ui
