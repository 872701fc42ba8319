#include "tests/ui/walker/shown_text.h"
#include "tests/ui/walker/walker.h"

#include <QAbstractScrollArea>
#include <QLabel>

namespace cambist::test {
namespace {

/// Rounding of text widths, and side bearings.
constexpr int slack = 1;

/// A status is a word or two; what is longer is a sentence.
constexpr int wordsOfAStatus = 24;

/// Shortened on purpose: it ends with an ellipsis, and all of it can be read by pointing at it. Tables do so
/// by themselves (ui/widgets/cell_delegate.h).
bool elides(const ShownText& shown) {
    if (shown.kind == TextKind::Cell) return true;
    if (shown.kind == TextKind::Status) return shown.text.size() > wordsOfAStatus;
    const auto begin = shown.text.left(shown.text.indexOf(QChar(0x2026)));
    return shown.text.endsWith(QChar(0x2026)) && shown.widget->toolTip().size() > shown.text.size() &&
           shown.widget->toolTip().startsWith(begin);
}

QString figures(const QString& text, int needed, int room, const char* which) {
    return QString::fromUtf8("“%1” needs %2 px in %3 and has %4")
        .arg(text.size() > 60 ? text.left(59) + QChar(0x2026) : text)
        .arg(needed)
        .arg(which)
        .arg(room);
}

/// What scrolls may be larger than what shows it; a splitter hides on purpose.
bool mayStandOutside(const QWidget& widget) {
    const auto* parent = widget.parentWidget();
    return parent->inherits("QSplitter") || parent->inherits("QStackedWidget") ||
           parent->inherits("QTabBar") || parent->inherits("QHeaderView") || parent->inherits("QMenuBar") ||
           parent->objectName() == "qt_scrollarea_viewport" ||
           qobject_cast<const QAbstractScrollArea*>(parent);
}

} // namespace

QList<WalkFinding> findCutOff(const QWidget& top) {
    QList<WalkFinding> found;
    for (const auto& shown : shownTexts(top)) {
        if (elides(shown)) continue;
        if (shown.needed.width() > shown.area.width() + slack)
            found.append({Fault::CutOff, describe(*shown.widget),
                          figures(shown.text, shown.needed.width(), shown.area.width(), "width")});
        else if (shown.kind == TextKind::Label && shown.needed.height() > shown.area.height() + slack)
            found.append({Fault::CutOff, describe(*shown.widget),
                          figures(shown.text, shown.needed.height(), shown.area.height(), "height")});
    }
    for (const auto* widget : shownWidgets(top)) {
        if (widget == &top || !widget->parentWidget() || mayStandOutside(*widget)) continue;
        const auto room = widget->parentWidget()->rect().adjusted(-slack, -slack, slack, slack);
        if (!room.contains(widget->geometry()))
            found.append({Fault::CutOff, describe(*widget),
                          QString("stands outside of what it belongs to: %1,%2 %3x%4 in %5x%6")
                              .arg(widget->x())
                              .arg(widget->y())
                              .arg(widget->width())
                              .arg(widget->height())
                              .arg(widget->parentWidget()->width())
                              .arg(widget->parentWidget()->height())});
    }
    return found;
}

} // namespace cambist::test
