// UserLayout: how a person arranged the window: its size, widths of columns, splitters, the navigation. Kept
// in the settings of this machine under a digest of who it is. GUI thread only.
#pragma once

#include "ui/widgets/page.h"

#include <map>

class QMainWindow;

namespace cambist::ui {

class UserLayout {
public:
    UserLayout(const UiContext& context, QMainWindow& window);
    /// The window as this machine was left; before anybody is known.
    bool restoreWindow();
    void saveWindow();
    /// Tables and splitters of the pages as the person left them.
    void restorePages(const std::map<PageId, Page*>& pages);
    void savePages(const std::map<PageId, Page*>& pages);
    [[nodiscard]] bool navigationCollapsed() const;
    void setNavigationCollapsed(bool collapsed);

private:
    [[nodiscard]] QString group() const;

    UiContext m_context;
    QMainWindow& m_window;
};

} // namespace cambist::ui
