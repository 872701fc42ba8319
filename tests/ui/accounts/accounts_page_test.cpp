// The page of accounts over a real workspace: figures, filters, opening a chart, locking.
#include "engine/desk/ledger_desk.h"
#include "tests/ui/accounts/find_widgets.h"
#include "tests/ui/support/ui_workspace.h"
#include "ui/accounts/account_tree.h"
#include "ui/accounts/accounts_page.h"
#include "ui/widgets/account_text.h"
#include "ui/widgets/format.h"

#include <QClipboard>
#include <QSignalSpy>
#include <QTest>

using namespace cambist;
using namespace cambist::ui;
using namespace cambist::test;

namespace {

constexpr auto euros = "AHG-BANK-EUR";

/// The page, shown and filled.
struct Opened {
    UiWorkspace workspace;
    AccountsPage page;
    AccountTree* tree;
    AccountTreeModel* model;

    explicit Opened(UiWorkspace::Contents contents = UiWorkspace::Contents::Full,
                    const char* person = "maker")
        : workspace(contents)
        , page(workspace.context())
        , tree(page.findChild<AccountTree*>())
        , model(page.findChild<AccountTreeModel*>()) {
        page.resize(1244, 760);
        QEvent words(QEvent::LanguageChange);
        QApplication::sendEvent(&page, &words);
        page.QWidget::show();
        workspace.openAs(person);
    }
    [[nodiscard]] QString cell(const QString& code, int column) const {
        return model->indexOf(code).siblingAtColumn(column).data().toString();
    }
    void clickAccount(const QString& code) const {
        const auto index = model->indexOf(code);
        tree->scrollTo(index);
        QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualRect(index).center());
    }
};

} // namespace

class AccountsPageTest : public QObject {
    Q_OBJECT

private slots:
    void figuresAreThoseOfTheDesk() {
        Opened opened;
        QTRY_VERIFY(opened.model->shownAccounts() > 0);
        const auto beside = opened.workspace.beside("maker");
        const auto view = must(desk::balances(*beside));
        QCOMPARE(opened.model->shownAccounts(), static_cast<int>(view.accounts.size()));
        for (const auto& account : view.accounts) {
            const auto code = fromUtf8(account.code);
            QCOMPARE(opened.cell(code, AccountTreeModel::Balance),
                     amountText(ledgerBalance(account), account.currency));
            QCOMPARE(opened.cell(code, AccountTreeModel::Available),
                     amountText(ledger::availableBalance(account), account.currency));
        }
        // A sum for each currency that a bank account has, and none of two currencies.
        for (const auto& total : opened.model->totals()) {
            base::Int128 sum = 0;
            Currency currency;
            for (const auto& account : view.accounts) {
                if (account.role != ledger::AccountRole::Bank ||
                    fromUtf8(account.currency.code()) != total.currency)
                    continue;
                sum += ledgerBalance(account);
                currency = account.currency;
            }
            QCOMPARE(total.amount, amountText(sum, currency));
            QVERIFY(says(opened.page, total.amount));
        }
    }

    void numbersAreCoveredInTheListAndWholeInThePane() {
        Opened opened;
        QTRY_VERIFY(opened.model->shownAccounts() > 0);
        QCOMPARE(opened.cell(euros, AccountTreeModel::Number), QString::fromUtf8("DE42 … 1000"));
        opened.clickAccount(euros);
        QVERIFY(says(opened.page, "DE42 9999 0001 0004 7110 00"));
        QVERIFY(click(opened.page, "Copy IBAN"));
        QCOMPARE(QApplication::clipboard()->text(), QString("DE42999900010004711000"));
    }

    void chipsAndTextFilter() {
        Opened opened;
        QTRY_VERIFY(opened.model->shownAccounts() > 0);
        const int all = opened.model->shownAccounts();
        QVERIFY(click(opened.page, "Bank accounts"));
        QCOMPARE(opened.model->shownAccounts(), 7);
        QVERIFY(click(opened.page, "In transit"));
        QCOMPARE(opened.model->shownAccounts(), 7);
        QVERIFY(!opened.model->indexOf(euros).isValid());
        QVERIFY(click(opened.page, "All"));
        QCOMPARE(opened.model->shownAccounts(), all);
        auto* find = named<QLineEdit>(opened.page, "Find in accounts");
        QVERIFY(find);
        QTest::keyClicks(find, "frankfurt");
        QCOMPARE(opened.model->shownAccounts(), 1);
        find->clear();
        // As it is written on paper, and by its Chinese name.
        QTest::keyClicks(find, "DE42 9999 0001");
        QCOMPARE(opened.model->shownAccounts(), 1);
        find->setText(QString::fromUtf8("奥若山上海"));
        QCOMPARE(opened.model->shownAccounts(), 4);
    }

    void statementIsOneClickAway() {
        Opened opened;
        QTRY_VERIFY(opened.model->shownAccounts() > 0);
        QSignalSpy asked(&opened.page, &Page::navigate);
        opened.clickAccount(euros);
        QVERIFY(click(opened.page, "Show statement"));
        QCOMPARE(asked.size(), 1);
        const auto request = asked.first().first().value<NavigationRequest>();
        QCOMPARE(request.page, PageId::Ledger);
        QCOMPARE(request.object, QString(euros));
        QCOMPARE(request.part, QString("statement"));
    }

    void chartIsTriedFirstAndThenOpened() {
        Opened opened(UiWorkspace::Contents::Fresh);
        QTRY_VERIFY(says(opened.page, "No accounts yet"));
        const std::string chart = std::string(CAMBIST_RESOURCES) + "/sample/accounts.csv";
        QVERIFY(click(opened.page, QString::fromUtf8("Import accounts…")));
        QVERIFY(takeFile(opened.page, chart));
        QTRY_VERIFY(
            says(opened.page, "28 accounts would be opened, 7 at banks. Nothing has been changed yet."));
        QVERIFY(must(desk::balances(*opened.workspace.beside("maker"))).accounts.empty());
        QVERIFY(click(opened.page, "Open 28 accounts"));
        QTRY_VERIFY(says(opened.page, "28 accounts were opened, 7 at banks."));
        QTRY_COMPARE(opened.model->shownAccounts(), 28);
        QCOMPARE(opened.workspace.tasks().tasks().size(), std::size_t(2));
        QVERIFY(click(opened.page, "Close"));
        // The same file again changes nothing and offers nothing.
        QVERIFY(click(opened.page, QString::fromUtf8("Import accounts…")));
        QVERIFY(takeFile(opened.page, chart));
        QTRY_VERIFY(says(opened.page, "All 28 accounts of this file are open already."));
        QVERIFY(!named<QAbstractButton>(opened.page, "Open 0 accounts"));
    }

    void wrongChartIsRefusedWithItsLine() {
        Opened opened(UiWorkspace::Contents::Fresh);
        QTRY_VERIFY(says(opened.page, "No accounts yet"));
        const auto file = opened.workspace.files() / "wrong.csv";
        writeText(file, "code,type,currency\n1000,asset,EURO\n");
        QVERIFY(click(opened.page, QString::fromUtf8("Import accounts…")));
        QVERIFY(takeFile(opened.page, file.string()));
        QTRY_VERIFY(says(opened.page, "EURO"));
        QVERIFY(says(opened.page, "The file was not taken"));
    }

    void onlyAnAdministratorOpensAccounts() {
        Opened opened(UiWorkspace::Contents::Full, "approver");
        QTRY_VERIFY(opened.model->shownAccounts() > 0);
        auto* button = named<QAbstractButton>(opened.page, QString::fromUtf8("Import accounts…"));
        QVERIFY(button && !button->isEnabled());
        QVERIFY(!button->toolTip().isEmpty());
    }

    void lockingForgetsAndUnlockingComesBack() {
        Opened opened;
        QTRY_VERIFY(opened.model->shownAccounts() > 0);
        opened.clickAccount("ASG-BANK-JPY");
        opened.workspace.engine().close();
        QCOMPARE(opened.model->shownAccounts(), 0);
        QVERIFY(!says(opened.page, "Aurelberg"));
        opened.workspace.openAs("maker");
        QTRY_VERIFY(opened.model->shownAccounts() > 0);
        QCOMPARE(opened.tree->currentIndex().data().toString(), QString("ASG-BANK-JPY"));
    }

    void namesFollowTheLanguage() {
        Opened opened;
        QTRY_VERIFY(opened.model->shownAccounts() > 0);
        opened.workspace.language().set(common::Language::Chinese);
        QTRY_COMPARE(opened.cell(euros, AccountTreeModel::Name),
                     QString::fromUtf8("奥若山德国：欧元银行存款"));
    }
};

QTEST_MAIN(AccountsPageTest)
#include "accounts_page_test.moc"
