// CheckList: what is left to set up in a new workspace, each with the way there. It hides itself when all is
// done. GUI thread only.
#pragma once

#include "ui/today/today_data.h"
#include "ui/widgets/page.h"

#include <QFrame>

#include <array>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace cambist::ui {

class CheckList : public QFrame {
    Q_OBJECT

public:
    explicit CheckList(const Theme& theme, QWidget* parent = nullptr);
    void setDone(const SetUp& setUp, bool backedUp);
    [[nodiscard]] bool isAllDone() const;
    void retranslate();

signals:
    void navigate(const NavigationRequest& request);

private:
    enum Item { SecondPerson, Accounts, OpeningBalances, FirstPayout, Backup, itemCount };
    struct Line {
        QLabel *mark, *title, *why;
        QPushButton* go;
        bool done = false;
    };
    void addLine(Item item, const NavigationRequest& request);
    void showMarks();

    const Theme& m_theme;
    QLabel *m_title, *m_count;
    QVBoxLayout* m_column;
    std::array<Line, itemCount> m_lines{};
};

} // namespace cambist::ui
