// A field for a passphrase: what goes in comes out as UTF-8, once, and nobody else can read it.
#include "ui/widgets/secret_edit.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QInputMethodEvent>
#include <QtTest>

namespace cambist::ui {
namespace {

QByteArray bytesOf(const SecretBytes& secret) {
    return {reinterpret_cast<const char*>(secret.view().data()), static_cast<qsizetype>(secret.size())};
}

void type(SecretEdit& edit, const QString& text) {
    for (const auto& c : text) {
        QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, c);
        QApplication::sendEvent(&edit, &press);
    }
}

void compose(SecretEdit& edit, const QString& text) {
    QInputMethodEvent event;
    event.setCommitString(text);
    QApplication::sendEvent(&edit, &event);
}

class SecretEditTest : public QObject {
    Q_OBJECT

private slots:
    void givesWhatWasTypedOnce() {
        SecretEdit edit;
        QSignalSpy changed(&edit, &SecretEdit::changed);
        type(edit, QString::fromUtf8("a ü汉 z"));
        QCOMPARE(changed.count(), 6);
        QCOMPARE(edit.length(), 6);
        QCOMPARE(bytesOf(edit.take()), QByteArray("a ü汉 z"));
        QCOMPARE(edit.length(), 0);
        QCOMPARE(bytesOf(edit.take()), QByteArray());
    }

    void takesLettersBeyondTheBasicPlaneFromAKey() {
        SecretEdit edit;
        QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString::fromUtf8("𠮷"));
        QApplication::sendEvent(&edit, &press);
        QKeyEvent control(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier, "\x1b");
        QApplication::sendEvent(&edit, &control);
        QCOMPARE(bytesOf(edit.take()), QByteArray("𠮷"));
    }

    void backspaceRemovesACharacterOfAnyLength() {
        SecretEdit edit;
        compose(edit, QString::fromUtf8("aü汉😀"));
        QCOMPARE(edit.length(), 4);
        const QList<QByteArray> left{"aü汉", "aü", "a", ""};
        for (const auto& expected : left) {
            QTest::keyClick(&edit, Qt::Key_Backspace);
            QCOMPARE(edit.length(), QString::fromUtf8(expected).toUcs4().size());
            SecretEdit same;
            compose(same, QString::fromUtf8(expected));
            QVERIFY2(edit.sameAs(same), expected.constData());
        }
        QTest::keyClick(&edit, Qt::Key_Backspace);
        QCOMPARE(edit.length(), 0);
    }

    void takesWhatIsPastedAndGivesNothingBack() {
        SecretEdit edit;
        QApplication::clipboard()->setText("  pasted 密码\n");
        QTest::keyClick(&edit, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(edit.length(), 9);
        QApplication::clipboard()->setText("before");
        QTest::keyClick(&edit, Qt::Key_C, Qt::ControlModifier);
        QTest::keyClick(&edit, Qt::Key_X, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), QString("before"));
        QCOMPARE(bytesOf(edit.take()), QByteArray("pasted 密码"));
    }

    void refusesWhatIsTooLongWhole() {
        SecretEdit edit;
        QApplication::clipboard()->setText(QString(2000, 'x'));
        QTest::keyClick(&edit, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(edit.length(), 0);
        QApplication::clipboard()->setText(QString(1024, 'x'));
        QTest::keyClick(&edit, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(edit.length(), 1024);
        type(edit, "y");
        QCOMPARE(edit.length(), 1024);
    }

    void enterSubmitsAndSelectAllClears() {
        SecretEdit edit;
        QSignalSpy submitted(&edit, &SecretEdit::submitted);
        type(edit, "secret");
        QTest::keyClick(&edit, Qt::Key_Return);
        QCOMPARE(submitted.count(), 1);
        QCOMPARE(edit.length(), 6);
        QTest::keyClick(&edit, Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(edit.length(), 0);
    }

    void comparesWithoutShowing() {
        SecretEdit one, other;
        type(one, "the same words");
        type(other, "the same words");
        QVERIFY(one.sameAs(other));
        type(other, "!");
        QVERIFY(!one.sameAs(other));
    }

    void assistiveTechnologyLearnsTheNameAlone() {
        SecretEdit edit;
        edit.setAccessibleName("Passphrase");
        type(edit, "correct horse battery");
        auto* seen = QAccessible::queryAccessibleInterface(&edit);
        QVERIFY(seen);
        QCOMPARE(seen->text(QAccessible::Name), QString("Passphrase"));
        QCOMPARE(seen->role(), QAccessible::EditableText);
        QVERIFY(seen->state().passwordEdit);
        for (const auto part : {QAccessible::Value, QAccessible::Description, QAccessible::Help})
            QVERIFY(!seen->text(part).contains("correct"));
        if (auto* text = seen->textInterface()) QVERIFY(!text->text(0, text->characterCount()).contains("c"));
        QVERIFY(!edit.inputMethodQuery(Qt::ImSurroundingText).toString().contains("correct"));
    }

    void paintsDotsAndNoLetter() {
        const auto pictureOf = [](const QString& text) {
            SecretEdit edit;
            edit.resize(280, 30);
            type(edit, text);
            return edit.grab().toImage();
        };
        QCOMPARE(pictureOf("aaaaaaaa"), pictureOf("ZwyXvuts"));
        QVERIFY(pictureOf("aaaaaaaa") != pictureOf("aaaa"));
    }
};

} // namespace
} // namespace cambist::ui

QTEST_MAIN(cambist::ui::SecretEditTest)
#include "secret_edit_test.moc"
