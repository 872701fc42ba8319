// The page of the log over a real workspace: sentences, ways to the objects, and a verification that finds
// what was changed.
#include "engine/desk/ledger_desk.h"
#include "engine/desk/log_view.h"
#include "tests/ui/accounts/find_widgets.h"
#include "tests/ui/support/ui_workspace.h"
#include "ui/audit/audit_model.h"
#include "ui/audit/audit_page.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/format.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/secret_edit.h"

#include <QClipboard>
#include <QSignalSpy>
#include <QTest>

using namespace cambist;
using namespace cambist::ui;
using namespace cambist::test;

namespace {

constexpr std::size_t pageBytes = 4096;

struct Opened {
    UiWorkspace workspace;
    AuditPage page;
    AuditModel* model;
    DataTable* table;

    Opened()
        : page(workspace.context())
        , model(page.findChild<AuditModel*>())
        , table(page.findChild<DataTable*>()) {
        page.resize(1244, 760);
        QEvent words(QEvent::LanguageChange);
        QApplication::sendEvent(&page, &words);
        page.QWidget::show();
    }
    [[nodiscard]] QString cell(int row, int column) const {
        return model->index(row, column).data().toString();
    }
    [[nodiscard]] bool isFilled() const {
        return model->rowCount() > 0 && !cell(0, AuditModel::What).isEmpty();
    }
    [[nodiscard]] Path store() { return desk::Workspace::regionPaths(workspace.folder(), "eu").store; }
    /// Asks, types, and waits for the end.
    bool verify(std::string_view passphrase) {
        if (!click(page, QString::fromUtf8("Verify the log…"))) return false;
        return submit(passphrase);
    }
    bool submit(std::string_view passphrase) {
        auto* secret = page.findChild<SecretEdit*>();
        QTest::keyClicks(secret, fromUtf8(passphrase));
        if (!click(page, "Verify the log")) return false;
        return waitFor([this] { return workspace.tasks().running() == 0; }, 60'000);
    }
    void post() {
        const auto beside = workspace.beside("maker");
        desk::PostingSession posting(*beside, "test", {}, desk::Effect::Apply);
        for (int i = 0; i < 200; ++i)
            must(posting.add(R"({"debit":"AHG-BANK-EUR","credit":"AHG-EQUITY-EUR","amount":")" +
                             std::to_string(i + 1) +
                             R"(.00","valueDate":"2026-11-23","reference":"audit"})"));
        must(posting.finish());
    }
    [[nodiscard]] Notice* stopNotice() const {
        for (auto* notice : page.findChildren<Notice*>())
            if (notice->isVisible() && notice->property("kind").toString() == "notice-stop") return notice;
        return nullptr;
    }
};

} // namespace

class AuditPageTest : public QObject {
    Q_OBJECT

private slots:
    void logIsSentencesNewestFirst() {
        Opened opened;
        opened.workspace.openAs("maker");
        QTRY_VERIFY(opened.isFilled());
        const auto beside = opened.workspace.beside("maker");
        const auto size = must(desk::logSize(*beside));
        QCOMPARE(opened.model->rowCount(), static_cast<int>(size));
        QCOMPARE(opened.cell(0, AuditModel::Entry), countText(size));
        const int oldest = opened.model->rowCount() - 1;
        QCOMPARE(opened.cell(oldest, AuditModel::What),
                 QString("maker created the workspace in region eu, base currency EUR."));
        for (int row = 0; row < opened.model->rowCount(); ++row)
            QVERIFY2(!opened.cell(row, AuditModel::What).contains('{'),
                     qPrintable(opened.cell(row, AuditModel::What)));
        QVERIFY(says(opened.page, "not verified on this machine yet"));
        QCOMPARE(opened.cell(0, AuditModel::Seal), QString("signed"));
        opened.workspace.language().set(common::Language::Chinese);
        QTRY_VERIFY(opened.cell(oldest, AuditModel::What).contains(QString::fromUtf8("创建了工作区")));
    }

    void entryLeadsToItsObject() {
        Opened opened;
        opened.workspace.openAs("maker");
        QTRY_VERIFY(opened.isFilled());
        QSignalSpy asked(&opened.page, &Page::navigate);
        const auto beside = opened.workspace.beside("maker");
        const auto lines = must(desk::logLines(*beside, 1, must(desk::logSize(*beside))));
        const auto payout = std::find_if(lines.begin(), lines.end(), [](const desk::LogLine& line) {
            return line.code == "release-payout";
        });
        QVERIFY(payout != lines.end());
        opened.page.show({PageId::Audit, QString::number(payout->entry), {}});
        QTRY_VERIFY(says(opened.page, "Log entry " + countText(payout->entry)));
        QVERIFY(click(opened.page, "Copy Hash"));
        QCOMPARE(QApplication::clipboard()->text(), fromUtf8(payout->hash));
        QVERIFY(click(opened.page, "Show payout"));
        const auto request = asked.last().first().value<NavigationRequest>();
        QCOMPARE(request.page, PageId::Payments);
        QCOMPARE(request.object, fromUtf8(payout->object));
    }

    void verifiesAndRemembersWhen() {
        Opened opened;
        opened.workspace.openAs("maker");
        QTRY_VERIFY(opened.isFilled());
        QVERIFY(opened.verify("not the passphrase"));
        QTRY_VERIFY(opened.stopNotice());
        QVERIFY(says(opened.page, "passphrase"));
        QVERIFY(opened.submit(UiWorkspace::passphraseOf("maker")));
        QTRY_VERIFY(says(opened.page, QString::fromUtf8("✓ Nothing was found.")));
        QVERIFY(says(opened.page, "transfers were booked again"));
        QVERIFY(click(opened.page, "Copy Root hash"));
        const auto root = QApplication::clipboard()->text();
        QCOMPARE(root.size(), 64);
        QVERIFY(click(opened.page, "Close"));
        QVERIFY(says(opened.page, ", nothing found"));
        QCOMPARE(opened.cell(0, AuditModel::Seal), QString("verified"));
        // The time and the root hash, nothing else.
        auto& settings = opened.workspace.settings();
        settings.beginGroup("audit");
        const auto keys = settings.allKeys();
        QCOMPARE(keys.size(), 2);
        QVERIFY(keys[0].endsWith("/root") && keys[1].endsWith("/time"));
        QCOMPARE(settings.value(keys[0]).toString(), root);
        settings.endGroup();
        // What comes later is not covered by it.
        opened.workspace.clock().set({opened.workspace.clock().now().nanoseconds + 60'000'000'000});
        const int before = opened.model->rowCount();
        opened.post();
        QTRY_COMPARE(opened.model->rowCount(), before + 1);
        QTRY_COMPARE(opened.cell(0, AuditModel::Seal), QString("signed"));
        QTRY_COMPARE(opened.cell(1, AuditModel::Seal), QString("verified"));
    }

    void flippedBitIsNamed() {
        Opened opened;
        opened.post();
        auto bytes = readAll(opened.store());
        const auto page = bytes.size() / pageBytes / 2;
        bytes[(page - 1) * pageBytes + 1000] ^= 1;
        writeAll(opened.store(), bytes);
        opened.workspace.openAs("maker");
        QTRY_VERIFY(opened.model->rowCount() > 0);
        QVERIFY(opened.verify(UiWorkspace::passphraseOf("maker")));
        QTRY_VERIFY(opened.stopNotice());
        QVERIFY(says(opened.page, QString("page %1 was changed").arg(page)));
        QVERIFY(click(opened.page, "Close"));
        // It stays said, and it is not remembered as verified.
        QVERIFY(says(opened.page, QString::fromUtf8("■")));
        opened.workspace.settings().beginGroup("audit");
        QVERIFY(opened.workspace.settings().allKeys().isEmpty());
    }

    void olderPagePutBackIsNamed() {
        Opened opened;
        opened.post();
        const auto older = readAll(opened.store());
        {
            const auto beside = opened.workspace.beside("maker");
            desk::PostingSession posting(*beside, "test", "more", desk::Effect::Apply);
            must(posting.add(R"({"debit":"AHG-BANK-EUR","credit":"AHG-EQUITY-EUR","amount":"77.00",)"
                             R"("valueDate":"2026-11-23"})"));
            must(posting.finish());
        }
        auto bytes = readAll(opened.store());
        // The first page behind the header that is another one now: as it was before.
        std::size_t at = pageBytes;
        const auto same = [&] {
            return std::equal(older.begin() + static_cast<std::ptrdiff_t>(at),
                              older.begin() + static_cast<std::ptrdiff_t>(at + pageBytes),
                              bytes.begin() + static_cast<std::ptrdiff_t>(at));
        };
        while (at + pageBytes <= older.size() && same()) at += pageBytes;
        QVERIFY(at + pageBytes <= older.size());
        std::copy_n(older.begin() + static_cast<std::ptrdiff_t>(at), pageBytes,
                    bytes.begin() + static_cast<std::ptrdiff_t>(at));
        writeAll(opened.store(), bytes);
        opened.workspace.openAs("maker");
        QTRY_VERIFY(opened.model->rowCount() > 0);
        QVERIFY(opened.verify(UiWorkspace::passphraseOf("maker")));
        QTRY_VERIFY(opened.stopNotice());
        QVERIFY(says(opened.page, "Restore the workspace from a backup"));
    }
};

QTEST_MAIN(AuditPageTest)
#include "audit_page_test.moc"
