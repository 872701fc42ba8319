#include "ui/payments/detail_rows_model.h"

#include "engine/desk/draft_view.h"
#include "ui/widgets/format.h"

namespace cambist::ui {

using payments::Field;

namespace {

DetailRow rowOf(const desk::DraftRowView& view) {
    const auto& row = view.row;
    const bool known = row.amount > 0;
    return {row.position,
            fromUtf8(row.fields[Field::CreditorName]),
            known ? amountText(base::Int128(row.amount), row.currency) : fromUtf8(row.fields[Field::Amount]),
            fromUtf8(row.fields[Field::Currency]),
            row.state,
            {}};
}

DetailRow rowOf(const desk::PayoutRowView& view) {
    return {view.position,
            fromUtf8(view.fields[Field::CreditorName]),
            amountText(base::Int128(view.clear.amount), view.clear.currency),
            fromUtf8(view.clear.currency.code()),
            {},
            view.outcome};
}

template <class View>
std::vector<DetailRow> rowsOf(const std::vector<View>& views) {
    std::vector<DetailRow> rows;
    for (const auto& view : views) rows.push_back(rowOf(view));
    return rows;
}

} // namespace

DetailRowsModel::DetailRowsModel(const UiContext& context, QObject* parent)
    : PagedRows(parent)
    , m_context(context) {}

std::vector<Column> DetailRowsModel::columns() const {
    return {{tr("Row"), ColumnKind::Count, 50, false},
            {tr("Beneficiary"), ColumnKind::Text, 96, false},
            {tr("Amount"), ColumnKind::Amount, 92, false},
            {tr("Ccy"), ColumnKind::Text, 50, false},
            {tr("State"), ColumnKind::Status, 96, false}};
}

QVariant DetailRowsModel::data(const QModelIndex& index, int role) const {
    const bool right = index.column() == Number || index.column() == Amount;
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignVCenter | (right ? Qt::AlignRight : Qt::AlignLeft));
    const auto* row = rowAt(index.row());
    if (!row) return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        switch (index.column()) {
        case Number:
            return countText(row->position + 1);
        case Name:
            return row->name;
        case Amount:
            return row->amount;
        case Ccy:
            return row->currency;
        default:
            return row->status().word;
        }
    case Qt::ToolTipRole:
        return index.column() == Name ? QVariant(row->name) : QVariant();
    case GlyphRole:
        return index.column() == State ? QVariant(row->status().glyph) : QVariant();
    case ToneRole:
        return static_cast<int>(index.column() == State ? row->status().tone : Tone::Plain);
    case KeyRole:
        return QVariant::fromValue<qulonglong>(row->position);
    default:
        return {};
    }
}

void DetailRowsModel::setPayout(const std::optional<PayoutItem>& item) {
    m_call.abandon();
    if (!item) {
        m_id.reset();
        m_keys.clear();
        return resetRows(0);
    }
    m_id = item->line.id;
    m_isDraft = item->line.isDraft;
    m_call = m_context.engine.call(
        this, Lane::Read,
        [id = *m_id, draft = m_isDraft](desk::Workspace& workspace,
                                        const Stop& stop) -> Result<std::vector<std::uint64_t>> {
            const auto goOn = [&] { return !stop.requested(); };
            if (!draft) return desk::payoutRowKeys(workspace, {.payout = id, .text = {}, .mark = {}}, goOn);
            TRY(const auto keys, desk::draftRowKeys(workspace, {.draft = id, .state = {}, .text = {}}, goOn));
            return std::vector<std::uint64_t>(keys.begin(), keys.end());
        },
        [this](Result<std::vector<std::uint64_t>> keys) {
            if (keys.has_error()) return;
            if (keys.value() == m_keys && rowCount() == static_cast<int>(m_keys.size())) {
                // The same rows, perhaps in another state: nothing flickers.
                const auto pages = m_pages;
                for (const int page : pages) requestPage(page);
                return;
            }
            m_keys = std::move(keys).value();
            resetRows(static_cast<int>(m_keys.size()));
        });
}

void DetailRowsModel::requestPage(int page) {
    if (!m_id) return;
    const auto first = static_cast<std::size_t>(page) * pageRows;
    const auto last = std::min(m_keys.size(), first + pageRows);
    if (first >= last) return;
    std::vector<std::uint64_t> keys(m_keys.begin() + static_cast<std::ptrdiff_t>(first),
                                    m_keys.begin() + static_cast<std::ptrdiff_t>(last));
    m_context.engine.call(
        this, Lane::Read,
        [id = *m_id, draft = m_isDraft, keys](desk::Workspace& workspace,
                                              const Stop&) -> Result<std::vector<DetailRow>> {
            if (!draft) {
                TRY(const auto views, desk::payoutRows(workspace, id, keys));
                return rowsOf(views);
            }
            std::vector<DraftPosition> positions;
            for (const auto key : keys) positions.push_back(static_cast<DraftPosition>(key));
            TRY(const auto views, desk::draftRows(workspace, id, positions));
            return rowsOf(views);
        },
        [this, page, id = *m_id](Result<std::vector<DetailRow>> rows) {
            if (rows.has_error() || m_id != id) return;
            m_pages.insert(page);
            putPage(page, std::move(rows).value());
        });
}

void DetailRowsModel::dropPage(int page) {
    m_pages.remove(page);
    PagedRows::dropPage(page);
}

} // namespace cambist::ui
