#include "ui/widgets/date_field.h"

#include "ui/widgets/format.h"

#include <QEvent>
#include <QKeyEvent>
#include <QRegularExpression>
#include <QStyle>

namespace cambist::ui {
namespace {

std::optional<Date> parsed(const QString& text) {
    static const QRegularExpression form("^([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})$");
    const auto match = form.match(text);
    if (!match.hasMatch()) return {};
    return Date::of(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
}

} // namespace

DateField::DateField(QWidget* parent)
    : QLineEdit(parent) {
    setFixedWidth(104);
    connect(this, &QLineEdit::textChanged, this, &DateField::read);
}

void DateField::setDate(std::optional<Date> date) {
    setText(date ? dateText(*date) : QString());
}

void DateField::read() {
    const auto typed = text().normalized(QString::NormalizationForm_KC).trimmed();
    const auto date = parsed(typed);
    const bool changed = date != m_date || (date && !m_problem.isEmpty()) || typed.isEmpty();
    m_date = date;
    // Half a date is no mistake yet: it is said when the field is left.
    if (date || typed.isEmpty()) say({});
    if (changed) emit dateChanged();
}

void DateField::say(const QString& problem) {
    if (problem == m_problem) return;
    m_problem = problem;
    setToolTip(problem);
    setAccessibleDescription(problem);
    setProperty("state", problem.isEmpty() ? "" : "stop");
    style()->unpolish(this);
    style()->polish(this);
    emit dateChanged();
}

void DateField::focusOutEvent(QFocusEvent* event) {
    QLineEdit::focusOutEvent(event);
    if (m_date)
        setDate(m_date);
    else if (!text().trimmed().isEmpty())
        say(tr("“%1” is no date. Write it as 2026-11-23.").arg(text().trimmed()));
}

void DateField::keyPressEvent(QKeyEvent* event) {
    const int days = event->key() == Qt::Key_Up ? 1 : event->key() == Qt::Key_Down ? -1 : 0;
    if (days != 0 && m_date) return setDate(m_date->plusDays(days));
    QLineEdit::keyPressEvent(event);
}

void DateField::changeEvent(QEvent* event) {
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && !m_problem.isEmpty())
        say(tr("“%1” is no date. Write it as 2026-11-23.").arg(text().trimmed()));
}

} // namespace cambist::ui
