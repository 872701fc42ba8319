// MainWindow: navigation, context bar, pages and status bar, or the page before a workspace is open. Knows
// the interface Page and no page. GUI thread only.
#pragma once

#include "ui/shell/lock_controller.h"
#include "ui/shell/sleep_watch.h"
#include "ui/shell/user_layout.h"

#include <QMainWindow>
#include <QPointer>

#include <map>

class QStackedWidget;

namespace cambist::ui {

class CommandPalette;
class ContextBar;
class Menus;
class Navigation;
class StatusStrip;
class TaskTray;
class UnlockPage;

class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(const UiContext& context, QWidget* parent = nullptr);
    /// In the order of the navigation; the window owns it.
    void addPage(Page* page);
    /// What stands there before a workspace has been chosen; the window owns it.
    void setStartPage(QWidget* page);
    /// Asks for the passphrase of this workspace; `person` is chosen if there.
    void showUnlock(const Path& folder, const QString& person = {});
    void showStart();
    void goTo(const NavigationRequest& request);
    /// Covers everything at once and wipes the keys. Never asks.
    void lock();
    [[nodiscard]] const std::map<PageId, Page*>& pages() const { return m_pages; }
    [[nodiscard]] PageId currentPage() const { return m_current; }
    [[nodiscard]] LockController& lockController() { return m_lock; }
    [[nodiscard]] const UnlockPage& unlockPage() const { return *m_unlock; }
    void showPalette();
    void showTasks();
    void showShortcuts();
    void showAbout();

signals:
    /// A workspace was opened; for the list of those that were used.
    void workspaceOpened(const cambist::Path& folder);

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    QWidget* makeFrame();
    void connectParts();
    void connectMenus();
    void retranslate();
    void opened();
    void setCollapsed(bool collapsed);
    void closeWhatIsInFront();
    /// The page that is current, as it was left.
    void bringBack();

    UiContext m_context;
    UserLayout m_layout;
    LockController m_lock;
    SleepWatch m_sleep;
    QStackedWidget* m_layers; ///< start page, unlock page, frame
    QStackedWidget* m_stack;  ///< the pages
    Navigation* m_navigation;
    ContextBar* m_contextBar;
    StatusStrip* m_status;
    UnlockPage* m_unlock;
    QWidget* m_frame;
    QWidget* m_start = nullptr;
    Menus* m_menus;
    CommandPalette* m_palette;
    TaskTray* m_tray;
    QPointer<QWidget> m_focus; ///< what had it when the window was locked
    Path m_lastFolder;         ///< of the workspace that was open last
    std::map<PageId, Page*> m_pages;
    PageId m_current = PageId::Today;
};

} // namespace cambist::ui
