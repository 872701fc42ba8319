// ConsoleWalk: goes through everything that the console shows, by itself: the pages of both people, their
// tabs, their tables with a row chosen, and what every command and button that ends with "…" opens. New pages
// and sheets are found without a line here. GUI thread only.
#pragma once

#include "tests/ui/screenshots/idle.h"
#include "ui/shell/main_window.h"

#include <functional>
#include <utility>
#include <vector>

namespace cambist::test {

/// One picture: what stands on the screen and what of it is in front.
struct Screen {
    QString page;   ///< "payments", "approver-approvals", "unlock"
    QString state;  ///< "page", "row", "tab-2", "sheet-1"
    QWidget* shown; ///< the window, or a window of its own
    QWidget* front; ///< what can be used: a sheet, or all of `shown`
};

class ConsoleWalk {
public:
    using OnScreen = std::function<void(const Screen&)>;
    /// `unlock` opens the workspace in `folder` as "maker" or "approver" and returns when it is open.
    using Unlock = std::function<void(const std::string& person)>;
    ConsoleWalk(ui::EngineClient& engine, ui::MainWindow& window, Path folder, Unlock unlock)
        : m_engine(engine)
        , m_window(window)
        , m_folder(std::move(folder))
        , m_unlock(std::move(unlock)) {}
    /// More to look at than the pages as they open: an object and a part of it, by a name for its pictures.
    using Places = std::vector<std::pair<QString, ui::NavigationRequest>>;
    void setPlaces(Places places) { m_places = std::move(places); }
    /// Chosen where the payments page asks for a file; what comes of it is imported.
    void setPaymentFile(const QString& file) { m_paymentFile = file; }
    /// Begins and ends locked.
    void walk(const OnScreen& onScreen);

private:
    /// What the start page offers.
    void walkChoices();
    void walkPages(const QString& person);
    void walkPage(ui::Page& page);
    void walkTables(const QWidget& part, const QString& where);
    void walkTabs(const QWidget& part);
    void walkSections(const QWidget& part);
    /// What opens in front of the window by itself, pictured and put away.
    void walkCommands(ui::Page& page);
    void walkPlaces(const QString& person);
    void walkImport();
    void walkWindow();
    void openAndPicture(const std::function<void()>& open);
    void picture(const QString& state, QWidget* shown = nullptr);
    void settle() { waitUntilIdle(m_engine); }
    [[nodiscard]] QWidget* front() const;

    ui::EngineClient& m_engine;
    ui::MainWindow& m_window;
    Path m_folder;
    Unlock m_unlock;
    Places m_places;
    QString m_paymentFile;
    OnScreen m_onScreen;
    QString m_page;
    int m_opened = 0; ///< of this page
};

} // namespace cambist::test
