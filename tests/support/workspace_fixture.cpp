#include "tests/support/workspace_fixture.h"

#include "engine/chain/messages.pb.h"
#include "engine/desk/ledger_desk.h"
#include "engine/desk/people_desk.h"

#include <map>

namespace cambist::test {
namespace {

constexpr Timestamp now{1'795'424'400'000'000'000}; // 2026-11-23T09:00:00Z

/// What every test starts from, and the keys of its people.
struct Template {
    TempFolder folder;
    Path workspace = folder / "W.cambist";
    std::map<std::string, desk::VaultEntry> entries;
    std::map<std::string, desk::Secrets> secrets;

    Template() {
        base::SystemRandom random;
        const base::FixedClock clock(now);
        const desk::Surroundings around{clock, random};
        must(desk::Workspace::create({workspace, "eu", "EUR", "maker", false}, base::bytesOf(makerPassphrase),
                                     around));
        {
            auto maker =
                must(desk::Workspace::open(workspace, "maker", base::bytesOf(makerPassphrase), around));
            writeText(folder / "chart.csv", chart);
            must(desk::importAccounts(*maker, folder / "chart.csv", desk::Effect::Apply));
            desk::PostingSession posting(*maker, "opening", "", desk::Effect::Apply);
            for (const auto* line :
                 {R"({"debit":"1000","credit":"3000","amount":"1000000.00","valueDate":"2026-11-20"})",
                  R"({"debit":"1010","credit":"3010","amount":"1000000.00","valueDate":"2026-11-20"})"})
                must(posting.add(line));
            must(posting.finish());
            const auto invitation =
                must(desk::invite(*maker, "approver", access::Approver, desk::Effect::Apply));
            maker.reset();
            must(desk::join(workspace, "approver", invitation.code, base::bytesOf(approverPassphrase),
                            around));
        }
        const auto vault = must(desk::Vault::load(workspace));
        for (const auto& entry : vault.entries) {
            const auto passphrase = entry.name == "maker" ? makerPassphrase : approverPassphrase;
            secrets.emplace(entry.name,
                            must(desk::openEntry(vault.workspace, entry, base::bytesOf(passphrase))));
            entries.emplace(entry.name, entry);
        }
    }
};

const Template& theTemplate() {
    static const Template made;
    return made;
}

} // namespace

WorkspaceTest::WorkspaceTest()
    : m_clock(now)
    , m_workspace(m_folder / "W.cambist") {
    copyFolder(theTemplate().workspace, m_workspace);
}

std::unique_ptr<desk::Workspace> WorkspaceTest::openAs(const std::string& person) const {
    return must(desk::Workspace::openWith(m_workspace, theTemplate().entries.at(person),
                                          theTemplate().secrets.at(person).clone(), around()));
}

const desk::Secrets& WorkspaceTest::secretsOf(const std::string& person) {
    return theTemplate().secrets.at(person);
}

Result<region::Receipt> WorkspaceTest::run(desk::Workspace& workspace, const chain::wire::Command& command) {
    return workspace.submit({&command, 1}, desk::Effect::Apply);
}

sql::StoreKey WorkspaceTest::storeKey() const {
    return must(sql::StoreKey::of(theTemplate().secrets.at("maker").regions.at("eu").storeKey.view()));
}

std::vector<Payment> WorkspaceTest::makePayments(desk::Workspace& workspace, std::size_t count, bool mixed) {
    using payments::Field;
    const auto eur = must(Currency::find("EUR"));
    const auto cny = must(Currency::find("CNY"));
    const auto& ledger = workspace.state().ledger;
    std::vector<Payment> all;
    for (std::size_t i = 0; i < count; ++i) {
        const bool chinese = mixed && i % 4 == 3;
        Payment p;
        p.clear.key = i + 1;
        p.clear.amount = 10001 + i;
        p.clear.currency = chinese ? cny : eur;
        p.clear.valueDate = *Date::parse(i % 2 == 0 ? "2026-11-24" : "2026-11-25");
        p.clear.debitAccount = ledger.accountByCode(chinese ? "1010" : "1000")->number;
        p.fields.row = static_cast<std::uint32_t>(i + 1);
        p.fields[Field::EndToEndId] = "INV-" + std::to_string(i + 1);
        p.fields[Field::Amount] =
            money::toDecimalText(Money{static_cast<std::int64_t>(p.clear.amount), p.clear.currency});
        p.fields[Field::Currency] = std::string(p.clear.currency.code());
        p.fields[Field::ExecutionDate] = toText(p.clear.valueDate);
        p.fields[Field::CreditorName] = chinese ? "张伟" : "Muster " + std::to_string(i);
        p.fields[Field::CreditorAccount] =
            chinese ? "6222020200000000" + std::to_string(100 + i) : "FR1420041010050500013M02606";
        p.fields[Field::CreditorAgent] = chinese ? "" : "PSSTFRPPPAR";
        p.fields[Field::CreditorAgentCode] = chinese ? "102100099996" : "";
        p.fields[Field::CreditorTown] = chinese ? "北京" : "Paris";
        p.fields[Field::CreditorCountry] = chinese ? "CN" : "FR";
        p.fields[Field::Remittance] = "Invoice " + std::to_string(i + 1);
        p.clear.fingerprint =
            workspace.fingerprint(p.fields[Field::CreditorAccount] + p.fields[Field::CreditorName]);
        all.push_back(std::move(p));
    }
    return all;
}

desk::PayoutDesk::RowSource WorkspaceTest::sourceOf(const std::vector<Payment>& payments) {
    return [&payments](const desk::PayoutDesk::OnRow& onRow) -> Status {
        for (const auto& payment : payments) TRY(onRow(payment.clear, payment.fields));
        return ok();
    };
}

payments::PayoutId WorkspaceTest::newPayoutId() const {
    return payments::PayoutId::make(m_clock.now(), m_random);
}

payments::PayoutId WorkspaceTest::submit(desk::Workspace& maker, std::size_t rows, bool mixed) const {
    const auto id = newPayoutId();
    const auto payments = makePayments(maker, rows, mixed);
    must(desk::PayoutDesk(maker).submit(id, "Suppliers", sourceOf(payments), desk::Effect::Apply));
    return id;
}

void WorkspaceTest::post(desk::Workspace& workspace, std::string_view debit, std::string_view credit,
                         std::string_view amount) {
    desk::PostingSession posting(workspace, "test", std::to_string(workspace.state().ledger.lastTransfer()),
                                 desk::Effect::Apply);
    must(posting.add(R"({"debit":")" + std::string(debit) + R"(","credit":")" + std::string(credit) +
                     R"(","amount":")" + std::string(amount) + R"(","valueDate":"2026-11-23"})"));
    must(posting.finish());
}

std::int64_t balanceOf(desk::Workspace& workspace, std::string_view code) {
    must(workspace.store().refresh());
    return static_cast<std::int64_t>(
        ledger::postedBalance(workspace.state().ledger.accountByCode(code)->balances));
}

} // namespace cambist::test
