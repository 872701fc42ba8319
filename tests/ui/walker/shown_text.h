// The texts that a widget shows right now, with the room that each has: labels, buttons, tabs, headings,
// cells, fields. What several of the walkers begin with. GUI thread only.
#pragma once

#include <QList>
#include <QRect>
#include <QSize>
#include <QString>

class QWidget;

namespace cambist::test {

enum class TextKind { Label, Button, Tab, Heading, Cell, Figure, Status, Field, Hint };

struct ShownText {
    const QWidget* widget = nullptr; ///< what paints it
    QRect area;                      ///< in the widget: where the text may stand
    QString text;
    QSize needed; ///< of the whole text in the font that it has
    TextKind kind{};
};

/// Of everything visible in `top`; hidden pages of a stack and rows out of view are left out.
QList<ShownText> shownTexts(const QWidget& top);
/// Every widget in `top` that is visible, itself included, in no order that matters.
QList<const QWidget*> shownWidgets(const QWidget& top);

} // namespace cambist::test
