#include "engine/desk/draft_desk.h"

#include "engine/base/text.h"
#include "engine/desk/import_duplicates.h"
#include "engine/desk/import_row.h"
#include "engine/parties/identifiers.h"

#include <algorithm>

namespace cambist::desk {

using payments::Draft;
using payments::DraftError;
using payments::DraftFinding;
using payments::DraftRow;
using payments::DraftStatus;
using payments::Field;
using payments::Finding;
using payments::PayoutId;
using payments::RowState;
using payments::Settled;
using payments::Severity;

namespace {

/// Rows moved in one write transaction.
constexpr std::size_t sliceRows = 2000;

/// What people type into a field, as it is kept: accounts and codes in their electronic form.
std::string normalised(Field field, std::string_view text) {
    const std::string_view trimmed = base::trim(text);
    using parties::IdentifierKind;
    switch (field) {
    case Field::CreditorAccount:
    case Field::DebtorAccount:
        if (!parties::ibanCountry(parties::normaliseIban(trimmed)).empty())
            return parties::normaliseIban(trimmed);
        return std::string(trimmed);
    case Field::CreditorAgent:
    case Field::DebtorAgent:
        return parties::normaliseIdentifier(IdentifierKind::Bic, trimmed);
    case Field::CreditorAgentCode:
        return parties::normaliseIdentifier(IdentifierKind::Cnaps, trimmed);
    case Field::Currency:
    case Field::CreditorCountry:
    case Field::Purpose:
    case Field::CategoryPurpose:
    case Field::ServiceLevel:
    case Field::ChargeBearer:
        return base::asciiUpper(trimmed);
    default:
        return base::toNfc(trimmed);
    }
}

/// A finding of the file's reader: made once, never again.
bool isReaders(const Finding& finding) {
    return !isJudged(finding.code) && !payments::isDuplicateCode(finding.code);
}

} // namespace

/// One row on its way to another state.
struct DraftDesk::Change {
    Draft draft;
    DraftRow row;
    std::vector<DraftFinding> findings;
};

Result<Draft> DraftDesk::find(const PayoutId& id) {
    TRY(auto draft, m_store.find(id));
    if (!draft) return Error(DraftError::UnknownDraft, toText(id));
    TRY(followPayout(*draft));
    return *std::move(draft);
}

/// The log knows best: submitted by a process that died before it could say so here, or rejected since.
Status DraftDesk::followPayout(Draft& draft) {
    TRY(const auto payout, m_workspace.state().payouts.find(draft.id));
    const bool submitted = payout && payout->state != payments::PayoutState::Cancelled;
    draft.status = submitted ? DraftStatus::Submitted : DraftStatus::Open;
    return ok();
}

Result<std::vector<Draft>> DraftDesk::list() {
    TRY(m_workspace.store().refresh());
    TRY(auto drafts, m_store.list());
    for (auto& draft : drafts) TRY(followPayout(draft));
    return drafts;
}

Result<std::map<Currency, payments::DraftStore::Total>> DraftDesk::totals(const PayoutId& id,
                                                                          RowState state) {
    TRY(const auto draft, find(id));
    return m_store.totals(draft.number, state);
}

Status DraftDesk::forEachRow(const PayoutId& id, std::optional<RowState> state, const OnRow& onRow) {
    TRY(const auto draft, find(id));
    return m_store.forEachRow(draft.number, state, onRow);
}

Status DraftDesk::forEachFinding(const PayoutId& id, const OnFinding& onFinding) {
    TRY(const auto draft, find(id));
    return m_store.forEachFinding(draft.number, onFinding);
}

Result<std::vector<DraftFinding>> DraftDesk::findings(const PayoutId& id, payments::DraftPosition position) {
    TRY(const auto draft, find(id));
    return m_store.findings({draft.number, position});
}

Result<DraftRow> DraftDesk::findRow(const PayoutId& id, const std::string& row) {
    TRY(const auto draft, find(id));
    const Error unknown(DraftError::UnknownRow, toText(id), {row});
    if (base::isAsciiDigits(row) && row.size() < 10) {
        const auto number = std::stoul(row);
        if (number == 0) return unknown;
        TRY(auto found, m_store.row(draft.number, static_cast<payments::DraftPosition>(number - 1)));
        if (!found) return unknown;
        return *std::move(found);
    }
    const auto key = payments::rowKeyFromText(row);
    if (!key) return unknown;
    TRY(auto found, m_store.rowWithRowKey(draft.number, *key));
    if (!found) return unknown;
    return *std::move(found);
}

Result<DraftDesk::Change> DraftDesk::open(const PayoutId& id, const std::string& row) {
    Change change;
    TRY(change.draft, find(id));
    if (change.draft.status == DraftStatus::Submitted) return Error(DraftError::Submitted, toText(id));
    TRY(change.row, findRow(id, row));
    TRY(change.findings, m_store.findings({change.draft.number, change.row.position}));
    return change;
}

/// Findings that can be made anew are; a decision about the same thing stays.
Status DraftDesk::judgeAgain(Change& change) {
    const auto& draft = change.draft;
    const RowJudge judge(m_workspace, m_workspace.state().ledger,
                         {draft.fileHash, draft.debitAccount, draft.valueDate, draft.businessDate});
    std::vector<Finding> found;
    judge.judge(change.row, false, found);
    TRY(DuplicateFinder(m_store).checkChanged(draft, change.row, found));
    std::vector<DraftFinding> findings;
    for (auto& one : change.findings)
        if (isReaders(one.finding)) findings.push_back(one);
    for (auto& one : found) {
        const bool decided = std::ranges::any_of(change.findings, [&](const DraftFinding& old) {
            return old.settled == Settled::Decided && old.finding.code == one.code &&
                   old.finding.value == one.value && old.finding.arguments == one.arguments;
        });
        findings.push_back({std::move(one), decided ? Settled::Decided : Settled::Open});
    }
    change.findings = std::move(findings);
    change.row.state = payments::stateFor(change.findings);
    return ok();
}

Status DraftDesk::save(Change& change, RowState before) {
    const payments::DraftPlace place{change.draft.number, change.row.position};
    TRY(const auto old, m_store.row(place.draft, place.position));
    if (old) {
        const auto keys = payments::duplicateKeys(*old);
        if (keys.endToEnd) TRY(m_store.removeKey(*keys.endToEnd, place));
        if (keys.payment) TRY(m_store.removeKey(*keys.payment, place));
    }
    const auto keys = payments::duplicateKeys(change.row);
    if (keys.endToEnd) TRY(m_store.addKey(*keys.endToEnd, place));
    if (keys.payment) TRY(m_store.addKey(*keys.payment, place));
    TRY(m_store.putRow(place.draft, change.row));
    TRY(m_store.setFindings(place, change.findings));
    --change.draft.counts.of(before);
    ++change.draft.counts.of(change.row.state);
    return m_store.update(change.draft);
}

Result<RowChange> DraftDesk::change(const PayoutId& id, const std::string& row, Effect effect,
                                    const std::function<Status(Change&)>& work) {
    Change one;
    const auto after = effect == Effect::DryRun ? region::AfterWrite::RollBack : region::AfterWrite::Keep;
    TRY(m_workspace.store().write(after, [&]() -> Status {
        TRY(one, open(id, row));
        const auto before = one.row.state;
        TRY(work(one));
        return save(one, before);
    }));
    return RowChange{std::move(one.row), std::move(one.findings), std::move(one.draft)};
}

Result<RowChange> DraftDesk::fix(const PayoutId& id, const std::string& row, const FieldValues& values,
                                 Effect effect) {
    return change(id, row, effect, [&](Change& one) -> Status {
        if (!one.row.original) one.row.original = one.row.fields;
        for (const auto& [field, text] : values) {
            one.row.fields[field] = normalised(field, text);
            for (auto& [finding, settled] : one.findings)
                if (isReaders(finding) && finding.field == field && settled == Settled::Open)
                    settled = Settled::Fixed;
        }
        const bool dropped = one.row.state == RowState::Dropped;
        TRY(judgeAgain(one));
        if (dropped) one.row.state = RowState::Dropped; // only a decision, or undo, brings it back
        return ok();
    });
}

Result<RowChange> DraftDesk::undo(const PayoutId& id, const std::string& row, Effect effect) {
    return change(id, row, effect, [&](Change& one) -> Status {
        if (!one.row.original && one.row.person.empty())
            return Error(DraftError::NotFixed, toText(id), {row});
        if (one.row.original) one.row.fields = *std::move(one.row.original);
        one.row.original.reset();
        one.row.reason.clear();
        one.row.person = {};
        one.row.decided = {};
        for (auto& finding : one.findings) finding.settled = Settled::Open;
        return judgeAgain(one);
    });
}

Result<RowChange> DraftDesk::decide(const PayoutId& id, const std::string& row, Decision decision,
                                    const std::string& reason, Effect effect) {
    if (base::trim(reason).empty()) return Error(DraftError::ReasonNeeded);
    return change(id, row, effect, [&](Change& one) -> Status {
        if (decision == Decision::Drop) {
            one.row.state = RowState::Dropped;
        } else {
            bool any = one.row.state == RowState::Dropped;
            for (auto& [finding, settled] : one.findings) {
                const bool decidable = finding.severity == Severity::Decide ||
                                       (isReaders(finding) && finding.severity == Severity::Fix);
                if (!decidable || settled != Settled::Open) continue;
                settled = Settled::Decided;
                any = true;
            }
            if (!any) return Error(DraftError::NothingToDecide, toText(id), {row});
            // What is settled may have stood for something that a check would say: a readable amount is still
            // needed.
            TRY(judgeAgain(one));
        }
        one.row.reason = base::trim(reason);
        one.row.person = m_workspace.person();
        one.row.decided = m_workspace.clock().now();
        return ok();
    });
}

Result<Draft> DraftDesk::setAside(const PayoutId& id, Effect effect) {
    TRY(auto draft, find(id));
    if (draft.status == DraftStatus::Submitted) return Error(DraftError::Submitted, toText(id));
    if (draft.counts.waiting() == 0) return Error(DraftError::NothingSetAside, toText(id));
    if (draft.counts.ready == 0) return Error(DraftError::NothingReady, toText(id));
    if (effect == Effect::Apply) return setAsideNow(id);
    draft.kind = payments::DraftKind::SetAside;
    draft.parent = draft.id;
    draft.id = {};
    draft.counts.ready = draft.counts.dropped = 0;
    return draft;
}

Result<Draft> DraftDesk::setAsideNow(const PayoutId& id) {
    Draft aside;
    bool more = true;
    while (more) {
        // Each slice leaves two whole drafts whose rows are all there.
        TRY(m_workspace.store().write(region::AfterWrite::Keep, [&]() -> Status {
            TRY(auto draft, find(id));
            if (aside.number == 0) {
                aside = draft;
                aside.kind = payments::DraftKind::SetAside;
                aside.parent = id;
                aside.created = m_workspace.clock().now();
                aside.creator = m_workspace.person();
                aside.id = PayoutId::make(aside.created, m_workspace.random());
                aside.counts = {};
                TRY(aside.number, m_store.add(aside));
            }
            TRY(auto positions, m_store.waitingRows(draft.number, sliceRows));
            more = positions.size() == sliceRows;
            for (const auto& [position, state] : positions) {
                TRY(m_store.moveRow({draft.number, position}, aside.number));
                --draft.counts.of(state);
                ++aside.counts.of(state);
            }
            TRY(m_store.update(draft));
            return m_store.update(aside);
        }));
    }
    return aside;
}

Status DraftDesk::requireReady(const Draft& draft) {
    const auto& counts = draft.counts;
    if (draft.status == DraftStatus::Submitted) return Error(DraftError::Submitted, toText(draft.id));
    if (counts.waiting() > 0)
        return Error(DraftError::NotReady, toText(draft.id),
                     {std::to_string(counts.toFix), std::to_string(counts.toDecide)});
    if (counts.ready == 0) return Error(DraftError::NothingReady, toText(draft.id));
    return ok();
}

Status DraftDesk::forEachReadyRow(const PayoutId& id, const OnReadyRow& onRow) {
    TRY(const auto draft, find(id));
    TRY(requireReady(draft));
    return m_store.forEachRow(draft.number, RowState::Ready, [&](const DraftRow& row) -> Status {
        payments::PaymentFields fields = row.fields;
        const auto clear = row.clear();
        fields[Field::ExecutionDate] = toText(clear.valueDate);
        if (fields[Field::EndToEndId].empty()) fields[Field::EndToEndId] = payments::rowKeyText(row.key);
        return onRow(clear, fields);
    });
}

Status DraftDesk::mark(const PayoutId& id, DraftStatus status) {
    return m_workspace.store().write(region::AfterWrite::Keep, [&]() -> Status {
        TRY(auto draft, m_store.find(id));
        if (!draft) return ok(); // prepared on another desk
        draft->status = status;
        return m_store.update(*draft);
    });
}

Status DraftDesk::markSubmitted(const PayoutId& id) {
    return mark(id, DraftStatus::Submitted);
}

Status DraftDesk::markReopened(const PayoutId& id) {
    return mark(id, DraftStatus::Open);
}

} // namespace cambist::desk
