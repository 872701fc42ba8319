#include "ui/payments/duplicate_compare.h"

#include "ui/payments/draft_rows_model.h"
#include "ui/widgets/error_text.h"
#include "ui/widgets/format.h"
#include "ui/widgets/labels.h"

#include <QGridLayout>

namespace cambist::ui {

using payments::Field;

namespace {

QString valueOf(const payments::DraftRow& row, Field field) {
    if (field == Field::Amount && row.amount > 0) return moneyText(base::Int128(row.amount), row.currency);
    if (field == Field::ExecutionDate && row.valueDate) return dateText(*row.valueDate);
    const auto text = fromUtf8(common::visibleText(row.fields[field]));
    return field == Field::CreditorAccount ? accountText(text) : text;
}

} // namespace

DuplicateCompare::DuplicateCompare(const payments::DraftRow& row, const desk::DuplicateOf& other,
                                   common::Language speech, QWidget* parent)
    : QFrame(parent) {
    setProperty("kind", "card");
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(12, 10, 12, 10);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);
    const auto put = [&](int line, int column, const char* kind, const QString& text) {
        auto* label = makeLabel(kind, this);
        label->setText(text);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        grid->addWidget(label, line, column, Qt::AlignTop);
    };
    put(0, 1, "strong", tr("This row, %1").arg(countText(row.fields.row)));
    put(0, 2, "strong", tr("Row %1 of “%2”").arg(countText(other.row.fields.row), fromUtf8(other.title)));
    int line = 1;
    for (const auto field : {Field::CreditorName, Field::CreditorAccount, Field::Amount, Field::ExecutionDate,
                             Field::EndToEndId, Field::Remittance}) {
        const auto here = valueOf(row, field), there = valueOf(other.row, field);
        if (here.isEmpty() && there.isEmpty()) continue;
        const bool same = here == there;
        put(line, 0, "secondary", DraftRowsModel::titleOf(field, speech));
        put(line, 1, same ? "secondary" : "", here);
        put(line++, 2, same ? "secondary" : "attention", same ? here : QStringLiteral("▲ ") + there);
    }
    put(line, 0, "secondary", tr("State"));
    // A row's state in its draft, or the state of a payout: the table of sentences has both.
    const auto rowKey = "draft.row-state." + other.state, payoutKey = "state." + other.state;
    put(line, 2, "", messageText(common::hasMessage(rowKey) ? rowKey : payoutKey, speech));
    auto* open = makeButton("quiet", this);
    open->setText(tr("Show the other row"));
    open->setAccessibleName(open->text());
    grid->addWidget(open, line + 1, 1, 1, 2, Qt::AlignLeft);
    connect(open, &QPushButton::clicked, this, [this, owner = other.owner, position = other.row.position] {
        emit openRequested(owner, position);
    });
    setAccessibleName(tr("The row beside the one that it may repeat"));
}

} // namespace cambist::ui
