// A payout on paper: what the PDF holds, how many pages it has, and that it is whole or not there.
#include "ui/widgets/payout_voucher.h"

#include "tests/ui/approvals/approvals_fixture.h"
#include "ui/widgets/table_export.h"
#include "ui/widgets/voucher_button.h"

#include "engine/sql/statement.h"

#include <QFile>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QtTest>

namespace cambist::ui {
namespace {

using test::must;

QByteArray contents(const Path& path) {
    QFile file(QString::fromStdString(path.string()));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

class PayoutVoucherTest : public QObject {
    Q_OBJECT

private slots:
    void writesPagesWithEmbeddedFonts() {
        test::UiWorkspace workspace;
        auto approver = workspace.beside("approver");
        const auto path = folder(workspace) / "awaiting.pdf";
        TaskProgress progress;
        const auto pages =
            must(writeVoucher(*approver, request(workspace.payouts().awaiting, path), progress));
        QVERIFY2(pages >= 2, "40 rows do not fit on one page");
        const auto pdf = contents(path);
        QVERIFY(pdf.startsWith("%PDF-1.4"));
        QCOMPARE(pdf.count("/Type /Page\n"), pages);
        QVERIFY2(pdf.contains("NotoSans"), "fonts are embedded");
        QVERIFY2(pdf.contains("GTS_PDFA1"), "an archive can keep it");
        QCOMPARE(progress.done(), std::uint64_t{40});
    }

    void countsPagesOfAnApprovedOneAlike() {
        test::UiWorkspace workspace;
        auto approver = workspace.beside("approver");
        const auto path = folder(workspace) / "settled.pdf";
        TaskProgress progress;
        const auto pages =
            must(writeVoucher(*approver, request(workspace.payouts().settled, path), progress));
        QCOMPARE(contents(path).count("/Type /Page\n"), pages);
    }

    void changedRowLeavesNoFile() {
        test::UiWorkspace workspace;
        auto maker = workspace.beside("maker");
        const auto key = must(sql::StoreKey::of(maker->secrets().regions.at("eu").storeKey.view()));
        const auto store = desk::Workspace::regionPaths(workspace.folder(), "eu").store;
        auto database = must(sql::Database::open(store, key, sql::OpenMode::ReadWrite));
        must(sql::execute(database, "UPDATE document_row SET clear=x'00' WHERE position=2"));
        const auto path = folder(workspace) / "changed.pdf";
        TaskProgress progress;
        const auto pages = writeVoucher(*maker, request(workspace.payouts().awaiting, path), progress);
        QVERIFY(pages.has_error() && pages.error().is(desk::PayoutDeskError::RowChanged));
        QVERIFY(!std::filesystem::exists(path));
    }

    void stopLeavesNoFile() {
        test::UiWorkspace workspace;
        auto maker = workspace.beside("maker");
        const auto path = folder(workspace) / "stopped.pdf";
        TaskProgress progress;
        progress.requestStop();
        const auto pages = writeVoucher(*maker, request(workspace.payouts().awaiting, path), progress);
        QVERIFY(pages.has_error() && pages.error().is(ExportError::Stopped));
        QVERIFY(!std::filesystem::exists(path));
    }

    void buttonWritesInATask() {
        test::UiWorkspace workspace;
        workspace.openAs("approver");
        VoucherButton button(workspace.context());
        QVERIFY(!button.isEnabled());
        button.setPayout(workspace.payouts().awaiting);
        QSignalSpy written(&button, &VoucherButton::written);
        const auto path = workspace.files() / "button.pdf";
        button.writeTo(path);
        QTRY_COMPARE(written.count(), 1);
        QVERIFY(contents(path).startsWith("%PDF"));
        QVERIFY(workspace.tasks().tasks().back()->state() == TaskState::Done);
    }

    void groupsNumbersByFour() {
        QCOMPARE(groupedNumber("9550880211000017"), QString("9550 8802 1100 0017"));
        QCOMPARE(groupedNumber("DE8937040044053201300"), QString("DE89 3704 0044 0532 0130 0"));
        QCOMPARE(groupedNumber("12 34"), QString("12 34"));
    }

private:
    static Path folder(test::UiWorkspace& workspace) {
        const auto pictures = qEnvironmentVariable("CAMBIST_PICTURES");
        return pictures.isEmpty() ? workspace.files() / "" : Path(pictures.toStdString());
    }
    static VoucherRequest request(const payments::PayoutId& id, const Path& path) {
        return {id, "PB-7K3QM2XA", "approver", path, VoucherWords::inCurrentLanguage()};
    }
};

} // namespace
} // namespace cambist::ui

QTEST_MAIN(cambist::ui::PayoutVoucherTest)
#include "payout_voucher_test.moc"
