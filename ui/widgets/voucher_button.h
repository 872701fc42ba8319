// VoucherButton: "Voucher…": writes a payout's voucher as PDF by a task, at a place that a person chooses.
// GUI thread only.
#pragma once

#include "ui/widgets/payout_voucher.h"
#include "ui/widgets/ui_context.h"

#include <QPushButton>

namespace cambist::ui {

class VoucherButton : public QPushButton {
    Q_OBJECT

public:
    explicit VoucherButton(const UiContext& context, QWidget* parent = nullptr);
    /// A submitted payout; an empty id disables the button.
    void setPayout(const payments::PayoutId& id);
    void retranslate();
    /// What a click does.
    void choosePlace();
    /// Without asking for a place.
    void writeTo(const Path& path);

signals:
    void written(const QString& path);
    /// Why there is no file.
    void refused(const QString& sentence);

private:
    void finished(Task& task, const Path& path, const Result<int>& pages);

    UiContext m_context;
    payments::PayoutId m_payout;
};

} // namespace cambist::ui
