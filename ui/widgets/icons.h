// Drawn icons (resources/icons/*.svg, one stroke width on a grid of 16), in a colour of the theme. Cached by
// name, colour and scale. GUI thread only.
#pragma once

#include <QColor>
#include <QIcon>
#include <QString>

namespace cambist::ui {

/// An icon whose strokes have this colour; a name without a drawing gives an empty icon, which a test
/// refuses.
QIcon icon(const QString& name, const QColor& colour);
QPixmap iconPixmap(const QString& name, const QColor& colour, int size, qreal scale);

} // namespace cambist::ui
