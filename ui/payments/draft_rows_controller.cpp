#include "ui/payments/draft_rows_controller.h"

namespace cambist::ui {

using desk::DraftDesk;
using desk::Effect;
using desk::Workspace;

namespace {

std::string rowName(DraftPosition position) {
    return std::to_string(position + 1);
}

bool isAlike(const payments::DraftFinding& one, const Alike& alike) {
    return one.settled == payments::Settled::Open && one.finding.row > 0 && one.finding.code == alike.code &&
           one.finding.field == alike.field && one.finding.value == alike.value;
}

Result<std::vector<DraftPosition>> findAlike(DraftDesk& drafts, const PayoutId& id, const Alike& alike) {
    std::vector<DraftPosition> rows;
    TRY(drafts.forEachFinding(id, [&](const payments::DraftFinding& one) -> Status {
        if (isAlike(one, alike)) rows.push_back(one.finding.row - 1);
        return ok();
    }));
    return rows;
}

/// As a table reads it: codes of findings that outlive the desk.
Result<RowChanged> changed(Workspace& workspace, Result<desk::RowChange> change) {
    TRY(auto made, std::move(change));
    const DraftPosition position = made.row.position;
    TRY(auto views, desk::draftRows(workspace, made.draft.id, {&position, 1}));
    if (views.empty())
        return Error(payments::DraftError::UnknownRow, toText(made.draft.id), {rowName(position)});
    return RowChanged{std::move(views.front()), std::move(made.draft)};
}

struct AlikeDone {
    AlikeResult result;
    std::vector<DraftPosition> rows;
};

} // namespace

DraftRowsController::DraftRowsController(const UiContext& context, QObject* parent)
    : QObject(parent)
    , m_context(context) {}

void DraftRowsController::setDraft(const std::optional<PayoutId>& id) {
    if (m_id != id) m_done.clear();
    m_id = id;
    if (m_id) readDraft();
}

void DraftRowsController::readDraft() {
    if (!m_id) return;
    m_draft.abandon();
    m_draft = m_context.engine.call(
        this, Lane::Read,
        [id = *m_id](Workspace& workspace, const Stop&) { return DraftDesk(workspace).find(id); },
        [this](Result<payments::Draft> draft) {
            if (draft.has_value()) emit draftRead(draft.value());
        });
}

void DraftRowsController::forget() {
    m_draft.abandon();
    m_duplicates.abandon();
    m_alike.abandon();
}

template <class Work>
void DraftRowsController::change(Work work) {
    if (!m_id) return;
    m_context.engine.call(this, Lane::Work, std::move(work), [this, id = *m_id](Result<RowChanged> change) {
        // After locking nothing is shown; the change is kept all the same.
        if (!m_context.engine.isOpen() || m_id != id) return;
        if (change.has_error())
            emit failed(change.error());
        else
            emit rowChanged(change.value());
    });
}

void DraftRowsController::fix(DraftPosition position, payments::Field field, const QString& text) {
    m_done.push_back({position});
    change([id = m_id, position, field, value = text.toStdString()](Workspace& workspace, const Stop&) {
        return changed(workspace,
                       DraftDesk(workspace).fix(*id, rowName(position), {{field, value}}, Effect::Apply));
    });
}

void DraftRowsController::decide(DraftPosition position, desk::Decision decision, const QString& reason) {
    m_done.push_back({position});
    change([id = m_id, position, decision, why = reason.toStdString()](Workspace& workspace, const Stop&) {
        return changed(workspace,
                       DraftDesk(workspace).decide(*id, rowName(position), decision, why, Effect::Apply));
    });
}

void DraftRowsController::undo(DraftPosition position) {
    std::erase(m_done, std::vector<DraftPosition>{position});
    change([id = m_id, position](Workspace& workspace, const Stop&) {
        return changed(workspace, DraftDesk(workspace).undo(*id, rowName(position), Effect::Apply));
    });
    emit undone(position);
}

bool DraftRowsController::undoLast() {
    if (m_done.empty()) return false;
    const auto rows = std::move(m_done.back());
    m_done.pop_back();
    if (rows.size() == 1) {
        undo(rows.front());
        return true;
    }
    m_context.engine.call(
        this, Lane::Work,
        [id = m_id, rows](Workspace& workspace, const Stop&) -> Result<AlikeResult> {
            DraftDesk drafts(workspace);
            for (const auto row : rows) TRY(drafts.undo(*id, rowName(row), Effect::Apply));
            return AlikeResult{rows.size(), 0};
        },
        [this](Result<AlikeResult> result) {
            if (!m_context.engine.isOpen()) return;
            if (result.has_error())
                emit failed(result.error());
            else
                emit rowsChanged(result.value());
        });
    return true;
}

void DraftRowsController::readDuplicates(DraftPosition position) {
    m_duplicates.abandon();
    if (!m_id) return;
    m_duplicates = m_context.engine.call(
        this, Lane::Read,
        [id = *m_id, position](Workspace& workspace, const Stop&) {
            return desk::duplicatesOf(workspace, id, position);
        },
        [this, position](Result<std::vector<desk::DuplicateOf>> found) {
            if (found.has_value()) emit duplicatesRead(position, found.value());
        });
}

void DraftRowsController::countAlike(DraftPosition position, const Alike& alike) {
    m_alike.abandon();
    if (!m_id) return;
    m_alike = m_context.engine.call(
        this, Lane::Read,
        [id = *m_id, alike](Workspace& workspace, const Stop&) -> Result<std::uint64_t> {
            DraftDesk drafts(workspace);
            TRY(const auto rows, findAlike(drafts, id, alike));
            return rows.size();
        },
        [this, position](Result<std::uint64_t> count) {
            if (count.has_value()) emit alikeCounted(position, count.value() > 0 ? count.value() - 1 : 0);
        });
}

void DraftRowsController::tryAlike(const Alike& alike, const QString& text) {
    runAlike(alike, text, Effect::DryRun);
}

void DraftRowsController::applyAlike(const Alike& alike, const QString& text) {
    runAlike(alike, text, Effect::Apply);
}

void DraftRowsController::runAlike(const Alike& alike, const QString& text, Effect effect) {
    if (!m_id) return;
    m_context.engine.call(
        this, Lane::Work,
        [id = *m_id, alike, value = text.toStdString(), effect](Workspace& workspace,
                                                                const Stop&) -> Result<AlikeDone> {
            DraftDesk drafts(workspace);
            AlikeDone done;
            TRY(done.rows, findAlike(drafts, id, alike));
            for (const auto row : done.rows) {
                TRY(const auto change, drafts.fix(id, rowName(row), {{alike.field, value}}, effect));
                ++done.result.rows;
                done.result.ready += change.row.state == payments::RowState::Ready ? 1 : 0;
            }
            return done;
        },
        [this, id = *m_id, effect](Result<AlikeDone> done) {
            if (!m_context.engine.isOpen() || m_id != id) return;
            if (done.has_error()) {
                emit failed(done.error());
            } else if (effect == Effect::DryRun) {
                emit alikeTried(done.value().result);
            } else {
                m_done.push_back(std::move(done.value().rows));
                emit rowsChanged(done.value().result);
            }
        });
}

} // namespace cambist::ui
