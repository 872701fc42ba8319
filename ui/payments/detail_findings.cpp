#include "ui/payments/detail_findings.h"

#include "ui/payments/draft_rows_model.h"
#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/error_text.h"
#include "ui/widgets/format.h"
#include "ui/widgets/labels.h"

#include <QHeaderView>
#include <QTableWidget>
#include <QVBoxLayout>

#include <set>

namespace cambist::ui {
DetailFindings::DetailFindings(const UiContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_table(new QTableWidget)
    , m_none(makeLabel("label"))
    , m_more(makeLabel("secondary"))
    , m_value(makeLabel("mono"))
    , m_notice(new Notice(Notice::Kind::Stop)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_none);
    column->addWidget(m_table, 1000);
    column->addWidget(m_more);
    column->addWidget(m_notice);
    column->addStretch(1);
    m_none->setWordWrap(true);
    m_value->setWordWrap(true);
    m_value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_notice->content()->insertWidget(1, m_value);
    m_table->setColumnCount(3);
    m_table->setItemDelegate(new CellDelegate(context.theme, m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setColumnWidth(0, 60);
    m_table->setColumnWidth(1, 104);
    const auto rowHeight = [this] {
        m_table->verticalHeader()->setMinimumSectionSize(m_context.theme.rowHeight());
        m_table->verticalHeader()->setDefaultSectionSize(m_context.theme.rowHeight());
    };
    rowHeight();
    connect(&context.theme, &Theme::changed, this, rowHeight);
    connect(m_table, &QTableWidget::currentCellChanged, this, &DetailFindings::showCurrent);
    connect(m_table, &QTableWidget::cellActivated, this, &DetailFindings::activated);
    connect(m_table, &QTableWidget::cellDoubleClicked, this, &DetailFindings::activated);
}

std::optional<DraftPosition> DetailFindings::currentRow() const {
    const auto at = static_cast<std::size_t>(m_table->currentRow());
    if (m_table->currentRow() < 0 || at >= m_findings.size()) return std::nullopt;
    if (m_findings[at].position == payments::filePosition) return std::nullopt;
    return m_findings[at].position;
}

void DetailFindings::setFindings(const std::vector<FindingLine>& findings, std::uint64_t waiting) {
    m_findings = findings;
    m_waiting = waiting;
    fill();
}

void DetailFindings::fill() {
    const int before = std::max(0, m_table->currentRow());
    const auto speech = m_context.speech();
    m_table->setRowCount(static_cast<int>(m_findings.size()));
    std::set<DraftPosition> rows;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const auto& [position, finding] = m_findings[static_cast<std::size_t>(row)];
        rows.insert(position);
        const auto sentences = findingSentences(finding, speech);
        const auto number = finding.row > 0 ? countText(finding.row) : QString(QChar(0x2013));
        const auto field = finding.field ? DraftRowsModel::titleOf(*finding.field, speech) : tr("whole row");
        const QString texts[] = {number, field, sentences.remedy};
        for (int column = 0; column < 3; ++column) {
            auto* item = new QTableWidgetItem(texts[column]);
            item->setToolTip(column == 0 ? QString() : column == 1 ? field : sentences.message);
            item->setFlags(Qt::ItemIsSelectable | Qt::ItemIsEnabled);
            if (column == 0) item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            m_table->setItem(row, column, item);
        }
    }
    const bool any = !m_findings.empty();
    m_table->setVisible(any);
    m_table->setMaximumHeight(m_table->horizontalHeader()->height() + 2 +
                              m_table->rowCount() * m_context.theme.rowHeight());
    m_none->setVisible(!any);
    m_notice->setVisible(any);
    const auto left = m_waiting > rows.size() ? m_waiting - rows.size() : 0;
    m_more->setText(tr("%1 more rows stand in the view of all rows.").arg(countText(left)));
    m_more->setVisible(any && left > 0);
    if (any) m_table->setCurrentCell(std::min(before, m_table->rowCount() - 1), 0);
    showCurrent();
}

void DetailFindings::showCurrent() {
    const auto at = static_cast<std::size_t>(m_table->currentRow());
    if (m_table->currentRow() < 0 || at >= m_findings.size()) return;
    const auto& finding = m_findings[at].finding;
    const auto speech = m_context.speech();
    const auto sentences = findingSentences(finding, speech);
    m_notice->setKindOf(finding.severity == payments::Severity::Fix ? Notice::Kind::Stop
                                                                    : Notice::Kind::Attention);
    const auto number = countText(finding.row);
    m_notice->setText(finding.row == 0 ? tr("The whole file")
                      : finding.field
                          ? tr("Row %1 · %2").arg(number, DraftRowsModel::titleOf(*finding.field, speech))
                          : tr("Row %1").arg(number),
                      tr("%1 %2", "message, then remedy").arg(sentences.message, sentences.remedy));
    const auto value = fromUtf8(common::visibleText(finding.value));
    m_value->setText(accountText(value));
    m_value->setVisible(!value.isEmpty());
}

void DetailFindings::retranslate() {
    m_table->setHorizontalHeaderLabels({tr("Row"), tr("Field"), tr("What to do")});
    m_table->setAccessibleName(tr("Findings"));
    m_none->setText(tr("Nothing was found that is to be fixed or decided."));
    fill();
}

} // namespace cambist::ui
