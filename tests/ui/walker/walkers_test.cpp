// Each walker finds what is wrong, and nothing in a widget that is right.
#include "tests/ui/walker/walker.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/secret_edit.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTabBar>
#include <QTableView>
#include <QToolButton>
#include <QtTest>

namespace cambist::test {
namespace {

using ui::makeButton;
using ui::makeLabel;

class WalkersTest : public QObject {
    Q_OBJECT

private:
    ui::Theme m_theme;

    /// A window with one part in it, laid out and painted.
    struct Shown {
        QWidget window;
        explicit Shown(QWidget* part, const QSize& size = {400, 120}) {
            part->setParent(&window);
            window.resize(size);
            part->move(10, 10);
            window.show();
            QVERIFY(QTest::qWaitForWindowExposed(&window));
        }
    };

    static QLabel* label(const QString& text) {
        auto* made = makeLabel("");
        made->setText(text);
        made->adjustSize();
        return made;
    }

private slots:
    void initTestCase() { m_theme.apply(ui::ThemeMode::Light, ui::Density::Normal); }

    void aLabelThatIsTooNarrow() {
        auto* part = label("Suppliers November");
        Shown shown(part);
        QVERIFY(findCutOff(shown.window).isEmpty());
        part->resize(part->width() - 12, part->height());
        QCOMPARE(findCutOff(shown.window).size(), 1);
        QCOMPARE(faultName(findCutOff(shown.window)[0].fault), QString("cut-off"));
        QVERIFY(findCutOff(shown.window)[0].where.contains("Suppliers November"));
    }

    void aLabelThatIsTooLow() {
        auto* part = label("Suppliers November");
        Shown shown(part);
        part->resize(part->width(), 9);
        QCOMPARE(findCutOff(shown.window).size(), 1);
    }

    void aWrappedLabelNeedsItsLines() {
        auto* part = label("Twelve rows have an account that no bank has, and one has no name at all.");
        part->setWordWrap(true);
        Shown shown(part);
        part->resize(150, 100);
        QVERIFY(findCutOff(shown.window).isEmpty());
        part->resize(150, 30);
        QCOMPARE(findCutOff(shown.window).size(), 1);
    }

    void whatIsShortenedOnPurposeSaysAllOfItselfInATip() {
        auto* part = label(QString::fromUtf8("Suppliers Nov…"));
        Shown shown(part);
        part->resize(part->width() - 12, part->height());
        QCOMPARE(findCutOff(shown.window).size(), 1);
        part->setToolTip("Suppliers November, the second file");
        QVERIFY(findCutOff(shown.window).isEmpty());
    }

    void aButtonATabAndAFieldThatAreTooNarrow() {
        auto* button = makeButton("primary");
        button->setText("Approve 40 payments");
        Shown one(button);
        button->adjustSize();
        QVERIFY(findCutOff(one.window).isEmpty());
        button->resize(90, 30);
        QCOMPARE(findCutOff(one.window).size(), 1);

        auto* combo = new QComboBox;
        combo->addItem("Aurelberg Germany: bank EUR");
        Shown other(combo);
        combo->adjustSize();
        QVERIFY(findCutOff(other.window).isEmpty());
        combo->resize(100, 30);
        QCOMPARE(findCutOff(other.window).size(), 1);
    }

    void aFigureThatIsTooWideForItsColumn() {
        auto* model = new QStandardItemModel(1, 2);
        model->setHorizontalHeaderLabels({"Payee", "Amount"});
        model->setItem(0, 0, new QStandardItem("Brannoch Solar, a name that is longer than its column"));
        auto* amount = new QStandardItem("92,233,720,368,547,758.08");
        amount->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        model->setItem(0, 1, amount);
        auto* table = new QTableView;
        model->setParent(table);
        table->setModel(model);
        table->resize(380, 100);
        Shown shown(table);
        table->setColumnWidth(1, 220);
        QVERIFY(findCutOff(shown.window).isEmpty());
        table->setColumnWidth(1, 90);
        const auto found = findCutOff(shown.window);
        QCOMPARE(found.size(), 1);
        QVERIFY(found[0].what.contains("758.08"));
    }

    void aPartThatStandsOutside() {
        auto* part = label("Outside");
        Shown shown(part, {200, 60});
        part->move(180, 10);
        QVERIFY(!findCutOff(shown.window).isEmpty());
    }

    void partsThatCoverEachOther() {
        auto* part = label("First");
        Shown shown(part);
        auto* second = label("Second");
        second->setParent(&shown.window);
        second->move(10, 60);
        second->show();
        QVERIFY(findOverlaps(shown.window).isEmpty());
        second->move(20, 14);
        QCOMPARE(findOverlaps(shown.window).size(), 1);
        second->setProperty("overlay", true);
        QVERIFY(findOverlaps(shown.window).isEmpty());
        second->setProperty("overlay", {});
        second->hide();
        QVERIFY(findOverlaps(shown.window).isEmpty());
    }

    void controlsWithoutAName() {
        auto* part = new QWidget;
        auto* row = new QHBoxLayout(part);
        auto* tool = new QToolButton;
        auto* line = new QLineEdit;
        auto* secret = new ui::SecretEdit;
        for (auto* control :
             {static_cast<QWidget*>(tool), static_cast<QWidget*>(line), static_cast<QWidget*>(secret)})
            row->addWidget(control);
        part->resize(380, 60);
        Shown shown(part);
        QCOMPARE(findUnnamed(shown.window).size(), 3);
        tool->setAccessibleName("Close");
        secret->setAccessibleName("Passphrase");
        QCOMPARE(findUnnamed(shown.window).size(), 1);
        auto* name = new QLabel("&Title");
        row->insertWidget(1, name);
        name->setBuddy(line);
        QTRY_VERIFY(findUnnamed(shown.window).isEmpty());
    }

    void aControlThatSaysNothingOfWhatItIs() {
        auto* part = new QWidget;
        part->setFocusPolicy(Qt::StrongFocus);
        part->setAccessibleName("Something");
        part->resize(50, 20);
        Shown shown(part);
        QCOMPARE(findUnnamed(shown.window).size(), 1);
        QVERIFY(findUnnamed(shown.window)[0].what.contains("no role"));
    }

    void aTabWithoutWords() {
        auto* bar = new QTabBar;
        bar->addTab("Rows");
        bar->addTab("");
        Shown shown(bar);
        bar->adjustSize();
        QCOMPARE(findUnnamed(shown.window).size(), 1);
    }

    void textThatIsTooFaint() {
        for (const auto mode : {ui::ThemeMode::Light, ui::ThemeMode::Dark}) {
            m_theme.apply(mode, ui::Density::Normal);
            auto* part = label("To fix before it can be submitted");
            Shown shown(part);
            QVERIFY(findLowContrast(shown.window, shown.window.grab().toImage()).isEmpty());
            part->setStyleSheet(QString("color: %1").arg(m_theme.colours().line.name()));
            const auto found = findLowContrast(shown.window, shown.window.grab().toImage());
            QCOMPARE(found.size(), 1);
            QCOMPARE(faultName(found[0].fault), QString("low-contrast"));
        }
        m_theme.apply(ui::ThemeMode::Light, ui::Density::Normal);
    }

    void everyKindOfOurOwnIsStrongEnough() {
        for (const auto mode : {ui::ThemeMode::Light, ui::ThemeMode::Dark}) {
            m_theme.apply(mode, ui::Density::Normal);
            auto* part = new QWidget;
            auto* column = new QVBoxLayout(part);
            for (const auto* kind :
                 {"", "secondary", "label", "strong", "mono", "attention", "stop", "sample"})
                column->addWidget(makeLabel(kind));
            for (auto* one : part->findChildren<QLabel*>()) one->setText("Payments of November 2026");
            for (const auto* kind : {"", "primary", "stop", "quiet", "chip"})
                column->addWidget(makeButton(kind));
            for (auto* one : part->findChildren<QPushButton*>()) one->setText("Release 40 payments");
            part->resize(part->sizeHint());
            Shown shown(part, part->sizeHint() + QSize(20, 20));
            for (const auto& finding : findLowContrast(shown.window, shown.window.grab().toImage()))
                QFAIL(qPrintable(finding.where + ": " + finding.what));
        }
        m_theme.apply(ui::ThemeMode::Light, ui::Density::Normal);
    }

    void wordsThatAreNotChinese_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("found");
        QTest::newRow("English") << "Payments of November" << true;
        QTest::newRow("one word") << "Lock" << true;
        QTest::newRow("mixed") << QString::fromUtf8("付款批次 PB-7K3Q") << false;
        QTest::newRow("Chinese") << QString::fromUtf8("付款") << false;
        QTest::newRow("amount") << "EUR 1,234.50" << false;
        QTest::newRow("IBAN") << "DE89 3704 0044 0532 0130 00" << false;
        QTest::newRow("format") << "pain.001.001.09" << false;
        QTest::newRow("file") << "december-suppliers.csv" << false;
        QTest::newRow("keys") << "Ctrl+K" << false;
        QTest::newRow("date") << "2026-11-23 16:42" << false;
        QTest::newRow("name of the data") << "Brannoch Solar GmbH" << false;
        QTest::newRow("data and a figure") << "Brannoch Solar GmbH · 40" << false;
    }
    void wordsThatAreNotChinese() {
        QFETCH(QString, text);
        QFETCH(bool, found);
        Shown shown(label(text));
        QCOMPARE(findUntranslated(shown.window, {"Brannoch Solar GmbH"}).size(), found ? 1 : 0);
    }

    void whatNoTranslatorKnows() {
        UntranslatedSpy spy;
        QCoreApplication::installTranslator(&spy);
        spy.setListening(true);
        QCOMPARE(QCoreApplication::translate("cambist::ui::NoPage", "Nothing"), QString("Nothing"));
        QCoreApplication::translate("QDialogButtonBox", "Nothing");
        QCOMPARE(spy.take(), QSet<QString>{"cambist::ui::NoPage: Nothing"});
        QVERIFY(spy.take().isEmpty());
    }
};

} // namespace
} // namespace cambist::test

QTEST_MAIN(cambist::test::WalkersTest)
#include "walkers_test.moc"
