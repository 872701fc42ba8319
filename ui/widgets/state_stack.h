// StateStack: what a page shows in the place of its contents: that it reads, that there is nothing yet, or
// why it could not read. Four different pictures. GUI thread only.
#pragma once

#include <QStackedWidget>

class QLabel;
class QPushButton;

namespace cambist::ui {

class EmptyState;
class Notice;

class StateStack : public QStackedWidget {
    Q_OBJECT

public:
    enum State { Loading, Contents, Empty, Failed };
    /// Takes the contents over. Begins with Loading.
    explicit StateStack(QWidget* contents, QWidget* parent = nullptr);
    void setState(State state) { setCurrentIndex(state); }
    [[nodiscard]] State state() const { return static_cast<State>(currentIndex()); }
    void setLoadingText(const QString& text);
    [[nodiscard]] EmptyState* empty() const { return m_empty; }
    /// Shows Failed.
    void fail(const QString& title, const QString& sentence);
    void retranslate();

signals:
    /// From Failed.
    void readAgain();

private:
    QLabel* m_loading;
    EmptyState* m_empty;
    Notice* m_notice;
    QPushButton* m_again;
};

} // namespace cambist::ui
