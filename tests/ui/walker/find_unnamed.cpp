#include "tests/ui/walker/shown_text.h"
#include "tests/ui/walker/walker.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAccessible>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabBar>

namespace cambist::test {
namespace {

/// Parts of Qt's own widgets speak through the whole.
bool isPartOfAWhole(const QWidget& widget) {
    const auto* parent = widget.parentWidget();
    return widget.objectName().startsWith("qt_") || qobject_cast<const QScrollBar*>(&widget) ||
           qobject_cast<const QHeaderView*>(&widget) ||
           (parent && (qobject_cast<const QComboBox*>(parent) || parent->inherits("QAbstractSpinBox") ||
                       qobject_cast<const QLineEdit*>(parent) || qobject_cast<const QTabBar*>(parent)));
}

/// Whether people can do something with it.
bool isControl(const QWidget& widget) {
    if (qobject_cast<const QAbstractButton*>(&widget) || qobject_cast<const QLineEdit*>(&widget) ||
        qobject_cast<const QComboBox*>(&widget) || qobject_cast<const QAbstractItemView*>(&widget) ||
        qobject_cast<const QPlainTextEdit*>(&widget))
        return true;
    const bool scrolls = qobject_cast<const QScrollArea*>(&widget) != nullptr;
    const bool menu = qobject_cast<const QMenuBar*>(&widget) || qobject_cast<const QTabBar*>(&widget);
    return (widget.focusPolicy() & Qt::TabFocus) != 0 && !scrolls && !menu && !widget.isWindow();
}

bool saysNothing(QAccessible::Role role) {
    return role == QAccessible::NoRole || role == QAccessible::Client || role == QAccessible::Pane;
}

void checkTabs(const QTabBar& bar, QList<WalkFinding>& found) {
    for (int tab = 0; tab < bar.count(); ++tab)
        if (bar.isTabVisible(tab) && bar.tabText(tab).trimmed().isEmpty() &&
            bar.accessibleTabName(tab).trimmed().isEmpty())
            found.append({Fault::Unnamed, describe(bar), QString("tab %1 has no name").arg(tab)});
}

void checkHeadings(const QHeaderView& header, QList<WalkFinding>& found) {
    for (int section = 0; header.model() && section < header.count(); ++section) {
        if (header.isSectionHidden(section)) continue;
        const auto text =
            header.model()->headerData(section, header.orientation(), Qt::DisplayRole).toString() +
            header.model()->headerData(section, header.orientation(), Qt::AccessibleTextRole).toString();
        if (text.trimmed().isEmpty())
            found.append({Fault::Unnamed, describe(header), QString("column %1 has no name").arg(section)});
    }
}

} // namespace

QList<WalkFinding> findUnnamed(QWidget& top) {
    QList<WalkFinding> found;
    for (const auto* shown : shownWidgets(top)) {
        if (const auto* bar = qobject_cast<const QTabBar*>(shown)) checkTabs(*bar, found);
        const auto* header = qobject_cast<const QHeaderView*>(shown);
        if (header && header->orientation() == Qt::Horizontal) checkHeadings(*header, found);
        if (isPartOfAWhole(*shown) || !isControl(*shown)) continue;
        auto* seen = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(shown));
        if (!seen) {
            found.append({Fault::Unnamed, describe(*shown), "is unknown to assistive technology"});
            continue;
        }
        // One blank: a part that is kept from it on purpose (the frozen column of a table).
        const auto name = seen->text(QAccessible::Name);
        if (name == " " && shown->focusPolicy() == Qt::NoFocus) continue;
        if (name.trimmed().isEmpty())
            found.append({Fault::Unnamed, describe(*shown),
                          QString("has no name; its role is %1").arg(static_cast<int>(seen->role()))});
        else if (saysNothing(seen->role()))
            found.append({Fault::Unnamed, describe(*shown), "has no role"});
    }
    return found;
}

} // namespace cambist::test
