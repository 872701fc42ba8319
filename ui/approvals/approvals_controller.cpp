#include "ui/approvals/approvals_controller.h"

#include "engine/desk/draft_desk.h"
#include "ui/widgets/error_text.h"
#include "ui/widgets/format.h"

#include <algorithm>

namespace cambist::ui {
namespace {

Result<ApprovalQueue> readQueueOf(desk::Workspace& workspace) {
    TRY(auto lines, desk::payoutLines(workspace));
    ApprovalQueue queue;
    queue.me = workspace.personName();
    for (const auto& person : workspace.state().people.people()) {
        const bool may = (person.roles & access::Approver) != 0;
        if (person.id == workspace.person()) queue.mayApprove = may;
        if (may && person.state == access::PersonState::Active) queue.approvers.push_back(person.name);
    }
    std::sort(queue.approvers.begin(), queue.approvers.end());
    for (auto& line : lines)
        if (!line.isDraft && line.state == payments::PayoutState::AwaitingApproval)
            queue.lines.push_back(std::move(line));
    std::stable_sort(queue.lines.begin(), queue.lines.end(), [&](const auto& a, const auto& b) {
        return std::pair(!queue.isMine(a), a.changed) < std::pair(!queue.isMine(b), b.changed);
    });
    return queue;
}

std::vector<ReviewedAccount> debitAccounts(desk::Workspace& workspace, const desk::PayoutCheck& check) {
    std::vector<ReviewedAccount> accounts;
    for (const auto& group : check.groups) {
        auto& shown = accounts.emplace_back();
        const auto* account = workspace.state().ledger.account(group.debitAccount);
        if (!account) continue;
        shown.code = account->code;
        if (!account->bank) continue;
        shown.holder = account->bank->holder;
        shown.number = account->bank->iban.empty() ? account->bank->number : account->bank->iban;
        shown.bankName = account->bank->bankName;
    }
    return accounts;
}

Result<ReviewedPayout> reviewOf(desk::Workspace& workspace, const payments::PayoutId& id,
                                TaskProgress& progress) {
    TRY(auto review,
        desk::reviewPayout(workspace, id, [&](int phase, std::uint64_t done, std::uint64_t total) {
            progress.set(phase, done, total);
            return !progress.stopRequested();
        }));
    ReviewedPayout reviewed{std::move(review), desk::payoutReference(id), {}, {}};
    reviewed.accounts = debitAccounts(workspace, reviewed.review.check);
    const auto* maker = workspace.state().people.person(reviewed.review.payout.maker);
    if (maker) reviewed.maker = maker->name;
    return reviewed;
}

Result<ApprovedPayout> approveShown(desk::Workspace& workspace, const payments::PayoutId& id,
                                    const Bytes32& shownRoot) {
    desk::PayoutDesk desk(workspace);
    // A payout that was sent back and submitted again has the same id and other rows.
    TRY(const auto payout, desk.find(id));
    if (payout.rowRoot != shownRoot)
        return Error(payments::PayoutError::ContentDiffers, toText(id), {"rows"});
    TRY(auto check, desk.approve(id, desk::Effect::Apply));
    ApprovedPayout done{desk::payoutReference(id), std::move(check), {}};
    done.accounts = debitAccounts(workspace, done.check);
    return done;
}

Status passphraseOpens(desk::Workspace& workspace, const SecretBytes& passphrase) {
    // From the disk: it may have been changed since the workspace was opened.
    TRY(const auto vault, desk::Vault::load(workspace.folder()));
    const auto* entry = vault.find(workspace.personName());
    if (!entry) return Error(desk::VaultError::PersonUnknown, workspace.personName(), {vault.names()});
    TRY(desk::openEntry(vault.workspace, *entry, passphrase.view()));
    return ok();
}

} // namespace

std::string ApprovalQueue::others(const desk::PayoutLine& line) const {
    std::string names;
    for (const auto& name : approvers)
        if (name != line.maker && name != me) names += (names.empty() ? "" : ", ") + name;
    return names;
}

ApprovalsController::ApprovalsController(const UiContext& context, QObject* parent)
    : QObject(parent)
    , m_context(context) {}

const desk::PayoutLine* ApprovalsController::line(const payments::PayoutId& id) const {
    if (!m_queue) return nullptr;
    for (const auto& line : m_queue->lines)
        if (line.id == id) return &line;
    return nullptr;
}

std::optional<std::uint64_t> ApprovalsController::firstTimeOf(const payments::PayoutId& id) const {
    const auto found = m_firstTime.find(id);
    return found == m_firstTime.end() ? std::nullopt : std::optional(found->second);
}

void ApprovalsController::readQueue() {
    m_queueCall.abandon();
    m_queueCall = m_context.engine.call(
        this, Lane::Read, [](desk::Workspace& workspace, const Stop&) { return readQueueOf(workspace); },
        [this](Result<ApprovalQueue> answer) {
            if (answer.has_error()) return emit queueFailed(answer.error());
            m_queue = std::move(answer).value();
            emit queueRead();
        });
}

void ApprovalsController::review(const payments::PayoutId& id) {
    stopReview();
    m_reviewed.reset();
    m_reviewTask = m_context.tasks.start(tr("Reviewing %1").arg(fromUtf8(desk::payoutReference(id))),
                                         {tr("Opening the rows")},
                                         tr("Stop. Nothing is approved, and nothing is changed."));
    m_context.engine.call(
        this, Lane::Work,
        [id, progress = m_reviewTask->progress()](desk::Workspace& workspace, const Stop&) {
            return reviewOf(workspace, id, *progress);
        },
        [this, task = m_reviewTask](Result<ReviewedPayout> answer) {
            if (task) reviewAnswered(*task, std::move(answer));
        });
    emit reviewStarted();
}

void ApprovalsController::reviewAnswered(Task& task, Result<ReviewedPayout> answer) {
    // Stopped by a person, by locking or by another review: what was read must not be kept, even when it came
    // in time.
    if (task.progress()->stopRequested()) {
        task.finish(TaskState::Stopped, tr("Stopped. Nothing was approved."));
        if (&task != m_reviewTask) return m_context.tasks.putAway(&task); // another one was opened instead
        if (m_context.engine.isOpen()) emit reviewStopped();
        return;
    }
    if (answer.has_error()) {
        task.finish(TaskState::Failed, errorText(answer.error(), m_context.speech()));
        return emit reviewFailed(answer.error());
    }
    m_reviewed = std::move(answer).value();
    m_firstTime[m_reviewed->review.payout.id] = m_reviewed->review.firstTime;
    task.finish(TaskState::Done, tr("Every row was opened and agrees."));
    m_context.tasks.putAway(&task); // what it found stands on the page
    emit reviewDone();
}

void ApprovalsController::stopReview() {
    if (m_reviewTask && m_reviewTask->state() == TaskState::Running) m_reviewTask->stop();
}

void ApprovalsController::verify(SecretBytes passphrase) {
    m_verifyCall.abandon();
    auto secret = std::make_shared<SecretBytes>(std::move(passphrase));
    m_verifyCall = m_context.engine.call(
        this, Lane::Work,
        [secret](desk::Workspace& workspace, const Stop&) {
            auto opens = passphraseOpens(workspace, *secret);
            *secret = SecretBytes();
            return opens;
        },
        [this](Status opens) {
            if (opens.has_error()) return emit notVerified(opens.error());
            emit verified();
        });
}

void ApprovalsController::approve() {
    if (!m_reviewed) return;
    const auto id = m_reviewed->review.payout.id;
    auto* task = m_context.tasks.start(tr("Approving %1").arg(fromUtf8(m_reviewed->reference)),
                                       {tr("Opening, comparing and signing")}, {});
    m_context.engine.call(
        this, Lane::Work,
        [id, root = m_reviewed->review.check.rowRoot](desk::Workspace& workspace, const Stop&) {
            return approveShown(workspace, id, root);
        },
        [this, task = QPointer<Task>(task)](Result<ApprovedPayout> answer) {
            const auto outcome = answer.has_value() ? tr("Approved; the money is reserved.")
                                                    : errorText(answer.error(), m_context.speech());
            if (task) task->finish(answer.has_value() ? TaskState::Done : TaskState::Failed, outcome);
            if (!m_context.engine.isOpen()) return; // the tray says it; the page is covered
            if (answer.has_error()) return emit notApproved(answer.error());
            m_reviewed.reset();
            emit approved(answer.value());
        });
}

void ApprovalsController::sendBack(const payments::PayoutId& id, const QString& reason) {
    m_context.engine.call(
        this, Lane::Work,
        [id, text = reason.toStdString()](desk::Workspace& workspace, const Stop&) -> Status {
            TRY(desk::PayoutDesk(workspace).reject(id, text, desk::Effect::Apply));
            return desk::DraftDesk(workspace).markReopened(id);
        },
        [this, id](Status done) {
            if (!m_context.engine.isOpen()) return;
            if (done.has_error()) return emit notSentBack(done.error());
            m_reviewed.reset();
            emit sentBack(fromUtf8(desk::payoutReference(id)));
        });
}

void ApprovalsController::forget() {
    stopReview();
    m_queueCall.abandon();
    m_verifyCall.abandon();
    m_queue.reset();
    m_reviewed.reset();
    m_firstTime.clear();
}

} // namespace cambist::ui
