#include "ui/ledger/trial_balance_view.h"

#include "ui/widgets/data_table.h"
#include "ui/widgets/format.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/stretch_column.h"

#include <QVBoxLayout>

namespace cambist::ui {
namespace {

constexpr int leastName = 140;

} // namespace

TrialBalanceView::TrialBalanceView(const UiContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_verdict(new Notice(Notice::Kind::Stop))
    , m_model(new TrialBalanceModel(this))
    , m_table(new DataTable(context.theme)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_verdict);
    auto* line = new QFrame;
    line->setProperty("kind", "line");
    column->addWidget(line);
    column->addWidget(m_table, 1);
    m_table->setPagedModel(m_model);
    new StretchColumn(*m_table, TrialBalanceModel::Name, leastName);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_verdict->hide();
    connect(m_table, &DataTable::rowActivated, this, [this](int row) {
        if (const auto* account = m_model->accountAt(row)) emit statementRequested(fromUtf8(account->code));
    });
}

void TrialBalanceView::setBalances(const desk::BalanceView& view) {
    m_view = view;
    retranslate();
}

void TrialBalanceView::conceal() {
    setBalances({});
}

QString TrialBalanceView::verdict(const desk::BalanceView& view) {
    QStringList even, uneven;
    const auto between = tr(", ", "between two currencies");
    for (const auto& total : view.totals) (isEven(total) ? even : uneven) << fromUtf8(total.currency.code());
    if (!uneven.isEmpty())
        return QString::fromUtf8("■ ") + tr("Debits and credits differ in %1").arg(uneven.join(between));
    if (even.isEmpty()) return {};
    return QString::fromUtf8("✓ ") + tr("Debits equal credits in %1").arg(even.join(between));
}

void TrialBalanceView::retranslate() {
    m_table->setAccessibleName(tr("Trial balance"));
    m_model->setBalances(m_view, m_context.speech());
    m_model->retitle();
    // When they are equal, which is always, the page's sentence says so.
    m_verdict->setVisible(!m_view.balanced());
    m_verdict->setText(verdict(m_view),
                       tr("Books that are kept with Cambist always balance. Stop working in this "
                          "workspace and verify the log."));
}

} // namespace cambist::ui
