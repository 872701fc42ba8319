// Booking what a bank reports in a pain.002.
#include "engine/chain/messages.pb.h"
#include "engine/crypto/digest.h"
#include "engine/desk/payout_desk.h"
#include "engine/formats/pain002_reader.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace cambist::desk {
namespace {

using formats::PaymentStatusCode;
using payments::RowOutcome;
namespace wire = chain::wire;

/// Rows that one command carries, well within the bound of a batch.
constexpr std::size_t rowsPerCommand = 8000;

/// What a status means for the money (ISO 20022 external code sets). Codes that are not here leave it in
/// transit.
struct Meaning {
    PaymentStatusCode code;
    RowOutcome outcome;
};
constexpr Meaning meanings[] = {
    {PaymentStatusCode::Accc, RowOutcome::Settled},  {PaymentStatusCode::Accp, RowOutcome::Settled},
    {PaymentStatusCode::Acsc, RowOutcome::Settled},  {PaymentStatusCode::Acsp, RowOutcome::Settled},
    {PaymentStatusCode::Acwc, RowOutcome::Settled},  {PaymentStatusCode::Acwp, RowOutcome::Settled},
    {PaymentStatusCode::Canc, RowOutcome::Returned}, {PaymentStatusCode::Rjct, RowOutcome::Returned},
};
RowOutcome outcomeOf(PaymentStatusCode code) {
    const auto* it =
        std::find_if(std::begin(meanings), std::end(meanings), [&](const auto& m) { return m.code == code; });
    return it == std::end(meanings) ? RowOutcome::Open : it->outcome;
}

ReportedRow reported(const formats::StatedStatus& status) {
    return {outcomeOf(*status.code), status.reasons.empty() ? std::string() : status.reasons.front().code};
}
/// PART says nothing about what it does not name.
bool coversAll(const formats::StatedStatus& status) {
    return status.code && *status.code != PaymentStatusCode::Part;
}

/// The rows of a payout by the names that a bank may use for them. A name that two rows share tells nothing.
struct RowNames {
    using Names = std::unordered_map<std::string, std::optional<std::uint64_t>>;
    Names byInstruction, byEndToEnd;

    static void add(Names& names, const std::string& name, std::uint64_t position) {
        const auto [it, fresh] = names.emplace(name, position);
        if (!fresh) it->second.reset();
    }
    [[nodiscard]] std::optional<std::uint64_t> find(const formats::TransactionStatus& transaction) const {
        if (const auto it = byInstruction.find(transaction.originalInstructionId);
            it != byInstruction.end() && it->second)
            return it->second;
        const auto it = byEndToEnd.find(transaction.originalEndToEndId);
        return it == byEndToEnd.end() ? std::nullopt : it->second;
    }
};

/// SHA-256 of a file, read in pieces.
Result<Digest> hashOf(base::FileReader& reader) {
    crypto::Sha256 digest;
    Bytes piece(1u << 16);
    for (;;) {
        TRY(const auto size, reader.read(piece));
        if (size == 0) return digest.finish();
        digest.update(ByteView(piece).first(size));
    }
}

} // namespace

/// What the report says of every row: from the whole to the part, and the part outweighs the whole.
Result<std::vector<std::optional<ReportedRow>>>
PayoutDesk::readOutcomes(const payments::PayoutBatch& payout, const formats::PaymentStatusReport& report,
                         StatusResult& result) {
    RowNames names;
    std::vector<std::optional<ReportedRow>> rows(payout.count);
    TRY(forEachRow(payout, [&](std::uint64_t position, const payments::ClearRow& row,
                               const payments::PaymentFields& fields) {
        const auto key = payments::rowKeyText(row.key);
        const auto& instruction = fields[payments::Field::InstructionId];
        const auto& endToEnd = fields[payments::Field::EndToEndId];
        RowNames::add(names.byInstruction, instruction.empty() ? key : instruction, position);
        RowNames::add(names.byEndToEnd, endToEnd.empty() ? key : endToEnd, position);
        return Status(ok());
    }));
    if (coversAll(report.head.status))
        for (auto& row : rows) row = reported(report.head.status);
    TRY(const auto blocks, fileBlocks(payout));
    for (const auto& block : report.blocks) {
        const auto it = std::ranges::find(blocks, block.originalPaymentInformationId, &BankFileBlock::id);
        if (!coversAll(block.status) || it == blocks.end()) continue;
        for (const auto position : it->positions) rows[position] = reported(block.status);
    }
    for (const auto& transaction : report.transactions) {
        const auto position = names.find(transaction);
        if (!position)
            ++result.unknown;
        else if (transaction.status.code)
            rows[*position] = reported(transaction.status);
    }
    return rows;
}

Result<PayoutDesk::StatusResult> PayoutDesk::recordStatus(const Path& file, Effect effect) {
    const auto name = file.filename().string();
    TRY(auto reader, base::FileReader::open(file));
    TRY(const auto hash, hashOf(reader));
    TRY(reader.rewind());
    TRY(auto report, formats::readPaymentStatusReport(reader, name, {}));
    const auto& original = report.head.originalMessageId;
    TRY(const auto payouts, list());
    const auto payout = std::find_if(payouts.begin(), payouts.end(), [&](const auto& p) {
        return !p.format.empty() && messageId(p.id) == original;
    });
    if (payout == payouts.end()) return Error(PayoutDeskError::ReportUnknown, name, {original});

    StatusResult result;
    result.payout = payout->id;
    TRY(const auto rows, readOutcomes(*payout, report, result));
    result.findings = std::move(report.findings);
    std::vector<wire::Command> commands;
    std::size_t inCommand = 0;
    for (std::uint64_t position = 0; position < rows.size(); ++position) {
        if (!rows[position]) continue;
        const auto& row = *rows[position];
        result.settled += row.outcome == RowOutcome::Settled;
        result.returned += row.outcome == RowOutcome::Returned;
        result.open += row.outcome == RowOutcome::Open;
        if (inCommand++ % rowsPerCommand == 0) {
            commands.push_back(m_workspace.newCommand());
            auto& message = *commands.back().mutable_record_payout_status();
            message.set_payout(std::string(base::textOf(payout->id.view())));
            message.set_report_hash(std::string(base::textOf(hash)));
        }
        auto& status = *commands.back().mutable_record_payout_status()->add_rows();
        status.set_row(static_cast<std::uint32_t>(position));
        status.set_outcome(static_cast<std::uint32_t>(row.outcome));
        status.set_reason(row.reason);
    }
    for (const auto& command : commands) TRY(m_workspace.submit({&command, 1}, effect));
    TRY(const auto after, find(payout->id));
    result.state = after.state;
    return result;
}

} // namespace cambist::desk
