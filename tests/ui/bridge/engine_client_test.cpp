// The engine on threads of its own, seen from the GUI thread.
#include "tests/ui/support/ui_workspace.h"

#include <QtTest>

namespace cambist::ui {
namespace {

class EngineClientTest : public QObject {
    Q_OBJECT

private slots:
    void opensWithTheRightPassphrase() {
        test::UiWorkspace workspace;
        QSignalSpy opened(&workspace.engine(), &EngineClient::opened);
        workspace.openAs("maker");
        QCOMPARE(opened.count(), 1);
        QVERIFY(workspace.engine().isOpen());
        QCOMPARE(workspace.engine().person(), QString("maker"));
    }
};

} // namespace
} // namespace cambist::ui

QTEST_MAIN(cambist::ui::EngineClientTest)
#include "engine_client_test.moc"
