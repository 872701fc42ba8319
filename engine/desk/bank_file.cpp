// The bank file of a payout: rendered from its rows, named by its hash in the release, the same bytes every
// time.
#include "engine/base/text.h"
#include "engine/chain/messages.pb.h"
#include "engine/crypto/digest.h"
#include "engine/desk/payout_desk.h"
#include "engine/formats/iso_sum.h"
#include "engine/formats/pain001_writer.h"
#include "engine/parties/identifiers.h"
#include "engine/payments/rail.h"
#include "engine/payments/rail_text.h"

#include <algorithm>
#include <map>

namespace cambist::desk {
namespace {

using payments::Field;
using payments::PayoutBatch;
using payments::PayoutGroup;

/// A group of the payout and the rail of its rows: SEPA payments state so, and banks want them apart from
/// others.
struct FileGroup {
    std::size_t index;
    bool sepa;
    auto operator<=>(const FileGroup&) const = default;
};
/// As the row was checked: by where the debit account is held.
bool isSepa(const payments::PaymentFields& fields, const ledger::Account* account) {
    std::string country;
    if (account && account->bank)
        country = account->bank->country.empty() ? parties::ibanCountry(account->bank->iban)
                                                 : account->bank->country;
    return payments::chooseRail(fields, country) == payments::Rail::SepaCreditTransfer;
}

std::optional<std::size_t> groupIndex(const PayoutBatch& payout, const payments::ClearRow& row) {
    const auto it = std::find_if(payout.groups.begin(), payout.groups.end(), [&](const PayoutGroup& g) {
        return g.debitAccount == row.debitAccount && g.currency == row.currency &&
               g.valueDate == row.valueDate;
    });
    if (it == payout.groups.end()) return std::nullopt;
    return static_cast<std::size_t>(it - payout.groups.begin());
}

formats::Pain001Group groupHead(const PayoutGroup& group, const ledger::Account& account, bool sepa) {
    formats::Pain001Group head;
    const auto& bank = *account.bank;
    head.serviceLevel = sepa ? "SEPA" : "";
    head.chargeBearer = sepa ? "SLEV" : "";
    head.executionDate = toText(group.valueDate);
    head.debtorName = bank.holder;
    head.debtorAccount = bank.iban.empty() ? bank.number : bank.iban;
    head.debtorAccountCurrency = std::string(account.currency.code());
    head.debtorAgent = bank.bic;
    head.debtorAgentCode = bank.clearingCode;
    head.debtorAgentCountry = bank.country;
    // No address: a country alone is none any more (EPC153-22, CBPR+), and the bank has the payer's.
    head.currency = std::string(group.currency.code());
    return head;
}

/// What the file's group says once is not said again by its payments; ids that the sender left out are the
/// row's key.
payments::PaymentFields forFile(payments::PaymentFields fields, const payments::ClearRow& row, bool sepa) {
    for (const auto field :
         {Field::DebtorName, Field::DebtorAccount, Field::DebtorAgent, Field::ExecutionDate})
        fields[field].clear();
    const auto key = payments::rowKeyText(row.key);
    if (fields[Field::InstructionId].empty()) fields[Field::InstructionId] = key;
    if (fields[Field::EndToEndId].empty()) fields[Field::EndToEndId] = key;
    fields[Field::Amount] = money::toDecimalText(Money{static_cast<std::int64_t>(row.amount), row.currency});
    if (sepa) {
        for (const auto field : {Field::ServiceLevel, Field::ChargeBearer, Field::CreditorAgentName})
            fields[field].clear();
    }
    return fields;
}

std::string amountText(std::uint64_t minorUnits, Currency currency) {
    return money::toDecimalText(base::Int128(minorUnits), currency);
}

} // namespace

std::string PayoutDesk::messageId(const payments::PayoutId& id) const {
    return (m_workspace.vault().sample ? "TEST" : "CB") + toText(id);
}

Result<std::vector<BankFileBlock>> PayoutDesk::fileBlocks(const PayoutBatch& payout) {
    std::map<FileGroup, BankFileBlock> blocks;
    TRY(forEachRow(payout,
                   [&](std::uint64_t position, const payments::ClearRow& row,
                       const payments::PaymentFields& fields) -> Status {
                       const auto index = groupIndex(payout, row);
                       if (!index) return Error(PayoutDeskError::TotalsDiffer, toText(payout.id), {"totals"});
                       const auto* account = m_workspace.state().ledger.account(row.debitAccount);
                       auto& block = blocks[{*index, isSepa(fields, account)}];
                       block.amount += row.amount;
                       block.positions.push_back(position);
                       return ok();
                   }));
    std::vector<BankFileBlock> list;
    for (auto& [key, block] : blocks) {
        block.id = messageId(payout.id) + "-" + std::to_string(list.size() + 1);
        block.group = key.index;
        block.sepa = key.sepa;
        list.push_back(std::move(block));
    }
    return list;
}

Result<Bytes32> PayoutDesk::renderFile(const PayoutBatch& payout, Timestamp created,
                                       const std::string& format,
                                       const std::function<Status(ByteView)>& sink) {
    const auto version = formats::pain001VersionFromName(format);
    if (!version) return Error(PayoutDeskError::FormatUnknown, toText(payout.id), {format});
    TRY(const auto blocks, fileBlocks(payout));
    formats::ExactSum total;
    for (const auto& block : blocks) total.add(amountText(block.amount, payout.groups[block.group].currency));

    crypto::Sha256 digest;
    formats::Pain001Writer writer(*version, [&](ByteView bytes) -> Status {
        digest.update(bytes);
        return sink(bytes);
    });
    const auto bankAccount = [&](const BankFileBlock& block) -> Result<const ledger::Account*> {
        const auto* account = m_workspace.state().ledger.account(payout.groups[block.group].debitAccount);
        if (account && account->bank) return account;
        return Error(payments::PayoutError::NotABankAccount, toText(payout.id));
    };
    TRY(const auto* first, bankAccount(blocks.front()));
    TRY(writer.begin(
        {messageId(payout.id), toText(created), first->bank->holder, {}, payout.count, total.text()}));
    for (const auto& block : blocks) {
        const auto& group = payout.groups[block.group];
        TRY(const auto* account, bankAccount(block));
        auto head = groupHead(group, *account, block.sepa);
        head.paymentInformationId = block.id;
        head.count = block.positions.size();
        head.controlSum = amountText(block.amount, group.currency);
        TRY(writer.beginGroup(head));
        TRY(forRows(payout, block.positions,
                    [&](std::uint64_t, const payments::ClearRow& row, const payments::PaymentFields& fields) {
                        return writer.payment(forFile(fields, row, block.sepa));
                    }));
        TRY(writer.endGroup());
    }
    TRY(writer.end());
    return digest.finish();
}

Status PayoutDesk::writeFile(const PayoutBatch& payout, const Path& out) {
    Bytes bytes;
    TRY(const auto hash, renderFile(payout, payout.fileCreated, payout.format, [&](ByteView piece) -> Status {
            base::append(bytes, piece);
            return ok();
        }));
    if (hash != payout.fileHash) return Error(PayoutDeskError::FileDiffers, toText(payout.id));
    return base::writeFileAtomically(out, bytes, base::FileMode::Private);
}

Status PayoutDesk::release(const payments::PayoutId& id, const std::string& format, const Path& out,
                           Effect effect) {
    TRY(const auto payout, find(id));
    if (payout.state != payments::PayoutState::Approved)
        return Error(
            payments::PayoutError::WrongState, toText(id),
            {std::string(stateName(payout.state)), std::string(stateName(payments::PayoutState::Approved))});
    // Whole seconds: what the file can say.
    const Timestamp created{m_workspace.clock().now().nanoseconds / 1'000'000'000 * 1'000'000'000};
    TRY(const auto hash, renderFile(payout, created, format, [](ByteView) { return Status(ok()); }));
    auto command = m_workspace.newCommand();
    auto& message = *command.mutable_release_payout();
    message.set_payout(std::string(base::textOf(id.view())));
    message.set_format(format);
    message.set_created(created.nanoseconds);
    message.set_file_hash(std::string(base::textOf(hash)));
    TRY(m_workspace.submit({&command, 1}, effect));
    return effect == Effect::DryRun ? ok() : exportFile(id, out);
}

Status PayoutDesk::exportFile(const payments::PayoutId& id, const Path& out) {
    TRY(const auto payout, find(id));
    if (payout.format.empty())
        return Error(PayoutDeskError::NotReleased, toText(id), {std::string(stateName(payout.state))});
    return writeFile(payout, out);
}

} // namespace cambist::desk
