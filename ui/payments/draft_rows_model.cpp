#include "ui/payments/draft_rows_model.h"

#include "ui/widgets/error_text.h"
#include "ui/widgets/format.h"

#include <algorithm>

namespace cambist::ui {

using desk::DraftRowColumn;
using payments::Field;
using payments::RowState;
using payments::Severity;

namespace {

struct Rows {
    std::vector<DraftPosition> keys;
    std::set<DraftPosition> problems;
};

Result<Rows> readRows(desk::Workspace& workspace, const desk::DraftRowQuery& query, const Stop& stop) {
    const auto goOn = [&] { return !stop.requested(); };
    Rows rows;
    TRY(rows.keys, desk::draftRowKeys(workspace, query, goOn));
    for (const auto state : {RowState::ToFix, RowState::ToDecide}) {
        TRY(const auto keys,
            desk::draftRowKeys(workspace, {.draft = query.draft, .state = state, .text = {}}, goOn));
        rows.problems.insert(keys.begin(), keys.end());
    }
    return rows;
}

DraftRowColumn orderBy(int column) {
    switch (column) {
    case DraftRowsModel::State:
        return DraftRowColumn::State;
    case DraftRowsModel::Name:
        return DraftRowColumn::CreditorName;
    case DraftRowsModel::Account:
        return DraftRowColumn::CreditorAccount;
    case DraftRowsModel::Amount:
        return DraftRowColumn::Amount;
    case DraftRowsModel::ValueDate:
        return DraftRowColumn::ValueDate;
    default:
        return DraftRowColumn::Position;
    }
}

bool counts(const payments::DraftFinding& one) {
    return one.settled == payments::Settled::Open &&
           (one.finding.severity == Severity::Fix || one.finding.severity == Severity::Decide);
}

constexpr std::pair<int, Field> fieldColumns[] = {
    {DraftRowsModel::Name, Field::CreditorName},
    {DraftRowsModel::Account, Field::CreditorAccount},
    {DraftRowsModel::Bank, Field::CreditorAgent},
    {DraftRowsModel::Amount, Field::Amount},
    {DraftRowsModel::Ccy, Field::Currency},
    {DraftRowsModel::ValueDate, Field::ExecutionDate},
    {DraftRowsModel::Remittance, Field::Remittance},
    {DraftRowsModel::EndToEnd, Field::EndToEndId},
    {DraftRowsModel::BankCode, Field::CreditorAgentCode},
    {DraftRowsModel::Town, Field::CreditorTown},
    {DraftRowsModel::Country, Field::CreditorCountry},
    {DraftRowsModel::DebitAccount, Field::DebtorAccount},
    {DraftRowsModel::Reference, Field::Reference},
    {DraftRowsModel::PurposeCode, Field::Purpose},
    {DraftRowsModel::Charges, Field::ChargeBearer},
};

} // namespace

std::optional<Field> DraftRowsModel::fieldOf(int column) {
    for (const auto& [at, field] : fieldColumns)
        if (at == column) return field;
    return std::nullopt;
}

int DraftRowsModel::columnOf(Field field) {
    for (const auto& [at, one] : fieldColumns)
        if (one == field) return at;
    return -1;
}

DraftRowsModel::DraftRowsModel(const UiContext& context, QObject* parent)
    : PagedModel(parent)
    , m_context(context) {}

QString DraftRowsModel::titleOf(Field field, common::Language speech) {
    const int column = columnOf(field);
    return column < 0 ? fieldText(field, speech) : title(column);
}

QString DraftRowsModel::title(int column) {
    switch (column) {
    case Number:
        return tr("Row");
    case State:
        return tr("State");
    case Name:
        return tr("Beneficiary");
    case Account:
        return tr("Account");
    case Bank:
        return tr("BIC");
    case Amount:
        return tr("Amount");
    case Ccy:
        return tr("Ccy");
    case ValueDate:
        return tr("Value date");
    case Remittance:
        return tr("Remittance information");
    case EndToEnd:
        return tr("End-to-end id");
    case BankCode:
        return tr("Clearing code");
    case Town:
        return tr("Town");
    case Country:
        return tr("Country");
    case DebitAccount:
        return tr("Debit account");
    case Reference:
        return tr("Reference");
    case PurposeCode:
        return tr("Purpose");
    default:
        return tr("Charges");
    }
}

std::vector<Column> DraftRowsModel::columns() const {
    const auto text = ColumnKind::Text, mono = ColumnKind::Mono;
    struct Form {
        ColumnKind kind;
        int width;
        bool sortable;
    };
    const Form forms[] = {{ColumnKind::Count, 60, true},
                          {ColumnKind::Status, 100, true},
                          {text, 180, true},
                          {mono, 246, true},
                          {mono, 110, false},
                          {ColumnKind::Amount, 124, true},
                          {text, 70, false},
                          {ColumnKind::Date, 118, true},
                          {text, 190, false},
                          {mono, 176, false},
                          {mono, 120, false},
                          {text, 110, false},
                          {text, 84, false},
                          {mono, 200, false},
                          {mono, 150, false},
                          {text, 80, false},
                          {text, 80, false}};
    std::vector<Column> all;
    for (int i = 0; i <= Charges; ++i) {
        const auto& form = forms[i];
        all.push_back({title(i), form.kind, form.width, form.sortable});
    }
    return all;
}

const payments::DraftFinding* DraftRowsModel::findingAt(const desk::DraftRowView& view, int column) const {
    const auto field = fieldOf(column);
    if (!field || view.row.state == RowState::Dropped) return nullptr;
    for (const auto& one : view.findings)
        if (counts(one) && one.finding.field == field) return &one;
    return nullptr;
}

QString DraftRowsModel::shown(const desk::DraftRowView& view, int column) const {
    const auto& row = view.row;
    switch (column) {
    case Number:
        return countText(row.fields.row);
    case State:
        return PaymentWords::rowState(row.state).word;
    case Amount:
        if (row.amount > 0) return amountText(base::Int128(row.amount), row.currency);
        break;
    case ValueDate:
        if (row.valueDate) return dateText(*row.valueDate);
        break;
    default:
        break;
    }
    const auto field = fieldOf(column);
    auto text = fromUtf8(common::visibleText(row.fields[*field]));
    if (column == Account || column == DebitAccount) text = accountText(text);
    // A cell that should not be empty says so.
    return text.isEmpty() && findingAt(view, column) ? tr("missing") : text;
}

QVariant DraftRowsModel::data(const QModelIndex& index, int role) const {
    const int column = index.column();
    bool right = column == Number || column == Amount;
    // What is no amount and too long for one is shown from its beginning.
    constexpr std::size_t longAmount = 14;
    if (role == Qt::TextAlignmentRole && column == Amount)
        if (const auto* view = viewAt(index.row()))
            right = view->row.amount > 0 || view->row.fields[Field::Amount].size() <= longAmount;
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignVCenter | (right ? Qt::AlignRight : Qt::AlignLeft));
    if (role == KeyRole) {
        const auto at = static_cast<std::size_t>(index.row());
        return at < m_keys.size() ? QVariant(m_keys[at]) : QVariant();
    }
    const auto* view = viewAt(index.row());
    if (!view) return {};
    const auto* finding = findingAt(*view, column);
    const bool stop = finding && finding->finding.severity == Severity::Fix;
    const auto state = PaymentWords::rowState(view->row.state);
    switch (role) {
    case Qt::DisplayRole:
        return shown(*view, column);
    case Qt::EditRole:
        return fieldOf(column) ? fromUtf8(view->row.fields[*fieldOf(column)]) : shown(*view, column);
    case Qt::AccessibleTextRole:
        return finding ? tr("%1, %2", "value, what is wrong with it")
                             .arg(shown(*view, column),
                                  findingSentences(finding->finding, m_context.speech()).message)
                       : shown(*view, column);
    case Qt::ToolTipRole:
        if (finding) return findingSentences(finding->finding, m_context.speech()).message;
        return right ? QVariant() : QVariant(shown(*view, column));
    case GlyphRole:
        if (column == State) return state.glyph;
        return finding ? QVariant(stop ? "■" : "▲") : QVariant();
    case ToneRole:
        if (column == State) return static_cast<int>(state.tone);
        if (finding) return static_cast<int>(stop ? Tone::Stop : Tone::Attention);
        return static_cast<int>(view->row.state == RowState::Dropped ? Tone::Quiet : Tone::Plain);
    case EditedRole: {
        const auto field = fieldOf(column);
        return field && view->row.original && (*view->row.original)[*field] != view->row.fields[*field];
    }
    case Qt::FontRole: {
        const bool mono = column == Account || column == Bank || column == EndToEnd || column == BankCode ||
                          column == DebitAccount || column == Reference;
        return mono ? QVariant("mono") : QVariant();
    }
    default:
        return {};
    }
}

bool DraftRowsModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    const auto* view = viewAt(index.row());
    const auto field = fieldOf(index.column());
    if (role != Qt::EditRole || !view || !field) return false;
    if (value.toString() == fromUtf8(view->row.fields[*field])) return false;
    emit edited(view->row.position, *field, value.toString());
    return true;
}

Qt::ItemFlags DraftRowsModel::flags(const QModelIndex& index) const {
    auto flags = PagedModel::flags(index);
    if (m_editable && fieldOf(index.column())) flags |= Qt::ItemIsEditable;
    return flags;
}

int DraftRowsModel::rowOfKey(const QVariant& key) const {
    return key.isValid() ? rowOfPosition(key.value<DraftPosition>()) : -1;
}

int DraftRowsModel::rowOfPosition(DraftPosition position) const {
    const auto at = std::ranges::find(m_keys, position);
    return at == m_keys.end() ? -1 : static_cast<int>(at - m_keys.begin());
}

int DraftRowsModel::nextProblem(int row, bool forward) const {
    const auto size = static_cast<int>(m_keys.size());
    for (int step = 1; step <= size; ++step) {
        const int at = ((forward ? row + step : row - step) % size + size) % size;
        if (m_problems.contains(m_keys[static_cast<std::size_t>(at)])) return at;
    }
    return -1;
}

void DraftRowsModel::setDraft(const std::optional<PayoutId>& id) {
    if (m_id != id) {
        m_keys.clear();
        m_problems.clear();
        resetRows(0);
    }
    m_id = id;
    if (m_id) ask();
}

void DraftRowsModel::setState(std::optional<RowState> state) {
    m_state = state;
    ask();
}

void DraftRowsModel::setText(const QString& text) {
    if (text == m_text) return;
    m_text = text;
    ask();
}

void DraftRowsModel::ask() {
    m_call.abandon();
    if (!m_id) return;
    desk::DraftRowQuery query{.draft = *m_id, .state = m_state, .text = m_text.toStdString()};
    query.column = orderBy(sortColumn());
    query.order = sortOrder() == Qt::DescendingOrder && sortColumn() >= 0 ? desk::Order::Descending
                                                                          : desk::Order::Ascending;
    m_call = m_context.engine.call(
        this, Lane::Read,
        [query](desk::Workspace& workspace, const Stop& stop) { return readRows(workspace, query, stop); },
        [this](Result<Rows> rows) {
            if (rows.has_error()) {
                emit failed(rows.error());
                return;
            }
            ++m_asked;
            m_keys = std::move(rows.value().keys);
            m_problems = std::move(rows.value().problems);
            resetRows(static_cast<int>(m_keys.size()));
        });
}

void DraftRowsModel::readAgain() {
    const auto pages = m_pages.keys();
    // What was asked for while the workspace was locked was never answered.
    if (pages.isEmpty()) forgetPages();
    for (const int page : pages) requestPage(page);
}

void DraftRowsModel::conceal() {
    m_call.abandon();
    ++m_asked;
    forgetPages();
    if (rowCount() > 0) emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void DraftRowsModel::requestPage(int page) {
    const auto first = static_cast<std::size_t>(page) * pageRows;
    const auto last = std::min(m_keys.size(), first + pageRows);
    if (!m_id || first >= last) return;
    std::vector<DraftPosition> keys(m_keys.begin() + static_cast<std::ptrdiff_t>(first),
                                    m_keys.begin() + static_cast<std::ptrdiff_t>(last));
    m_context.engine.call(
        this, Lane::Read,
        [id = *m_id, keys](desk::Workspace& workspace, const Stop&) {
            return desk::draftRows(workspace, id, keys);
        },
        [this, page, asked = m_asked, wanted = keys.size()](Result<std::vector<desk::DraftRowView>> rows) {
            if (asked != m_asked || rows.has_error()) return;
            // A row is gone: where rows stand has changed.
            if (rows.value().size() != wanted) return ask();
            m_pages[page] = std::move(rows).value();
            pageArrived(page);
        });
}

void DraftRowsModel::put(const desk::DraftRowView& view) {
    const auto& row = view.row;
    if (row.state == RowState::ToFix || row.state == RowState::ToDecide)
        m_problems.insert(row.position);
    else
        m_problems.erase(row.position);
    const int at = rowOfPosition(row.position);
    const auto page = m_pages.find(at / pageRows);
    const auto place = static_cast<std::size_t>(at % pageRows);
    if (at < 0 || page == m_pages.end() || place >= page->size()) return;
    (*page)[place] = view;
    emit dataChanged(index(at, 0), index(at, columnCount() - 1));
}

const desk::DraftRowView* DraftRowsModel::viewAt(int row) const {
    if (!isLoaded(row)) return nullptr;
    const auto page = m_pages.constFind(row / pageRows);
    const auto place = static_cast<std::size_t>(row % pageRows);
    return page == m_pages.constEnd() || place >= page->size() ? nullptr : &(*page)[place];
}

} // namespace cambist::ui
