#include "ui/payments/state_ladder.h"

#include <QPainter>

#include <numeric>

namespace cambist::ui {
namespace {

constexpr int lineHeight = 3, textTop = 8, textHeight = 20;

} // namespace

StateLadder::StateLadder(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void StateLadder::setSteps(const QStringList& steps, int current, Tone tone) {
    m_steps = steps;
    m_current = current;
    m_tone = tone;
    update();
}

QSize StateLadder::sizeHint() const {
    return {320, textTop + textHeight};
}

void StateLadder::paintEvent(QPaintEvent*) {
    if (m_steps.isEmpty()) return;
    const auto& c = m_theme.colours();
    QPainter painter(this);
    const auto normal = Theme::font(TextStyle::Secondary), strong = Theme::font(TextStyle::Header);
    // Each step is as wide as its word needs, and what is left is shared.
    std::vector<int> widths;
    for (int i = 0; i < m_steps.size(); ++i)
        widths.push_back(QFontMetrics(i == m_current ? strong : normal).horizontalAdvance(m_steps[i]) + 12);
    const int needed = std::accumulate(widths.begin(), widths.end(), 0);
    const int extra = std::max(0, width() - needed) / static_cast<int>(m_steps.size());
    int x = 0;
    for (int i = 0; i < m_steps.size(); ++i) {
        const bool last = i + 1 == m_steps.size();
        const int wide = last ? width() - x : widths[static_cast<std::size_t>(i)] + extra;
        const auto colour = i < m_current    ? c.accent
                            : i == m_current ? CellDelegate::toneColour(m_tone, c)
                                             : c.line;
        painter.fillRect(QRect(x, 0, wide - (last ? 0 : 2), lineHeight), colour);
        painter.setFont(i == m_current ? strong : normal);
        painter.setPen(i == m_current ? c.ink : c.inkSecond);
        painter.drawText(QRect(x, textTop, wide, textHeight), Qt::AlignLeft | Qt::AlignVCenter, m_steps[i]);
        x += wide;
    }
}

ProportionBar::ProportionBar(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme) {
    setFixedHeight(6);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ProportionBar::setParts(std::vector<Part> parts, const QString& description) {
    m_parts = std::move(parts);
    setAccessibleDescription(description);
    setToolTip(description);
    update();
}

void ProportionBar::paintEvent(QPaintEvent*) {
    const auto& c = m_theme.colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    std::uint64_t whole = 0;
    for (const auto& part : m_parts) whole += part.count;
    painter.setPen(Qt::NoPen);
    painter.setBrush(c.line);
    painter.drawRoundedRect(rect(), 3, 3);
    if (whole == 0) return;
    // Something that is there is seen, however little of the whole it is.
    constexpr int least = 6;
    int x = 0;
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        if (m_parts[i].count == 0) continue;
        const bool last = std::all_of(m_parts.begin() + static_cast<std::ptrdiff_t>(i) + 1, m_parts.end(),
                                      [](const Part& part) { return part.count == 0; });
        const auto share = static_cast<int>(m_parts[i].count * static_cast<std::uint64_t>(width()) / whole);
        const int wide = last ? width() - x : std::min(std::max(least, share), width() - x - least);
        painter.setBrush(CellDelegate::toneColour(m_parts[i].tone, c));
        painter.drawRoundedRect(QRect(x, 0, wide - (last ? 0 : 2), height()), 3, 3);
        x += wide;
    }
}

} // namespace cambist::ui
