// The page Payments: real widgets over a real engine, from a file that comes in to the bank's answer.
#include "tests/ui/payments/payments_fixture.h"
#include "ui/payments/act_sheet.h"
#include "ui/payments/draft_rows_view.h"
#include "ui/payments/finding_card.h"
#include "ui/payments/import_preview_panel.h"
#include "ui/payments/import_result_panel.h"
#include "ui/payments/import_view.h"
#include "ui/payments/payout_detail_pane.h"
#include "ui/payments/payout_list_view.h"
#include "ui/payments/row_panel.h"
#include "ui/widgets/data_table.h"

#include <QComboBox>
#include <QLineEdit>
#include <QTabBar>
#include <QTableWidget>

namespace cambist::ui {
namespace {

using Rows = DraftRowsModel;

/// The current row's cell in this column gets another text, as a person types it.
void type(DataTable* table, int column, const QString& text) {
    table->setCurrentIndex(table->model()->index(table->currentIndex().row(), column));
    QTest::keyClick(table, Qt::Key_F2);
    QLineEdit* editor = nullptr;
    QTRY_VERIFY((editor = table->findChild<QLineEdit*>()) != nullptr);
    editor->selectAll();
    QTest::keyClicks(editor, text);
    QTest::keyClick(editor, Qt::Key_Return);
}

class PaymentsPageTest : public QObject {
    Q_OBJECT

private slots:
    void theListSaysWhereEveryPayoutStands();
    void chipsChooseAndSayHowMany();
    void whatIsNotAllowedSaysWhy();
    void rowsAreFixedInPlaceAndTakenBack();
    void aDuplicateIsDecidedWithAReason();
    void oneValueIsSetOnAllAlike();
    void aFileIsImportedAndSubmitted();
    void theSameFileNeedsAReason();
    void anApprovedPayoutIsReleasedByAnArmedButton();
    void theBankFileAgainAndTheBanksAnswer();
    void lockingForgetsAndComesBackToTheSameRow();
    void rowsThatAreNotReadyAreSetAside();
    void correctionsComeBackInAFile();
    void anImportThatIsStoppedKeepsNothing();
    void aVoucherIsWritten();
    void aRequestWaitsForTheList();
    void everyWordFollowsTheLanguage();
};

void PaymentsPageTest::theListSaysWhereEveryPayoutStands() {
    PaymentsFixture at;
    auto* table = at.listTable();
    QStringList words;
    for (int row = 0; row < table->model()->rowCount(); ++row)
        words << PaymentsFixture::cell(*table, row, PayoutListModel::Status);
    words.sort();
    QCOMPARE(words, (QStringList{"▲ Part-settled", "▲ To fix", "◆ Sent", "● Approved", "● Awaiting approval",
                                 "● Checked", "● Checked"}));
    QVERIFY(at.shows("7 payouts"));
    // Two checked drafts to submit, one to fix, one approved to release.
    QCOMPARE(at.page().badge(), 4);
    at.shot("list");
    at.select(at.payouts().toFix);
    at.shot("detail-summary");
    at.pane()->showTab(PayoutDetailPane::Findings);
    at.shot("detail-findings");
    at.pane()->showTab(PayoutDetailPane::Rows);
    at.shot("detail-rows");
    at.select(at.payouts().settled);
    at.pane()->showTab(PayoutDetailPane::Timeline);
    at.shot("detail-timeline");
    at.pane()->showTab(PayoutDetailPane::Summary);
    at.shot("detail-settled");
}

void PaymentsPageTest::chipsChooseAndSayHowMany() {
    PaymentsFixture at;
    auto* chip = at.button("To fix");
    QVERIFY(chip);
    QVERIFY2(chip->text().endsWith("1"), qPrintable(chip->text()));
    chip->click();
    QCOMPARE(at.listTable()->model()->rowCount(), 1);
    QVERIFY(at.shows("To fix, by currency"));
    at.button("All")->click();
    QCOMPARE(at.listTable()->model()->rowCount(), 7);
}

void PaymentsPageTest::whatIsNotAllowedSaysWhy() {
    PaymentsFixture at;
    at.select(at.payouts().awaiting);
    auto* approve = at.button("Approve");
    QVERIFY(approve);
    QVERIFY(!approve->isEnabled());
    QCOMPARE(approve->toolTip(), QString("You prepared this payout, so another person approves it."));
    auto* release = at.button("Release");
    QVERIFY(!release->isEnabled());
    QCOMPARE(release->toolTip(), QString("It has to be approved first."));
}

void PaymentsPageTest::rowsAreFixedInPlaceAndTakenBack() {
    PaymentsFixture at;
    at.select(at.payouts().toFix);
    QTest::keyClick(at.listTable(), Qt::Key_Return);
    auto* table = at.rowsTable();
    QTRY_VERIFY(table->isVisible() && table->model()->rowCount() > 0);
    QTRY_VERIFY(!at.rows()->panel()->cards().empty());
    at.shot("rows");
    const auto before = at.rows()->counts();
    QVERIFY(before.toFix > 1);
    // To the first row without a name.
    int row = -1;
    for (int i = 0; i < table->model()->rowCount() && row < 0; ++i)
        if (PaymentsFixture::cell(*table, i, Rows::Name) == "■ missing") row = i;
    QVERIFY(row >= 0);
    table->goToRow(row);
    type(table, Rows::Name, "Brannoch Solar GmbH");
    QTRY_COMPARE(at.rows()->counts().toFix, before.toFix - 1);
    QTRY_COMPARE(PaymentsFixture::cell(*table, row, Rows::State), QString("● Ready"));
    QCOMPARE(table->currentIndex().row(), row);
    QVERIFY(table->model()->index(row, Rows::Name).data(EditedRole).toBool());
    QTRY_VERIFY(at.shows("Changed after the import"));
    at.shot("rows-fixed");
    // The next problem, and back to what the file had.
    QTest::keyClick(table, Qt::Key_F8);
    QTRY_VERIFY(table->currentIndex().row() != row);
    QTest::keyClick(table, Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(at.rows()->counts().toFix, before.toFix);
    QTRY_COMPARE(PaymentsFixture::cell(*table, row, Rows::Name), QString("■ missing"));
    // Esc leaves the cell as it is.
    table->setCurrentIndex(table->model()->index(row, Rows::Name));
    QTest::keyClick(table, Qt::Key_F2);
    QTRY_VERIFY(table->findChild<QLineEdit*>());
    QTest::keyClicks(table->findChild<QLineEdit*>(), "X");
    QTest::keyClick(table->findChild<QLineEdit*>(), Qt::Key_Escape);
    QTRY_COMPARE(PaymentsFixture::cell(*table, row, Rows::Name), QString("■ missing"));
    QVERIFY(at.rows()->isVisible());
}

void PaymentsPageTest::aDuplicateIsDecidedWithAReason() {
    PaymentsFixture at;
    // The same payments as in a payout that is there, under other ids.
    auto text = test::readAll(at.workspace().paymentFile("twice.csv", 3, 0, 4000));
    std::string twice(text.begin(), text.end());
    for (std::size_t from = 0; (from = twice.find("AUR-", from)) != std::string::npos; from += 4)
        twice.replace(from, 4, "XXX-");
    test::writeText(at.workspace().files() / "twice.csv", twice);
    at.drop(at.workspace().files() / "twice.csv");
    QTRY_VERIFY(at.button("Import") && at.import()->preview()->importButton()->isEnabled());
    at.import()->preview()->importButton()->click();
    QTRY_VERIFY(at.import()->showsResult());
    QCOMPARE(at.import()->result()->headline(), QString("0 ready · 0 to fix · 3 to decide · 0 sent"));
    at.import()->result()->fixButton()->click();
    auto* panel = at.rows()->panel();
    QTRY_VERIFY(panel->isVisible() && !panel->cards().empty());
    QTRY_VERIFY(at.shows("This row, 1"));
    at.shot("rows-duplicate");
    QVERIFY(panel->keepButton()->isVisible());
    panel->keepButton()->click();
    QVERIFY(at.shows("A decision is kept with its reason"));
    panel->reason()->setCurrentText("Two deliveries");
    panel->keepButton()->click();
    QTRY_COMPARE(at.rows()->counts().ready, 1U);
    QTest::keyClick(at.rowsTable(), Qt::Key_F8);
    QTRY_COMPARE(at.rowsTable()->currentIndex().row(), 1);
    QTRY_VERIFY(panel->dropButton()->isVisible());
    panel->reason()->setCurrentText("Entered twice");
    panel->dropButton()->click();
    QTRY_COMPARE(at.rows()->counts().dropped, 1U);
    QTRY_COMPARE(PaymentsFixture::cell(*at.rowsTable(), 1, Rows::State), QString("✓ Dropped"));
}

void PaymentsPageTest::oneValueIsSetOnAllAlike() {
    PaymentsFixture at;
    at.select(at.payouts().toFix);
    QTest::keyClick(at.listTable(), Qt::Key_Return);
    auto* table = at.rowsTable();
    QTRY_VERIFY(table->model()->rowCount() > 0);
    QTRY_VERIFY(!PaymentsFixture::cell(*table, 0, Rows::State).isEmpty());
    const auto before = at.rows()->counts();
    int row = -1;
    for (int i = 0; i < table->model()->rowCount() && row < 0; ++i)
        if (PaymentsFixture::cell(*table, i, Rows::ValueDate).startsWith("■")) row = i;
    QVERIFY(row >= 0);
    table->goToRow(row);
    QPushButton* alike = nullptr;
    QTRY_VERIFY((alike = at.button("Apply to alike")) != nullptr);
    at.rows()->panel()->cards().front()->editor()->setText("2026-11-26");
    alike->click();
    QTRY_VERIFY(at.sheet());
    at.shot("rows-alike");
    const auto text = at.sheet()->actButton()->text();
    QVERIFY2(text.startsWith("Set "), qPrintable(text));
    QCOMPARE(at.rows()->counts(), before);
    at.sheet()->actButton()->click();
    QTRY_VERIFY(at.rows()->counts().toFix < before.toFix - 1);
    QTest::keyClick(table, Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(at.rows()->counts().toFix, before.toFix);
}

void PaymentsPageTest::aFileIsImportedAndSubmitted() {
    PaymentsFixture at;
    const auto file = at.workspace().paymentFile("week 48.csv", 30, 4, 8000);
    at.button("Import file")->click();
    at.chooseFile(file);
    auto* preview = at.import()->preview();
    QTRY_VERIFY(preview->importButton()->isEnabled());
    QCOMPARE(preview->table()->rowCount(), 20);
    QVERIFY(at.shows("week 48.csv"));
    at.shot("import-preview");
    preview->encodingBox()->setCurrentText("windows-1252");
    emit preview->encodingBox()->activated(preview->encodingBox()->currentIndex());
    QTRY_VERIFY(at.shows("windows-1252"));
    preview->encodingBox()->setCurrentIndex(0);
    emit preview->encodingBox()->activated(0);
    QTRY_VERIFY(at.shows("UTF-8"));
    preview->importButton()->click();
    QTRY_VERIFY(at.import()->showsResult());
    auto* result = at.import()->result();
    QCOMPARE(result->headline(), QString("26 ready · 4 to fix · 0 sent"));
    at.shot("import-result");
    result->goOnButton()->click();
    QTRY_VERIFY(at.list()->isVisible() && at.list()->current());
    QTRY_COMPARE(QString::fromStdString(at.list()->current()->line.title), QString("week 48.csv"));
    QTRY_VERIFY(at.button("Submit") && at.button("Submit")->isEnabled());
    at.button("Submit")->click();
    QTRY_VERIFY(at.sheet());
    at.shot("submit-sheet");
    QVERIFY(at.sheet()->actButton()->text().startsWith("Submit 26 payments"));
    at.sheet()->actButton()->click();
    QTRY_VERIFY(at.shows("26 payments were submitted"));
    QTRY_COMPARE(at.list()->current()->line.state, payments::PayoutState::AwaitingApproval);
}

void PaymentsPageTest::theSameFileNeedsAReason() {
    PaymentsFixture at;
    const auto file = at.workspace().paymentFile("again.csv", 5, 0, 8000);
    for (int round = 0; round < 2; ++round) {
        at.drop(file);
        auto* preview = at.import()->preview();
        if (round == 1) {
            QTRY_VERIFY(at.shows("This file was imported before"));
            QVERIFY(!preview->importButton()->isEnabled());
            at.shot("import-again");
            preview->againEdit()->setText("The first was a rehearsal");
        }
        QTRY_VERIFY(preview->importButton()->isEnabled());
        preview->importButton()->click();
        QTRY_VERIFY(at.import()->showsResult());
    }
    // The second is the first again: every row waits for a decision.
    QCOMPARE(at.import()->result()->headline(), QString("0 ready · 0 to fix · 5 to decide · 0 sent"));
}

void PaymentsPageTest::anApprovedPayoutIsReleasedByAnArmedButton() {
    PaymentsFixture at("approver");
    at.select(at.payouts().approved);
    QTRY_VERIFY(at.button("Release") && at.button("Release")->isEnabled());
    at.button("Release")->click();
    QTRY_VERIFY(at.sheet());
    auto* act = at.sheet()->actButton();
    QVERIFY2(act->text().startsWith("Release 5 payments, "), qPrintable(act->text()));
    QVERIFY(!act->isEnabled());
    QVERIFY(at.sheet()->cancelButton()->hasFocus());
    QTRY_VERIFY_WITH_TIMEOUT(act->isEnabled(), 6000);
    at.shot("release-sheet");
    act->setFocus();
    QTest::keyClick(act, Qt::Key_Return);
    QVERIFY(at.sheet()); // Enter never releases
    act->click();
    const auto out = at.workspace().files() / "bank.xml";
    at.chooseFile(out);
    QTRY_VERIFY(at.shows("5 payments were released"));
    QTRY_COMPARE(at.list()->current()->line.state, payments::PayoutState::Released);
    QVERIFY(!test::readAll(out).empty());
    at.shot("released");
}

void PaymentsPageTest::theBankFileAgainAndTheBanksAnswer() {
    PaymentsFixture at;
    at.select(at.payouts().released);
    QTRY_VERIFY(at.button("Export bank file") && at.button("Export bank file")->isEnabled());
    at.button("Export bank file")->click();
    const auto out = at.workspace().files() / "again.xml";
    at.chooseFile(out);
    QTRY_VERIFY(at.shows("the same bytes as at the release"));
    const auto bytes = test::readAll(out);
    QVERIFY(bytes.size() > 1000);
    // No report: refused, and said so.
    at.button("Read bank status")->click();
    at.chooseFile(out);
    QTRY_VERIFY(!at.shows("the same bytes as at the release"));
}

void PaymentsPageTest::lockingForgetsAndComesBackToTheSameRow() {
    PaymentsFixture at;
    at.select(at.payouts().toFix);
    QTest::keyClick(at.listTable(), Qt::Key_Return);
    auto* table = at.rowsTable();
    QTRY_VERIFY(table->model()->rowCount() > 3);
    QTRY_VERIFY(!PaymentsFixture::cell(*table, 2, Rows::State).isEmpty());
    table->setCurrentIndex(table->model()->index(2, Rows::Account));
    at.workspace().engine().close();
    QVERIFY(PaymentsFixture::cell(*table, 2, Rows::Account).isEmpty());
    QVERIFY(at.listTable()->model()->rowCount() == 0);
    QVERIFY(!at.shows("December suppliers"));
    at.workspace().openAs("maker");
    QTRY_VERIFY(!PaymentsFixture::cell(*table, 2, Rows::Account).isEmpty());
    QCOMPARE(table->currentIndex().row(), 2);
    QCOMPARE(table->currentIndex().column(), int(Rows::Account));
    QTRY_VERIFY(at.list()->current() && at.list()->current()->line.id == at.payouts().toFix);
}

void PaymentsPageTest::rowsThatAreNotReadyAreSetAside() {
    PaymentsFixture at;
    at.select(at.payouts().ready);
    QTest::keyClick(at.listTable(), Qt::Key_Return);
    auto* table = at.rowsTable();
    QTRY_VERIFY(table->model()->rowCount() > 0);
    QTRY_VERIFY(!PaymentsFixture::cell(*table, 0, Rows::State).isEmpty());
    const auto rows = at.rows()->counts().rows();
    table->goToRow(0);
    type(table, Rows::Account, "DE00");
    QTRY_COMPARE(at.rows()->counts().toFix, 1U);
    at.button("‹ Payments")->click();
    QTRY_VERIFY(at.button("Set 1 aside") && at.button("Set 1 aside")->isEnabled());
    QVERIFY(!at.button("Submit")->isEnabled());
    QVERIFY(at.button("Submit")->toolTip().contains("not ready"));
    at.button("Set 1 aside")->click();
    QTRY_VERIFY(at.sheet());
    at.sheet()->actButton()->click();
    QTRY_VERIFY(at.shows("draft of its own now"));
    QTRY_COMPARE(at.list()->current()->line.counts.rows(), rows - 1);
    QTRY_VERIFY(at.button("Submit") && at.button("Submit")->isEnabled());
}

void PaymentsPageTest::correctionsComeBackInAFile() {
    PaymentsFixture at;
    at.select(at.payouts().toFix);
    QTRY_VERIFY(at.button("Export rows to fix"));
    at.button("Export rows to fix")->click();
    const auto file = at.workspace().files() / "to-fix.csv";
    at.chooseFile(file);
    QTRY_VERIFY(at.shows("what is to be done in each"));
    const auto bytes = test::readAll(file);
    std::string text(bytes.begin(), bytes.end());
    for (std::size_t from = 0; (from = text.find("2026-10-05", from)) != std::string::npos;)
        text.replace(from, 10, "2026-11-26");
    test::writeText(file, text);
    const auto before = at.list()->current()->line.counts.toFix;
    at.button("Take back corrections")->click();
    at.chooseFile(file);
    QTRY_VERIFY(at.shows("of them corrected"));
    QTRY_VERIFY(at.list()->current()->line.counts.toFix < before);
}

void PaymentsPageTest::anImportThatIsStoppedKeepsNothing() {
    PaymentsFixture at;
    at.drop(at.workspace().paymentFile("large.csv", 40'000, 0, 100'000));
    QTRY_VERIFY(at.import()->preview()->importButton()->isEnabled());
    at.import()->preview()->importButton()->click();
    QTRY_COMPARE(at.workspace().tasks().running(), 1);
    at.button("Stop")->click();
    QTRY_COMPARE_WITH_TIMEOUT(at.workspace().tasks().running(), 0, 30'000);
    QCOMPARE(at.workspace().tasks().tasks().back()->state(), TaskState::Stopped);
    QTRY_VERIFY(at.shows("The import was stopped. Nothing has been saved."));
    at.button("‹ Payments")->click();
    QCOMPARE(at.listTable()->model()->rowCount(), 7);
}

void PaymentsPageTest::aVoucherIsWritten() {
    PaymentsFixture at;
    at.select(at.payouts().approved);
    QTRY_VERIFY(at.button("Voucher as PDF"));
    at.button("Voucher as PDF")->click();
    const auto file = at.workspace().files() / "voucher.pdf";
    at.chooseFile(file);
    QTRY_VERIFY_WITH_TIMEOUT(at.shows("written to voucher.pdf"), 30'000);
    QVERIFY(test::readAll(file).size() > 1000);
}

void PaymentsPageTest::aRequestWaitsForTheList() {
    PaymentsFixture at;
    at.workspace().engine().close();
    at.workspace().openAs("maker");
    // The list is not there yet.
    static_cast<Page&>(at.page()).show(
        {PageId::Payments, QString::fromStdString(toText(at.payouts().toFix)), "rows"});
    QTRY_VERIFY(at.rowsTable()->isVisible() && at.rowsTable()->model()->rowCount() > 0);
    QCOMPARE(at.rows()->draft(), std::optional(at.payouts().toFix));
}

void PaymentsPageTest::everyWordFollowsTheLanguage() {
    PaymentsFixture at;
    at.select(at.payouts().toFix);
    at.pane()->showTab(PayoutDetailPane::Findings);
    QTRY_VERIFY(at.shows("Row 1 · Account"));
    at.workspace().language().set(common::Language::Chinese);
    // The sentences of the engine come from its own table.
    QTRY_VERIFY(at.shows("请与收款人核对"));
    at.workspace().language().set(common::Language::English);
    QTRY_VERIFY(at.shows("Check it with the payee"));
}

} // namespace
} // namespace cambist::ui

QTEST_MAIN(cambist::ui::PaymentsPageTest)
#include "payments_page_test.moc"
