// Rows straight from a source, a page at a time.
#include "tests/ui/widgets/number_model.h"

#include <QAbstractItemModelTester>
#include <QtTest>

namespace cambist::ui {
namespace {

class PagedModelTest : public QObject {
    Q_OBJECT

private:
    static QString textAt(const NumberModel& model, int row) {
        return model.data(model.index(row, 0), Qt::DisplayRole).toString();
    }

private slots:
    void isAWellBehavedModel() {
        NumberModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.load(1000);
        QTRY_VERIFY(model.isLoaded(0));
        model.load(1500);
        model.load(3);
        QTRY_VERIFY(model.isLoaded(2));
        model.sort(0, Qt::DescendingOrder);
        QTRY_VERIFY(model.isLoaded(0));
        model.retitle();
        model.load(0);
        QCOMPARE(model.rowCount(), 0);
    }

    void asksForAPageWhenItIsLookedAt() {
        NumberModel model;
        model.load(100'000);
        QCOMPARE(model.rowCount(), 100'000);
        QVERIFY(model.asked().isEmpty());
        QVERIFY(textAt(model, 50'000).isEmpty());
        QTRY_COMPARE(textAt(model, 50'000), QString("AUR-050000"));
        // Once, however often it is looked at; and no page beside it.
        for (int i = 0; i < 100; ++i) QVERIFY(!textAt(model, 50'000 + i).isEmpty());
        QCoreApplication::processEvents();
        QCOMPARE(model.asked(), QList<int>{250});
    }

    void tellsTheViewWhichRowsHaveCome() {
        NumberModel model;
        model.load(450);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        QVERIFY(!model.isLoaded(440));
        QTRY_COMPARE(changed.count(), 1);
        QCOMPARE(changed[0][0].toModelIndex().row(), 400);
        QCOMPARE(changed[0][1].toModelIndex().row(), 449);
    }

    void forgetsWhatIsFarAway() {
        NumberModel model;
        model.load(100 * PagedModel::pageRows);
        for (int page = 0; page < 40; ++page) {
            const int row = page * PagedModel::pageRows;
            QTRY_VERIFY(model.isLoaded(row));
        }
        QVERIFY(model.dropped().contains(0));
        QVERIFY(!model.dropped().contains(39));
        QVERIFY(model.dropped().size() >= 10);
        QTRY_COMPARE(textAt(model, 0), QString("AUR-000000"));
        QCOMPARE(model.asked().count(0), 2);
    }

    void anotherOrderForgetsEverything() {
        NumberModel model;
        model.load(1000);
        QTRY_COMPARE(textAt(model, 0), QString("AUR-000000"));
        QSignalSpy loaded(&model, &PagedModel::loaded);
        model.sort(0, Qt::DescendingOrder);
        QCOMPARE(loaded.count(), 1);
        QCOMPARE(model.sortColumn(), 0);
        QCOMPARE(model.sortOrder(), Qt::DescendingOrder);
        QTRY_COMPARE(textAt(model, 0), QString("AUR-000999"));
        model.sort(0, Qt::DescendingOrder);
        QCOMPARE(model.orders(), 1);
    }

    void rowsComeAndGoWithoutAReset() {
        NumberModel model;
        model.load(10);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        QPersistentModelIndex kept(model.index(4, 0));
        model.load(20);
        QVERIFY(kept.isValid());
        model.load(6);
        QVERIFY(kept.isValid());
        QCOMPARE(kept.row(), 4);
        model.load(3);
        QVERIFY(!kept.isValid());
        QCOMPARE(reset.count(), 0);
    }

    void findsARowByItsKey() {
        NumberModel model;
        model.load(1000);
        QCOMPARE(model.rowOfKey(450), -1);
        QTRY_VERIFY(model.isLoaded(450));
        QCOMPARE(model.rowOfKey(450), 450);
        QCOMPARE(model.rowOfKey(900), -1);
    }

    void headersAreTitlesWithTheAlignmentOfTheirColumn() {
        NumberModel model;
        QCOMPARE(model.headerData(2, Qt::Horizontal, Qt::DisplayRole).toString(), QString("Amount"));
        const auto alignment = [&](int column) {
            return static_cast<Qt::Alignment>(
                model.headerData(column, Qt::Horizontal, Qt::TextAlignmentRole).toInt());
        };
        QVERIFY(alignment(2).testFlag(Qt::AlignRight));
        QVERIFY(alignment(1).testFlag(Qt::AlignLeft));
        QVERIFY(!model.headerData(9, Qt::Horizontal, Qt::DisplayRole).isValid());
    }
};

} // namespace
} // namespace cambist::ui

QTEST_MAIN(cambist::ui::PagedModelTest)
#include "paged_model_test.moc"
