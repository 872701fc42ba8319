#include "ui/approvals/approval_queue_model.h"

#include "ui/approvals/approval_text.h"
#include "ui/widgets/format.h"
#include "ui/widgets/theme.h"

#include <QFontMetrics>

namespace cambist::ui {

ApprovalQueueModel::ApprovalQueueModel(const ApprovalsController& controller, const Clock& clock,
                                       QObject* parent)
    : PagedRows(parent)
    , m_controller(controller)
    , m_clock(clock) {}

std::vector<Column> ApprovalQueueModel::columns() const {
    // Sums are whole whatever they are: the column is as wide as its longest.
    const QFontMetrics metrics(Theme::font(TextStyle::Strong));
    int widest = 150;
    if (const auto& queue = m_controller.queue())
        for (const auto& line : queue->lines)
            widest = std::max(widest, metrics.horizontalAdvance(totals(line)) + 28);
    return {
        {tr("Payout"), ColumnKind::Mono, 116},
        {tr("Waiting"), ColumnKind::Text, 96},
        {tr("Name"), ColumnKind::Text, 150},
        {tr("Payments"), ColumnKind::Count, 100},
        {tr("Total per currency"), ColumnKind::Amount, widest},
        {tr("First-time payees"), ColumnKind::Count, 148},
        {tr("Maker"), ColumnKind::Text, 96},
        {tr("My step"), ColumnKind::Status, 190},
    };
}

QString ApprovalQueueModel::totals(const desk::PayoutLine& line) {
    QStringList all;
    for (const auto& total : largestFirst(line.totals)) all += moneyText(total.amount, total.currency);
    return all.join("  ·  ");
}

QVariant ApprovalQueueModel::text(const desk::PayoutLine& line, int column) const {
    switch (column) {
    case Reference:
        return fromUtf8(line.reference);
    case Wait:
        return waitText(line.changed, m_clock.now());
    case Name:
        return fromUtf8(line.title);
    case Rows:
        return countText(line.count);
    case Totals:
        return totals(line);
    case FirstTime: {
        const auto known = m_controller.firstTimeOf(line.id);
        return known ? countText(*known) : QStringLiteral("--");
    }
    case Maker:
        return fromUtf8(line.maker);
    case Step:
        return m_controller.queue()->isMine(line) ? tr("Approve, step 1 of 1") : tr("Another person's step");
    default:
        return {};
    }
}

QVariant ApprovalQueueModel::data(const QModelIndex& index, int role) const {
    const auto* line = rowAt(index.row());
    if (!line || !m_controller.queue()) return {};
    const int column = index.column();
    const bool mine = m_controller.queue()->isMine(*line);
    switch (role) {
    case Qt::DisplayRole:
        return text(*line, column);
    case Qt::ToolTipRole:
        return column == FirstTime && !m_controller.firstTimeOf(line->id)
                   ? tr("Known when the payout has been opened for review.")
                   : text(*line, column);
    case Qt::AccessibleTextRole:
        return column == FirstTime && !m_controller.firstTimeOf(line->id) ? tr("not known yet")
                                                                          : text(*line, column);
    case Qt::TextAlignmentRole: {
        const bool right = column == Rows || column == Totals || column == FirstTime;
        return static_cast<int>(Qt::AlignVCenter | (right ? Qt::AlignRight : Qt::AlignLeft));
    }
    case Qt::FontRole:
        return column == Reference ? "mono" : column == Totals ? "strong" : "";
    case GlyphRole:
        return column == Step ? (mine ? QStringLiteral("●") : QStringLiteral("◆")) : QString();
    case ToneRole:
        if (column == Step) return static_cast<int>(mine ? Tone::Order : Tone::Quiet);
        return static_cast<int>(mine ? Tone::Plain : Tone::Quiet);
    case KeyRole:
        return QString::fromStdString(toText(line->id));
    default:
        return {};
    }
}

const desk::PayoutLine* ApprovalQueueModel::line(int row) const {
    const auto& queue = m_controller.queue();
    if (!queue || row < 0 || row >= static_cast<int>(queue->lines.size())) return nullptr;
    return &queue->lines[static_cast<std::size_t>(row)];
}

int ApprovalQueueModel::rowOfKey(const QVariant& key) const {
    for (int row = 0; row < rowCount(); ++row)
        if (const auto* found = line(row); found && QString::fromStdString(toText(found->id)) == key)
            return row;
    return -1;
}

void ApprovalQueueModel::requeue() {
    resetRows(m_controller.queue() ? static_cast<int>(m_controller.queue()->lines.size()) : 0);
    for (int page = 0; page * pageRows < rowCount(); ++page) requestPage(page);
}

void ApprovalQueueModel::refreshWaits() {
    if (rowCount() > 0) emit dataChanged(index(0, Wait), index(rowCount() - 1, Wait));
}

void ApprovalQueueModel::requestPage(int page) {
    if (!m_controller.queue()) return;
    const auto& lines = m_controller.queue()->lines;
    const auto from = std::min(lines.size(), static_cast<std::size_t>(page) * pageRows);
    const auto to = std::min(lines.size(), from + pageRows);
    putPage(page, {lines.begin() + static_cast<std::ptrdiff_t>(from),
                   lines.begin() + static_cast<std::ptrdiff_t>(to)});
}

} // namespace cambist::ui
