#include "tests/ui/support/contrast.h"
#include "tests/ui/walker/shown_text.h"
#include "tests/ui/walker/walker.h"

#include <QAbstractItemView>
#include <QHash>

namespace cambist::test {
namespace {

constexpr double needed = 4.5, neededLarge = 3.0;
/// The strokes of small text are thinner than a pixel, so that no pixel has the colour of the text. What the
/// picture shows may be this much fainter when the colour itself, by the palette, is right.
constexpr double blurred = 0.55;

struct Seen {
    QRgb ground = 0;  ///< the colour of most pixels
    double ratio = 1; ///< of the pixel that differs most from it
};

Seen lookAt(const QImage& picture, const QRect& area) {
    QHash<QRgb, int> counts;
    for (int y = area.top(); y <= area.bottom(); ++y)
        for (int x = area.left(); x <= area.right(); ++x) ++counts[picture.pixel(x, y)];
    Seen seen;
    int most = 0;
    for (auto at = counts.cbegin(); at != counts.cend(); ++at)
        if (at.value() > most) {
            most = at.value();
            seen.ground = at.key();
        }
    for (auto at = counts.cbegin(); at != counts.cend(); ++at)
        seen.ratio = std::max(seen.ratio, contrast(QColor(at.key()), QColor(seen.ground)));
    return seen;
}

/// 24 px, or 18.66 px and bold (14 pt), count as large.
bool isLarge(const QFont& font) {
    return font.pixelSize() >= 24 || (font.pixelSize() >= 19 && font.weight() >= QFont::DemiBold);
}

} // namespace

QList<WalkFinding> findLowContrast(const QWidget& top, const QImage& picture) {
    QList<WalkFinding> found;
    const auto scale = picture.devicePixelRatio();
    for (const auto& shown : shownTexts(top)) {
        if (!shown.widget->isEnabled()) continue;
        const auto seen = shown.widget->visibleRegion().boundingRect();
        const auto visible = shown.area.intersected(seen);
        // Scrolled out of view, all of it or most.
        if (visible.width() < 6 || visible.height() * 4 < shown.area.height() * 3) continue;
        const auto origin = shown.widget->mapTo(&top, visible.topLeft());
        const QRect area(QPoint(qRound(origin.x() * scale), qRound(origin.y() * scale)),
                         visible.size() * scale);
        if (!picture.rect().contains(area)) continue;
        const auto look = lookAt(picture, area);
        const double enough = isLarge(shown.widget->font()) ? neededLarge : needed;
        if (look.ratio >= enough) continue;
        const auto& palette = shown.widget->palette();
        const double meant = contrast(palette.color(shown.widget->foregroundRole()), QColor(look.ground));
        if (meant >= enough && look.ratio >= enough * blurred) continue;
        found.append({Fault::LowContrast, describe(*shown.widget),
                      QString::fromUtf8("“%1” has %2:1 on %3, by its palette %4:1")
                          .arg(shown.text.left(40))
                          .arg(look.ratio, 0, 'f', 2)
                          .arg(QColor(look.ground).name())
                          .arg(meant, 0, 'f', 2)});
    }
    return found;
}

} // namespace cambist::test
