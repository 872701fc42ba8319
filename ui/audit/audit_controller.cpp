#include "ui/audit/audit_controller.h"

#include "engine/base/bytes.h"
#include "engine/desk/log_view.h"
#include "ui/audit/verify_text.h"
#include "ui/widgets/error_text.h"
#include "ui/widgets/format.h"

#include <QPointer>
#include <QSettings>

#include <algorithm>
#include <array>

namespace cambist::ui {
namespace {

/// What desk::verifyWorkspace calls its steps, in their order.
constexpr std::array<std::string_view, 5> steps{"pages", "structure", "log", "tables", "payouts"};

struct Answer {
    std::uint64_t entries = 0;
    QString workspace;
};

Result<Answer> readSize(desk::Workspace& workspace) {
    TRY(const auto entries, desk::logSize(workspace));
    return Answer{entries, fromUtf8(toText(workspace.vault().workspace))};
}

} // namespace

AuditController::AuditController(const UiContext& context, QObject* parent)
    : QObject(parent)
    , m_context(context) {}

void AuditController::read() {
    m_call.abandon();
    m_call = m_context.engine.call(
        this, Lane::Read, [](desk::Workspace& workspace, const Stop&) { return readSize(workspace); },
        [this](Result<Answer> answer) {
            if (answer.has_error()) return emit failed(answer.error());
            m_workspace = answer.value().workspace;
            emit arrived(answer.value().entries);
        });
}

Task* AuditController::verify(SecretBytes passphrase) {
    m_verifying = true;
    QPointer<Task> task = m_context.tasks.start(tr("Verify the log"), verifySteps(),
                                                tr("Verifying only reads. Nothing is changed."));
    auto secret = std::make_shared<SecretBytes>(std::move(passphrase));
    const auto around = m_context.engine.surroundings();
    const auto begun = around.clock.now();
    m_context.engine.callClosed(
        this,
        [secret, around, folder = m_context.engine.folder(), person = m_context.engine.person().toStdString(),
         progress = task->progress()](const Stop&) {
            auto report = desk::verifyWorkspace(
                folder, person, secret->view(), around,
                [&progress](std::string_view step, std::uint64_t done, std::uint64_t total) {
                    const auto at = std::find(steps.begin(), steps.end(), step);
                    progress->set(static_cast<int>(at - steps.begin()), done, total);
                },
                [&progress] { return !progress->stopRequested(); });
            *secret = SecretBytes();
            return report;
        },
        [this, task, begun](Result<region::VerifyReport> report) {
            m_verifying = false;
            const auto speech = m_context.speech();
            if (report.has_error()) {
                const bool stopped = report.error().is(base::SystemError::Stopped);
                if (task)
                    task->finish(stopped ? TaskState::Stopped : TaskState::Failed,
                                 stopped ? task->stopKeeps() : errorText(report.error(), speech));
                return emit refused(report.error());
            }
            const bool clean = report.value().clean();
            if (clean) keep(report.value(), begun);
            if (task)
                task->finish(clean ? TaskState::Done : TaskState::Failed, verifyVerdict(report.value()));
            emit verified(report.value());
        });
    return task;
}

std::optional<LastVerified> AuditController::lastVerified() const {
    if (m_workspace.isEmpty()) return {};
    const auto& settings = m_context.settings;
    const auto time = settings.value("audit/" + m_workspace + "/time").toLongLong();
    if (time == 0) return {};
    return LastVerified{Timestamp{time * 1'000'000'000},
                        settings.value("audit/" + m_workspace + "/root").toString()};
}

void AuditController::keep(const region::VerifyReport& report, Timestamp begun) {
    if (m_workspace.isEmpty()) return;
    auto& settings = m_context.settings;
    settings.setValue("audit/" + m_workspace + "/time",
                      QVariant::fromValue<qlonglong>(begun.nanoseconds / 1'000'000'000));
    settings.setValue("audit/" + m_workspace + "/root", fromUtf8(base::toHex(report.root)));
}

} // namespace cambist::ui
