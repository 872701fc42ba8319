#include "ui/widgets/page.h"

#include "ui/widgets/error_text.h"

#include <QEvent>

namespace cambist::ui {

Page::Page(PageId id, const UiContext& context, QWidget* parent)
    : QWidget(parent)
    , m_id(id)
    , m_context(context) {
    connect(&engine(), &EngineClient::opened, this, &Page::becomeStale);
    connect(&engine(), &EngineClient::changed, this, &Page::becomeStale);
    connect(&engine(), &EngineClient::closed, this, [this] {
        m_stale = true;
        conceal();
    });
}

void Page::becomeStale() {
    m_stale = true;
    // A page out of sight that shows a count in the navigation still has to know it.
    if (!engine().isOpen()) return;
    m_stale = false;
    refresh();
}

void Page::setBadge(int count) {
    if (count == m_badge) return;
    m_badge = count;
    emit badgeChanged(count);
}

QString Page::errorSentence(const Error& error) const {
    return errorText(error, m_context.speech());
}

void Page::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void Page::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (!m_stale || !engine().isOpen()) return;
    m_stale = false;
    refresh();
}

} // namespace cambist::ui
