// The walkers: look at everything visible in a widget and say what is cut off, what overlaps, what assistive
// technology cannot name, what is too faint and what is not in the language of the window. GUI thread only.
#pragma once

#include "tests/ui/walker/finding.h"

#include <QImage>
#include <QSet>
#include <QTranslator>
#include <QWidget>

namespace cambist::test {

/// Text that is wider or higher than its place, and parts that stand outside of what they belong to. Cells
/// that are no figures may be shortened, and so may a text that ends with "…" and says all of itself as a
/// tool tip.
QList<WalkFinding> findCutOff(const QWidget& top);

/// Visible siblings that cover each other, sheets and overlays aside, which cover on purpose.
QList<WalkFinding> findOverlaps(const QWidget& top);

/// Controls without a name or without a role for assistive technology (QAccessible).
QList<WalkFinding> findUnnamed(QWidget& top);

/// Text below 4.5:1 in the picture as it is painted; 3:1 where it is large, none where it is disabled
/// (WCAG 2.1, 1.4.3). `picture` is top.grab().
QList<WalkFinding> findLowContrast(const QWidget& top, const QImage& picture);

/// In Chinese: visible words without a Chinese character. Codes, figures, file names and what `data` holds
/// (names of people, payees, accounts: never translated) are let be.
QList<WalkFinding> findUntranslated(const QWidget& top, const QSet<QString>& data);

/// Stands behind every other translator and notes what none of them knew. Install it before the others.
class UntranslatedSpy : public QTranslator {
    Q_OBJECT

public:
    using QTranslator::QTranslator;
    [[nodiscard]] QString translate(const char* context, const char* source, const char* comment,
                                    int n) const override;
    [[nodiscard]] bool isEmpty() const override { return false; }
    /// "context: source", ours alone. Forgets them.
    QSet<QString> take() { return std::exchange(m_unknown, {}); }
    void setListening(bool on) { m_on = on; }

private:
    bool m_on = false;
    mutable QSet<QString> m_unknown;
};

} // namespace cambist::test
