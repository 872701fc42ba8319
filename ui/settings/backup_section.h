// BackupSection: a verified copy of the workspace, and a backup put back as a new folder. GUI thread only.
#pragma once

#include "engine/desk/audit_desk.h"
#include "ui/settings/settings_section.h"

#include <QPointer>

class QComboBox;
class QPushButton;

namespace cambist::ui {

class FolderField;
class Notice;
class SecretEdit;

class BackupSection : public SettingsSection {
    Q_OBJECT

public:
    explicit BackupSection(const UiContext& context, QWidget* parent = nullptr);
    [[nodiscard]] QString title() const override;
    void retranslate() override;
    void refresh() override;
    void conceal() override;

private:
    void makeRestore();
    void backUp();
    void restore();
    void lookAtBackup();
    void judge();
    void showLast();
    void ended(Task* task, const Result<region::VerifyReport>& report, Notice* notice, const QString& good);

    Group m_backup, m_restore;
    QLabel *m_last, *m_targetLabel, *m_sourceLabel, *m_freshLabel, *m_personLabel, *m_passphraseLabel;
    FolderField *m_target, *m_source, *m_fresh;
    QComboBox* m_person;
    SecretEdit* m_passphrase;
    QPushButton *m_make, *m_putBack;
    Notice *m_made, *m_putBackNotice;
    bool m_making = false, m_restoring = false;
};

} // namespace cambist::ui
