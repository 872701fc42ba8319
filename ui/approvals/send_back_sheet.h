// SendBackSheet: a payout goes back to its maker as a draft, with a reason. GUI thread only.
#pragma once

#include "ui/widgets/page_sheet.h"

class QComboBox;
class QLabel;
class QLineEdit;

namespace cambist::ui {

class SendBackSheet : public PageSheet {
    Q_OBJECT

public:
    SendBackSheet(const Theme& theme, QWidget* page);
    /// `what`: the payout's reference and name; `maker` gets it back.
    void ask(const QString& what, const QString& maker);
    void retranslate();

signals:
    void chosen(const QString& reason);

private:
    [[nodiscard]] QString reason() const;
    void describe();

    QString m_what, m_maker;
    QLabel *m_reasonLabel, *m_detailLabel;
    QComboBox* m_reason;
    QLineEdit* m_detail;
};

} // namespace cambist::ui
