#include "ui/payments/payout_list_view.h"

#include "ui/payments/payment_acts.h"
#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/currency_totals.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/export_button.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/format.h"
#include "ui/widgets/labels.h"

#include <QAbstractItemView>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace cambist::ui {
namespace {

enum Sheet { Table, Empty, None, Loading, Failed };

QLabel* stateLabel(const char* kind) {
    auto* label = makeLabel(kind);
    label->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    label->setContentsMargins(32, 48, 32, 32);
    label->setWordWrap(true);
    return label;
}

} // namespace

PayoutListView::PayoutListView(const UiContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(new PayoutListModel(this))
    , m_header(new PageHeader)
    , m_export(new ExportButton(context))
    , m_import(makeButton("primary"))
    , m_notice(new Notice(Notice::Kind::Order))
    , m_dismiss(makeButton("quiet"))
    , m_noticeRow(new QWidget)
    , m_stack(new QStackedWidget)
    , m_table(new DataTable(context.theme))
    , m_empty(new EmptyState)
    , m_none(new EmptyState)
    , m_loading(stateLabel("label"))
    , m_error(stateLabel("stop"))
    , m_totals(new CurrencyTotals)
    , m_chipRow(new QWidget) {
    m_header->addButton(m_export);
    m_header->addButton(m_import);
    m_export->setOffer([this] { return offer(); });
    connect(m_export, &ExportButton::refused, this,
            [this](const QString& sentence) { tell(sentence, false, true); });
    makeChips();
    m_table->setPagedModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    for (auto* widget : std::initializer_list<QWidget*>{m_table, m_empty, m_none, m_loading, m_error})
        m_stack->addWidget(widget);
    m_stack->setCurrentIndex(Loading);
    auto* noticeLayout = new QHBoxLayout(m_noticeRow);
    noticeLayout->setContentsMargins(16, 0, 16, 8);
    noticeLayout->setSpacing(8);
    noticeLayout->addWidget(m_notice, 1);
    noticeLayout->addWidget(m_dismiss);
    m_noticeRow->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_noticeRow);
    column->addWidget(m_chipRow);
    auto* line = new QFrame;
    line->setProperty("kind", "line");
    column->addWidget(line);
    column->addWidget(m_stack, 1);
    column->addWidget(m_totals);
    connect(m_import, &QPushButton::clicked, this, &PayoutListView::importRequested);
    connect(m_empty, &EmptyState::next, this, &PayoutListView::importRequested);
    connect(m_none, &EmptyState::next, this, [this] { chooseFilter(PayoutFilter::All); });
    connect(m_dismiss, &QPushButton::clicked, this, [this] { m_noticeRow->hide(); });
    connect(m_table, &DataTable::rowActivated, this, &PayoutListView::activated);
    connect(m_table, &DataTable::currentRowChanged, this, [this](int row) {
        if (m_restoring) return;
        const auto* item = m_model->itemAt(row);
        if (!item) return;
        m_selected = item->line.id;
        emit currentChanged();
    });
    connect(m_model, &PagedModel::loaded, this, &PayoutListView::restore);
}

void PayoutListView::makeChips() {
    auto* flow = new FlowLayout(8, 8);
    m_chipRow->setLayout(flow);
    flow->setContentsMargins(16, 0, 16, 10);
    auto policy = m_chipRow->sizePolicy();
    policy.setHeightForWidth(true);
    m_chipRow->setSizePolicy(policy);
    for (int i = 0; i < payoutFilters; ++i) {
        auto* chip = makeButton("chip", m_chipRow);
        chip->setCheckable(true);
        chip->setAutoExclusive(true);
        flow->addWidget(chip);
        m_chips.push_back(chip);
        connect(chip, &QPushButton::clicked, this, [this, i] { chooseFilter(static_cast<PayoutFilter>(i)); });
    }
    m_chips.front()->setChecked(true);
}

void PayoutListView::chooseFilter(PayoutFilter filter) {
    m_chips[static_cast<std::size_t>(filter)]->setChecked(true);
    m_model->setFilter(filter);
    showCounts();
}

void PayoutListView::setList(const PayoutList& list) {
    m_known = true;
    m_model->setItems(list.items);
    fitColumns();
    showCounts();
}

void PayoutListView::conceal() {
    m_scroll = m_table->verticalScrollBar()->value();
    m_known = false;
    m_restoring = true;
    m_model->setItems({});
    m_restoring = false;
    m_noticeRow->hide();
    m_totals->setTotals({}, {});
    m_stack->setCurrentIndex(Loading);
}

void PayoutListView::allowImport(bool allowed) {
    m_mayImport = allowed;
    m_import->setEnabled(allowed);
    m_import->setToolTip(
        allowed ? tr("Reads a file of payments: CSV or pain.001. A file can be dropped here, too.")
                : tr("Only a maker prepares payouts."));
}

void PayoutListView::showError(const QString& sentence) {
    m_error->setText(sentence);
    m_stack->setCurrentIndex(Failed);
}

void PayoutListView::select(const PayoutId& id) {
    m_selected = id;
    const auto* item = m_model->find(id);
    if (item && !passes(item->line, m_model->filter())) return chooseFilter(PayoutFilter::All);
    restore();
}

const PayoutItem* PayoutListView::current() const {
    return m_selected ? m_model->find(*m_selected) : nullptr;
}

/// The row that was current is again, wherever it stands now.
void PayoutListView::restore() {
    if (!m_known) return;
    m_restoring = true;
    int row = m_selected ? m_model->rowOfKey(QString::fromStdString(toText(*m_selected))) : -1;
    if (row < 0 && m_model->rowCount() > 0 && (!m_selected || !m_model->find(*m_selected))) {
        row = 0;
        m_selected = m_model->itemAt(0)->line.id;
    }
    if (row >= 0 && m_table->currentIndex().row() != row) {
        m_table->setCurrentIndex(m_model->index(row, std::max(0, m_table->currentIndex().column())));
        m_table->scrollTo(m_table->currentIndex());
    }
    if (row < 0) m_table->clearSelection();
    if (m_scroll > 0) m_table->verticalScrollBar()->setValue(std::exchange(m_scroll, 0));
    m_restoring = false;
    emit currentChanged();
}

void PayoutListView::showCounts() {
    for (int i = 0; i < payoutFilters; ++i) {
        const auto filter = static_cast<PayoutFilter>(i);
        auto* chip = m_chips[static_cast<std::size_t>(i)];
        const int count = m_model->countOf(filter);
        chip->setText(PaymentWords::filter(filter) + QStringLiteral("  ") +
                      countText(static_cast<std::uint64_t>(count)));
        chip->setAccessibleName(tr("Show: %1, %n payouts", "", count).arg(PaymentWords::filter(filter)));
    }
    m_chipRow->layout()->invalidate();
    if (!m_known) return;
    const bool any = !m_model->items().empty();
    m_stack->setCurrentIndex(!any ? Empty : m_model->rowCount() == 0 ? None : Table);
    const int all = m_model->countOf(PayoutFilter::All);
    const int waiting = m_model->countOf(PayoutFilter::Awaiting),
              toFix = m_model->countOf(PayoutFilter::ToFix);
    m_none->setText(tr("No payout matches “%1”").arg(PaymentWords::filter(m_model->filter())),
                    tr("There are %n payouts in other states.", "", all), tr("Show all"));
    const auto payouts = tr("%n payouts", "", all);
    const auto approval = tr("%n wait for approval", "", waiting), fix = tr("%n to fix", "", toFix);
    m_header->setSentence(!any                       ? QString()
                          : waiting > 0 && toFix > 0 ? tr("%1 · %2 · %3").arg(payouts, approval, fix)
                          : waiting > 0              ? tr("%1 · %2").arg(payouts, approval)
                          : toFix > 0                ? tr("%1 · %2").arg(payouts, fix)
                                                     : payouts);
    const auto shown = m_model->filter() == PayoutFilter::All
                           ? tr("All, by currency")
                           : tr("%1, by currency").arg(PaymentWords::filter(m_model->filter()));
    std::vector<TotalText> totals;
    for (const auto& total : m_model->totals())
        totals.push_back({fromUtf8(total.currency.code()), amountText(total.amount, total.currency), {}});
    m_totals->setTotals(shown, totals);
}

void PayoutListView::tell(const QString& sentence, bool attention, bool stop) {
    m_notice->setKindOf(stop        ? Notice::Kind::Stop
                        : attention ? Notice::Kind::Attention
                                    : Notice::Kind::Order);
    m_notice->setText({}, sentence);
    m_noticeRow->setVisible(!sentence.isEmpty());
}

void PayoutListView::retranslate() {
    m_header->setTitle(tr("Payments"));
    m_import->setText(tr("Import file…"));
    m_import->setAccessibleName(m_import->text());
    m_export->retranslate();
    allowImport(m_mayImport);
    m_dismiss->setText(tr("Dismiss"));
    m_dismiss->setAccessibleName(m_dismiss->text());
    m_table->setAccessibleName(tr("Drafts and payouts"));
    m_empty->setText(
        tr("No payouts yet"),
        tr("A payout begins with a file of payments. It is checked row by row, and nothing is sent "
           "before another person has approved it."),
        tr("Import file…"));
    m_loading->setText(tr("Reading…"));
    m_model->setChinese(m_context.speech() == common::Language::Chinese);
    m_model->retitle();
    showCounts();
}

/// A line for each currency of a payout: a sum stands beside its own currency alone.
ExportOffer PayoutListView::offer() const {
    ExportOffer offer;
    if (!m_known) return offer;
    offer.fileName = tr("payouts");
    if (m_model->filter() != PayoutFilter::All) offer.filter = PaymentWords::filter(m_model->filter());
    offer.matching = static_cast<std::uint64_t>(m_model->rowCount());
    offer.existing = m_model->items().size();
    offer.columns = {{tr("Payout"), ExportKind::Id, 14},          {tr("Name"), ExportKind::Text, 32},
                     {tr("Debit account"), ExportKind::Text, 40}, {tr("Rows"), ExportKind::Count, 8},
                     {tr("Total"), ExportKind::Amount, 18, true}, {tr("Ccy"), ExportKind::Text, 6},
                     {tr("Value date"), ExportKind::Date, 12},    {tr("Status"), ExportKind::Text, 20},
                     {tr("Prepared by"), ExportKind::Text, 16},   {tr("Approved by"), ExportKind::Text, 16}};
    std::vector<ExportRow> shown, all;
    const bool chinese = m_context.speech() == common::Language::Chinese;
    for (const auto& item : m_model->items()) {
        const auto& line = item.line;
        auto totals = line.totals;
        if (totals.empty()) totals.emplace_back();
        for (const auto& total : totals) {
            const bool known = total.currency != Currency();
            all.push_back({line.reference, line.title,
                           PaymentWords::debitAccountTip(item, chinese).toStdString(),
                           line.isDraft ? line.counts.rows() : line.count,
                           known ? ExportCell(ExportAmount{total.amount, total.currency}) : ExportCell(),
                           known ? std::string(total.currency.code()) : std::string(),
                           line.firstValueDate ? ExportCell(*line.firstValueDate) : ExportCell(),
                           PaymentWords::status(line).word.toStdString(), line.maker, line.approver});
            if (passes(line, m_model->filter())) shown.push_back(all.back());
        }
    }
    offer.source = [shown = std::move(shown), all = std::move(all)](bool everything) -> ExportSource {
        return [rows = everything ? all : shown](desk::Workspace&, const std::function<bool()>&,
                                                 const OnExportRow& onRow) -> Status {
            for (const auto& row : rows) TRY(onRow(row));
            return ok();
        };
    };
    return offer;
}

void PayoutListView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fitColumns();
}

/// Totals are as wide as the widest; name and debit account share what the other columns leave.
void PayoutListView::fitColumns() {
    constexpr int leastName = 108, leastDebit = 110, leastTotal = 104;
    const auto columns = m_model->columns();
    const QFontMetrics metrics(Theme::font(TextStyle::Normal));
    int total = leastTotal;
    for (const auto& item : m_model->items())
        if (item.line.totals.size() == 1) {
            const auto& only = item.line.totals.front();
            const auto text = amountText(only.amount, only.currency);
            total = std::max(total, metrics.horizontalAdvance(text) + 2 * CellDelegate::padding);
        }
    int fixed = total;
    for (int i = 0; i < static_cast<int>(columns.size()); ++i)
        if (i != PayoutListModel::Name && i != PayoutListModel::Debit && i != PayoutListModel::Total)
            fixed += columns[static_cast<std::size_t>(i)].width;
    int wanted = leastName; // by the longest name
    for (const auto& item : m_model->items())
        wanted = std::max(wanted, metrics.horizontalAdvance(fromUtf8(item.line.title)) +
                                      2 * CellDelegate::padding + 2);
    const int space = std::max(leastName + leastDebit, width() - fixed);
    const int name =
        std::clamp(wanted, leastName, std::max(leastName, std::max(space - leastDebit, space / 2)));
    m_table->setColumnWidth(PayoutListModel::Total, total);
    m_table->setColumnWidth(PayoutListModel::Name, name);
    m_table->setColumnWidth(PayoutListModel::Debit, std::max(leastDebit, space - name));
}

} // namespace cambist::ui
