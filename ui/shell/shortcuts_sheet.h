// ShortcutsSheet: every key that does something, by where it works. GUI thread only.
#pragma once

#include <QDialog>

#include <vector>

class QVBoxLayout;

namespace cambist::ui {

struct ShortcutGroup {
    QString title;
    std::vector<std::pair<QString, QString>> keys; ///< as the system writes them, what they do
};

class ShortcutsSheet : public QDialog {
    Q_OBJECT

public:
    ShortcutsSheet(const std::vector<ShortcutGroup>& groups, QWidget* parent);
    /// Keys of tables and panes, which no command stands for.
    static ShortcutGroup everywhere();
};

} // namespace cambist::ui
