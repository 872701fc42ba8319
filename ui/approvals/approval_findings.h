// ApprovalFindings: the card "What stands out": payees that are paid for the first time and those whose
// account is another than before, by name and amount. GUI thread only.
#pragma once

#include "ui/approvals/approvals_controller.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace cambist::ui {

class Notice;

class ApprovalFindings : public QFrame {
    Q_OBJECT

public:
    explicit ApprovalFindings(QWidget* parent = nullptr);
    void showPayout(const desk::ApprovalReview& review);
    void retranslate();

signals:
    /// Somebody wants to see all of these in the table.
    void markRequested(cambist::desk::PayeeMark mark);

private:
    struct Group {
        Notice* notice;
        QPushButton* all;
    };
    Group makeGroup(desk::PayeeMark mark);
    void fill(const Group& group, const desk::ApprovalReview& review, desk::PayeeMark mark,
              std::uint64_t count, const QString& title);

    QLabel *m_title, *m_sentence, *m_nothing, *m_largestTitle, *m_largest;
    Group m_firstTime, m_changed;
};

} // namespace cambist::ui
