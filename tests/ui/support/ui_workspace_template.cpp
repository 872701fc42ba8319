#include "tests/ui/support/ui_workspace_template.h"

#include "engine/desk/draft_desk.h"
#include "engine/desk/ledger_desk.h"
#include "engine/desk/payout_desk.h"
#include "engine/desk/people_desk.h"

#include <array>
#include <fstream>

namespace cambist::test {
namespace {

constexpr std::array payees{"Brannoch Solar GmbH",  "Falkenrode Software KG", "Gallivant Paper GmbH",
                            "Lakenford Timber AG",  "Mistelau Labels GmbH",   "Zellbach Consulting GmbH",
                            "Hartmere Castings AG", "Ostrander Freight KG"};
constexpr std::array chinesePayees{"武汉瑞禾旅行社股份有限公司", "无锡远帆线缆有限公司",
                                   "苏州禾木包装材料有限公司"};

/// A German IBAN with check digits that fit (ISO 13616, MOD 97-10), one a number.
std::string ibanOf(int number) {
    const std::string bban = "37040044" + std::to_string(1'000'000'000 + number);
    unsigned remainder = 0;
    for (const char c : bban + "131400") remainder = (remainder * 10 + static_cast<unsigned>(c - '0')) % 97;
    const auto check = std::to_string(98 - remainder);
    return "DE" + std::string(2 - check.size(), '0') + check + bban;
}

std::string amountOf(int number) {
    const int units = 90 + (number * 7919) % 90'000, hundredths = (number * 37) % 100;
    return std::to_string(units) + (hundredths < 10 ? ".0" : ".") + std::to_string(hundredths);
}

/// Every fourth payment is in CNY. A bad row: a wrong IBAN, no name, a date that is over, in turns.
std::string rowOf(int number, bool bad) {
    const auto at = static_cast<std::size_t>(number);
    const bool chinese = number % 4 == 3 && !bad;
    const auto name = bad && number % 3 == 1 ? std::string()
                      : chinese              ? std::string(chinesePayees[at % chinesePayees.size()])
                                             : std::string(payees[at % payees.size()]);
    auto account = chinese ? "622202020000" + std::to_string(1'000'000 + number) : ibanOf(number);
    if (bad && number % 3 == 0) account[3] = account[3] == '9' ? '8' : static_cast<char>(account[3] + 1);
    const std::string date = bad && number % 3 == 2 ? "2026-10-05" : "2026-11-25";
    return "AUR-" + std::to_string(100'000 + number) + ',' + amountOf(number) +
           (chinese ? ",CNY," : ",EUR,") + date +
           (chinese ? ",9990471105000001," : ",DE42999900010004711000,") + name + ',' + account +
           (chinese ? ",,102100099996,北京,CN,货款 " : ",COBADEFFXXX,,Dresden,DE,Invoice ") +
           std::to_string(400'000 + number) + '\n';
}

Path resource(const std::string& name) {
    return Path(CAMBIST_RESOURCES) / name;
}

} // namespace

const UiWorkspaceTemplate& UiWorkspaceTemplate::of(UiWorkspace::Contents contents) {
    if (contents == UiWorkspace::Contents::Fresh) {
        static const UiWorkspaceTemplate fresh(contents);
        return fresh;
    }
    static const UiWorkspaceTemplate full(contents);
    return full;
}

std::string UiWorkspaceTemplate::paymentText(int rows, int bad, int firstNumber) {
    std::string text = "endToEndId,amount,currency,executionDate,debtorAccount,creditorName,creditorAccount,"
                       "creditorAgent,creditorAgentCode,creditorTown,creditorCountry,remittance\n";
    for (int row = 0; row < rows; ++row) text += rowOf(firstNumber + row, row < bad);
    return text;
}

UiWorkspaceTemplate::UiWorkspaceTemplate(UiWorkspace::Contents contents) {
    const bool full = contents == UiWorkspace::Contents::Full;
    const desk::Surroundings around{m_clock, m_random};
    const auto passphrase = base::bytesOf(uiMakerPassphrase);
    must(desk::Workspace::create({m_workspace, "eu", "EUR", "maker", full}, passphrase, around));
    if (full) {
        auto maker = must(desk::Workspace::open(m_workspace, "maker", passphrase, around));
        const auto invitation = must(desk::invite(*maker, "approver", access::Approver, desk::Effect::Apply));
        maker.reset();
        must(desk::join(m_workspace, "approver", invitation.code, base::bytesOf(uiApproverPassphrase),
                        around));
    }
    const auto vault = must(desk::Vault::load(m_workspace));
    for (const auto& entry : vault.entries) {
        const auto opens = base::bytesOf(UiWorkspace::passphraseOf(entry.name));
        m_secrets.emplace(entry.name, must(desk::openEntry(vault.workspace, entry, opens)));
        m_entries.emplace(entry.name, entry);
    }
    if (full) fill();
}

void UiWorkspaceTemplate::fill() {
    const desk::Surroundings around{m_clock, m_random};
    const auto openAs = [&](const std::string& person) {
        return must(desk::Workspace::openWith(m_workspace, entry(person), secrets(person).clone(), around));
    };
    auto maker = openAs("maker");
    must(desk::importAccounts(*maker, resource("sample/accounts.csv"), desk::Effect::Apply));
    desk::PostingSession posting(*maker, "opening", "", desk::Effect::Apply);
    std::ifstream lines(resource("sample/opening.ndjson"));
    for (std::string line; std::getline(lines, line);) must(posting.add(line));
    must(posting.finish());

    m_payouts.settled = import(*maker, "October suppliers", 12, 0, 1000);
    m_payouts.released = import(*maker, "Rents December", 6, 0, 2000);
    m_payouts.approved = import(*maker, "Travel expenses", 5, 0, 3000);
    m_payouts.awaiting = import(*maker, "November suppliers", 40, 0, 4000);
    m_payouts.cancelled = import(*maker, "Freight week 47", 4, 0, 5000);
    for (const auto& id :
         {m_payouts.settled, m_payouts.released, m_payouts.approved, m_payouts.awaiting, m_payouts.cancelled})
        submit(*maker, id);
    auto approver = openAs("approver");
    for (const auto& id : {m_payouts.settled, m_payouts.released, m_payouts.approved}) {
        tick();
        must(desk::PayoutDesk(*approver).approve(id, desk::Effect::Apply));
    }
    tick();
    must(desk::PayoutDesk(*approver).reject(m_payouts.cancelled, "Wrong week.", desk::Effect::Apply));
    must(maker->store().refresh());
    must(desk::DraftDesk(*maker).markReopened(m_payouts.cancelled));
    for (const auto& id : {m_payouts.settled, m_payouts.released}) {
        tick();
        must(desk::PayoutDesk(*maker).release(id, "pain.001.001.09", m_folder / (toText(id) + ".xml"),
                                              desk::Effect::Apply));
    }
    tick();
    report(*maker, m_payouts.settled);
    m_payouts.ready = import(*maker, "December suppliers", 60, 9, 6000);
    for (const auto& draft : must(desk::DraftDesk(*maker).list()))
        if (draft.counts.toFix + draft.counts.toDecide > 0) m_payouts.toFix = draft.id;
}

void UiWorkspaceTemplate::tick() {
    constexpr std::int64_t minute = 60'000'000'000;
    m_clock.set({m_clock.now().nanoseconds + minute});
}

payments::PayoutId UiWorkspaceTemplate::import(desk::Workspace& maker, const std::string& title, int rows,
                                               int bad, int first) {
    tick();
    const auto path = m_folder / (title + ".csv");
    writeText(path, paymentText(rows, bad, first));
    auto reader = must(base::FileReader::open(path));
    desk::ImportOptions options;
    options.title = title;
    const auto result = must(desk::DraftDesk(maker).importFile(reader, title + ".csv", options));
    if (!result.draft) throw std::runtime_error("no row of \"" + title + "\" is ready");
    return result.draft->id;
}

void UiWorkspaceTemplate::submit(desk::Workspace& maker, const payments::PayoutId& id) {
    tick();
    desk::DraftDesk drafts(maker);
    const auto draft = must(drafts.find(id));
    must(desk::PayoutDesk(maker).submit(
        id, draft.title, [&](const auto& onRow) { return drafts.forEachReadyRow(id, onRow); },
        desk::Effect::Apply));
    must(drafts.markSubmitted(id));
}

void UiWorkspaceTemplate::report(desk::Workspace& maker, const payments::PayoutId& id) {
    desk::PayoutDesk payouts(maker);
    const auto message = payouts.messageId(id);
    const auto path = m_folder / "status.xml";
    writeText(path,
              "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.002.001.10\"><CstmrPmtStsRpt><GrpHdr>"
              "<MsgId>S1</MsgId><CreDtTm>2026-11-23T10:00:00</CreDtTm></GrpHdr><OrgnlGrpInfAndSts>"
              "<OrgnlMsgId>" +
                  message +
                  "</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId><GrpSts>ACSC</GrpSts>"
                  "</OrgnlGrpInfAndSts><OrgnlPmtInfAndSts><OrgnlPmtInfId>" +
                  message +
                  "-1</OrgnlPmtInfId><TxInfAndSts><OrgnlEndToEndId>AUR-101000</OrgnlEndToEndId>"
                  "<TxSts>RJCT</TxSts><StsRsnInf><Rsn><Cd>AC04</Cd></Rsn></StsRsnInf></TxInfAndSts>"
                  "</OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>");
    must(payouts.recordStatus(path, desk::Effect::Apply));
}

} // namespace cambist::test
