// UiWorkspace: everything that the window needs, real and small: a workspace in a folder of its own with two
// people, the sample's chart of accounts and payouts in every state, and the context that pages are handed.
// Made once a program and copied for each test. GUI thread only.
#pragma once

#include "engine/desk/workspace.h"
#include "engine/payments/payout.h"
#include "tests/support/files.h"
#include "tests/support/result_checks.h"
#include "ui/widgets/ui_context.h"

#include <QSettings>

#include <functional>
#include <memory>
#include <string>

namespace cambist::test {

inline constexpr std::string_view uiMakerPassphrase = "maker of the sample";
inline constexpr std::string_view uiApproverPassphrase = "approver of the sample";

/// What is in a workspace: ids of drafts and payouts.
struct UiPayouts {
    payments::PayoutId toFix;     ///< a draft set aside: rows to fix and to decide
    payments::PayoutId ready;     ///< the draft beside it: every row is ready
    payments::PayoutId awaiting;  ///< submitted by the maker
    payments::PayoutId approved;  ///< by the approver
    payments::PayoutId released;  ///< in transit
    payments::PayoutId settled;   ///< as the bank reported, one row returned
    payments::PayoutId cancelled; ///< rejected by the approver; a draft again
};

/// Waits in the event loop until it is so; false after `milliseconds`.
bool waitFor(const std::function<bool()>& condition, int milliseconds = 20'000);

class UiWorkspace {
public:
    enum class Contents {
        Full,  ///< a sample workspace, see UiPayouts
        Fresh, ///< a workspace of one's own: the maker, no account
    };
    /// Applies the light theme and English to the application, too.
    explicit UiWorkspace(Contents contents = Contents::Full);
    ~UiWorkspace();
    UiWorkspace(const UiWorkspace&) = delete;
    UiWorkspace& operator=(const UiWorkspace&) = delete;

    [[nodiscard]] const Path& folder() const { return m_workspace; }
    /// A folder for files of the test; gone afterwards.
    [[nodiscard]] const TempFolder& files() const { return m_folder; }
    [[nodiscard]] const UiPayouts& payouts() const;
    [[nodiscard]] ui::UiContext& context() { return m_context; }
    [[nodiscard]] ui::EngineClient& engine() { return m_engine; }
    [[nodiscard]] ui::TaskList& tasks() { return m_tasks; }
    [[nodiscard]] ui::Theme& theme() { return m_theme; }
    [[nodiscard]] ui::LanguageSwitch& language() { return m_language; }
    [[nodiscard]] QSettings& settings() { return m_settings; }
    [[nodiscard]] base::FixedClock& clock() { return m_clock; }
    [[nodiscard]] desk::Surroundings around() { return {m_clock, m_random}; }

    /// "maker" or "approver" unlocks, with the passphrase and its key derivation. Throws if it does not open.
    void openAs(const std::string& person);
    [[nodiscard]] static std::string_view passphraseOf(const std::string& person);
    /// The workspace opened beside the window, as a script would: changes what the window has to notice.
    [[nodiscard]] std::unique_ptr<desk::Workspace> beside(const std::string& person);

    /// A CSV file of good payments and `bad` ones among them; written to files().
    Path paymentFile(const std::string& name, int rows, int bad = 0, int firstNumber = 1);

private:
    Contents m_contents;
    TempFolder m_folder;
    Path m_workspace;
    base::SystemRandom m_random;
    base::FixedClock m_clock;
    QSettings m_settings;
    ui::Theme m_theme;
    ui::LanguageSwitch m_language;
    ui::EngineClient m_engine;
    ui::TaskList m_tasks;
    ui::UiContext m_context;
};

} // namespace cambist::test
