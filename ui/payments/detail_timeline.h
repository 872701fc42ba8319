// DetailTimeline: a payout's life in sentences, oldest first. GUI thread only.
#pragma once

#include "ui/payments/payment_data.h"
#include "ui/widgets/ui_context.h"

#include <QScrollArea>

class QVBoxLayout;

namespace cambist::ui {

class DetailTimeline : public QScrollArea {
    Q_OBJECT

public:
    explicit DetailTimeline(const UiContext& context, QWidget* parent = nullptr);
    void setEvents(const std::vector<desk::PayoutEvent>& events);
    void retranslate();
    /// All sentences, for assistive technology and tests.
    [[nodiscard]] QStringList sentences() const { return m_sentences; }

private:
    [[nodiscard]] static QString sentence(const desk::PayoutEvent& event);
    void fill();

    UiContext m_context;
    std::vector<desk::PayoutEvent> m_events;
    QWidget* m_content;
    QVBoxLayout* m_column;
    std::vector<QWidget*> m_rows;
    QStringList m_sentences;
};

} // namespace cambist::ui
