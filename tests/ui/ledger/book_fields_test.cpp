// Fields for one amount and one date: exact, folded, refusing with a sentence.
#include "tests/support/result_checks.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/money_edit.h"

#include <QSignalSpy>
#include <QTest>

using namespace cambist;
using namespace cambist::ui;
using test::must;

class BookFieldsTest : public QObject {
    Q_OBJECT

private slots:
    void amounts_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("currency");
        QTest::addColumn<qlonglong>("minorUnits");
        QTest::newRow("plain") << "1234.5"
                               << "EUR" << 123'450LL;
        QTest::newRow("thousands") << "1,234,567.89"
                                   << "EUR" << 123'456'789LL;
        QTest::newRow("full width") << QString::fromUtf8("１，２３４．５０") << "CNY" << 123'450LL;
        QTest::newRow("ideographic point") << QString::fromUtf8("１２。５") << "CNY" << 1'250LL;
        QTest::newRow("blanks") << QString::fromUtf8(" 1 234　") << "JPY" << 1'234LL;
        QTest::newRow("three decimals") << "1.234"
                                        << "KWD" << 1'234LL;
        QTest::newRow("largest") << "92233720368547758.07"
                                 << "EUR" << 9'223'372'036'854'775'807LL;
    }
    void amounts() {
        QFETCH(QString, text);
        QFETCH(QString, currency);
        QFETCH(qlonglong, minorUnits);
        LanguageSwitch language;
        MoneyEdit edit(language);
        edit.setCurrency(must(Currency::find(currency.toStdString())));
        edit.setText(text);
        QCOMPARE(edit.problem(), QString());
        QVERIFY(edit.minorUnits().has_value());
        QCOMPARE(static_cast<qlonglong>(*edit.minorUnits()), minorUnits);
    }

    void refusals_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("currency");
        QTest::addColumn<QString>("named");
        QTest::newRow("decimals") << "1.005"
                                  << "EUR"
                                  << "EUR";
        QTest::newRow("yen") << "100.5"
                             << "JPY"
                             << "JPY";
        QTest::newRow("comma for a point") << "1234,5"
                                           << "EUR"
                                           << "1234,5";
        QTest::newRow("words") << "ten"
                               << "EUR"
                               << "ten";
        QTest::newRow("too large") << "92233720368547758.08"
                                   << "EUR"
                                   << "92233720368547758.08";
    }
    void refusals() {
        QFETCH(QString, text);
        QFETCH(QString, currency);
        QFETCH(QString, named);
        LanguageSwitch language;
        MoneyEdit edit(language);
        QSignalSpy changed(&edit, &MoneyEdit::amountChanged);
        edit.setCurrency(must(Currency::find(currency.toStdString())));
        edit.setText(text);
        QVERIFY(!edit.minorUnits());
        QVERIFY2(edit.problem().contains(named), qPrintable(edit.problem()));
        QCOMPARE(edit.accessibleDescription(), edit.problem());
        QCOMPARE(changed.size(), 1);
        edit.clear();
        QCOMPARE(edit.problem(), QString());
    }

    void anotherCurrencyIsReadAnew() {
        LanguageSwitch language;
        MoneyEdit edit(language);
        edit.setCurrency(must(Currency::find("EUR")));
        edit.setText("100.50");
        QVERIFY(edit.minorUnits().has_value());
        edit.setCurrency(must(Currency::find("JPY")));
        QVERIFY(!edit.minorUnits());
        QVERIFY(!edit.problem().isEmpty());
    }

    void dates() {
        DateField field;
        QTest::keyClicks(&field, "2026-11-23");
        QVERIFY(field.date() == Date::of(2026, 11, 23));
        QTest::keyClick(&field, Qt::Key_Up);
        QCOMPARE(field.text(), QString("2026-11-24"));
        field.setText(QString::fromUtf8("２０２６／１／５"));
        QVERIFY(field.date() == Date::of(2026, 1, 5));
        field.setText("2026-02-30");
        QVERIFY(!field.date());
        field.clear();
        QVERIFY(!field.date());
        QCOMPARE(field.problem(), QString());
    }
};

QTEST_MAIN(BookFieldsTest)
#include "book_fields_test.moc"
