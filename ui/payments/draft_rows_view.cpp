#include "ui/payments/draft_rows_view.h"

#include "ui/payments/act_sheet.h"
#include "ui/payments/row_cell_delegate.h"
#include "ui/payments/row_panel.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/error_text.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/format.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QScrollBar>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace cambist::ui {

using payments::RowState;

namespace {

/// What the chips choose; the first is everything.
constexpr std::optional<RowState> chipStates[] = {std::nullopt, RowState::ToFix, RowState::ToDecide,
                                                  RowState::Ready, RowState::Dropped};
constexpr int chipCount = 5;

} // namespace

DraftRowsView::DraftRowsView(const UiContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_controller(new DraftRowsController(context, this))
    , m_model(new DraftRowsModel(context, this))
    , m_back(makeButton("quiet"))
    , m_next(makeButton(""))
    , m_submit(makeButton("primary"))
    , m_title(new ElidedLabel("page-title"))
    , m_sentence(new ElidedLabel("label"))
    , m_reference(makeLabel("mono"))
    , m_empty(makeLabel("label"))
    , m_find(new QLineEdit)
    , m_notice(new Notice(Notice::Kind::Order))
    , m_noticeRow(new QWidget)
    , m_stack(new QStackedWidget)
    , m_table(new DataTable(context.theme))
    , m_panel(new RowPanel(context))
    , m_splitter(new QSplitter(Qt::Horizontal)) {
    m_table->setPagedModel(m_model);
    m_table->setItemDelegate(new RowCellDelegate(context.theme, this));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_empty->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_empty->setContentsMargins(32, 48, 32, 32);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto* left = new QWidget;
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHeader());
    auto* noticeLayout = new QHBoxLayout(m_noticeRow);
    noticeLayout->setContentsMargins(16, 0, 16, 8);
    noticeLayout->addWidget(m_notice);
    m_noticeRow->hide();
    column->addWidget(m_noticeRow);
    column->addWidget(makeBar());
    auto* line = new QFrame;
    line->setProperty("kind", "line");
    column->addWidget(line);
    column->addWidget(m_stack, 1);
    m_splitter->addWidget(left);
    m_splitter->addWidget(m_panel);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setSizes({Measures::detailPane * 3, Measures::detailPane});
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_splitter);
    m_sheet = new ActSheet(context.theme, this);
    makeShortcuts();
    connectController();
    connect(m_table, &DataTable::currentRowChanged, this, &DraftRowsView::currentChanged);
    connect(m_table, &DataTable::rowActivated, this, &DraftRowsView::editCurrent);
    connect(m_model, &PagedModel::loaded, this, &DraftRowsView::restore);
    connect(m_model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex& from, const QModelIndex& to) {
                const int row = m_table->currentIndex().row();
                if (row >= from.row() && row <= to.row()) currentChanged();
            });
    connect(m_model, &DraftRowsModel::edited, m_controller, &DraftRowsController::fix);
    connect(m_model, &DraftRowsModel::failed, this,
            [this](const Error& error) { tell(errorText(error, m_context.speech()), true); });
}

QWidget* DraftRowsView::makeHeader() {
    auto* header = new QWidget;
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins(10, 12, 16, 8);
    row->setSpacing(12);
    row->addWidget(m_back);
    row->addWidget(m_title);
    row->addWidget(m_reference);
    row->addWidget(m_sentence, 1);
    m_sentence->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // the title goes first
    row->addWidget(m_next);
    row->addWidget(m_submit);
    connect(m_back, &QPushButton::clicked, this, &DraftRowsView::back);
    connect(m_next, &QPushButton::clicked, this, [this] { goToProblem(true); });
    connect(m_submit, &QPushButton::clicked, this, &DraftRowsView::submitRequested);
    return header;
}

QWidget* DraftRowsView::makeBar() {
    auto* bar = new QWidget;
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(16, 0, 16, 10);
    row->setSpacing(12);
    auto* chips = new QWidget;
    auto* flow = new FlowLayout(8, 8);
    flow->setContentsMargins(0, 0, 0, 0);
    chips->setLayout(flow);
    auto policy = chips->sizePolicy();
    policy.setHeightForWidth(true);
    chips->setSizePolicy(policy);
    for (int i = 0; i < chipCount; ++i) {
        auto* chip = makeButton("chip", chips);
        chip->setCheckable(true);
        chip->setAutoExclusive(true);
        flow->addWidget(chip);
        m_chips.push_back(chip);
        connect(chip, &QPushButton::clicked, this, [this, i] { chooseState(i); });
    }
    row->addWidget(chips, 1);
    row->addWidget(m_find);
    m_find->setMinimumWidth(160);
    m_find->setMaximumWidth(240);
    m_find->setClearButtonEnabled(true);
    connect(m_find, &QLineEdit::textChanged, m_model, &DraftRowsModel::setText);
    return bar;
}

void DraftRowsView::makeShortcuts() {
    const auto on = [this](const char* keys, auto run) {
        auto* shortcut = new QShortcut(QKeySequence(keys), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, [this, run] {
            if (!m_sheet->isOpen()) run();
        });
    };
    on("F8", [this] { goToProblem(true); });
    on("Shift+F8", [this] { goToProblem(false); });
    on("Ctrl+F", [this] { m_find->setFocus(); });
    on("Ctrl+Z", [this] {
        if (m_controller->undoLast()) return;
        const auto* view = m_model->viewAt(m_table->currentIndex().row());
        if (view && (view->row.original || !view->row.person.empty())) m_controller->undo(view->row.position);
    });
    on("Ctrl+Return", [this] {
        if (m_submit->isVisible()) emit submitRequested();
    });
    on("Escape", [this] {
        if (m_find->hasFocus() && !m_find->text().isEmpty()) return m_find->clear();
        emit back();
    });
}

void DraftRowsView::connectController() {
    connect(m_controller, &DraftRowsController::draftRead, this, &DraftRowsView::showDraft);
    connect(m_controller, &DraftRowsController::rowChanged, this, [this](const RowChanged& change) {
        m_noticeRow->hide();
        m_model->put(change.view);
        m_counts = change.draft.counts;
        showCounts();
    });
    connect(m_controller, &DraftRowsController::rowsChanged, this, [this](const AlikeResult& result) {
        tell(tr("%n rows were changed. Ctrl+Z takes them back.", "", static_cast<int>(result.rows)), false);
        m_model->ask();
        m_controller->readDraft();
    });
    connect(m_controller, &DraftRowsController::failed, this,
            [this](const Error& error) { tell(errorText(error, m_context.speech()), true); });
    connect(m_controller, &DraftRowsController::duplicatesRead, m_panel, &RowPanel::setDuplicates);
    connect(m_controller, &DraftRowsController::alikeCounted, m_panel, &RowPanel::setOthers);
    connect(m_controller, &DraftRowsController::undone, this, [this](DraftPosition position) {
        if (const int row = m_model->rowOfPosition(position); row >= 0) m_table->goToRow(row);
    });
    connect(m_controller, &DraftRowsController::alikeTried, this, [this](const AlikeResult& result) {
        if (!m_trying) return;
        const auto [alike, text] = *m_trying;
        const int rows = static_cast<int>(result.rows);
        const auto left = result.rows - result.ready;
        m_sheet->open(
            {tr("Apply to alike"),
             left > 0 ? tr("%n rows have the same value and the same finding. With “%1” %2 of them become "
                           "ready; %3 still have something to fix or decide.",
                           "", rows)
                            .arg(text, countText(result.ready), countText(left))
                      : tr("%n rows have the same value and the same finding. With “%1” all of them "
                           "become ready.",
                           "", rows)
                            .arg(text),
             tr("Set %n rows", "", rows), tr("Leave them")},
            nullptr, false, [this, alike = alike, text = text] { m_controller->applyAlike(alike, text); });
        m_trying.reset();
    });
    connect(m_panel, &RowPanel::fixed, m_controller, &DraftRowsController::fix);
    connect(m_panel, &RowPanel::decided, m_controller, &DraftRowsController::decide);
    connect(m_panel, &RowPanel::undoRequested, m_controller, &DraftRowsController::undo);
    connect(m_panel, &RowPanel::duplicatesWanted, m_controller, &DraftRowsController::readDuplicates);
    connect(m_panel, &RowPanel::alikeWanted, m_controller, &DraftRowsController::countAlike);
    connect(m_panel, &RowPanel::alikeRequested, this, &DraftRowsView::askAlike);
    connect(m_panel, &RowPanel::openRequested, this, [this](const PayoutId& owner, DraftPosition position) {
        const int row = owner == draft() ? m_model->rowOfPosition(position) : -1;
        if (row >= 0)
            m_table->goToRow(row);
        else
            emit openRequested(owner, position);
    });
}

void DraftRowsView::open(const PayoutId& id, const QString& reference, bool editable,
                         std::optional<DraftPosition> position) {
    const bool same = draft() == id;
    m_editable = editable;
    m_model->setEditable(editable);
    m_reference->setText(reference);
    m_noticeRow->hide();
    if (same && position) {
        if (const int row = m_model->rowOfPosition(*position); row >= 0) m_table->goToRow(row);
    } else if (!same) {
        m_first = true;
        m_current = position;
        m_currentColumn = DraftRowsModel::Name;
        m_panel->setRow({}, false);
        m_find->clear();
        m_chips.front()->setChecked(true);
        m_counts = {};
    }
    m_controller->setDraft(id);
    if (same)
        m_model->readAgain();
    else {
        m_model->setDraft(std::nullopt);
        m_model->setState(std::nullopt);
        m_model->setDraft(id);
    }
    m_table->setFocus();
}

void DraftRowsView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    constexpr int roomForReference = 1000;
    m_reference->setVisible(width() >= roomForReference);
}

void DraftRowsView::refresh() {
    if (!draft()) return;
    m_controller->readDraft();
    // After unlocking the pages are gone and come by themselves when they are looked at.
    m_model->readAgain();
    m_table->viewport()->update();
    currentChanged();
}

void DraftRowsView::conceal() {
    m_controller->forget();
    m_sheet->close();
    m_model->conceal();
    m_panel->setRow({}, false);
    m_title->setFullText({});
    m_sentence->setFullText({});
    m_noticeRow->hide();
}

void DraftRowsView::showDraft(const payments::Draft& draft) {
    m_title->setFullText(QString::fromStdString(draft.title));
    m_submitted = draft.status == payments::DraftStatus::Submitted;
    if (m_submitted) m_model->setEditable(false);
    // Rows came or went: the table is asked for anew; otherwise they stay where they are.
    const bool moved = m_counts.rows() != 0 && m_counts.rows() != draft.counts.rows();
    m_counts = draft.counts;
    if (moved) m_model->ask();
    showCounts();
}

void DraftRowsView::showCounts() {
    const std::uint64_t counts[] = {m_counts.rows(), m_counts.toFix, m_counts.toDecide, m_counts.ready,
                                    m_counts.dropped};
    for (int i = 0; i < chipCount; ++i) {
        auto* chip = m_chips[static_cast<std::size_t>(i)];
        const auto word = i == 0 ? tr("All") : PaymentWords::rowState(*chipStates[i]).word;
        chip->setText(word + QStringLiteral("  ") + countText(counts[i]));
        chip->setAccessibleName(tr("Show: %1, %n rows", "", static_cast<int>(counts[i])).arg(word));
        chip->setVisible(i == 0 || counts[i] > 0 || chip->isChecked());
    }
    const auto waiting = m_counts.waiting();
    m_sentence->setFullText(waiting > 0 ? tr("%n rows need you", "", static_cast<int>(waiting))
                                        : tr("Every row is ready or dropped"));
    m_next->setEnabled(waiting > 0);
    const bool ready = m_editable && !m_submitted && waiting == 0 && m_counts.ready > 0;
    m_submit->setVisible(ready);
    setKind(*m_next, "");
    m_chips.front()->parentWidget()->layout()->invalidate();
    m_chips.front()->parentWidget()->updateGeometry();
}

void DraftRowsView::chooseState(int chip) {
    m_model->setState(chipStates[chip]);
}

/// After rows were asked for: the row that was current is again.
void DraftRowsView::restore() {
    const int rows = m_model->rowCount();
    m_stack->setCurrentIndex(rows == 0 && !m_first ? 1 : 0);
    if (rows == 0) {
        m_panel->setRow({}, false);
        return;
    }
    int row = m_current ? m_model->rowOfPosition(*m_current) : -1;
    int column = m_currentColumn;
    if (row < 0) row = std::max(0, m_model->nextProblem(-1, true));
    m_first = false;
    m_table->setCurrentIndex(m_model->index(row, column));
    m_table->scrollTo(m_model->index(row, 0));
    currentChanged();
}

void DraftRowsView::currentChanged() {
    const auto index = m_table->currentIndex();
    const auto* view = m_model->viewAt(index.row());
    if (!view) return;
    m_current = view->row.position;
    m_currentColumn = index.column();
    m_panel->setRow(*view, m_editable && !m_submitted);
}

void DraftRowsView::goToProblem(bool forward) {
    const int row = m_model->nextProblem(m_table->currentIndex().row(), forward);
    if (row < 0) return tell(tr("No row in this view needs anything."), false);
    m_noticeRow->hide();
    // To the cell that is wrong, when its page is here already.
    int column = m_table->currentIndex().column();
    if (const auto* view = m_model->viewAt(row))
        for (const auto& one : view->findings) {
            if (one.settled != payments::Settled::Open || one.finding.severity == payments::Severity::Note)
                continue;
            if (const int at = one.finding.field ? DraftRowsModel::columnOf(*one.finding.field) : -1;
                at >= 0) {
                column = at;
                break;
            }
        }
    m_table->setCurrentIndex(m_model->index(row, column));
    m_table->scrollTo(m_model->index(row, column), QAbstractItemView::EnsureVisible);
    m_table->setFocus();
}

void DraftRowsView::editCurrent() {
    const auto index = m_table->currentIndex();
    // Enter that ends an edit comes here, too.
    if (m_table->isPersistentEditorOpen(index)) return;
    if (m_model->flags(index).testFlag(Qt::ItemIsEditable)) m_table->edit(index);
}

void DraftRowsView::askAlike(const Alike& alike, const QString& text) {
    m_trying = {alike, text};
    m_controller->tryAlike(alike, text);
}

void DraftRowsView::tell(const QString& sentence, bool stop) {
    m_notice->setKindOf(stop ? Notice::Kind::Stop : Notice::Kind::Order);
    m_notice->setText({}, sentence);
    m_noticeRow->show();
}

void DraftRowsView::retranslate() {
    m_back->setText(tr("‹ Payments"));
    m_back->setAccessibleName(tr("Back to the payouts"));
    m_next->setText(tr("Next problem  F8"));
    m_next->setAccessibleName(tr("Next row that needs work"));
    m_submit->setText(tr("Submit…"));
    m_submit->setAccessibleName(tr("Submit the payout for approval"));
    m_find->setPlaceholderText(tr("Find in rows"));
    m_find->setAccessibleName(m_find->placeholderText());
    m_empty->setText(tr("No row fits. Choose “All” or another text."));
    m_table->setAccessibleName(tr("Rows of the draft"));
    m_model->retitle();
    m_panel->retranslate();
    showCounts();
}

} // namespace cambist::ui
