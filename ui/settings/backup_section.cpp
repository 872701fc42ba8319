#include "ui/settings/backup_section.h"

#include "ui/widgets/error_text.h"
#include "ui/widgets/folder_field.h"
#include "ui/widgets/format.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/person_settings.h"
#include "ui/widgets/places.h"
#include "ui/widgets/secret_edit.h"

#include <QComboBox>
#include <QDir>
#include <QVBoxLayout>

namespace cambist::ui {
namespace {

constexpr int folderWidth = 480;

QString pathText(const Path& path) {
    return QDir::toNativeSeparators(QString::fromStdString(path.string()));
}

} // namespace

BackupSection::BackupSection(const UiContext& context, QWidget* parent)
    : SettingsSection(context, parent)
    , m_backup(addGroup())
    , m_restore(addGroup())
    , m_last(makeLabel("label"))
    , m_targetLabel(makeLabel("label"))
    , m_sourceLabel(makeLabel("label"))
    , m_freshLabel(makeLabel("label"))
    , m_personLabel(makeLabel("label"))
    , m_passphraseLabel(makeLabel("label"))
    , m_target(new FolderField)
    , m_source(new FolderField)
    , m_fresh(new FolderField)
    , m_person(new QComboBox)
    , m_passphrase(new SecretEdit)
    , m_make(makeButton("primary"))
    , m_putBack(makeButton(""))
    , m_made(new Notice(Notice::Kind::Order))
    , m_putBackNotice(new Notice(Notice::Kind::Order)) {
    auto* column = m_backup.content;
    column->setSpacing(4);
    column->addWidget(m_last);
    column->addSpacing(4);
    column->addWidget(m_targetLabel);
    column->addWidget(m_target);
    column->addSpacing(4);
    column->addWidget(m_made);
    column->addWidget(m_make, 0, Qt::AlignLeft);
    m_targetLabel->setBuddy(m_target);
    m_target->setMaximumWidth(folderWidth);
    makeRestore();
    m_made->hide();
    m_putBackNotice->hide();
    connect(m_target, &FolderField::changed, this, &BackupSection::judge);
    connect(m_make, &QPushButton::clicked, this, &BackupSection::backUp);
}

void BackupSection::makeRestore() {
    auto* column = m_restore.content;
    column->setSpacing(4);
    const std::pair<QLabel*, QWidget*> fields[] = {{m_sourceLabel, m_source},
                                                   {m_freshLabel, m_fresh},
                                                   {m_personLabel, m_person},
                                                   {m_passphraseLabel, m_passphrase}};
    for (const auto& [label, field] : fields) {
        column->addWidget(label);
        column->addWidget(field);
        column->addSpacing(4);
        label->setBuddy(field);
        field->setMaximumWidth(folderWidth);
    }
    column->addWidget(m_putBackNotice);
    column->addWidget(m_putBack, 0, Qt::AlignLeft);
    connect(m_source, &FolderField::changed, this, &BackupSection::lookAtBackup);
    connect(m_fresh, &FolderField::changed, this, &BackupSection::judge);
    connect(m_passphrase, &SecretEdit::changed, this, &BackupSection::judge);
    connect(m_passphrase, &SecretEdit::submitted, this, &BackupSection::restore);
    connect(m_putBack, &QPushButton::clicked, this, &BackupSection::restore);
}

QString BackupSection::title() const {
    return tr("Backup");
}

void BackupSection::refresh() {
    if (m_target->isEmpty()) {
        const auto today = toText(Date::of(engine().surroundings().clock.now()));
        const auto name = engine().folder().stem().string() + ' ' + today;
        m_target->setPath(freePath(engine().folder().parent_path(), name, ".cambist"));
    }
    showLast();
    judge();
}

void BackupSection::conceal() {
    m_passphrase->clear();
    m_target->setPath({});
    m_made->hide();
    m_putBackNotice->hide();
}

void BackupSection::showLast() {
    const auto last = lastBackup(context());
    m_last->setText(last.nanoseconds == 0 ? tr("▲ No backup was made from this machine yet.")
                                          : tr("✓ The last backup was made at %1.").arg(timeText(last)));
    setKind(*m_last, last.nanoseconds == 0 ? "attention" : "label");
}

void BackupSection::lookAtBackup() {
    m_person->clear();
    m_putBackNotice->hide();
    if (!m_source->isEmpty()) {
        const auto vault = desk::Vault::load(m_source->path());
        if (vault.has_value())
            for (const auto& entry : vault.value().entries)
                if (!entry.invited) m_person->addItem(fromUtf8(entry.name));
        const auto name = m_source->path().stem().string();
        if (m_person->count() > 0 && m_fresh->isEmpty())
            m_fresh->setPath(freePath(m_source->path().parent_path(), name + " restored", ".cambist"));
    }
    judge();
}

void BackupSection::judge() {
    m_make->setEnabled(!m_making && !m_target->isEmpty());
    m_putBack->setEnabled(!m_restoring && m_person->count() > 0 && !m_fresh->isEmpty() &&
                          m_passphrase->length() > 0);
}

void BackupSection::ended(Task* task, const Result<region::VerifyReport>& report, Notice* notice,
                          const QString& good) {
    const bool done = report.has_value() && report.value().clean();
    QString words = good;
    if (report.has_error())
        words = errorText(report.error(), context().speech());
    else if (!done)
        words = errorText(report.value().problems.front(), context().speech());
    if (task) task->finish(done ? TaskState::Done : TaskState::Failed, words);
    notice->setKindOf(done ? Notice::Kind::Order : Notice::Kind::Stop);
    notice->setText({}, words);
    notice->show();
}

void BackupSection::backUp() {
    if (!m_make->isEnabled()) return;
    m_making = true;
    judge();
    const auto target = m_target->path();
    const QPointer<Task> task(context().tasks.start(tr("Backup"), {tr("Copying and verifying…")}, {}));
    engine().call(
        this, Lane::Work,
        [target](desk::Workspace& workspace, const Stop&) {
            return desk::backupWorkspace(workspace, target);
        },
        [this, target, task](Result<region::VerifyReport> report) {
            m_making = false;
            QString good;
            if (report.has_value()) {
                noteBackup(context(), engine().surroundings().clock.now());
                good = tr("The backup is at %1: %2 entries of the log, every page and signature verified.",
                          "", pluralOf(report.value().entries))
                           .arg(pathText(target), countText(report.value().entries));
                m_target->setPath({});
            }
            ended(task, report, m_made, good);
            showLast();
            judge();
        });
}

void BackupSection::restore() {
    if (!m_putBack->isEnabled()) return;
    m_restoring = true;
    const auto source = m_source->path(), fresh = m_fresh->path();
    const auto person = m_person->currentText().toStdString();
    auto passphrase = std::make_shared<SecretBytes>(m_passphrase->take());
    judge();
    const QPointer<Task> task(
        context().tasks.start(tr("Restoring a backup"), {tr("Copying and verifying…")}, {}));
    engine().callClosed(
        this,
        [=, around = engine().surroundings()](const Stop&) {
            return desk::restoreWorkspace(source, fresh, person, passphrase->view(), around);
        },
        [this, fresh, task](Result<region::VerifyReport> report) {
            m_restoring = false;
            ended(task, report, m_putBackNotice,
                  tr("The backup was put back as %1. Open it from the first page.").arg(pathText(fresh)));
            judge();
        });
}

void BackupSection::retranslate() {
    m_backup.title->setText(tr("Back up this workspace"));
    m_backup.text->setText(
        tr("An encrypted copy as it is now, opened and verified before it has its name. It opens "
           "with the passphrases of today. Keep it on another disk."));
    m_targetLabel->setText(tr("New folder"));
    m_target->setTitle(tr("New folder of the backup"));
    m_target->retranslate();
    m_make->setText(tr("Back up"));
    m_restore.title->setText(tr("Restore a backup as a new folder"));
    m_restore.text->setText(
        tr("This workspace stays as it is. What was done after the backup is not in it, and the log "
           "of the new folder says that it was restored. It needs an administrator."));
    m_sourceLabel->setText(tr("Folder of the backup"));
    m_source->setTitle(tr("Folder of the backup"));
    m_source->retranslate();
    m_freshLabel->setText(tr("New folder"));
    m_fresh->setTitle(tr("New folder of the workspace"));
    m_fresh->retranslate();
    m_personLabel->setText(tr("Person"));
    m_person->setAccessibleName(m_personLabel->text());
    m_passphraseLabel->setText(tr("Passphrase of the time of the backup"));
    m_passphrase->setAccessibleName(m_passphraseLabel->text());
    m_putBack->setText(tr("Restore"));
    m_made->hide();
    m_putBackNotice->hide();
    showLast();
}

} // namespace cambist::ui
