#include "tests/ui/walker/shown_text.h"
#include "tests/ui/walker/walker.h"

#include <QAbstractScrollArea>
#include <QStackedWidget>
#include <QTabWidget>

namespace cambist::test {
namespace {

/// Frames may share a hairline.
constexpr int shared = 1;

/// Whose children are placed by us and not by Qt for its own purposes.
bool placesItsParts(const QWidget& parent) {
    if (parent.inherits("QAbstractScrollArea") || parent.inherits("QStackedWidget") ||
        parent.inherits("QTabWidget") || parent.inherits("QTabBar") || parent.inherits("QSplitter") ||
        parent.inherits("QMenuBar") || parent.inherits("QComboBox") || parent.inherits("QAbstractSpinBox") ||
        parent.inherits("QLineEdit") || parent.inherits("QMainWindow") || parent.inherits("QHeaderView") ||
        parent.inherits("QCalendarWidget") || parent.inherits("QFileDialog"))
        return false;
    return parent.objectName() != "qt_scrollarea_viewport";
}

} // namespace

QList<WalkFinding> findOverlaps(const QWidget& top) {
    QList<WalkFinding> found;
    for (const auto* parent : shownWidgets(top)) {
        if (!placesItsParts(*parent)) continue;
        QList<const QWidget*> parts;
        for (const auto* child : parent->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly))
            if (child->isVisible() && !child->isWindow() && !child->size().isEmpty() &&
                !coversOnPurpose(*child))
                parts.append(child);
        for (qsizetype i = 0; i < parts.size(); ++i)
            for (qsizetype j = i + 1; j < parts.size(); ++j) {
                const auto common = parts[i]->geometry() & parts[j]->geometry();
                if (common.width() <= shared || common.height() <= shared) continue;
                found.append({Fault::Overlap, describe(*parts[i]),
                              QString("shares %1x%2 px with %3")
                                  .arg(common.width())
                                  .arg(common.height())
                                  .arg(describe(*parts[j]))});
            }
    }
    return found;
}

} // namespace cambist::test
