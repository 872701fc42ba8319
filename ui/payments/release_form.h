// ReleaseForm: what a release restates (debit accounts, sums) and the one thing that is chosen: the format of
// the bank file. GUI thread only.
#pragma once

#include "ui/payments/payment_data.h"

#include <QWidget>

class QComboBox;

namespace cambist::ui {

class ReleaseForm : public QWidget {
    Q_OBJECT

public:
    ReleaseForm(const PayoutItem& item, const DraftSums& sums, bool chinese, QString fileName,
                QWidget* parent = nullptr);
    /// "pain.001.001.09" or "pain.001.001.03".
    [[nodiscard]] QString format() const;
    [[nodiscard]] const QString& fileName() const { return m_fileName; }

private:
    QComboBox* m_format;
    QString m_fileName;
};

} // namespace cambist::ui
