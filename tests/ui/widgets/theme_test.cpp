// Contrast of every pair of text and ground, in both themes (WCAG 2.1: 1.4.3 text, 1.4.11 glyphs and focus).
#include "tests/ui/support/contrast.h"
#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/style_sheet.h"
#include "ui/widgets/theme.h"

#include <QPalette>
#include <QRegularExpression>
#include <QtTest>

namespace cambist::ui {
namespace {

using test::contrast;
using Member = QColor Colours::*;

struct Pair {
    const char* name;
    Member front, behind;
};

#define CAMBIST_PAIR(front, behind)                                                                          \
    Pair {                                                                                                   \
#front " on " #behind, &Colours::front, &Colours::behind                                             \
    }

/// What stands on what: from the style sheet, the delegate of the tables and the navigation.
const std::vector<Pair> texts{
    CAMBIST_PAIR(ink, ground),           CAMBIST_PAIR(ink, surface),
    CAMBIST_PAIR(ink, raised),           CAMBIST_PAIR(ink, accentSoft),
    CAMBIST_PAIR(ink, attentionSoft),    CAMBIST_PAIR(ink, stopSoft),
    CAMBIST_PAIR(inkSecond, ground),     CAMBIST_PAIR(inkSecond, surface),
    CAMBIST_PAIR(inkSecond, raised),     CAMBIST_PAIR(inkSecond, accentSoft),
    CAMBIST_PAIR(inkSecond, stopSoft),   CAMBIST_PAIR(inkSecond, attentionSoft),
    CAMBIST_PAIR(inkSecond, line), // a primary button that is not allowed now
    CAMBIST_PAIR(onAccent, accent),      CAMBIST_PAIR(accent, ground),
    CAMBIST_PAIR(accent, surface),       CAMBIST_PAIR(accent, raised),
    CAMBIST_PAIR(accent, accentSoft), // a status in order on a selected row
    CAMBIST_PAIR(attention, ground),     CAMBIST_PAIR(attention, surface),
    CAMBIST_PAIR(attention, raised),     CAMBIST_PAIR(attention, attentionSoft),
    CAMBIST_PAIR(attention, accentSoft), CAMBIST_PAIR(stop, ground),
    CAMBIST_PAIR(stop, surface),         CAMBIST_PAIR(stop, raised),
    CAMBIST_PAIR(stop, stopSoft),        CAMBIST_PAIR(stop, accentSoft),
    CAMBIST_PAIR(navInk, nav),           CAMBIST_PAIR(navInk, navSelected),
    CAMBIST_PAIR(onBadge, badge),        CAMBIST_PAIR(onSample, sample),
};

/// Focus rings, and the handle of a scroll bar.
const std::vector<Pair> shapes{
    CAMBIST_PAIR(accent, ground),     CAMBIST_PAIR(accent, surface),  CAMBIST_PAIR(accent, raised),
    CAMBIST_PAIR(accent, accentSoft), CAMBIST_PAIR(ink, ground),      CAMBIST_PAIR(ink, surface),
    CAMBIST_PAIR(onAccent, accent), // the ring inside a primary button
    CAMBIST_PAIR(navInk, nav),        CAMBIST_PAIR(inkHint, surface), CAMBIST_PAIR(inkHint, ground),
    CAMBIST_PAIR(inkHint, raised),
};

class ThemeTest : public QObject {
    Q_OBJECT

private slots:
    void contrastIsComputedAsTheGuidelineSays() {
        QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
        QCOMPARE(contrast(Qt::white, Qt::white), 1.0);
        QVERIFY(std::abs(contrast(QColor(0x767676), Qt::white) - 4.54) < 0.01);
    }

    void textCanBeRead_data() { rows(texts); }
    void textCanBeRead() { atLeast(4.5); }

    void shapesCanBeSeen_data() { rows(shapes); }
    void shapesCanBeSeen() { atLeast(3.0); }

    void aStatusIsReadableOnEveryRow() {
        for (const auto mode : {ThemeMode::Light, ThemeMode::Dark}) {
            const auto& c = Theme::coloursOf(mode);
            for (const auto tone : {Tone::Plain, Tone::Order, Tone::Attention, Tone::Stop, Tone::Quiet})
                for (const auto& behind : {c.surface, c.accentSoft})
                    QVERIFY(contrast(CellDelegate::toneColour(tone, c), behind) >= 4.5);
        }
    }

    void tonesDifferFromEachOtherInMoreThanHue() {
        for (const auto mode : {ThemeMode::Light, ThemeMode::Dark}) {
            const auto& c = Theme::coloursOf(mode);
            QVERIFY(c.accent != c.attention && c.attention != c.stop && c.accent != c.stop);
        }
    }

    void hintsAreNeverNeeded() {
        // The faintest ink stands for what cannot be used now, and for no other text.
        const auto& c = Theme::coloursOf(ThemeMode::Light);
        const auto sheet = styleSheet(c);
        const QRegularExpression rule(R"(([^{}]+)\{([^{}]*)\})");
        const QRegularExpression text("(^|[; ])color: " + c.inkHint.name());
        for (auto found = rule.globalMatch(sheet); found.hasNext();) {
            const auto match = found.next();
            if (match.captured(2).contains(text))
                QVERIFY2(match.captured(1).contains(":disabled"), qPrintable(match.captured(1)));
        }
        Theme theme;
        theme.apply(ThemeMode::Light, Density::Normal);
        const auto palette = QApplication::palette();
        for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                                QPalette::PlaceholderText, QPalette::ToolTipText}) {
            QVERIFY(palette.color(QPalette::Active, role) != c.inkHint);
            QVERIFY(palette.color(QPalette::Inactive, role) != c.inkHint);
        }
    }

    void everyNameInTheSheetHasAColour() {
        for (const auto mode : {ThemeMode::Light, ThemeMode::Dark})
            QVERIFY(!styleSheet(Theme::coloursOf(mode)).contains('@'));
    }

    void applyingItTellsWhoPaints() {
        Theme theme;
        QSignalSpy changed(&theme, &Theme::changed);
        theme.apply(ThemeMode::Dark, Density::Roomy);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(theme.rowHeight(), 36);
        QCOMPARE(QApplication::palette().color(QPalette::Base), Theme::coloursOf(ThemeMode::Dark).surface);
        QCOMPARE(QApplication::font().pixelSize(), 13);
    }

    void figuresAreTabular() {
        // Every digit is as wide as any other, in every style that shows amounts.
        for (const auto style : {TextStyle::Normal, TextStyle::Strong, TextStyle::Figure, TextStyle::Mono}) {
            const QFontMetrics metrics(Theme::font(style));
            for (int digit = 1; digit <= 9; ++digit)
                QCOMPARE(metrics.horizontalAdvance(QString(20, QChar('0' + digit))),
                         metrics.horizontalAdvance(QString(20, '0')));
        }
    }

private:
    static void rows(const std::vector<Pair>& pairs) {
        QTest::addColumn<QColor>("front");
        QTest::addColumn<QColor>("behind");
        for (const auto mode : {ThemeMode::Light, ThemeMode::Dark})
            for (const auto& pair : pairs) {
                const auto& c = Theme::coloursOf(mode);
                QTest::addRow("%s: %s", mode == ThemeMode::Light ? "light" : "dark", pair.name)
                    << c.*pair.front << c.*pair.behind;
            }
    }
    static void atLeast(double needed) {
        QFETCH(QColor, front);
        QFETCH(QColor, behind);
        const double ratio = contrast(front, behind);
        QVERIFY2(ratio >= needed, qPrintable(QString("%1 on %2 is %3:1, needed are %4:1")
                                                 .arg(front.name(), behind.name())
                                                 .arg(ratio, 0, 'f', 2)
                                                 .arg(needed)));
    }
};

} // namespace
} // namespace cambist::ui

QTEST_MAIN(cambist::ui::ThemeTest)
#include "theme_test.moc"
