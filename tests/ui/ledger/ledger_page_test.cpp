// The page of the ledger over a real workspace: journal, statement, trial balance, posting, locking.
#include "engine/desk/journal_view.h"
#include "engine/desk/ledger_desk.h"
#include "tests/ui/accounts/find_widgets.h"
#include "tests/ui/support/ui_workspace.h"
#include "ui/ledger/account_chooser.h"
#include "ui/ledger/journal_model.h"
#include "ui/ledger/journal_view.h"
#include "ui/ledger/ledger_page.h"
#include "ui/ledger/statement_view.h"
#include "ui/ledger/transfer_text.h"
#include "ui/ledger/trial_balance_view.h"
#include "ui/widgets/account_text.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/format.h"
#include "ui/widgets/money_edit.h"

#include <QHeaderView>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>

using namespace cambist;
using namespace cambist::ui;
using namespace cambist::test;

namespace {

constexpr auto euros = "AHG-BANK-EUR";

/// A line of a file of entries. (moc cannot read raw strings everywhere.)
std::string entryLine(const std::string& amount, const std::string& reference,
                      const std::string& debit = euros) {
    return QString("{'debit':'%1','credit':'AHG-EQUITY-EUR','amount':'%2','valueDate':'2026-11-23','"
                   "reference':'%3'}")
        .arg(QString::fromStdString(debit), QString::fromStdString(amount), QString::fromStdString(reference))
        .replace('\'', '"')
        .toStdString();
}

struct Opened {
    UiWorkspace workspace;
    LedgerPage page;
    JournalView* journal;
    StatementView* statement;
    TrialBalanceView* trial;

    Opened()
        : page(workspace.context())
        , journal(page.findChild<JournalView*>())
        , statement(page.findChild<StatementView*>())
        , trial(page.findChild<TrialBalanceView*>()) {
        page.resize(1244, 760);
        QEvent words(QEvent::LanguageChange);
        QApplication::sendEvent(&page, &words);
        page.QWidget::show();
        workspace.openAs("maker");
    }
    /// One entry for each amount, as a script would post them.
    void post(const std::string& reference, const std::vector<std::string>& amounts) {
        const auto beside = workspace.beside("maker");
        desk::PostingSession posting(*beside, "test", reference, desk::Effect::Apply);
        for (const auto& amount : amounts) must(posting.add(entryLine(amount, reference)));
        must(posting.finish());
    }
    [[nodiscard]] int rows() const { return journal->model()->rowCount(); }
    [[nodiscard]] bool isFilled() const {
        return rows() > 0 && !journalCell(0, JournalModel::Debit).isEmpty();
    }
    [[nodiscard]] QString journalCell(int row, int column) const {
        return journal->model()->index(row, column).data().toString();
    }
    [[nodiscard]] QString statementCell(int row, int column) const {
        return statement->model()->index(row, column).data().toString();
    }
    void clickRow(DataTable* table, int row) const {
        const auto at = table->visualRect(table->model()->index(row, 0)).center();
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, at);
    }
    void clickHeader(int column) const {
        auto* header = journal->table()->horizontalHeader();
        const QPoint at(header->sectionViewportPosition(column) + 12, header->height() / 2);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, at);
    }
};

} // namespace

class LedgerPageTest : public QObject {
    Q_OBJECT

private slots:
    void journalIsTheBookNewestFirst() {
        Opened opened;
        QTRY_VERIFY(opened.isFilled());
        const auto beside = opened.workspace.beside("maker");
        const auto last = must(desk::lastTransfer(*beside));
        QCOMPARE(opened.rows(), static_cast<int>(last));
        const std::vector<ledger::TransferSequence> keys{last};
        const auto line = must(desk::journalLines(*beside, 0, keys)).front();
        QCOMPARE(opened.journalCell(0, JournalModel::Number), countText(last));
        QCOMPARE(opened.journalCell(0, JournalModel::Debit), fromUtf8(line.debitCode));
        QCOMPARE(opened.journalCell(0, JournalModel::Credit), fromUtf8(line.creditCode));
        QCOMPARE(opened.journalCell(0, JournalModel::Amount),
                 amountText(line.booked.transfer.amount, line.currency));
        QCOMPARE(opened.journalCell(0, JournalModel::Kind), kindText(line.booked.transfer));
        // Turned round by a click on its number.
        opened.clickHeader(JournalModel::Number);
        QTRY_COMPARE(opened.journalCell(0, JournalModel::Number), QString("1"));
    }

    void filtersByReferenceDateAccountAndAmount() {
        Opened opened;
        QTRY_VERIFY(opened.isFilled());
        const int before = opened.rows();
        opened.post("KESTREL-7", {"10.00", "20.00", "30.00"});
        QTRY_COMPARE(opened.rows(), before + 3);
        auto* text = named<QLineEdit>(opened.page, "Text in the reference");
        QVERIFY(text);
        QTest::keyClicks(text, "kestrel");
        QTRY_COMPARE(opened.rows(), 3);
        QTRY_VERIFY(says(opened.page, QString("3 of %1 transfers fit").arg(before + 3)));
        // Amounts are of one currency: of the account's.
        auto* least = named<MoneyEdit>(opened.page, "Amount from");
        QVERIFY(least && !least->isEnabled());
        QVERIFY(named<AccountChooser>(opened.page, "Account")->choose(euros));
        QVERIFY(least->isEnabled());
        QTest::keyClicks(least, "20");
        QTRY_COMPARE(opened.rows(), 2);
        QTest::keyClicks(least, ".005");
        QTRY_VERIFY(says(opened.page, "20.005"));
        least->clear();
        auto* from = named<DateField>(opened.page, "Value date from");
        QTest::keyClicks(from, "2026-11-24");
        QTRY_COMPARE(opened.rows(), 0);
        QTRY_VERIFY(says(opened.page, "No transfer fits"));
        QVERIFY(click(opened.page, "Clear filters"));
        QTRY_COMPARE(opened.rows(), before + 3);
        QCOMPARE(text->text(), QString());
    }

    void sortsByAmount() {
        Opened opened;
        QTRY_VERIFY(opened.isFilled());
        opened.post("KESTREL-8", {"30.00", "10.00", "20.00"});
        QTest::keyClicks(named<QLineEdit>(opened.page, "Text in the reference"), "kestrel-8");
        QTRY_COMPARE(opened.rows(), 3);
        opened.clickHeader(JournalModel::Amount);
        QTRY_COMPARE(opened.journalCell(0, JournalModel::Amount), QString("10.00"));
        opened.clickHeader(JournalModel::Amount);
        QTRY_COMPARE(opened.journalCell(0, JournalModel::Amount), QString("30.00"));
    }

    void runningBalanceEndsAtTheAccounts() {
        Opened opened;
        QTRY_VERIFY(opened.isFilled());
        const auto beside = opened.workspace.beside("maker");
        for (const auto& account : must(desk::balances(*beside)).accounts) {
            opened.page.show({PageId::Ledger, fromUtf8(account.code), "statement"});
            auto* model = opened.statement->model();
            QTRY_VERIFY(model->account() && model->account()->code == account.code);
            const int closing = model->rowCount() - 1;
            QTRY_VERIFY(!opened.statementCell(closing, StatementModel::Balance).isEmpty());
            const auto expected = amountText(ledgerBalance(account), account.currency);
            QCOMPARE(opened.statementCell(closing, StatementModel::Balance), expected);
            QCOMPARE(opened.statementCell(0, StatementModel::Balance), amountText(0, account.currency));
            if (closing > 1) QCOMPARE(opened.statementCell(closing - 1, StatementModel::Balance), expected);
            QVERIFY(says(opened.page, moneyText(ledgerBalance(account), account.currency)));
        }
    }

    void statementOfAPeriodOpensWhereItWas() {
        Opened opened;
        QTRY_VERIFY(opened.isFilled());
        const auto before = ledgerBalance(*[&] {
            static ledger::Account account;
            account = *opened.workspace.beside("maker")->state().ledger.accountByCode(euros);
            return &account;
        }());
        opened.workspace.clock().set(
            {opened.workspace.clock().now().nanoseconds + 48LL * 3600 * 1'000'000'000});
        opened.post("KESTREL-9", {"12.34"});
        opened.page.show({PageId::Ledger, euros, "statement"});
        const auto day =
            QDateTime::fromMSecsSinceEpoch(opened.workspace.clock().now().nanoseconds / 1'000'000);
        named<DateField>(opened.page, "Posted from")->setText(day.toString("yyyy-MM-dd"));
        QTRY_COMPARE(opened.statement->model()->lines(), 1);
        const auto euro = must(Currency::find("EUR"));
        QTRY_COMPARE(opened.statementCell(0, StatementModel::Balance), amountText(before, euro));
        QCOMPARE(opened.statementCell(1, StatementModel::Debit), QString("12.34"));
        QCOMPARE(opened.statementCell(2, StatementModel::Balance), amountText(before + 1234, euro));
    }

    void trialBalanceIsEven() {
        Opened opened;
        QTRY_VERIFY(opened.isFilled());
        opened.page.show({PageId::Ledger, {}, "trial-balance"});
        const auto view = must(desk::balances(*opened.workspace.beside("maker")));
        auto* model = opened.trial->model();
        QTRY_COMPARE(model->rowCount(), static_cast<int>(view.accounts.size() + view.totals.size()));
        int totals = 0;
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->accountAt(row)) continue;
            const auto& total = view.totals[static_cast<std::size_t>(totals++)];
            const auto cell = [&](int column) { return model->index(row, column).data().toString(); };
            QCOMPARE(cell(TrialBalanceModel::Debits), amountText(total.debits, total.currency));
            QCOMPARE(cell(TrialBalanceModel::Credits), cell(TrialBalanceModel::Debits));
            QCOMPARE(cell(TrialBalanceModel::Check), QString("equal"));
        }
        QCOMPARE(totals, static_cast<int>(view.totals.size()));
        QVERIFY(says(opened.page, QString::fromUtf8("✓ Debits equal credits in CHF, CNY, EUR")));
    }

    void paneLeadsToAccountsAndToTheLog() {
        Opened opened;
        QTRY_VERIFY(opened.isFilled());
        QSignalSpy asked(&opened.page, &Page::navigate);
        opened.clickRow(opened.journal->table(), 0);
        const auto debit = opened.journalCell(0, JournalModel::Debit);
        QTRY_VERIFY(named<QAbstractButton>(opened.page, "Show account " + debit));
        QVERIFY(click(opened.page, "Show account " + debit));
        QCOMPARE(asked.last().first().value<NavigationRequest>().page, PageId::Accounts);
        QCOMPARE(asked.last().first().value<NavigationRequest>().object, debit);
        const auto beside = opened.workspace.beside("maker");
        const std::vector<ledger::TransferSequence> keys{must(desk::lastTransfer(*beside))};
        const auto entry = must(desk::journalLines(*beside, 0, keys)).front().booked.logSequence;
        QVERIFY(click(opened.page, "Show log entry " + countText(entry)));
        QCOMPARE(asked.last().first().value<NavigationRequest>().page, PageId::Audit);
        QCOMPARE(asked.last().first().value<NavigationRequest>().object, QString::number(entry));
        QVERIFY(click(opened.page, "Close the details"));
        QVERIFY(!named<QAbstractButton>(opened.page, "Close the details"));
    }

    void linkedLegsStandTogether() {
        Opened opened;
        QTRY_VERIFY(opened.isFilled());
        {
            const auto beside = opened.workspace.beside("maker");
            desk::PostingSession posting(*beside, "test", "legs", desk::Effect::Apply);
            const QString entry("{'legs':[{'account':'AHG-BANK-EUR','debit':'30.00'},"
                                "{'account':'AHG-EQUITY-EUR','credit':'10.00'},"
                                "{'account':'AHG-PAYABLES-EUR','credit':'20.00'}],"
                                "'valueDate':'2026-11-23','reference':'LEGS'}");
            must(posting.add(QString(entry).replace('\'', '"').toStdString()));
            must(posting.finish());
        }
        QTest::keyClicks(named<QLineEdit>(opened.page, "Text in the reference"), "legs");
        QTRY_COMPARE(opened.rows(), 2);
        QTRY_VERIFY(opened.isFilled());
        opened.clickRow(opened.journal->table(), 1);
        QTRY_VERIFY(says(opened.page, "One entry of 2 linked transfers"));
        QVERIFY(says(opened.page, "EUR 20.00"));
    }

    void entriesAreTriedFirstAndThenPosted() {
        Opened opened;
        QTRY_VERIFY(opened.isFilled());
        const int before = opened.rows();
        const auto file = opened.workspace.files() / "entries.ndjson";
        std::string lines;
        for (int i = 1; i <= 3; ++i) lines += entryLine(std::to_string(i) + ".00", {}) + '\n';
        writeText(file, lines);
        QVERIFY(click(opened.page, QString::fromUtf8("Post entries…")));
        QVERIFY(takeFile(opened.page, file.string()));
        QTRY_VERIFY(says(opened.page, "3 entries would be posted as 3 transfers."));
        QCOMPARE(opened.rows(), before);
        QVERIFY(click(opened.page, "Post 3 entries"));
        QTRY_VERIFY(says(opened.page, "3 entries were posted as 3 transfers."));
        QTRY_COMPARE(opened.rows(), before + 3);
        QVERIFY(click(opened.page, "Close"));
        QVERIFY(click(opened.page, QString::fromUtf8("Post entries…")));
        QVERIFY(takeFile(opened.page, file.string()));
        QTRY_VERIFY(says(opened.page, "All 3 entries were posted before."));
        QVERIFY(click(opened.page, "Close"));
        writeText(file, lines + entryLine("1.00", {}, "NOWHERE"));
        QVERIFY(click(opened.page, QString::fromUtf8("Post entries…")));
        QVERIFY(takeFile(opened.page, file.string()));
        QTRY_VERIFY(says(opened.page, "NOWHERE"));
    }

    void lockingForgetsAndUnlockingComesBack() {
        Opened opened;
        QTRY_VERIFY(opened.isFilled());
        const auto number = opened.journalCell(3, JournalModel::Number);
        opened.clickRow(opened.journal->table(), 3);
        QTRY_VERIFY(says(opened.page, "Transfer " + number));
        opened.workspace.engine().close();
        QVERIFY(!says(opened.page, "EUR"));
        QVERIFY(!says(opened.page, "Transfer " + number));
        opened.workspace.openAs("maker");
        QTRY_VERIFY(says(opened.page, "Transfer " + number));
        QCOMPARE(opened.journal->table()->currentIndex().row(), 3);
    }
};

QTEST_MAIN(LedgerPageTest)
#include "ledger_page_test.moc"
