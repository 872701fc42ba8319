#include "tests/ui/support/ui_workspace.h"

#include "tests/ui/support/ui_workspace_template.h"

#include <QTest>

#include <stdexcept>

namespace cambist::test {

bool waitFor(const std::function<bool()>& condition, int milliseconds) {
    return QTest::qWaitFor(condition, milliseconds);
}

UiWorkspace::UiWorkspace(Contents contents)
    : m_contents(contents)
    , m_workspace(m_folder / "Aurelberg.cambist")
    , m_clock(uiNow)
    , m_settings(QString::fromStdString((m_folder / "settings.ini").string()), QSettings::IniFormat)
    , m_engine({m_clock, m_random})
    , m_context{m_engine, m_tasks, m_theme, m_language, m_settings} {
    copyFolder(UiWorkspaceTemplate::of(contents).folder(), m_workspace);
    m_theme.apply(ui::ThemeMode::Light, ui::Density::Normal);
}

UiWorkspace::~UiWorkspace() {
    // The next test starts in English, too.
    m_language.set(common::Language::English);
}

const UiPayouts& UiWorkspace::payouts() const {
    return UiWorkspaceTemplate::of(m_contents).payouts();
}

std::string_view UiWorkspace::passphraseOf(const std::string& person) {
    return person == "maker" ? uiMakerPassphrase : uiApproverPassphrase;
}

void UiWorkspace::openAs(const std::string& person) {
    bool answered = false;
    std::string refused;
    QObject context;
    m_engine.open(m_workspace, QString::fromStdString(person),
                  SecretBytes(base::bytesOf(passphraseOf(person))), &context, [&](Status done) {
                      answered = true;
                      if (done.has_error()) refused = words(done.error());
                  });
    if (!waitFor([&] { return answered; })) refused = "no answer";
    if (!refused.empty()) throw std::runtime_error("the workspace does not open: " + refused);
}

std::unique_ptr<desk::Workspace> UiWorkspace::beside(const std::string& person) {
    const auto& made = UiWorkspaceTemplate::of(m_contents);
    return must(
        desk::Workspace::openWith(m_workspace, made.entry(person), made.secrets(person).clone(), around()));
}

Path UiWorkspace::paymentFile(const std::string& name, int rows, int bad, int firstNumber) {
    const auto path = m_folder / name;
    writeText(path, UiWorkspaceTemplate::paymentText(rows, bad, firstNumber));
    return path;
}

} // namespace cambist::test
