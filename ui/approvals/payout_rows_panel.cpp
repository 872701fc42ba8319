#include "ui/approvals/payout_rows_panel.h"

#include "ui/approvals/approval_text.h"
#include "ui/approvals/payout_rows_model.h"
#include "ui/approvals/totals_line.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/format.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/state_stack.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

namespace cambist::ui {
namespace {

constexpr int typingMilliseconds = 200;
constexpr int filterWidth = 260, leastTableHeight = 160;

std::vector<std::pair<QString, QString>> totalTexts(const std::vector<desk::PayoutLine::Total>& totals) {
    std::vector<std::pair<QString, QString>> texts;
    for (const auto& total : largestFirst(totals))
        texts.emplace_back(amountText(total.amount, total.currency), fromUtf8(total.currency.code()));
    return texts;
}

} // namespace

PayoutRowsPanel::PayoutRowsPanel(const UiContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_all(makeButton("chip", this))
    , m_firstTime(makeButton("chip", this))
    , m_changed(makeButton("chip", this))
    , m_text(new QLineEdit(this))
    , m_export(new ExportButton(context, this))
    , m_model(new PayoutRowsModel(context.engine, this))
    , m_table(new DataTable(context.theme, this))
    , m_states(new StateStack(m_table, this))
    , m_totals(
          new TotalsLine(context.theme, *m_table, PayoutRowsModel::Amount, PayoutRowsModel::CurrencyCode))
    , m_typing(new QTimer(this)) {
    m_table->setPagedModel(m_model);
    m_table->setMinimumHeight(leastTableHeight);
    m_table->installEventFilter(this);
    m_export->setOffer([this] { return offer(); });
    m_text->setFixedWidth(filterWidth);
    m_text->setClearButtonEnabled(true);
    m_typing->setSingleShot(true);
    m_typing->setInterval(typingMilliseconds);

    auto* filters = new QHBoxLayout;
    filters->setSpacing(8);
    for (auto* chip : {m_all, m_firstTime, m_changed}) {
        chip->setCheckable(true);
        filters->addWidget(chip);
    }
    m_all->setChecked(true);
    filters->addStretch(1);
    filters->addWidget(m_text);
    filters->addWidget(m_export);
    auto* card = new QFrame(this);
    card->setProperty("kind", "card");
    auto* inside = new QVBoxLayout(card);
    inside->setContentsMargins(1, 1, 1, 1);
    inside->setSpacing(0);
    inside->addWidget(m_states, 1);
    inside->addWidget(m_totals);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(filters);
    column->addWidget(card, 1);

    connect(m_all, &QPushButton::clicked, this, [this] { chooseMark(std::nullopt); });
    connect(m_firstTime, &QPushButton::clicked, this, [this] { chooseMark(desk::PayeeMark::FirstTime); });
    connect(m_changed, &QPushButton::clicked, this, [this] { chooseMark(desk::PayeeMark::AccountChanged); });
    connect(m_text, &QLineEdit::textChanged, m_typing, qOverload<>(&QTimer::start));
    connect(m_typing, &QTimer::timeout, this, &PayoutRowsPanel::filter);
    connect(m_states->empty(), &EmptyState::next, this, [this] {
        m_text->clear();
        chooseMark(std::nullopt);
    });
    connect(m_model, &PayoutRowsModel::failed, this, &PayoutRowsPanel::failed);
    connect(m_model, &PayoutRowsModel::loaded, this, [this](int rows) {
        if (!m_reviewed) return;
        m_states->setState(rows > 0 ? StateStack::Contents : StateStack::Empty);
        if (m_restore && rows > 0) {
            const int row = m_model->rowOfKey(m_key);
            if (row >= 0) m_table->setCurrentIndex(m_model->index(row, 0));
            m_table->verticalScrollBar()->setValue(m_scroll);
            m_restore = false;
        }
        describe();
    });
}

void PayoutRowsPanel::showPayout(const ReviewedPayout& reviewed) {
    m_reviewed = reviewed;
    m_firstTime->setVisible(reviewed.review.firstTime > 0);
    m_changed->setVisible(reviewed.review.accountChanged > 0);
    m_states->setState(StateStack::Loading);
    retranslate();
    m_model->setPayout(reviewed.review.payout.id);
}

void PayoutRowsPanel::chooseMark(std::optional<desk::PayeeMark> mark) {
    m_all->setChecked(!mark);
    m_firstTime->setChecked(mark == desk::PayeeMark::FirstTime);
    m_changed->setChecked(mark == desk::PayeeMark::AccountChanged);
    filter();
}

void PayoutRowsPanel::filter() {
    std::optional<desk::PayeeMark> mark;
    if (m_firstTime->isChecked()) mark = desk::PayeeMark::FirstTime;
    if (m_changed->isChecked()) mark = desk::PayeeMark::AccountChanged;
    m_typing->stop();
    m_model->setFilter(m_text->text(), mark);
}

void PayoutRowsPanel::resetFilter() {
    const QSignalBlocker quiet(m_text);
    m_text->clear();
    chooseMark(std::nullopt);
    m_key = {};
    m_scroll = 0;
}

void PayoutRowsPanel::conceal() {
    if (m_reviewed) {
        m_key = m_table->currentKey();
        m_scroll = m_table->verticalScrollBar()->value();
        m_restore = true;
    }
    m_reviewed.reset();
    m_model->clear();
    m_totals->setTotals({}, {});
    m_states->setState(StateStack::Loading);
}

void PayoutRowsPanel::describe() {
    if (!m_reviewed) return;
    const auto& review = m_reviewed->review;
    const auto query = m_model->query();
    const auto rows = static_cast<std::uint64_t>(m_model->rowCount());
    if (query.text.empty() && !query.mark) {
        m_totals->setTotals(tr("All %1 payments", "", static_cast<int>(rows)).arg(countText(rows)),
                            totalTexts(totalsOf(review.check)));
    } else {
        const auto name = tr("%1 of %2 payments shown", "", pluralOf(review.check.count))
                              .arg(countText(rows), countText(review.check.count));
        m_totals->setTotals(name,
                            totalTexts(m_model->totals().value_or(std::vector<desk::PayoutLine::Total>())));
    }
    m_states->empty()->setText(
        tr("No payment matches the filter."),
        tr("The payout has %1 payments, and you approve all of them.", "", pluralOf(review.check.count))
            .arg(countText(review.check.count)),
        tr("Show all"));
}

void PayoutRowsPanel::fitColumns() {
    // What is left over goes to the names and purposes, which are cut first; figures keep their width.
    const auto columns = m_model->columns();
    int needed = 0;
    for (const auto& column : columns) needed += column.width;
    const int spare = std::max(0, m_table->viewport()->width() - needed);
    const auto width = [&](int column) { return columns[static_cast<std::size_t>(column)].width; };
    m_table->setColumnWidth(PayoutRowsModel::Payee, width(PayoutRowsModel::Payee) + spare / 2);
    m_table->setColumnWidth(PayoutRowsModel::Purpose, width(PayoutRowsModel::Purpose) + spare - spare / 2);
}

bool PayoutRowsPanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_table && event->type() == QEvent::Resize)
        QTimer::singleShot(0, this, &PayoutRowsPanel::fitColumns);
    return QWidget::eventFilter(watched, event);
}

ExportOffer PayoutRowsPanel::offer() const {
    if (!m_reviewed) return {};
    const auto& review = m_reviewed->review;
    const auto query = m_model->query();
    ExportOffer offer;
    offer.fileName = fromUtf8(m_reviewed->reference);
    QStringList words;
    if (query.mark == desk::PayeeMark::FirstTime) words += tr("First-time payees");
    if (query.mark == desk::PayeeMark::AccountChanged) words += tr("Payees with another account than before");
    if (!query.text.empty()) words += tr("Text: %1").arg(fromUtf8(query.text));
    offer.filter = words.join("; ");
    offer.matching = static_cast<std::uint64_t>(m_model->rowCount());
    offer.existing = review.check.count;
    offer.columns = {{tr("No."), ExportKind::Count, 8},         {tr("Row key"), ExportKind::Id, 18},
                     {tr("Payee"), ExportKind::Text, 40},       {tr("Account"), ExportKind::Id, 30},
                     {tr("Bank code"), ExportKind::Id, 16},     {tr("Amount"), ExportKind::Amount, 18, true},
                     {tr("Ccy"), ExportKind::Text, 6},          {tr("Value date"), ExportKind::Date, 12},
                     {tr("End-to-end id"), ExportKind::Id, 24}, {tr("Purpose"), ExportKind::Text, 40},
                     {tr("Stands out"), ExportKind::Text, 18}};
    const auto cells =
        [first = tr("First time").toStdString(),
         changed = tr("Account changed").toStdString()](const desk::PayoutRowView& row) -> ExportRow {
        using payments::Field;
        const auto either = [&](Field a, Field b) {
            return row.fields[a].empty() ? row.fields[b] : row.fields[a];
        };
        return {row.position + 1,
                payments::rowKeyText(row.clear.key),
                row.fields[Field::CreditorName],
                row.fields[Field::CreditorAccount],
                either(Field::CreditorAgentCode, Field::CreditorAgent),
                ExportAmount{row.clear.amount, row.clear.currency},
                std::string(row.clear.currency.code()),
                row.clear.valueDate,
                row.fields[Field::EndToEndId],
                either(Field::Remittance, Field::Purpose),
                row.mark == desk::PayeeMark::FirstTime        ? first
                : row.mark == desk::PayeeMark::AccountChanged ? changed
                                                              : std::string()};
    };
    offer.source = [query, cells](bool everything) {
        auto asked = query;
        if (everything) {
            asked.text.clear();
            asked.mark.reset();
        }
        return pagedSource(
            [asked](desk::Workspace& workspace, const std::function<bool()>& keepGoing) {
                return desk::payoutRowKeys(workspace, asked, keepGoing);
            },
            [id = query.payout](desk::Workspace& workspace, std::span<const std::uint64_t> positions) {
                return desk::payoutRows(workspace, id, positions);
            },
            cells);
    };
    return offer;
}

void PayoutRowsPanel::retranslate() {
    const auto count = [this](std::uint64_t desk::ApprovalReview::*which) {
        return countText(m_reviewed ? m_reviewed->review.*which : 0);
    };
    m_all->setText(tr("All %1").arg(countText(m_reviewed ? m_reviewed->review.check.count : 0)));
    m_firstTime->setText(tr("▲ First-time %1").arg(count(&desk::ApprovalReview::firstTime)));
    m_changed->setText(tr("▲ Account changed %1").arg(count(&desk::ApprovalReview::accountChanged)));
    for (auto* chip : {m_all, m_firstTime, m_changed}) chip->setAccessibleName(chip->text());
    m_text->setPlaceholderText(tr("Filter by payee, account, purpose"));
    m_text->setAccessibleName(tr("Filter the payments"));
    m_table->setAccessibleName(tr("Payments of this payout"));
    m_states->setLoadingText(tr("Opening the rows…"));
    m_export->retranslate();
    m_states->retranslate();
    m_model->retitle();
    describe();
}

} // namespace cambist::ui
