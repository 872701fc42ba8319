// ActSheet: an act that restates what it does before it is done, on a sheet inside the page: no window of its
// own and no loop of its own. The safe choice has the focus. GUI thread only.
#pragma once

#include "ui/widgets/theme.h"

#include <QWidget>

#include <functional>

class QFrame;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace cambist::ui {

class ArmedButton;

class ActSheet : public QWidget {
    Q_OBJECT

public:
    /// Covers `page`, whose children cannot be reached while it is there.
    ActSheet(const Theme& theme, QWidget* page);
    struct Words {
        QString title, effect;
        QString act, cancel;
    };
    /// Shows it; `content` (owned by the sheet from here on, may be nullptr) stands between effect and
    /// buttons. `confirmed` is called once, after the act's button was pressed.
    void open(const Words& words, QWidget* content, bool leavesTheHouse, std::function<void()> confirmed);
    void close();
    [[nodiscard]] bool isOpen() const { return isVisibleTo(parentWidget()); }
    [[nodiscard]] QPushButton* actButton() const;
    [[nodiscard]] QPushButton* cancelButton() const { return m_cancel; }
    void setActText(const QString& text);
    void setActEnabled(bool enabled);

protected:
    bool eventFilter(QObject* object, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void fitCard();
    void confirm();
    void tellCountdown(int seconds);

    const Theme& m_theme;
    QFrame* m_card;
    QVBoxLayout* m_column;
    QLabel *m_title, *m_effect, *m_hint;
    QWidget* m_content = nullptr;
    ArmedButton* m_armed;
    QPushButton *m_plain, *m_cancel;
    QWidget* m_focus = nullptr; ///< what had it before
    bool m_leaves = false;
    std::function<void()> m_confirmed;
};

} // namespace cambist::ui
