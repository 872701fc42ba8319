#include "engine/desk/import_sink.h"

#include "engine/formats/findings.h"
#include "engine/payments/row_check.h"

#include <algorithm>

namespace cambist::desk {

using payments::DraftError;
using payments::DraftFinding;
using payments::DraftRow;
using payments::Field;
using payments::Finding;
using payments::RowState;
using payments::Settled;
using payments::Severity;

namespace {

/// Rows or keys of one write transaction: well below 100 ms.
constexpr std::size_t sliceRows = 5000;
/// Rows between two words about progress.
constexpr std::size_t progressRows = 250;

bool isTotalsCode(std::string_view code) {
    return code == formats::findings::countMismatch || code == formats::findings::sumMismatch ||
           code == findings::expectedRows || code == findings::expectedTotal;
}

RowJudge::Settings settingsOf(const payments::Draft& draft) {
    return {draft.fileHash, draft.debitAccount, draft.valueDate, draft.businessDate};
}

} // namespace

ImportSink::ImportSink(Workspace& workspace, payments::DraftStore& store, const ImportOptions& options,
                       std::vector<Money> expected, payments::Draft base, std::uint64_t guessedRows)
    : m_workspace(workspace)
    , m_store(store)
    , m_options(options)
    , m_expected(std::move(expected))
    , m_main(std::move(base))
    , m_judge(workspace, workspace.state().ledger, settingsOf(m_main))
    , m_duplicates(store)
    , m_guessedRows(guessedRows) {}

Status ImportSink::say(int phase, std::uint64_t done, std::uint64_t total) const {
    if (!m_options.progress || m_options.progress(phase, done, total)) return ok();
    return Error(SystemError::Stopped);
}

Status ImportSink::head(const formats::PaymentFileHead& head) {
    m_result.format = m_main.format = head.format;
    m_result.encoding = head.encoding;
    m_main.declaredCount = head.declaredCount;
    m_main.declaredSum = head.declaredSum;
    m_aside = m_main;
    m_aside.kind = payments::DraftKind::SetAside;
    if (!writes()) return ok();
    for (auto* draft : {&m_main, &m_aside})
        draft->id = payments::PayoutId::make(draft->created, m_workspace.random());
    m_aside.parent = m_main.id;
    return m_workspace.store().write(region::AfterWrite::Keep, [&]() -> Status {
        TRY(m_main.number, m_store.add(m_main));
        TRY(m_aside.number, m_store.add(m_aside));
        return ok();
    });
}

void ImportSink::finding(Finding&& finding) {
    if (finding.row == m_result.rows + 1) {
        m_incoming.push_back(std::move(finding));
        return;
    }
    tell(finding);
    m_result.fileFindings.push_back(std::move(finding));
}

void ImportSink::tell(const Finding& finding) {
    const auto [at, added] = m_groupOf.emplace(finding.code, m_result.groups.size());
    if (added) m_result.groups.push_back({finding.severity, 0, finding});
    auto& group = m_result.groups[at->second];
    group.severity = std::max(group.severity, finding.severity);
    ++group.count;
}

Status ImportSink::payment(payments::PaymentFields&& payment) {
    if (m_result.rows % progressRows == 0) TRY(say(1, m_result.rows, std::max(m_guessedRows, m_result.rows)));
    ++m_result.rows;
    Waiting waiting{false, {}, {}};
    DraftRow& row = waiting.row;
    row.fields = std::move(payment);
    auto found = std::exchange(m_incoming, {});
    m_judge.judge(row, true, found);
    TRY(m_duplicates.checkImported(row, m_main.source, found));
    for (auto& one : found) {
        tell(one);
        if (one.code == findings::debitAccountMissing) ++m_withoutDebit;
        waiting.findings.push_back({std::move(one), Settled::Open});
    }
    TRY(settle(row, waiting.findings));
    TRY(count(row));
    waiting.aside = row.state != RowState::Ready;
    m_isAside.push_back(waiting.aside);
    if (waiting.aside && m_options.onBad == OnBad::Stop) m_refused = true;
    if (!writes()) {
        m_waiting.clear();
        return ok();
    }
    m_waiting.push_back(std::move(waiting));
    return m_waiting.size() < sliceRows ? ok() : writeSlice();
}

/// Duplicates are counted, and settled where that is what the person asked for.
Status ImportSink::settle(DraftRow& row, std::vector<DraftFinding>& found) {
    bool allowed = false;
    for (auto& [finding, settled] : found) {
        if (!payments::isDuplicateCode(finding.code)) continue;
        auto& counter = finding.code == payments::duplicates::endToEnd ? m_result.duplicatesByEndToEndId
                        : finding.code == payments::duplicates::row    ? m_result.duplicatesInFile
                                                                       : m_result.duplicatesElsewhere;
        ++counter;
        if (m_options.onDuplicate != OnDuplicate::Allow) continue;
        settled = Settled::Decided;
        allowed = true;
    }
    if (allowed) {
        row.reason = m_options.duplicateReason;
        row.person = m_workspace.person();
        row.decided = m_main.created;
    }
    row.state = payments::stateFor(found);
    return ok();
}

Status ImportSink::count(const DraftRow& row) {
    ++m_result.counts.of(row.state);
    if (row.currency == Currency() || row.amount == 0) return ok();
    const auto add = [&](auto& totals) {
        auto& total = totals[row.currency];
        ++total.count;
        total.amount += row.amount;
    };
    add(m_result.all);
    if (row.state == RowState::Ready) add(m_result.ready);
    return ok();
}

Status ImportSink::writeSlice() {
    if (m_waiting.empty()) return ok();
    TRY(m_workspace.store().write(region::AfterWrite::Keep, [&]() -> Status {
        for (const auto& one : m_waiting) {
            const auto number = one.aside ? m_aside.number : m_main.number;
            TRY(m_store.addRow(number, one.row));
            if (!one.findings.empty()) TRY(m_store.addFindings({number, one.row.position}, one.findings));
        }
        return ok();
    }));
    m_waiting.clear();
    return ok();
}

payments::DraftPlace ImportSink::placeOfKey(std::size_t key) const {
    const auto position = m_keys[key].second;
    return {m_isAside[position] ? m_aside.number : m_main.number, position};
}

/// In slices of one transaction each.
Status ImportSink::eachKey(std::size_t count, const std::function<Status(std::size_t)>& work) {
    for (std::size_t from = 0; from < count; from += sliceRows) {
        TRY(m_workspace.store().write(region::AfterWrite::Keep, [&]() -> Status {
            for (std::size_t i = from; i < std::min(count, from + sliceRows); ++i) TRY(work(i));
            return ok();
        }));
    }
    return ok();
}

Status ImportSink::writeKeys() {
    m_keys = m_duplicates.takeKeys();
    return eachKey(m_keys.size(), [&](std::size_t i) -> Status {
        // In rows: most have two keys.
        if (i % progressRows == 0) TRY(say(2, m_result.rows * i / m_keys.size(), m_result.rows));
        m_keysWritten = std::max(m_keysWritten, i + 1);
        return m_store.addKey(m_keys[i].first, placeOfKey(i));
    });
}

void ImportSink::compareTotals() {
    const auto differs = [&](std::string_view code, std::string value, std::vector<std::string> arguments) {
        finding({code, Severity::Decide, 0, 0, std::nullopt, std::move(value), std::move(arguments)});
    };
    if (m_options.expectRows && *m_options.expectRows != m_result.rows) {
        const auto expected = std::to_string(*m_options.expectRows);
        differs(findings::expectedRows, expected, {expected, std::to_string(m_result.rows)});
    }
    for (const auto& money : m_expected) {
        const auto at = m_result.all.find(money.currency);
        const base::Int128 sum = at == m_result.all.end() ? base::Int128(0) : at->second.amount;
        if (sum == money.minorUnits) continue;
        differs(
            findings::expectedTotal, toDecimalText(money),
            {std::string(money.currency.code()), toDecimalText(money), toDecimalText(sum, money.currency)});
    }
}

std::optional<Error> ImportSink::reasonToStop() const {
    const std::string& source = m_main.source;
    if (m_withoutDebit == m_result.rows && m_result.rows > 0)
        return Error(DraftError::DebitAccountNeeded, source, {m_judge.accounts().codes()});
    const auto waiting = std::ranges::count_if(m_result.fileFindings, [&](const Finding& one) {
        return one.severity >= Severity::Decide && !(m_options.acceptTotals && isTotalsCode(one.code));
    });
    if (waiting > 0) return Error(DraftError::TotalsStopped, source, {std::to_string(waiting)});
    if (m_refused) return Error(DraftError::RowsStopped, source, {std::to_string(m_result.counts.waiting())});
    return std::nullopt;
}

Result<ImportResult> ImportSink::finish(const std::optional<payments::SavedMapping>& save) {
    compareTotals();
    m_result.stopped = reasonToStop();
    if (m_result.stopped) {
        TRY(abandon());
        return std::move(m_result);
    }
    fillDrafts();
    TRY(say(2, 0, m_result.rows));
    if (m_options.effect == Effect::Apply) {
        TRY(writeSlice());
        TRY(writeKeys());
        TRY(complete(save));
    }
    if (m_main.counts.rows() > 0) m_result.draft = m_main;
    if (m_aside.counts.rows() > 0) m_result.setAside = m_aside;
    return std::move(m_result);
}

void ImportSink::fillDrafts() {
    m_main.counts = {.ready = m_result.counts.ready};
    m_aside.counts = {.toFix = m_result.counts.toFix, .toDecide = m_result.counts.toDecide};
    if (m_main.counts.rows() == 0) m_aside.parent = {};
    for (auto* draft : {&m_main, &m_aside}) {
        draft->status = payments::DraftStatus::Open;
        for (const auto& reason : {m_options.again, m_options.acceptTotals})
            if (reason) draft->note += (draft->note.empty() ? "" : "; ") + *reason;
    }
}

/// The one transaction that makes the import visible.
Status ImportSink::complete(const std::optional<payments::SavedMapping>& save) {
    return m_workspace.store().write(region::AfterWrite::Keep, [&]() -> Status {
        std::vector<DraftFinding> about;
        for (const auto& one : m_result.fileFindings)
            about.push_back({one, one.severity < Severity::Decide ? Settled::Open : Settled::Decided});
        bool first = true;
        for (const auto* draft : {&m_main, &m_aside}) {
            if (draft->counts.rows() == 0) {
                TRY(m_store.removeSome(draft->number, 1));
                continue;
            }
            TRY(m_store.update(*draft));
            if (first) TRY(m_store.setFindings({draft->number, payments::filePosition}, about));
            first = false;
        }
        if (save) TRY(payments::MappingStore(m_workspace.store().database()).save(*save));
        return ok();
    });
}

Status ImportSink::abandon() {
    m_waiting.clear();
    // In the order in which they lie; one that was not written is no matter.
    TRY(eachKey(std::exchange(m_keysWritten, 0),
                [&](std::size_t i) { return m_store.removeKey(m_keys[i].first, placeOfKey(i)); }));
    for (const auto number : {m_main.number, m_aside.number}) {
        bool gone = number == 0;
        while (!gone) {
            TRY(m_workspace.store().write(region::AfterWrite::Keep, [&]() -> Status {
                TRY(gone, m_store.removeSome(number, sliceRows, payments::DraftStore::Keys::None));
                return ok();
            }));
        }
    }
    return ok();
}

} // namespace cambist::desk
