#include "ui/shell/navigation.h"

#include "ui/widgets/icons.h"

#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace cambist::ui {
namespace {

constexpr int navigationMargin = 8, nameHeight = 48;

} // namespace

NavigationEntry::NavigationEntry(const Theme& theme, QString iconName, QWidget* parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_iconName(std::move(iconName)) {
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
}

void NavigationEntry::setBadge(int count) {
    m_badge = count;
    setAccessibleDescription(count > 0 ? QString::number(count) : QString());
    update();
}

QSize NavigationEntry::sizeHint() const {
    return {Measures::navigation - 2 * navigationMargin, Measures::navigationEntry};
}

void NavigationEntry::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up) {
        focusNextPrevChild(event->key() == Qt::Key_Down);
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return click();
    QAbstractButton::keyPressEvent(event);
}

void NavigationEntry::paintEvent(QPaintEvent*) {
    const auto& c = m_theme.colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF ground = QRectF(rect()).adjusted(0, 0.5, 0, -0.5);
    if (isChecked() || underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(c.navSelected);
        painter.setOpacity(isChecked() ? 1 : 0.5);
        painter.drawRoundedRect(ground, Measures::radius, Measures::radius);
        painter.setOpacity(1);
    }
    if (isChecked()) painter.fillRect(QRect(0, 4, 2, height() - 8), QColor(0x4D, 0xB6, 0xD2));
    if (hasFocus()) {
        painter.setPen(QPen(c.navInk, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(ground.adjusted(1, 1, -1, -1), Measures::radius, Measures::radius);
    }
    const QColor ink = isChecked() ? QColor(Qt::white) : c.navInk;
    const auto drawn = iconPixmap(m_iconName, ink, 16, devicePixelRatioF());
    painter.drawPixmap(QPoint(9, (height() - 16) / 2), drawn);
    if (width() <= Measures::navigationCollapsed) {
        if (m_badge == 0) return;
        // No room for the count: that something waits.
        painter.setPen(Qt::NoPen);
        painter.setBrush(c.badge);
        painter.drawEllipse(QRectF(width() - 11, 4, 8, 8));
        return;
    }
    painter.setFont(Theme::font(TextStyle::Normal));
    painter.setPen(ink);
    painter.drawText(rect().adjusted(36, 0, -8, 0), Qt::AlignVCenter, text());
    if (m_badge == 0) return;
    const auto count = m_badge > 99 ? QString("99+") : QString::number(m_badge);
    painter.setFont(Theme::font(TextStyle::Header));
    const int wide = std::max(20, painter.fontMetrics().horizontalAdvance(count) + 12);
    const QRect badge(width() - wide - 8, (height() - 18) / 2, wide, 18);
    painter.setPen(Qt::NoPen);
    painter.setBrush(c.badge);
    painter.drawRoundedRect(badge, 9, 9);
    painter.setPen(c.onBadge);
    painter.drawText(badge, Qt::AlignCenter, count);
}

Navigation::Navigation(const Theme& theme, QWidget* parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_entries(new QVBoxLayout)
    , m_last(new QVBoxLayout) {
    setFixedWidth(Measures::navigation);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(navigationMargin, nameHeight, navigationMargin, navigationMargin);
    column->setSpacing(2);
    m_entries->setSpacing(2);
    column->addLayout(m_entries);
    column->addStretch(1);
    column->addLayout(m_last);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Navigation::addPage(const Page& page) {
    auto* entry = new NavigationEntry(m_theme, page.iconName(), this);
    (page.id() == PageId::Settings ? m_last : m_entries)->addWidget(entry);
    m_byPage[page.id()] = entry;
    connect(entry, &QAbstractButton::clicked, this, [this, id = page.id()] { emit chosen(id); });
}

void Navigation::setCurrent(PageId page) {
    if (const auto found = m_byPage.find(page); found != m_byPage.end()) found->second->setChecked(true);
}

void Navigation::retranslate(const std::map<PageId, Page*>& pages) {
    setAccessibleName(tr("Navigation"));
    for (const auto& [id, entry] : m_byPage) {
        entry->setText(pages.at(id)->title());
        entry->setAccessibleName(entry->text());
        entry->setToolTip(m_collapsed ? entry->text() : QString());
    }
    update();
}

void Navigation::setBadge(PageId page, int count) {
    if (const auto found = m_byPage.find(page); found != m_byPage.end()) found->second->setBadge(count);
}

void Navigation::setCollapsed(bool collapsed) {
    m_collapsed = collapsed;
    setFixedWidth(collapsed ? Measures::navigationCollapsed : Measures::navigation);
    for (const auto& [id, entry] : m_byPage) entry->setToolTip(collapsed ? entry->text() : QString());
}

void Navigation::paintEvent(QPaintEvent*) {
    const auto& c = m_theme.colours();
    QPainter painter(this);
    painter.fillRect(rect(), c.nav);
    if (m_collapsed) {
        constexpr int mark = 24;
        painter.drawPixmap(QPoint((width() - mark) / 2, 12),
                           iconPixmap("cambist", c.navInk, mark, devicePixelRatioF()));
        return;
    }
    // The product's name is not a word of either language.
    painter.setPen(Qt::white);
    painter.setFont(Theme::font(TextStyle::PaneTitle));
    painter.drawText(QPoint(17, 32), "Cambist");
    const int wide = painter.fontMetrics().horizontalAdvance("Cambist ");
    painter.setFont(Theme::font(TextStyle::Secondary));
    painter.setPen(c.navInk);
    painter.drawText(QPoint(17 + wide + 2, 32), QString::fromUtf8("汇衡"));
}

} // namespace cambist::ui
