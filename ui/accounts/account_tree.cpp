#include "ui/accounts/account_tree.h"

#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/icons.h"

#include <QHeaderView>
#include <QPainter>
#include <QScrollBar>

namespace cambist::ui {
namespace {

constexpr int widths[] = {192, 240, 52, 144, 112, 144, 124, 156, 132};
constexpr int leastName = 120, headerHeight = 32, indent = 16, arrow = 12;

QString pathOf(const QModelIndex& index) {
    const auto key = index.siblingAtColumn(0).data(KeyRole).toString();
    return index.parent().isValid() ? pathOf(index.parent()) + '/' + key : key;
}

} // namespace

AccountTree::AccountTree(const Theme& theme, AccountTreeModel& model, QWidget* parent)
    : QTreeView(parent)
    , m_theme(theme)
    , m_model(model) {
    setModel(&model);
    setItemDelegate(new CellDelegate(theme, this));
    setFrameShape(QFrame::NoFrame);
    setUniformRowHeights(true);
    setIndentation(indent);
    setExpandsOnDoubleClick(true);
    setTabKeyNavigation(false);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    header()->setFixedHeight(headerHeight);
    header()->setHighlightSections(false);
    header()->setSectionsMovable(false);
    header()->setStretchLastSection(false);
    for (int i = 0; i < AccountTreeModel::Count; ++i) setColumnWidth(i, widths[i]);
    connect(&theme, &Theme::changed, this, [this] {
        scheduleDelayedItemsLayout();
        viewport()->update();
    });
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, &AccountTree::keepPlace);
    connect(&model, &QAbstractItemModel::modelReset, this, &AccountTree::restorePlace);
    connect(this, &QTreeView::clicked, this, [this](const QModelIndex& at) {
        const auto* account = m_model.accountAt(at);
        if (account) m_current = QString::fromStdString(account->code);
        emit currentAccountChanged(account);
    });
    connect(this, &QTreeView::collapsed, this,
            [this](const QModelIndex& at) { m_folded.insert(pathOf(at)); });
    connect(this, &QTreeView::expanded, this, [this](const QModelIndex& at) {
        if (!m_restoring) m_folded.remove(pathOf(at));
    });
}

void AccountTree::setNarrow(bool narrow) {
    for (const int column : {AccountTreeModel::PendingOut, AccountTreeModel::Number, AccountTreeModel::Bank,
                             AccountTreeModel::BankCode})
        setColumnHidden(column, narrow);
    stretchName();
}

bool AccountTree::goTo(const QString& code) {
    const auto index = m_model.indexOf(code);
    if (!index.isValid()) return false;
    expand(index.parent().parent());
    expand(index.parent());
    setCurrentIndex(index);
    scrollTo(index);
    return true;
}

void AccountTree::keepPlace() {
    m_restoring = true;
    const auto* account = m_model.accountAt(currentIndex());
    if (account) m_current = QString::fromStdString(account->code);
    m_scroll = verticalScrollBar()->value();
}

void AccountTree::restorePlace() {
    expandAll();
    for (int i = 0; i < m_model.rowCount({}); ++i) {
        const auto entity = m_model.index(i, 0, {});
        for (int j = 0; j < m_model.rowCount(entity); ++j) {
            const auto currency = m_model.index(j, 0, entity);
            if (m_folded.contains(pathOf(currency))) collapse(currency);
        }
        if (m_folded.contains(pathOf(entity))) collapse(entity);
    }
    m_restoring = false;
    const auto index = m_model.indexOf(m_current);
    if (index.isValid())
        setCurrentIndex(index);
    else if (!m_current.isEmpty())
        emit currentAccountChanged(nullptr);
    verticalScrollBar()->setValue(m_scroll);
}

void AccountTree::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QTreeView::currentChanged(current, previous);
    // Getting the keyboard makes a row current that nobody has chosen.
    if (m_restoring || (current.isValid() && !selectionModel()->isSelected(current))) return;
    const auto* account = m_model.accountAt(current);
    if (account) m_current = QString::fromStdString(account->code);
    emit currentAccountChanged(account);
}

void AccountTree::drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const {
    const auto& colours = m_theme.colours();
    const bool selected = selectionModel()->isSelected(index);
    painter->fillRect(rect, selected ? colours.accentSoft : colours.surface);
    painter->setPen(colours.lineSoft);
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    if (!m_model.hasChildren(index)) return;
    const auto drawn = iconPixmap(isExpanded(index) ? "chevron-down" : "chevron-right", colours.inkSecond,
                                  arrow, devicePixelRatioF());
    painter->drawPixmap(QPoint(rect.right() - arrow, rect.center().y() - arrow / 2 + 1), drawn);
}

void AccountTree::resizeEvent(QResizeEvent* event) {
    QTreeView::resizeEvent(event);
    stretchName();
}

void AccountTree::stretchName() {
    int others = 0;
    for (int i = 0; i < AccountTreeModel::Count; ++i)
        if (i != AccountTreeModel::Name && !isColumnHidden(i)) others += columnWidth(i);
    setColumnWidth(AccountTreeModel::Name, std::max(leastName, viewport()->width() - others));
}

} // namespace cambist::ui
