// Menus: the menu bar with the full set of commands: the window's own and those of every page. The palette
// and the sheet of shortcuts are made from the same actions. GUI thread only.
#pragma once

#include "ui/shell/palette_model.h"
#include "ui/shell/shortcuts_sheet.h"
#include "ui/widgets/page.h"

#include <QPointer>

#include <array>
#include <map>
#include <vector>

class QAction;
class QActionGroup;
class QMainWindow;
class QMenu;

namespace cambist::ui {

class Menus : public QObject {
    Q_OBJECT

public:
    Menus(const UiContext& context, QMainWindow& window);
    /// After those that are there.
    void addPage(Page* page);
    void retranslate();
    void setCollapsed(bool collapsed);
    /// What can be done and where one can go, as it is now.
    [[nodiscard]] std::vector<PaletteEntry> paletteEntries() const;
    [[nodiscard]] std::vector<ShortcutGroup> shortcutGroups() const;

signals:
    void goTo(const NavigationRequest& request);
    void findRequested();
    void lockRequested();
    void otherWorkspaceRequested();
    void tasksRequested();
    void collapseRequested(bool collapsed);
    void shortcutsRequested();
    void aboutRequested();

private:
    struct PageMenu {
        Page* page;
        QAction* go;
        QMenu* menu;
    };
    void makeWorkspaceMenu();
    void makeViewMenu();
    void makeHelpMenu();
    QAction* add(QMenu* menu, const char* keys, void (Menus::*signal)());
    /// One of several; `choose` gets its index.
    QActionGroup* addChoice(QMenu* menu, std::size_t count, const std::function<void(int)>& choose);
    void fillPageMenu(const PageMenu& menu) const;
    void showChosen();
    void addCommands(std::vector<PaletteEntry>& entries, const QMenu* menu, const QString& where,
                     const Page* page) const;

    UiContext m_context;
    QMainWindow& m_window;
    QMenu *m_workspace, *m_go, *m_view, *m_help;
    QMenu *m_look, *m_density, *m_language;
    QAction *m_find, *m_lock, *m_other, *m_quit, *m_tasks, *m_collapse, *m_shortcuts, *m_about;
    QActionGroup *m_looks, *m_densities, *m_languages;
    std::vector<PageMenu> m_pages;
};

} // namespace cambist::ui
