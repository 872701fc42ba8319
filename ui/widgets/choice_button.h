// ChoiceButton: a wide button for one of a few ways to go on: a drawn icon, what it is, what it means, and a
// chevron. Painted from the theme. GUI thread only.
#pragma once

#include "ui/widgets/theme.h"

#include <QAbstractButton>

namespace cambist::ui {

class ChoiceButton : public QAbstractButton {
    Q_OBJECT

public:
    ChoiceButton(const Theme& theme, QString iconName, QWidget* parent = nullptr);
    /// `detail` in one line below; it is cut with a tooltip where there is no room.
    void setWords(const QString& title, const QString& detail);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    const Theme& m_theme;
    QString m_iconName, m_detail;
};

} // namespace cambist::ui
