#include "ui/widgets/side_pane.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace cambist::ui {

SidePane::SidePane(QWidget* parent)
    : QFrame(parent)
    , m_reference(makeLabel("mono", this))
    , m_title(makeLabel("pane-title", this))
    , m_close(new QToolButton(this))
    , m_tabs(new QTabBar(this))
    , m_stack(new QStackedWidget(this))
    , m_buttons(new QHBoxLayout) {
    setProperty("kind", "detail");
    setFixedWidth(Measures::detailPane);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 16);
    column->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->addWidget(m_reference, 1);
    head->addWidget(m_close);
    column->addLayout(head);
    column->addWidget(m_title);
    column->addSpacing(8);
    column->addWidget(m_tabs);
    auto* line = new QFrame(this);
    line->setProperty("kind", "line");
    column->addWidget(line);
    column->addSpacing(12);
    column->addWidget(m_stack, 1);
    m_buttons->setSpacing(12);
    column->addSpacing(12);
    column->addLayout(m_buttons);
    m_title->setWordWrap(true);
    m_reference->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_close->setText(QString(QChar(0x00D7)));
    m_tabs->setExpanding(false);
    m_tabs->hide();
    connect(m_tabs, &QTabBar::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_close, &QToolButton::clicked, this, &SidePane::closeRequested);
}

void SidePane::setHead(const QString& reference, const QString& title) {
    m_reference->setText(reference);
    m_title->setText(title);
    setAccessibleName(title);
}

QVBoxLayout* SidePane::addTab() {
    auto* area = new QScrollArea(m_stack);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setAutoFillBackground(false);
    auto* inside = new QWidget(area);
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    area->setWidget(inside);
    inside->setAutoFillBackground(false);
    m_stack->addWidget(area);
    m_tabs->addTab({});
    m_tabs->setVisible(m_tabs->count() > 1);
    return column;
}

void SidePane::setTab(int tab, const QString& title) {
    m_tabs->setTabText(tab, title);
    m_stack->widget(tab)->setAccessibleName(title);
}

void SidePane::setCurrentTab(int tab) {
    m_tabs->setCurrentIndex(tab);
}

void SidePane::addButton(QWidget* button) {
    if (m_buttons->count() == 0) m_buttons->addStretch(1);
    m_buttons->addWidget(button);
}

void SidePane::retranslate() {
    m_close->setAccessibleName(tr("Close the details"));
    m_close->setToolTip(tr("Close the details (Esc)"));
    m_tabs->setAccessibleName(tr("Parts of the details"));
}

void SidePane::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) return emit closeRequested();
    QFrame::keyPressEvent(event);
}

} // namespace cambist::ui
