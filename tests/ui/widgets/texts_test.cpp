// Figures, dates and sentences as the window shows them.
#include "engine/desk/vault.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/error_text.h"
#include "ui/widgets/format.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/language.h"

#include <QImage>
#include <QLocale>
#include <QtTest>

namespace cambist::ui {
namespace {

Currency currency(std::string_view code) {
    return Currency::find(code).value();
}

class TextsTest : public QObject {
    Q_OBJECT

private slots:
    void amountsInThreesWithAllDecimals_data() {
        QTest::addColumn<QString>("minorUnits");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << "0"
                                 << "EUR"
                                 << "0.00";
        QTest::newRow("cents") << "7"
                               << "EUR"
                               << "0.07";
        QTest::newRow("hundreds") << "99999"
                                  << "EUR"
                                  << "999.99";
        QTest::newRow("thousands") << "100000"
                                   << "EUR"
                                   << "1,000.00";
        QTest::newRow("millions") << "123456789"
                                  << "EUR"
                                  << "1,234,567.89";
        QTest::newRow("minus") << "-123456789"
                               << "EUR"
                               << "−1,234,567.89";
        QTest::newRow("yen") << "1234567"
                             << "JPY"
                             << "1,234,567";
        QTest::newRow("dinar") << "1234567"
                               << "BHD"
                               << "1,234.567";
        QTest::newRow("beyond 64 bits") << "9223372036854775808"
                                        << "EUR"
                                        << "92,233,720,368,547,758.08";
    }
    void amountsInThreesWithAllDecimals() {
        QFETCH(QString, minorUnits);
        QFETCH(QString, code);
        QFETCH(QString, text);
        base::Int128 units = 0;
        for (const auto& c : minorUnits)
            if (c.isDigit()) units = units * 10 + c.digitValue();
        if (minorUnits.startsWith('-')) units = -units;
        QCOMPARE(amountText(units, currency(code.toStdString())), text);
        QCOMPARE(moneyText(units, currency(code.toStdString())), code + ' ' + text);
    }

    void countsAndDates() {
        QCOMPARE(countText(0), QString("0"));
        QCOMPARE(countText(9963), QString("9,963"));
        QCOMPARE(countText(1'000'000), QString("1,000,000"));
        QCOMPARE(dateText(*Date::parse("2026-11-23")), QString("2026-11-23"));
        QCOMPARE(timeText({}), QString());
        QVERIFY(QRegularExpression("^2026-11-2\\d \\d\\d:\\d\\d$")
                    .match(timeText({1'795'424'400'000'000'000}))
                    .hasMatch());
    }

    void figuresAreTheSameInBothLanguages() {
        LanguageSwitch language;
        language.set(common::Language::Chinese);
        QCOMPARE(amountText(123456789, currency("CNY")), QString("1,234,567.89"));
        QCOMPARE(dateText(*Date::parse("2026-11-23")), QString("2026-11-23"));
        language.set(common::Language::English);
    }

    void accountNumbersInFours() {
        QCOMPARE(accountText("DE89370400440532013000"), QString("DE89 3704 0044 0532 0130 00"));
        QCOMPARE(accountText("6222020200000000123"), QString("6222020200000000123"));
    }

    void errorsAreSentencesInTheLanguageOfTheWindow() {
        const auto error = errorWith();
        const auto english = errorText(error, common::Language::English);
        const auto chinese = errorText(error, common::Language::Chinese);
        QVERIFY(english.contains("maker"));
        QVERIFY(chinese.contains("maker"));
        QVERIFY(english != chinese);
        QVERIFY(!english.contains("vault."));
        QVERIFY(QRegularExpression("\\p{Han}").match(chinese).hasMatch());
    }

    void changingTheLanguageTellsEveryWidget() {
        LanguageSwitch language;
        QSignalSpy changed(&language, &LanguageSwitch::changed);
        language.set(common::Language::Chinese);
        language.set(common::Language::Chinese);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(language.current(), common::Language::Chinese);
        QCOMPARE(QLocale().language(), QLocale::Chinese);
        language.set(common::Language::English);
        QCOMPARE(QLocale().language(), QLocale::English);
    }

    void aSentenceWithoutRoomIsShortenedAndSaysAllOfItselfInATip() {
        ElidedLabel label("label");
        label.setFullText("7 payouts, 1 waits for approval, 1 to fix");
        label.resize(label.sizeHint());
        label.show();
        QCOMPARE(label.text(), label.fullText());
        QVERIFY(label.toolTip().isEmpty());
        label.resize(120, label.height());
        QVERIFY(label.text().endsWith(QChar(0x2026)));
        QCOMPARE(label.toolTip(), label.fullText());
        QCOMPARE(label.accessibleName(), label.fullText());
        label.resize(label.sizeHint());
        QCOMPARE(label.text(), label.fullText());
    }

    void drawnIconsTakeAColour() {
        QVERIFY(icon("there is no such drawing", Qt::red).isNull());
        for (const auto* name :
             {"today", "accounts", "payments", "approvals", "ledger", "audit", "settings"}) {
            const auto drawn = iconPixmap(name, Qt::red, 16, 1).toImage();
            bool red = false;
            for (int x = 0; x < drawn.width(); ++x)
                for (int y = 0; y < drawn.height(); ++y)
                    red = red || (drawn.pixelColor(x, y).alpha() > 128 && drawn.pixelColor(x, y).red() > 128);
            QVERIFY2(red, name);
        }
    }

private:
    static Error errorWith() { return Error(desk::VaultError::WrongPassphrase, "maker"); }
};

} // namespace
} // namespace cambist::ui

QTEST_MAIN(cambist::ui::TextsTest)
#include "texts_test.moc"
