// What every UiWorkspace is a copy of. Made once a program, on the first use of each kind.
#pragma once

#include "tests/ui/support/ui_workspace.h"

#include <map>

namespace cambist::test {

/// 2026-11-23T09:00:00Z, a Monday.
inline constexpr Timestamp uiNow{1'795'424'400'000'000'000};

class UiWorkspaceTemplate {
public:
    static const UiWorkspaceTemplate& of(UiWorkspace::Contents contents);

    [[nodiscard]] const Path& folder() const { return m_workspace; }
    [[nodiscard]] const UiPayouts& payouts() const { return m_payouts; }
    [[nodiscard]] const desk::VaultEntry& entry(const std::string& person) const {
        return m_entries.at(person);
    }
    [[nodiscard]] const desk::Secrets& secrets(const std::string& person) const {
        return m_secrets.at(person);
    }
    /// See UiWorkspace::paymentFile.
    static std::string paymentText(int rows, int bad, int firstNumber);

private:
    explicit UiWorkspaceTemplate(UiWorkspace::Contents contents);
    void fill();
    /// A minute passes: lists by time are in the same order in every run.
    void tick();
    payments::PayoutId import(desk::Workspace& maker, const std::string& title, int rows, int bad, int first);
    void submit(desk::Workspace& maker, const payments::PayoutId& id);
    void report(desk::Workspace& maker, const payments::PayoutId& id);

    TempFolder m_folder;
    Path m_workspace = m_folder / "Aurelberg.cambist";
    base::SystemRandom m_random;
    base::FixedClock m_clock{{uiNow.nanoseconds - 1'800'000'000'000}}; ///< half an hour before
    std::map<std::string, desk::VaultEntry> m_entries;
    std::map<std::string, desk::Secrets> m_secrets;
    UiPayouts m_payouts;
};

} // namespace cambist::test
