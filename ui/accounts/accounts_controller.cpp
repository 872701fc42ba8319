#include "ui/accounts/accounts_controller.h"

#include "ui/widgets/format.h"

namespace cambist::ui {
namespace {

struct Answer {
    std::vector<ledger::Account> accounts;
    bool mayOpen = false;
};

Result<Answer> readAccounts(desk::Workspace& workspace) {
    TRY(auto view, desk::balances(workspace));
    const auto* person = workspace.state().people.person(workspace.person());
    return Answer{std::move(view.accounts), person && (person->roles & access::Administrator) != 0};
}

QString plural(const char* text, std::uint64_t count) {
    return AccountsController::tr(text, "", static_cast<int>(count));
}

} // namespace

AccountsController::AccountsController(const UiContext& context, QObject* parent)
    : QObject(parent)
    , m_context(context) {}

void AccountsController::read() {
    m_call.abandon();
    m_call = m_context.engine.call(
        this, Lane::Read, [](desk::Workspace& workspace, const Stop&) { return readAccounts(workspace); },
        [this](Result<Answer> answer) {
            if (answer.has_error()) return emit failed(answer.error());
            emit arrived(answer.value().accounts, answer.value().mayOpen);
        });
}

ImportJob AccountsController::importJob(const Path& file) const {
    const auto name = fromUtf8(file.filename().string());
    ImportJob job;
    job.work = [file](desk::Workspace& workspace, desk::Effect effect,
                      TaskProgress&) -> Result<ImportCounts> {
        TRY(const auto done, desk::importAccounts(workspace, file, effect));
        return ImportCounts{done.opened, done.bankAccounts, done.alreadyOpen};
    };
    job.title = [] { return tr("Import accounts"); };
    job.checking = [name] { return tr("Checking the accounts of %1").arg(name); };
    job.doing = [name] { return tr("Opening the accounts of %1").arg(name); };
    // The chart is opened whole or not at all, in one step.
    job.stopKeeps = [] { return QString(); };
    job.wouldDo = [](const ImportCounts& n) {
        if (n[0] == 0)
            return plural(
                QT_TR_N_NOOP("All %n accounts of this file are open already. Nothing would change."), n[2]);
        const auto opened = plural(QT_TR_N_NOOP("%n accounts would be opened"), n[0]);
        const auto banks = plural(QT_TR_N_NOOP("%n at banks"), n[1]);
        if (n[2] == 0) return tr("%1, %2. Nothing has been changed yet.").arg(opened, banks);
        return tr("%1, %2. %3. Nothing has been changed yet.")
            .arg(opened, banks, plural(QT_TR_N_NOOP("%n are open already and stay as they are"), n[2]));
    };
    job.done = [](const ImportCounts& n) {
        return tr("%1, %2.").arg(plural(QT_TR_N_NOOP("%n accounts were opened"), n[0]),
                                 plural(QT_TR_N_NOOP("%n at banks"), n[1]));
    };
    job.act = [](const ImportCounts& n) {
        return n[0] == 0 ? QString() : plural(QT_TR_N_NOOP("Open %n accounts"), n[0]);
    };
    return job;
}

} // namespace cambist::ui
