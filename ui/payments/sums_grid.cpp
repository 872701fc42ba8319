#include "ui/payments/sums_grid.h"

#include "ui/payments/payment_words.h"
#include "ui/widgets/format.h"
#include "ui/widgets/labels.h"

#include <QGridLayout>

namespace cambist::ui {

SumsGrid::SumsGrid(const DraftSums& sums, QWidget* parent)
    : QWidget(parent) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(3, 1);
    grid->setColumnMinimumWidth(2, 24);
    int line = 0;
    for (const auto& [currency, total] : inOrder(sums)) {
        auto *amount = makeLabel("strong"), *code = makeLabel(""), *count = makeLabel("label");
        amount->setText(amountText(total.amount, currency));
        code->setText(fromUtf8(currency.code()));
        count->setText(tr("%n payments", "", static_cast<int>(total.count)));
        amount->setTextInteractionFlags(Qt::TextSelectableByMouse);
        grid->addWidget(amount, line, 0, Qt::AlignRight);
        grid->addWidget(code, line, 1);
        grid->addWidget(count, line++, 3);
    }
}

} // namespace cambist::ui
