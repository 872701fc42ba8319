// MainWindow: navigation, context bar, pages and status bar, or the page before a workspace is open. Knows
// the interface Page and no page. GUI thread only.
#pragma once

#include "ui/widgets/page.h"

#include <QMainWindow>

#include <map>

class QStackedWidget;

namespace cambist::ui {

class ContextBar;
class Navigation;
class StatusStrip;
class UnlockPage;

class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(const UiContext& context, QWidget* parent = nullptr);
    /// In the order of the navigation; the window owns it.
    void addPage(Page* page);
    /// What stands there before a workspace has been chosen; the window owns it.
    void setStartPage(QWidget* page);
    /// Asks for the passphrase of this workspace.
    void showUnlock(const Path& folder);
    void showStart();
    void goTo(const NavigationRequest& request);
    /// Covers everything at once and wipes the keys. Never asks.
    void lock();
    [[nodiscard]] const std::map<PageId, Page*>& pages() const { return m_pages; }
    [[nodiscard]] PageId currentPage() const { return m_current; }

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeFrame();
    void makeMenus();
    void retranslate();
    void opened();

    UiContext m_context;
    QStackedWidget* m_layers; ///< start page, unlock page, frame
    QStackedWidget* m_stack;  ///< the pages
    Navigation* m_navigation;
    ContextBar* m_contextBar;
    StatusStrip* m_status;
    UnlockPage* m_unlock;
    QWidget* m_frame;
    QWidget* m_start = nullptr;
    QWidget* m_focus = nullptr; ///< what had it when the window was locked
    std::map<PageId, Page*> m_pages;
    std::vector<PageId> m_order;
    PageId m_current = PageId::Today;
};

} // namespace cambist::ui
