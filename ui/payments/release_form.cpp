#include "ui/payments/release_form.h"

#include "ui/payments/payment_words.h"
#include "ui/payments/sums_grid.h"
#include "ui/widgets/format.h"
#include "ui/widgets/labels.h"

#include <QComboBox>
#include <QGridLayout>

namespace cambist::ui {

ReleaseForm::ReleaseForm(const PayoutItem& item, const DraftSums& sums, bool chinese, QString fileName,
                         QWidget* parent)
    : QWidget(parent)
    , m_format(new QComboBox)
    , m_fileName(std::move(fileName)) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(8);
    grid->setHorizontalSpacing(16);
    grid->setColumnStretch(1, 1);
    int row = 0;
    const auto add = [&](const QString& name, QWidget* widget) {
        auto* label = makeLabel("label");
        label->setText(name);
        label->setBuddy(widget);
        grid->addWidget(label, row, 0, Qt::AlignTop);
        grid->addWidget(widget, row++, 1);
    };
    const auto text = [](const char* kind, const QString& words) {
        auto* label = makeLabel(kind);
        label->setText(words);
        label->setWordWrap(true);
        return label;
    };
    add(tr("Payments"), text("strong", countText(item.line.count)));
    if (sums.size() > 1)
        add(tr("Total"), new SumsGrid(sums));
    else
        add(tr("Total"), text("figure", PaymentWords::totalLines(item.line.totals)));
    add(tr("Debit account"), text("", PaymentWords::debitAccountTip(item, chinese)));
    if (item.line.firstValueDate)
        add(tr("Value date"), text("", item.line.firstValueDate == item.line.lastValueDate
                                           ? dateText(*item.line.firstValueDate)
                                           : tr("%1 to %2")
                                                 .arg(dateText(*item.line.firstValueDate),
                                                      dateText(*item.line.lastValueDate))));
    add(tr("Prepared by"), text("", QString::fromStdString(item.line.maker)));
    add(tr("Approved by"), text("", QString::fromStdString(item.line.approver)));
    m_format->addItem(tr("pain.001.001.09 (usual)"), "pain.001.001.09");
    m_format->addItem(tr("pain.001.001.03 (older banks)"), "pain.001.001.03");
    m_format->setAccessibleName(tr("Format of the bank file"));
    add(tr("Format"), m_format);
}

QString ReleaseForm::format() const {
    return m_format->currentData().toString();
}

} // namespace cambist::ui
