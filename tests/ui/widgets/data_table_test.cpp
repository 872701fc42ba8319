// A table of ours, by mouse and keyboard.
#include "tests/ui/widgets/number_model.h"
#include "ui/widgets/data_table.h"

#include <QHeaderView>
#include <QHelpEvent>
#include <QLineEdit>
#include <QScrollBar>
#include <QToolTip>
#include <QVBoxLayout>
#include <QtTest>

namespace cambist::ui {
namespace {

/// A window with a table between two fields.
struct Shown {
    Theme theme;
    NumberModel model;
    QWidget window;
    QLineEdit* before = new QLineEdit(&window);
    DataTable* table;
    QLineEdit* after = new QLineEdit(&window);

    explicit Shown(int rows = 1000)
        : table(new DataTable(theme, &window)) {
        theme.apply(ThemeMode::Light, Density::Normal);
        auto* column = new QVBoxLayout(&window);
        column->addWidget(before);
        column->addWidget(table);
        column->addWidget(after);
        QWidget::setTabOrder(before, table);
        QWidget::setTabOrder(table, after);
        table->setPagedModel(&model);
        table->setAccessibleName("Payments");
        model.load(rows);
        window.resize(700, 500);
        window.show();
        QApplication::setActiveWindow(&window);
    }
    [[nodiscard]] QTableView* frozen() const {
        return table->findChild<QTableView*>(QString(), Qt::FindDirectChildrenOnly);
    }
    [[nodiscard]] bool ready() {
        return QTest::qWaitFor([&] { return model.isLoaded(0); });
    }
};

class DataTableTest : public QObject {
    Q_OBJECT

private slots:
    void theFirstColumnStaysWhileOthersScroll() {
        Shown shown;
        QVERIFY(shown.ready());
        QVERIFY(!shown.frozen()->isVisible());
        shown.table->verticalScrollBar()->setValue(300);
        shown.table->horizontalScrollBar()->setValue(250);
        auto* frozen = shown.frozen();
        QVERIFY(frozen->isVisible());
        QCOMPARE(frozen->width(), shown.table->columnWidth(0));
        QVERIFY(frozen->isColumnHidden(1));
        // The same row at the same height, now and after scrolling in either of them.
        const auto sameHeight = [&] {
            const int row = shown.table->rowAt(100);
            return frozen->visualRect(shown.model.index(row, 0)).top() ==
                   shown.table->visualRect(shown.model.index(row, 0)).top();
        };
        QVERIFY(sameHeight());
        frozen->verticalScrollBar()->setValue(900);
        QVERIFY(sameHeight());
        QCOMPARE(shown.table->verticalScrollBar()->value(), 900);
        shown.table->horizontalScrollBar()->setValue(0);
        QVERIFY(!frozen->isVisible());
    }

    void theFrozenColumnShowsTheSelection() {
        Shown shown;
        QVERIFY(shown.ready());
        shown.table->goToRow(5);
        QCOMPARE(shown.frozen()->selectionModel(), shown.table->selectionModel());
        QCOMPARE(shown.table->currentKey().toInt(), 5);
    }

    void aHeaderAsksTheSourceForAnOrder() {
        Shown shown;
        QVERIFY(shown.ready());
        auto* header = shown.table->horizontalHeader();
        const auto click = [&](int column) {
            QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                              QPoint(header->sectionViewportPosition(column) + 20, 10));
        };
        click(0);
        QCOMPARE(shown.model.sortColumn(), 0);
        QCOMPARE(shown.model.sortOrder(), Qt::AscendingOrder);
        click(0);
        QCOMPARE(shown.model.sortOrder(), Qt::DescendingOrder);
        QCOMPARE(header->sortIndicatorSection(), 0);
        QVERIFY(header->isSortIndicatorShown());
        click(1); // not sortable
        QCOMPARE(shown.model.sortColumn(), 0);
        QCOMPARE(shown.model.orders(), 2);
    }

    void tabLeavesAndArrowsMove() {
        Shown shown;
        QVERIFY(shown.ready());
        shown.before->setFocus();
        QTest::keyClick(shown.before, Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), shown.table);
        shown.table->goToRow(0);
        QTest::keyClick(shown.table, Qt::Key_Down);
        QTest::keyClick(shown.table, Qt::Key_Down);
        QCOMPARE(shown.table->currentIndex().row(), 2);
        QTest::keyClick(shown.table, Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), shown.after);
        QTest::keyClick(shown.after, Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(QApplication::focusWidget(), shown.table);
    }

    void enterAndADoubleClickActivate() {
        Shown shown;
        QVERIFY(shown.ready());
        QSignalSpy activated(shown.table, &DataTable::rowActivated);
        shown.table->goToRow(7);
        QTest::keyClick(shown.table, Qt::Key_Return);
        QTest::keyClick(shown.table, Qt::Key_Enter, Qt::KeypadModifier);
        QVERIFY(activated.count() >= 1);
        QCOMPARE(activated[0][0].toInt(), 7);
        activated.clear();
        const auto at = shown.table->visualRect(shown.model.index(7, 1)).center();
        QTest::mouseClick(shown.table->viewport(), Qt::LeftButton, {}, at);
        QTest::mouseDClick(shown.table->viewport(), Qt::LeftButton, {}, at);
        QCOMPARE(activated.count(), 1);
    }

    void theLastRowIsOneKeyAway() {
        Shown shown(100'000);
        QVERIFY(shown.ready());
        shown.table->setFocus();
        shown.table->goToRow(0);
        QSignalSpy current(shown.table, &DataTable::currentRowChanged);
        QTest::keyClick(shown.table, Qt::Key_End, Qt::ControlModifier);
        QCOMPARE(current.last()[0].toInt(), 99'999);
        QTRY_COMPARE(shown.table->currentKey().toInt(), 99'999);
        // Only what has been seen was asked for.
        QVERIFY(shown.model.asked().size() <= 4);
    }

    void keepsItsPlaceWhenNothingElseChanged() {
        Shown shown;
        QVERIFY(shown.ready());
        shown.table->goToRow(600);
        const int at = shown.table->verticalScrollBar()->value();
        QTRY_COMPARE(shown.table->currentKey().toInt(), 600);
        shown.model.load(1000);
        QCOMPARE(shown.table->verticalScrollBar()->value(), at);
        QTRY_COMPARE(shown.table->currentKey().toInt(), 600);
    }

    void aShortenedCellSaysAllOfItselfInATip() {
        Shown shown;
        QVERIFY(shown.ready());
        const auto point = [&] {
            const auto at = shown.table->visualRect(shown.model.index(3, 1)).center();
            QHelpEvent event(QEvent::ToolTip, at, shown.table->viewport()->mapToGlobal(at));
            QApplication::sendEvent(shown.table->viewport(), &event);
        };
        point();
        QVERIFY(!QToolTip::isVisible());
        shown.table->setColumnWidth(1, 50);
        point();
        QCOMPARE(QToolTip::text(), QString("Payee 3"));
        QToolTip::hideText();
    }

    void rowsAreAsHighAsTheDensitySays() {
        Shown shown;
        QVERIFY(shown.ready());
        QCOMPARE(shown.table->rowHeight(0), 28);
        shown.theme.apply(ThemeMode::Light, Density::Compact);
        QCOMPARE(shown.table->rowHeight(0), 22);
        shown.theme.apply(ThemeMode::Dark, Density::Roomy);
        QCOMPARE(shown.table->rowHeight(0), 36);
    }
};

} // namespace
} // namespace cambist::ui

QTEST_MAIN(cambist::ui::DataTableTest)
#include "data_table_test.moc"
