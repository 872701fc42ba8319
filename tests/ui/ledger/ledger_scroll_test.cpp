// Scrolling a book of a million transfers (CAMBIST_LONG; else a small one): how long a frame takes.
#include "engine/desk/ledger_desk.h"
#include "tests/ui/support/ui_workspace.h"
#include "ui/ledger/journal_model.h"
#include "ui/ledger/journal_view.h"
#include "ui/widgets/data_table.h"

#include <QElapsedTimer>
#include <QScrollBar>
#include <QTest>

#include <algorithm>

using namespace cambist;
using namespace cambist::ui;
using namespace cambist::test;

namespace {

constexpr int longRows = 1'000'000, shortRows = 4'000;
constexpr double frameMilliseconds = 16;

void fill(desk::Workspace& workspace, int rows) {
    desk::PostingSession posting(workspace, "book", "scroll", desk::Effect::Apply);
    for (int i = 0; i < rows; ++i)
        must(posting.add(R"({"debit":"AHG-BANK-EUR","credit":"AHG-EQUITY-EUR","amount":")" +
                         std::to_string(1 + i % 9999) + R"(.00","valueDate":"2026-11-23","reference":"R-)" +
                         std::to_string(i) + "\"}"));
    must(posting.finish());
}

} // namespace

class LedgerScrollTest : public QObject {
    Q_OBJECT

private slots:
    void framesAreShort() {
        const int rows = longMode() ? longRows : shortRows;
        UiWorkspace workspace;
        fill(*workspace.beside("maker"), rows);
        JournalView view(workspace.context());
        view.resize(1244, 700);
        view.show();
        workspace.openAs("maker");
        view.refresh();
        QTRY_VERIFY_WITH_TIMEOUT(view.model()->rowCount() > rows, 30'000);
        QTRY_VERIFY(!view.model()->index(0, JournalModel::Debit).data().toString().isEmpty());
        auto* table = view.table();
        auto* bar = table->verticalScrollBar();
        const auto isThere = [&] {
            const int row = table->rowAt(table->viewport()->height() / 2);
            return !view.model()->index(row, JournalModel::Debit).data().toString().isEmpty();
        };
        std::vector<double> frames;
        // By the wheel, by pages, and by drags to anywhere: the frame before the rows are there, and a whole
        // one with them.
        const int steps = 600;
        for (int i = 0; i < steps; ++i) {
            QElapsedTimer timer;
            timer.start();
            if (i % 3 == 0)
                bar->setValue(bar->value() + 84);
            else if (i % 3 == 1)
                bar->setValue(bar->value() + bar->pageStep());
            else
                bar->setValue(
                    static_cast<int>(static_cast<qint64>(bar->maximum()) * ((i * 37) % steps) / steps));
            QCoreApplication::processEvents();
            frames.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
            QTRY_VERIFY(isThere());
            timer.restart();
            table->viewport()->repaint();
            frames.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        }
        std::sort(frames.begin(), frames.end());
        const auto p99 = frames[frames.size() * 99 / 100];
        qInfo("%d rows: median %.2f ms, p99 %.2f ms, worst %.2f ms", view.model()->rowCount(),
              frames[frames.size() / 2], p99, frames.back());
        if (longMode()) QVERIFY2(p99 < frameMilliseconds, qPrintable(QString::number(p99)));
        // It ends where it was left, with its rows.
        bar->setValue(bar->maximum());
        QTRY_VERIFY(!view.model()
                         ->index(view.model()->rowCount() - 1, JournalModel::Debit)
                         .data()
                         .toString()
                         .isEmpty());
    }
};

QTEST_MAIN(LedgerScrollTest)
#include "ledger_scroll_test.moc"
