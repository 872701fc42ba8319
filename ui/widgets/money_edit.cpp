#include "ui/widgets/money_edit.h"

#include "ui/widgets/error_text.h"
#include "ui/widgets/format.h"

#include <QEvent>
#include <QRegularExpression>
#include <QStyle>

namespace cambist::ui {
namespace {

/// Full-width digits, marks and blanks become plain ones, and both minus signs one.
QString plain(const QString& text) {
    auto folded = text.normalized(QString::NormalizationForm_KC);
    folded.replace(QChar(0x3002), '.').replace(QChar(0x2212), '-');
    folded.remove(QRegularExpression("\\s"));
    return folded;
}

/// Commas stand between thousands of the whole part, or nowhere.
bool groupedWell(const QString& text) {
    static const QRegularExpression well("^[+-]?[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]*)?$");
    return !text.contains(',') || well.match(text).hasMatch();
}

} // namespace

MoneyEdit::MoneyEdit(const LanguageSwitch& language, QWidget* parent)
    : QLineEdit(parent)
    , m_language(language) {
    setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    connect(this, &QLineEdit::textChanged, this, &MoneyEdit::read);
}

void MoneyEdit::setCurrency(Currency currency) {
    if (currency == m_currency) return;
    m_currency = currency;
    read();
}

void MoneyEdit::setMinorUnits(std::optional<std::int64_t> minorUnits) {
    setText(minorUnits ? amountText(*minorUnits, m_currency) : QString());
}

void MoneyEdit::read() {
    const auto typed = plain(text());
    std::optional<std::int64_t> amount;
    QString problem;
    if (!groupedWell(typed)) {
        problem = tr("In “%1” the comma does not separate thousands. Write decimals after a point: 1,234.50.")
                      .arg(typed);
    } else if (!typed.isEmpty()) {
        const auto money = Money::parse(QString(typed).remove(',').toStdString(), m_currency);
        if (money.has_value())
            amount = money.value().minorUnits;
        else
            problem = errorText(money.error(), m_language.current());
    }
    if (amount == m_minorUnits && problem == m_problem) return;
    m_minorUnits = amount;
    m_problem = problem;
    setToolTip(problem);
    setAccessibleDescription(problem);
    setProperty("state", problem.isEmpty() ? "" : "stop");
    style()->unpolish(this);
    style()->polish(this);
    emit amountChanged();
}

void MoneyEdit::focusOutEvent(QFocusEvent* event) {
    QLineEdit::focusOutEvent(event);
    if (m_minorUnits) setMinorUnits(m_minorUnits);
}

void MoneyEdit::changeEvent(QEvent* event) {
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) read();
}

} // namespace cambist::ui
