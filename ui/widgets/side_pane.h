// SidePane: the pane to the right of a table with what is known of the row that is current: what it is
// called, tabs, and buttons at its foot. Its owner closes it when nothing is current. GUI thread only.
#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QStackedWidget;
class QTabBar;
class QToolButton;
class QVBoxLayout;

namespace cambist::ui {

class SidePane : public QFrame {
    Q_OBJECT

public:
    explicit SidePane(QWidget* parent = nullptr);
    /// `reference` in the fixed-width face above the title.
    void setHead(const QString& reference, const QString& title);
    /// A tab whose column scrolls; the words are set by setTab(). One tab alone has no tab bar.
    QVBoxLayout* addTab();
    void setTab(int tab, const QString& title);
    void setCurrentTab(int tab);
    /// To the right of those that are there.
    void addButton(QWidget* button);
    void retranslate();

signals:
    /// Somebody wants it out of the way.
    void closeRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QLabel *m_reference, *m_title;
    QToolButton* m_close;
    QTabBar* m_tabs;
    QStackedWidget* m_stack;
    QHBoxLayout* m_buttons;
};

} // namespace cambist::ui
