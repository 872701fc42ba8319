// Page: what the window shows for one entry of its navigation. The shell knows this interface and no page.
// (*Workspace* is the encrypted folder alone.) GUI thread only.
#pragma once

#include "ui/widgets/ui_context.h"

#include <QList>
#include <QString>
#include <QWidget>

class QAction;

namespace cambist::ui {

enum class PageId { Today, Accounts, Payments, Approvals, Ledger, Audit, Settings };

/// Asks the shell to show another page, there perhaps one object. Pages never know each other.
struct NavigationRequest {
    PageId page = PageId::Today;
    QString object = {}; ///< id of a payout or draft, code of an account; empty: the page as it is
    QString part = {};   ///< a tab or a row there; each page says which it knows
};

class Page : public QWidget {
    Q_OBJECT

public:
    Page(PageId id, const UiContext& context, QWidget* parent = nullptr);
    [[nodiscard]] PageId id() const { return m_id; }
    /// As the navigation and the menus call it, in the language of the window.
    [[nodiscard]] virtual QString title() const = 0;
    /// Name of a drawn icon in resources/icons.
    [[nodiscard]] virtual QString iconName() const = 0;
    /// The page comes to the front; `request` says what somebody wants to see there.
    virtual void show(const NavigationRequest& request) = 0;
    /// What can be done here, for the menu bar and the command palette. One that is not allowed now is
    /// disabled and its statusTip says why.
    [[nodiscard]] virtual QList<QAction*> commands() const { return {}; }
    /// How many things wait for this person here.
    [[nodiscard]] int badge() const { return m_badge; }

signals:
    void navigate(const NavigationRequest& request);
    void badgeChanged(int count);

protected:
    /// Reads anew what it shows: the workspace was opened or has changed.
    virtual void refresh() = 0;
    /// Forgets what it shows: the workspace was locked. Selection and scroll position are kept.
    virtual void conceal() = 0;
    /// Every text in the language of the window. Called before the page is first shown, too.
    virtual void retranslate() = 0;
    void setBadge(int count);
    [[nodiscard]] const UiContext& context() const { return m_context; }
    [[nodiscard]] EngineClient& engine() const { return m_context.engine; }
    [[nodiscard]] QString errorSentence(const Error& error) const;

    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void becomeStale();

    PageId m_id;
    UiContext m_context;
    int m_badge = 0;
    bool m_stale = true; ///< refresh() is due when it is shown
};

} // namespace cambist::ui
