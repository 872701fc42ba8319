#include "ui/payments/detail_timeline.h"

#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/format.h"
#include "ui/widgets/labels.h"

#include <QPainter>
#include <QVBoxLayout>

namespace cambist::ui {

using Event = desk::PayoutEvent;

namespace {

constexpr int dot = 9, margin = 24;

/// One step: a dot on a line, the sentence, and when.
class Step : public QWidget {
public:
    Step(const Theme& theme, const QString& sentence, const QString& when, Tone tone, bool last)
        : m_theme(theme)
        , m_tone(tone)
        , m_last(last) {
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(margin, 0, 0, 16);
        column->setSpacing(2);
        auto* text = makeLabel("");
        text->setText(sentence);
        text->setWordWrap(true);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        auto* time = makeLabel("secondary");
        time->setText(when);
        column->addWidget(text);
        column->addWidget(time);
    }

protected:
    void paintEvent(QPaintEvent*) override {
        const auto& c = m_theme.colours();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        constexpr int middle = 6, top = 5;
        if (!m_last) {
            painter.setPen(QPen(c.line, 2));
            painter.drawLine(middle, top + dot, middle, height() + top);
        }
        painter.setPen(Qt::NoPen);
        painter.setBrush(CellDelegate::toneColour(m_tone, c));
        painter.drawEllipse(middle - dot / 2, top, dot, dot);
    }

private:
    const Theme& m_theme;
    Tone m_tone;
    bool m_last;
};

Tone toneOf(const Event& event) {
    switch (event.kind) {
    case Event::Kind::Rejected:
        return Tone::Stop;
    case Event::Kind::SetAside:
        return Tone::Attention;
    case Event::Kind::Reported:
        return event.returned > 0 ? Tone::Attention : Tone::Order;
    default:
        return Tone::Order;
    }
}

} // namespace

DetailTimeline::DetailTimeline(const UiContext& context, QWidget* parent)
    : QScrollArea(parent)
    , m_context(context)
    , m_content(new QWidget)
    , m_column(new QVBoxLayout(m_content)) {
    m_column->setContentsMargins(0, 4, 8, 4);
    m_column->setSpacing(0);
    m_column->addStretch(1);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidget(m_content);
    m_content->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
}

QString DetailTimeline::sentence(const Event& event) {
    const auto person = QString::fromStdString(event.person);
    const auto detail = QString::fromStdString(event.detail);
    const int count = static_cast<int>(event.count);
    switch (event.kind) {
    case Event::Kind::Imported:
        return detail.isEmpty() ? tr("%1 imported %n rows.", "", count).arg(person)
                                : tr("%1 imported %n rows from %2.", "", count).arg(person, detail);
    case Event::Kind::SetAside:
        return tr("%1 set %n rows aside.", "", count).arg(person);
    case Event::Kind::Submitted:
        return tr("%1 submitted %n payments for approval.", "", count).arg(person);
    case Event::Kind::Rejected:
        return detail.isEmpty() ? tr("%1 returned it for correction.").arg(person)
                                : tr("%1 returned it for correction: %2").arg(person, detail);
    case Event::Kind::Approved:
        return tr("%1 approved %n payments. The money is reserved.", "", count).arg(person);
    case Event::Kind::Released:
        return detail.isEmpty() ? tr("%1 released it: the bank file was written.").arg(person)
                                : tr("%1 released it: the bank file was written as %2.").arg(person, detail);
    case Event::Kind::Reported:
        return tr("The bank reported: %1 settled, %2 returned.")
            .arg(countText(event.settled), countText(event.returned));
    }
    return {};
}

void DetailTimeline::setEvents(const std::vector<Event>& events) {
    m_events = events;
    fill();
}

void DetailTimeline::fill() {
    for (auto* row : m_rows) delete row;
    m_rows.clear();
    m_sentences.clear();
    for (std::size_t i = 0; i < m_events.size(); ++i) {
        const auto text = sentence(m_events[i]);
        m_sentences << text;
        auto* step = new Step(m_context.theme, text, timeText(m_events[i].time), toneOf(m_events[i]),
                              i + 1 == m_events.size());
        m_column->insertWidget(static_cast<int>(i), step);
        m_rows.push_back(step);
    }
}

void DetailTimeline::retranslate() {
    setAccessibleName(tr("Timeline"));
    fill();
}

} // namespace cambist::ui
