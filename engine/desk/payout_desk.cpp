#include "engine/desk/payout_desk.h"

#include "engine/chain/merkle.h"
#include "engine/chain/messages.pb.h"
#include "engine/desk/payout_rows.h"
#include "engine/payments/draft_store.h"

#include <algorithm>
#include <array>
#include <chrono>

namespace cambist::desk {
namespace {

namespace wire = chain::wire;
using payments::PayoutBatch;
using payments::PayoutError;

constexpr std::int64_t teamVersion = 1;
/// Rows sealed in one write transaction: some 50 ms.
constexpr std::size_t rowsPerWrite = 2000;

std::string asText(ByteView bytes) {
    return std::string(base::textOf(bytes));
}

void write(wire::PayoutContent& to, const payments::PayoutId& id, const PayoutCheck& check) {
    to.set_payout(asText(id.view()));
    to.set_row_root(asText(check.rowRoot));
    to.set_count(check.count);
    for (const auto& g : check.groups) {
        auto& group = *to.add_groups();
        group.set_debit_account(g.debitAccount);
        group.set_currency(std::string(g.currency.code()));
        group.set_value_date(g.valueDate.days());
        group.set_count(g.count);
        group.set_amount(g.amount);
    }
}

/// Rows on their way into a document: sealed as they come, written in slices.
class DocumentWriter {
public:
    DocumentWriter(region::RegionStore& store, documents::RowSealer& sealer)
        : m_store(store)
        , m_documents(store.machine().state().documents)
        , m_sealer(sealer) {}

    Status begin() {
        return m_store.write(region::AfterWrite::Keep, [&]() -> Status {
            TRY(m_documents.dropUnfinished());
            TRY(m_number, m_documents.begin());
            return ok();
        });
    }
    Status add(const payments::ClearRow& row, const payments::PaymentFields& fields) {
        if (!m_totals.add(row))
            return Error(ledger::LedgerError::Overflow, {}, {std::to_string(m_totals.count() + 1)});
        m_waiting.emplace_back(row, personalFields(fields));
        return m_waiting.size() < rowsPerWrite ? ok() : writeSlice();
    }
    Result<PayoutCheck> finish() {
        TRY(writeSlice());
        PayoutCheck check{m_leaves.root(), m_totals.count(), m_totals.groups()};
        TRY(m_store.write(region::AfterWrite::Keep,
                          [&] { return m_documents.finish(m_number, check.rowRoot, check.count); }));
        return check;
    }

private:
    Status writeSlice() {
        if (m_waiting.empty()) return ok();
        TRY(m_store.write(region::AfterWrite::Keep, [&]() -> Status {
            for (const auto& [row, fields] : m_waiting) {
                TRY(const auto sealed, m_sealer.seal(row.fingerprint, payments::encodeClearRow(row), fields));
                TRY(m_documents.addRow(m_number, m_position++, sealed));
                m_leaves.append(sealed.leaf());
            }
            return ok();
        }));
        m_waiting.clear();
        return ok();
    }

    region::RegionStore& m_store;
    documents::DocumentStore& m_documents;
    documents::RowSealer& m_sealer;
    documents::DocumentNumber m_number = 0;
    std::uint64_t m_position = 0;
    payments::GroupTotals m_totals;
    chain::MerkleFrontier m_leaves;
    std::vector<std::pair<payments::ClearRow, documents::PersonalFields>> m_waiting;
};

} // namespace

std::string_view errorCode(PayoutDeskError code) {
    static constexpr std::array<std::string_view, 8> names{
        "payout.row-changed",  "payout.rows-changed", "payout.totals-differ",  "payout.draft-not-ready",
        "payout.file-differs", "payout.not-released", "payout.report-unknown", "payout.format-unknown"};
    return names[static_cast<std::size_t>(code)];
}

documents::PersonalFields personalFields(const payments::PaymentFields& fields) {
    documents::PersonalFields personal;
    for (std::size_t i = 0; i < payments::fieldCount; ++i)
        if (!fields.values[i].empty()) personal.emplace_back(static_cast<std::uint8_t>(i), fields.values[i]);
    return personal;
}

std::optional<payments::PaymentFields> paymentFields(const documents::PersonalFields& personal) {
    payments::PaymentFields fields;
    for (const auto& [number, text] : personal) {
        if (number >= payments::fieldCount) return std::nullopt;
        fields.values[number] = text;
    }
    return fields;
}

std::optional<payments::Field> firstDifference(const payments::ClearRow& clear,
                                               const payments::PaymentFields& fields) {
    using payments::Field;
    if (fields[Field::Currency] != clear.currency.code()) return Field::Currency;
    const auto amount = Money::parse(fields[Field::Amount], clear.currency);
    if (amount.has_error() || amount.value().minorUnits < 0 ||
        static_cast<std::uint64_t>(amount.value().minorUnits) != clear.amount)
        return Field::Amount;
    if (fields[Field::ExecutionDate] != toText(clear.valueDate)) return Field::ExecutionDate;
    return std::nullopt;
}

Result<documents::RowSealer> PayoutDesk::sealer() {
    return documents::RowSealer::create(m_workspace.state().documents, m_workspace.random(),
                                        m_workspace.teamKey(), teamVersion);
}

Result<PayoutBatch> PayoutDesk::find(const payments::PayoutId& id) {
    TRY(m_workspace.store().refresh());
    TRY(auto payout, m_workspace.state().payouts.find(id));
    if (!payout) return Error(PayoutError::UnknownPayout, toText(id));
    return *std::move(payout);
}

Result<std::vector<PayoutBatch>> PayoutDesk::list() {
    TRY(m_workspace.store().refresh());
    return m_workspace.state().payouts.list();
}

namespace {

/// Tells how many rows are done, and whether to go on.
class RowProgress {
public:
    RowProgress(const Progress& progress, std::uint64_t total)
        : m_progress(progress)
        , m_total(total) {}
    Status step() { return ++m_done % every == 0 ? say(0, m_done) : ok(); }
    /// What is under way now cannot be stopped: it is one signed command.
    Status lastStep() const { return say(1, 0); }

private:
    static constexpr std::uint64_t every = 250;
    Status say(int phase, std::uint64_t done) const {
        return !m_progress || m_progress(phase, done, phase == 0 ? m_total : 0)
                   ? ok()
                   : Status(Error(SystemError::Stopped));
    }
    const Progress& m_progress;
    std::uint64_t m_total, m_done = 0;
};

/// Rows of the draft that is submitted; 0 where it is prepared elsewhere.
Result<std::uint64_t> readyRows(Workspace& workspace, const payments::PayoutId& id) {
    TRY(const auto draft, payments::DraftStore(workspace.store().database()).find(id));
    return draft ? draft->counts.ready : 0;
}

Status dropDocument(Workspace& workspace) {
    for (bool gone = false; !gone;) {
        TRY(workspace.store().write(region::AfterWrite::Keep, [&]() -> Status {
            TRY(gone, workspace.state().documents.dropSomeUnfinished(rowsPerWrite));
            return ok();
        }));
    }
    return ok();
}

/// What submitting would sum up to.
Result<PayoutCheck> sumsOf(const PayoutDesk::RowSource& rows, RowProgress& telling) {
    payments::GroupTotals totals;
    TRY(rows([&](const payments::ClearRow& row, const payments::PaymentFields&) -> Status {
        TRY(telling.step());
        return totals.add(row) ? ok() : Status(Error(ledger::LedgerError::Overflow));
    }));
    return PayoutCheck{{}, totals.count(), totals.groups()};
}

} // namespace

Result<PayoutCheck> PayoutDesk::submit(const payments::PayoutId& id, const std::string& title,
                                       const RowSource& rows, Effect effect, const Progress& progress) {
    TRY(const auto total, readyRows(m_workspace, id));
    RowProgress telling(progress, total);
    if (effect == Effect::DryRun) return sumsOf(rows, telling);
    // One document is written at a time: an unfinished one is what a crash left.
    const Path turn = m_workspace.store().paths().store.string() + ".submit-lock";
    TRY(const auto mine, base::FileLock::acquire(turn, std::chrono::seconds(60)));
    TRY(auto seal, sealer());
    DocumentWriter writer(m_workspace.store(), seal);
    TRY(writer.begin());
    const auto written =
        rows([&](const payments::ClearRow& row, const payments::PaymentFields& fields) -> Status {
            TRY(telling.step());
            return writer.add(row, fields);
        });
    if (auto go = written.has_error() ? written : telling.lastStep(); go.has_error()) {
        // If this fails, too, the next submission drops it.
        (void)dropDocument(m_workspace);
        return std::move(go).error();
    }
    TRY(auto check, writer.finish());
    auto command = m_workspace.newCommand();
    write(*command.mutable_submit_payout()->mutable_content(), id, check);
    command.mutable_submit_payout()->set_title(title);
    TRY(m_workspace.submit({&command, 1}, Effect::Apply));
    return check;
}

namespace {

/// The field that made a row be refused, as far as it can be told; else "row".
std::string changedPart(documents::RowSealer& sealer, std::uint64_t position, const documents::SealedRow& row,
                        const Error& why) {
    std::optional<payments::Field> field;
    if (why.is(documents::DocumentError::FieldChanged)) {
        const auto number = std::stoul(why.arguments()[1]);
        if (number < payments::fieldCount) field = static_cast<payments::Field>(number);
    } else if (why.is(documents::DocumentError::RowChanged)) {
        const auto personal = sealer.openUnproved(position, row);
        const auto clear = payments::decodeClearRow(row.clear);
        const auto fields = personal.has_value() ? paymentFields(personal.value()) : std::nullopt;
        if (clear && fields) field = firstDifference(*clear, *fields);
    }
    return field ? std::string(payments::fieldName(*field)) : "row";
}

} // namespace

Status PayoutDesk::openRow(const PayoutBatch& payout, documents::RowSealer& sealer, std::uint64_t position,
                           const documents::SealedRow& row, const OnOpened& onRow) {
    const auto changed = [&](std::string field) {
        return Error(PayoutDeskError::RowChanged, toText(payout.id),
                     {std::to_string(position + 1), std::move(field)});
    };
    const auto personal = sealer.open(position, row);
    if (personal.has_error()) {
        if (machine::isFatal(personal.error())) return personal.error();
        return changed(changedPart(sealer, position, row, personal.error()));
    }
    if (position >= payout.count) return Error(PayoutDeskError::RowsChanged, toText(payout.id));
    const auto clear = payments::decodeClearRow(row.clear);
    const auto fields = paymentFields(personal.value());
    if (!clear || !fields) return changed("row");
    if (const auto field = firstDifference(*clear, *fields))
        return changed(std::string(payments::fieldName(*field)));
    return onRow(position, *clear, *fields);
}

Status PayoutDesk::forEachRow(const PayoutBatch& payout, const OnOpened& onRow) {
    auto& documents = m_workspace.state().documents;
    TRY(const auto document, documents.find(payout.rowRoot));
    if (!document) return Error(PayoutError::DocumentMissing, toText(payout.id));
    TRY(auto seal, sealer());
    return documents.forEachRow(document->number, 0,
                                [&](std::uint64_t position, const documents::SealedRow& row) {
                                    return openRow(payout, seal, position, row, onRow);
                                });
}

Status PayoutDesk::forRows(const PayoutBatch& payout, std::span<const std::uint64_t> positions,
                           const OnOpened& onRow) {
    auto& documents = m_workspace.state().documents;
    TRY(const auto document, documents.find(payout.rowRoot));
    if (!document) return Error(PayoutError::DocumentMissing, toText(payout.id));
    TRY(auto seal, sealer());
    for (const auto position : positions) {
        TRY(const auto row, documents.row(document->number, position));
        TRY(openRow(payout, seal, position, row, onRow));
    }
    return ok();
}

Result<PayoutCheck> PayoutDesk::recompute(const payments::PayoutId& id, const Progress& progress,
                                          const OnOpened& onRow) {
    TRY(const auto payout, find(id));
    auto& documents = m_workspace.state().documents;
    TRY(const auto document, documents.find(payout.rowRoot));
    if (!document) return Error(PayoutError::DocumentMissing, toText(id));
    TRY(auto seal, sealer());
    payments::GroupTotals totals;
    chain::MerkleFrontier leaves;
    RowProgress telling(progress, payout.count);
    const auto add = [&](std::uint64_t position, const payments::ClearRow& row,
                         const payments::PaymentFields& fields) -> Status {
        TRY(telling.step());
        if (!totals.add(row)) return Error(PayoutDeskError::TotalsDiffer, toText(id), {"totals"});
        return onRow ? onRow(position, row, fields) : ok();
    };
    // One pass: the leaves are of the very bytes that were opened and added up.
    TRY(documents.forEachRow(document->number, 0,
                             [&](std::uint64_t position, const documents::SealedRow& row) -> Status {
                                 TRY(openRow(payout, seal, position, row, add));
                                 leaves.append(row.leaf());
                                 return ok();
                             }));
    PayoutCheck check{leaves.root(), totals.count(), totals.groups()};
    if (check.rowRoot != payout.rowRoot) return Error(PayoutDeskError::RowsChanged, toText(id));
    if (check.count != payout.count) return Error(PayoutDeskError::TotalsDiffer, toText(id), {"count"});
    const bool same =
        std::equal(check.groups.begin(), check.groups.end(), payout.groups.begin(), payout.groups.end(),
                   [](const auto& a, const auto& b) { return a.sameContent(b); });
    if (!same) return Error(PayoutDeskError::TotalsDiffer, toText(id), {"totals"});
    return check;
}

Result<PayoutCheck> PayoutDesk::approve(const payments::PayoutId& id, Effect effect,
                                        const Progress& progress) {
    TRY(auto check, recompute(id, progress));
    TRY(RowProgress(progress, check.count).lastStep());
    auto command = m_workspace.newCommand();
    write(*command.mutable_approve_payout()->mutable_content(), id, check);
    TRY(m_workspace.submit({&command, 1}, effect));
    return check;
}

Status PayoutDesk::reject(const payments::PayoutId& id, const std::string& reason, Effect effect) {
    auto command = m_workspace.newCommand();
    command.mutable_reject_payout()->set_payout(asText(id.view()));
    command.mutable_reject_payout()->set_reason(reason);
    TRY(m_workspace.submit({&command, 1}, effect));
    return ok();
}

} // namespace cambist::desk
