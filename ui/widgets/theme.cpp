#include "ui/widgets/theme.h"

#include "ui/widgets/style_sheet.h"

#include <QApplication>
#include <QPalette>
#include <QStyleFactory>

namespace cambist::ui {
namespace {

const Colours light{
    .ground = 0xF4F6F8,
    .surface = 0xFFFFFF,
    .raised = 0xFFFFFF,
    .line = 0xDDE3E9,
    .lineSoft = 0xEDF1F4,
    .ink = 0x17212B,
    .inkSecond = 0x52606D,
    .inkHint = 0x829099,
    .nav = 0x13212E,
    .navInk = 0xC9D4DE,
    .navSelected = 0x1F3547,
    .accent = 0x0B6E8C,
    .accentSoft = 0xE3F1F5,
    .onAccent = 0xFFFFFF,
    .attention = 0xB05008, // look.md's B45309 is 4.3:1 on a selected row
    .attentionSoft = 0xFDF3E3,
    .stop = 0xB42318,
    .stopSoft = 0xFDECEA,
    .badge = 0xE08A1E,
    .onBadge = 0x17212B,
    .sample = 0x6D4AA3,
    .onSample = 0xFFFFFF,
};

const Colours dark{
    .ground = 0x10171D,
    .surface = 0x172028,
    .raised = 0x1C2730,
    .line = 0x2B3945,
    .lineSoft = 0x212D37,
    .ink = 0xE6EDF2,
    .inkSecond = 0xA6B4C0,
    .inkHint = 0x75848F,
    .nav = 0x0B1116,
    .navInk = 0x9FB0BD,
    .navSelected = 0x1A2B38,
    .accent = 0x4DB6D2,
    .accentSoft = 0x143440,
    .onAccent = 0x0B1116,
    .attention = 0xF0A94B,
    .attentionSoft = 0x3A2B14,
    .stop = 0xFF8A7A,
    .stopSoft = 0x3D1E1B,
    .badge = 0xE08A1E,
    .onBadge = 0x0B1116,
    .sample = 0x6D4AA3,
    .onSample = 0xFFFFFF,
};

QPalette paletteOf(const Colours& c) {
    QPalette palette;
    palette.setColor(QPalette::Window, c.ground);
    palette.setColor(QPalette::WindowText, c.ink);
    palette.setColor(QPalette::Base, c.surface);
    palette.setColor(QPalette::AlternateBase, c.ground);
    palette.setColor(QPalette::Text, c.ink);
    palette.setColor(QPalette::PlaceholderText, c.inkSecond);
    palette.setColor(QPalette::Button, c.surface);
    palette.setColor(QPalette::ButtonText, c.ink);
    palette.setColor(QPalette::ToolTipBase, c.raised);
    palette.setColor(QPalette::ToolTipText, c.ink);
    palette.setColor(QPalette::Highlight, c.accentSoft);
    palette.setColor(QPalette::HighlightedText, c.ink);
    palette.setColor(QPalette::Link, c.accent);
    palette.setColor(QPalette::Mid, c.line);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, c.inkHint);
    return palette;
}

} // namespace

Theme::Theme(QObject* parent)
    : QObject(parent)
    , m_colours(light) {}

const Colours& Theme::coloursOf(ThemeMode mode) {
    return mode == ThemeMode::Dark ? dark : light;
}

int Theme::rowHeight() const {
    switch (m_density) {
    case Density::Compact:
        return 22;
    case Density::Normal:
        return 28;
    case Density::Roomy:
        return 36;
    }
    return 28;
}

QFont Theme::font(TextStyle style) {
    QFont font;
    font.setFamilies({"Noto Sans", "Noto Sans CJK SC"});
    font.setPixelSize(Measures::text);
    font.setWeight(QFont::Normal);
    switch (style) {
    case TextStyle::Normal:
        break;
    case TextStyle::Strong:
        font.setWeight(QFont::DemiBold);
        break;
    case TextStyle::Secondary:
        font.setPixelSize(Measures::secondary);
        break;
    case TextStyle::Header:
        font.setPixelSize(Measures::secondary);
        font.setWeight(QFont::DemiBold);
        break;
    case TextStyle::PaneTitle:
        font.setPixelSize(Measures::paneTitle);
        font.setWeight(QFont::DemiBold);
        break;
    case TextStyle::PageTitle:
        font.setPixelSize(Measures::pageTitle);
        font.setWeight(QFont::DemiBold);
        break;
    case TextStyle::Figure:
        font.setPixelSize(Measures::figure);
        font.setWeight(QFont::DemiBold);
        break;
    case TextStyle::Mono:
        font.setFamilies({"Noto Sans Mono", "Noto Sans Mono CJK SC"});
        font.setPixelSize(Measures::secondary);
        break;
    }
    return font;
}

void Theme::apply(ThemeMode mode, Density density) {
    m_mode = mode;
    m_density = density;
    m_colours = coloursOf(mode);
    // The style stays, and so does what is the same: making or setting one polishes every widget again.
    // (Under a style sheet the application's style has another name.)
    if (!m_styled) QApplication::setStyle(QStyleFactory::create("Fusion"));
    m_styled = true;
    if (const auto text = font(TextStyle::Normal); QApplication::font() != text) QApplication::setFont(text);
    const auto sheet = styleSheet(m_colours);
    // Taken away and set anew, a sheet is applied when a widget is next shown; exchanged, to every widget
    // that there is, also to those of pages and sheets that nobody has opened: three times as slow.
    if (qApp->styleSheet() != sheet) qApp->setStyleSheet({});
    QApplication::setPalette(paletteOf(m_colours));
    if (qApp->styleSheet() != sheet) qApp->setStyleSheet(sheet);
    emit changed();
}

} // namespace cambist::ui
