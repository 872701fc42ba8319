// PageSheet: a question or a piece of work in front of one page, on a card that covers the page and keeps the
// keyboard while it is open. It belongs to the page, so that locking covers it, too. GUI thread only.
#pragma once

#include "ui/widgets/theme.h"

#include <QPointer>
#include <QWidget>

class QFrame;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace cambist::ui {

class PageSheet : public QWidget {
    Q_OBJECT

public:
    /// Covers `page`, its parent, while it is open. Closed at first.
    PageSheet(const Theme& theme, QWidget* page);
    void setTitle(const QString& title);
    /// Hidden when empty.
    void setText(const QString& text);
    /// Below the text, above the buttons.
    [[nodiscard]] QVBoxLayout* content() const { return m_content; }
    /// The act; what it does is its owner's business.
    [[nodiscard]] QPushButton* primary() const { return m_primary; }
    /// Closes; Escape presses it.
    [[nodiscard]] QPushButton* secondary() const { return m_secondary; }
    /// Comes to the front; `first` gets the keyboard.
    void openSheet(QWidget* first);
    /// The keyboard goes back to where it was.
    void closeSheet();

signals:
    void closed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QFrame* m_card;
    QLabel *m_title, *m_text;
    QVBoxLayout* m_content;
    QPushButton *m_primary, *m_secondary;
    QPointer<QWidget> m_before; ///< had the keyboard
};

} // namespace cambist::ui
