#include "ui/payments/payments_controller.h"

#include "ui/payments/payment_reads.h"
#include "ui/widgets/error_text.h"
#include "ui/widgets/format.h"
#include "ui/widgets/payout_voucher.h"

namespace cambist::ui {

using desk::Effect;
using desk::Workspace;

PaymentsController::PaymentsController(const UiContext& context, QObject* parent)
    : QObject(parent)
    , m_context(context) {}

void PaymentsController::readList() {
    m_list.abandon();
    m_list = m_context.engine.call(
        this, Lane::Read, [](Workspace& workspace, const Stop&) { return readPayoutList(workspace); },
        [this](Result<PayoutList> list) {
            if (list.has_error())
                emit readFailed(list.error());
            else
                emit listRead(list.value());
        });
}

void PaymentsController::readDetail(const PayoutId& id) {
    m_detail.abandon();
    m_detail = m_context.engine.call(
        this, Lane::Read,
        [id](Workspace& workspace, const Stop& stop) { return readPayoutDetail(workspace, id, stop); },
        [this](Result<PayoutDetail> detail) {
            if (detail.has_value()) emit detailRead(detail.value());
        });
}

void PaymentsController::forget() {
    m_list.abandon();
    m_detail.abandon();
}

void PaymentsController::begin() {
    if (++m_running == 1) emit busyChanged(true);
}

void PaymentsController::end() {
    if (--m_running == 0) emit busyChanged(false);
}

/// `tell` makes a sentence of what came of it.
template <typename Work, typename Tell>
void PaymentsController::act(Work work, Tell tell) {
    using Answer = std::invoke_result_t<Work, Workspace&, const Stop&>;
    begin();
    m_context.engine.call(this, Lane::Work, std::move(work), [this, tell = std::move(tell)](Answer answer) {
        end();
        // Locked meanwhile: what was done is done, and the list shows it after unlocking.
        if (!m_context.engine.isOpen()) return;
        if (answer.has_error())
            emit failed(answer.error());
        else
            emit done(tell(answer.value()));
    });
}

template <typename Work, typename Tell>
void PaymentsController::actAsTask(Task* task, Work work, Tell tell) {
    using Answer = std::invoke_result_t<Work, Workspace&, const Stop&>;
    begin();
    const QPointer<Task> guard(task);
    const auto answered = [this, guard, tell = std::move(tell)](Answer answer) {
        end();
        const bool open = m_context.engine.isOpen();
        const bool stopped = answer.has_error() && guard && guard->progress()->stopRequested();
        if (guard) {
            if (answer.has_value())
                guard->finish(TaskState::Done, tr("Done."));
            else if (stopped)
                guard->finish(TaskState::Stopped, guard->stopKeeps());
            else
                guard->finish(TaskState::Failed,
                              open ? errorText(answer.error(), m_context.speech()) : tr("It was not done."));
        }
        if (!open || stopped) return;
        if (answer.has_error())
            emit failed(answer.error());
        else
            emit done(tell(answer.value()));
    };
    m_context.engine.call(this, Lane::Work, std::move(work), answered);
}

void PaymentsController::submit(const PayoutId& id, int rows) {
    auto* task = m_context.tasks.start(tr("Submit %n payments", "", rows),
                                       {tr("Sealing rows"), tr("Submitting")}, tr("Nothing is submitted."));
    const auto work = [id, progress = task->progress()](Workspace& workspace,
                                                        const Stop&) -> Result<desk::PayoutCheck> {
        desk::DraftDesk drafts(workspace);
        TRY(const auto draft, drafts.find(id));
        auto check = desk::PayoutDesk(workspace).submit(
            id, draft.title, [&](const auto& onRow) { return drafts.forEachReadyRow(id, onRow); },
            Effect::Apply,
            [&](int phase, std::uint64_t done, std::uint64_t total) {
                progress->set(phase, done, total);
                return !progress->stopRequested();
            });
        // A crash after the submission was durable leaves the draft open: it is closed the next time.
        const bool known = check.has_error() && check.error().is(payments::PayoutError::PayoutExists);
        if (check.has_value() || known) TRY(drafts.markSubmitted(id));
        return check;
    };
    actAsTask(task, work, [id](const desk::PayoutCheck& check) {
        const auto count = static_cast<int>(check.count);
        return ActDone{tr("%n payments were submitted and wait for approval.", "", count), id};
    });
}

void PaymentsController::release(const PayoutId& id, const QString& format, const Path& out, int rows) {
    const auto work = [id, format = format.toStdString(), out](Workspace& workspace,
                                                               const Stop&) -> Result<bool> {
        TRY(desk::PayoutDesk(workspace).release(id, format, out, Effect::Apply));
        return workspace.vault().sample;
    };
    auto* task =
        m_context.tasks.start(tr("Release %n payments", "", rows), {tr("Writing the bank file")}, {});
    actAsTask(task, work, [id, out, rows](bool sample) {
        const auto name = QString::fromStdString(out.filename().string());
        const auto sentence =
            sample ? tr("%n payments were released: %1 is written. This is a sample workspace; no bank takes "
                        "the file.",
                        "", rows)
                   : tr("%n payments were released: %1 is written. Hand it to the bank.", "", rows);
        return ActDone{sentence.arg(name), id};
    });
}

void PaymentsController::exportFile(const PayoutId& id, const Path& out) {
    const auto work = [id, out](Workspace& workspace, const Stop&) -> Result<bool> {
        TRY(desk::PayoutDesk(workspace).exportFile(id, out));
        return true;
    };
    act(work, [id, out](bool) {
        const auto name = QString::fromStdString(out.filename().string());
        return ActDone{tr("%1 is written: the same bytes as at the release.").arg(name), id};
    });
}

void PaymentsController::writeVoucher(const PayoutId& id, const QString& reference, const Path& out) {
    auto* task =
        m_context.tasks.start(tr("Voucher %1").arg(reference), {tr("Proving the rows"), tr("Writing pages")},
                              tr("No file is written."));
    const VoucherRequest request{id, reference, m_context.engine.person(), out,
                                 VoucherWords::inCurrentLanguage()};
    const auto work = [request, progress = task->progress()](Workspace& workspace, const Stop&) {
        return cambist::ui::writeVoucher(workspace, request, *progress);
    };
    actAsTask(task, work, [id, out](int pages) {
        const auto name = QString::fromStdString(out.filename().string());
        return ActDone{tr("%n pages are written to %1.", "", pages).arg(name), id};
    });
}

void PaymentsController::readStatus(const Path& file) {
    const auto work = [file](Workspace& workspace, const Stop&) {
        return desk::PayoutDesk(workspace).recordStatus(file, Effect::Apply);
    };
    act(work, [](const desk::PayoutDesk::StatusResult& result) {
        const auto sentence =
            result.unknown > 0
                ? tr("The bank reports %1 settled, %2 returned, %3 open, and %4 rows that the "
                     "payout does not have.")
                      .arg(countText(result.settled), countText(result.returned), countText(result.open),
                           countText(result.unknown))
                : tr("The bank reports %1 settled, %2 returned, %3 open.")
                      .arg(countText(result.settled), countText(result.returned), countText(result.open));
        return ActDone{sentence, result.payout, result.unknown > 0 || result.returned > 0};
    });
}

void PaymentsController::setAside(const PayoutId& id) {
    const auto work = [id](Workspace& workspace, const Stop&) {
        return desk::DraftDesk(workspace).setAside(id, Effect::Apply);
    };
    act(work, [id](const payments::Draft& aside) {
        const auto rows = static_cast<int>(aside.counts.rows());
        return ActDone{tr("%n rows are a draft of their own now. The rest can be submitted.", "", rows), id};
    });
}

void PaymentsController::exportRows(const PayoutId& id, const Path& out) {
    const auto speech = m_context.speech();
    const auto work = [id, out, speech](Workspace& workspace, const Stop&) -> Result<std::uint64_t> {
        desk::DraftDesk drafts(workspace);
        TRY(const auto draft, drafts.find(id));
        TRY(const auto bytes, drafts.exportRows(id, [speech](const payments::Finding& finding) {
            const auto text = common::findingText(finding, speech);
            return text.message + ' ' + text.remedy;
        }));
        TRY(base::writeFileAtomically(out, bytes, base::FileMode::Private));
        return draft.counts.rows();
    };
    act(work, [id, out](std::uint64_t rows) {
        const auto name = QString::fromStdString(out.filename().string());
        return ActDone{
            tr("%n rows with what is to be done in each are in %1.", "", static_cast<int>(rows)).arg(name),
            id};
    });
}

void PaymentsController::takeBack(const PayoutId& id, const Path& file) {
    const auto work = [id, file](Workspace& workspace, const Stop&) -> Result<desk::DraftDesk::Corrections> {
        TRY(auto reader, base::FileReader::open(file));
        return desk::DraftDesk(workspace).fixFromFile(id, reader, file.string(), Effect::Apply);
    };
    act(work, [id](const desk::DraftDesk::Corrections& corrections) {
        return ActDone{tr("%1 rows were read, %2 of them corrected. %3 are still to be fixed or decided.")
                           .arg(countText(corrections.rows), countText(corrections.changed),
                                countText(corrections.draft.counts.waiting())),
                       id, corrections.draft.counts.waiting() > 0};
    });
}

} // namespace cambist::ui
