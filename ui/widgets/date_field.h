// DateField: a field for one calendar date or none, written as 2026-11-23; up and down go by a day.
// Full-width digits and 2026/11/23 are understood. GUI thread only.
#pragma once

#include "engine/base/time.h"

#include <QLineEdit>

#include <optional>

namespace cambist::ui {

class DateField : public QLineEdit {
    Q_OBJECT

public:
    explicit DateField(QWidget* parent = nullptr);
    /// Nothing while the field is empty or cannot be read.
    [[nodiscard]] std::optional<Date> date() const { return m_date; }
    void setDate(std::optional<Date> date);
    /// What is wrong with the text, as a sentence; empty: nothing.
    [[nodiscard]] const QString& problem() const { return m_problem; }

signals:
    /// The date or the problem is another one.
    void dateChanged();

protected:
    void changeEvent(QEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void read();
    void say(const QString& problem);

    std::optional<Date> m_date;
    QString m_problem;
};

} // namespace cambist::ui
