// Theme: colours, measures and fonts of the window as data, and the one place that applies them. Widgets name
// a colour by its meaning and never write one down. GUI thread only.
#pragma once

#include <QColor>
#include <QFont>
#include <QObject>
#include <QString>

namespace cambist::ui {

/// Colours by meaning; each theme has all of them. Contrast of text on its ground is at least 4.5:1, of
/// glyphs 3:1 (WCAG 2.1, 1.4.3 and 1.4.11), which a test computes.
struct Colours {
    QColor ground, surface, raised;      ///< window; panes and tables; menus
    QColor line, lineSoft;               ///< borders; rules between rows
    QColor ink, inkSecond, inkHint;      ///< text; labels; hints that nobody needs
    QColor nav, navInk, navSelected;     ///< navigation
    QColor accent, accentSoft, onAccent; ///< primary act, selection, in order; text on accent
    QColor attention, attentionSoft;     ///< needs a look
    QColor stop, stopSoft;               ///< held, refused, short
    QColor badge, onBadge;               ///< counts in the navigation
    QColor sample, onSample;             ///< ribbon of sample workspaces
};

enum class ThemeMode { Light, Dark };
enum class Density { Compact, Normal, Roomy };

/// Logical pixels on a grid of 4.
struct Measures {
    static constexpr int grid = 4;
    static constexpr int navigation = 196, navigationCollapsed = 48, navigationEntry = 32;
    static constexpr int contextBar = 44, statusBar = 28, detailPane = 392;
    static constexpr int button = 30, chip = 24, radius = 4, cardRadius = 6;
    static constexpr int text = 13, secondary = 12, paneTitle = 15, pageTitle = 18, figure = 20;
};

enum class TextStyle { Normal, Strong, Secondary, Header, PaneTitle, PageTitle, Figure, Mono };

class Theme : public QObject {
    Q_OBJECT

public:
    explicit Theme(QObject* parent = nullptr);
    /// Applies style, palette, fonts and style sheet to the application.
    void apply(ThemeMode mode, Density density);
    [[nodiscard]] ThemeMode mode() const { return m_mode; }
    [[nodiscard]] Density density() const { return m_density; }
    [[nodiscard]] const Colours& colours() const { return m_colours; }
    /// Height of a table row.
    [[nodiscard]] int rowHeight() const;
    static const Colours& coloursOf(ThemeMode mode);
    static QFont font(TextStyle style);

signals:
    /// After the application has changed; who paints for itself repaints.
    void changed();

private:
    ThemeMode m_mode = ThemeMode::Light;
    Density m_density = Density::Normal;
    Colours m_colours;
    bool m_styled = false; ///< the application has its style
};

} // namespace cambist::ui
