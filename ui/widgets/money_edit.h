// MoneyEdit: a field for one exact amount of a currency: a point before the decimals, commas only between
// thousands, full-width characters folded, never more decimals than the currency has. GUI thread only.
#pragma once

#include "engine/money/money.h"
#include "ui/widgets/language.h"

#include <QLineEdit>

#include <optional>

namespace cambist::ui {

class MoneyEdit : public QLineEdit {
    Q_OBJECT

public:
    /// `language` says what is wrong; it outlives the field.
    explicit MoneyEdit(const LanguageSwitch& language, QWidget* parent = nullptr);
    /// What is typed is read anew.
    void setCurrency(Currency currency);
    [[nodiscard]] Currency currency() const { return m_currency; }
    /// Minor units; nothing while the field is empty or cannot be read.
    [[nodiscard]] std::optional<std::int64_t> minorUnits() const { return m_minorUnits; }
    void setMinorUnits(std::optional<std::int64_t> minorUnits);
    /// What is wrong with the text, as a sentence; empty: nothing.
    [[nodiscard]] const QString& problem() const { return m_problem; }

signals:
    /// The amount or the problem is another one.
    void amountChanged();

protected:
    void changeEvent(QEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void read();

    const LanguageSwitch& m_language;
    Currency m_currency;
    std::optional<std::int64_t> m_minorUnits;
    QString m_problem;
};

} // namespace cambist::ui
