// The settings: inviting, changing one's passphrase, backup and restoring, appearance.
#include "tests/ui/support/pictures.h"
#include "tests/ui/support/ui_workspace.h"
#include "ui/settings/backup_section.h"
#include "ui/settings/people_section.h"
#include "ui/settings/security_section.h"
#include "ui/settings/settings_page.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/folder_field.h"
#include "ui/widgets/person_settings.h"
#include "ui/widgets/secret_edit.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

namespace cambist::test {

class SettingsTest : public QObject {
    Q_OBJECT

private:
    struct Open {
        UiWorkspace workspace;
        ui::SettingsPage page;
        explicit Open(const std::string& person = "maker")
            : page(workspace.context()) {
            QEvent words(QEvent::LanguageChange);
            QCoreApplication::sendEvent(&page, &words);
            page.resize(1240, 820);
            page.setVisible(true);
            workspace.openAs(person);
        }
        template <class Section>
        Section* section(const char* name) {
            static_cast<ui::Page&>(page).show({ui::PageId::Settings, name});
            return page.findChild<Section*>();
        }
    };
    static QPushButton* button(QWidget* in, const QString& text) {
        for (auto* each : in->findChildren<QPushButton*>())
            if (each->text() == text) return each;
        return nullptr;
    }
    static QStringList labels(QWidget* in) {
        QStringList words;
        for (auto* label : in->findChildren<QLabel*>())
            if (label->isVisible()) words << label->text();
        return words;
    }

private slots:
    void anInvitationShowsItsCodeOnce() {
        Open open;
        auto* people = open.section<ui::PeopleSection>("people");
        QTRY_VERIFY(labels(people).contains("approver"));
        auto* invite = button(people, "Invite");
        QTRY_VERIFY(!invite->isEnabled());
        people->findChild<QLineEdit*>()->setText("Bo Chen");
        QTRY_VERIFY(invite->isEnabled());
        QTest::mouseClick(invite, Qt::LeftButton);
        auto* copy = button(people, "Copy the code");
        QTRY_VERIFY_WITH_TIMEOUT(copy->isVisible(), 30'000);
        QTRY_VERIFY(labels(people).contains("Bo Chen"));
        picture(open.page, "settings-people");
        QTest::mouseClick(button(people, "Close"), Qt::LeftButton);
        QVERIFY(!copy->isVisible());
    }

    void whoIsNoAdministratorReadsWhy() {
        Open open("approver");
        auto* people = open.section<ui::PeopleSection>("people");
        QTRY_VERIFY(labels(people).contains("approver (you)"));
        QVERIFY(!people->findChild<QLineEdit*>()->isEnabled());
        QVERIFY(labels(people).contains("Only an administrator invites people."));
    }

    void thePassphraseIsChanged() {
        Open open;
        auto* security = open.section<ui::SecuritySection>("security");
        const auto fields = security->findChildren<ui::SecretEdit*>();
        QCOMPARE(fields.size(), 3);
        QTest::keyClicks(fields.at(0),
                         QString::fromUtf8(uiMakerPassphrase.data(), qsizetype(uiMakerPassphrase.size())));
        QTest::keyClicks(fields.at(1), "another one of the maker");
        QTest::keyClicks(fields.at(2), "another one of the maker");
        auto* change = button(security, "Change the passphrase");
        QVERIFY(change->isEnabled());
        picture(open.page, "settings-security");
        QTest::mouseClick(change, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(labels(security).join(' ').contains("was changed"), 30'000);
        const auto opened =
            desk::Workspace::open(open.workspace.folder(), "maker", base::bytesOf("another one of the maker"),
                                  open.workspace.around());
        QVERIFY(opened.has_value());
    }

    void idleMinutesAreKept() {
        Open open;
        auto* security = open.section<ui::SecuritySection>("security");
        QCOMPARE(security->findChild<QSpinBox*>()->value(), ui::usualIdleMinutes);
        security->findChild<QSpinBox*>()->setValue(12);
        QCOMPARE(ui::idleMinutes(open.workspace.context()), 12);
    }

    void aBackupIsMadeAndPutBackAsANewFolder() {
        Open open;
        auto* backup = open.section<ui::BackupSection>("backup");
        picture(open.page, "settings-backup");
        const auto fields = backup->findChildren<ui::FolderField*>();
        QCOMPARE(fields.size(), 3);
        const auto copy = open.workspace.files() / "copy.cambist",
                   fresh = open.workspace.files() / "fresh.cambist";
        fields.at(0)->setPath(copy);
        QTest::mouseClick(button(backup, "Back up"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(labels(backup).join(' ').contains("signature verified"), 60'000);
        QVERIFY(ui::lastBackup(open.workspace.context()).nanoseconds != 0);
        fields.at(1)->setPath(copy);
        QTRY_VERIFY(backup->findChild<QComboBox*>()->count() == 2);
        fields.at(2)->setPath(fresh);
        backup->findChild<QComboBox*>()->setCurrentText("maker");
        QTest::keyClicks(backup->findChild<ui::SecretEdit*>(),
                         QString::fromUtf8(uiMakerPassphrase.data(), qsizetype(uiMakerPassphrase.size())));
        QTest::mouseClick(button(backup, "Restore"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(labels(backup).join(' ').contains("was put back"), 60'000);
        QVERIFY(std::filesystem::exists(fresh / "vault.json"));
    }

    void appearanceIsAppliedAsItIsChosen() {
        Open open;
        open.section<ui::SettingsSection>("appearance");
        QTest::mouseClick(button(&open.page, "Dark"), Qt::LeftButton);
        QCOMPARE(open.workspace.theme().mode(), ui::ThemeMode::Dark);
        QTest::mouseClick(button(&open.page, "Roomy"), Qt::LeftButton);
        QCOMPARE(open.workspace.theme().density(), ui::Density::Roomy);
        picture(open.page, "settings-appearance");
        QTest::mouseClick(button(&open.page, QString::fromUtf8("简体中文")), Qt::LeftButton);
        QCOMPARE(open.workspace.language().current(), common::Language::Chinese);
        ui::chooseLook(open.workspace.context(), ui::Look::Light);
        ui::chooseDensity(open.workspace.context(), ui::Density::Normal);
    }

    void theWorkspaceSaysWhatItIs() {
        Open open;
        open.section<ui::SettingsSection>("workspace");
        QTRY_VERIFY(labels(&open.page).contains("EU"));
        picture(open.page, "settings-workspace");
    }
};

} // namespace cambist::test

QTEST_MAIN(cambist::test::SettingsTest)
#include "settings_test.moc"
