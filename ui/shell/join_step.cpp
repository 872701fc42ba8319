#include "ui/shell/join_step.h"

#include "engine/desk/people_desk.h"
#include "ui/widgets/error_text.h"
#include "ui/widgets/folder_field.h"
#include "ui/widgets/format.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/new_passphrase.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace cambist::ui {
namespace {

constexpr int joinWidth = 820;

} // namespace

JoinStep::JoinStep(const UiContext& context, QWidget* parent)
    : StartStep(context, joinWidth, parent)
    , m_folder(new FolderField)
    , m_person(new QComboBox)
    , m_code(new QLineEdit)
    , m_passphrase(new NewPassphrase)
    , m_found(makeLabel("secondary")) {
    m_folderLabel = addField(0, m_folder);
    column(0)->addWidget(m_found);
    m_personLabel = addField(0, m_person);
    m_codeLabel = addField(0, m_code);
    column(0)->addStretch(1);
    column(1)->addWidget(m_passphrase);
    column(1)->addStretch(1);
    m_found->setWordWrap(true);
    m_code->setFont(Theme::font(TextStyle::Mono));
    connect(m_folder, &FolderField::changed, this, &JoinStep::look);
    connect(m_code, &QLineEdit::textChanged, this, &JoinStep::judge);
    connect(m_person, &QComboBox::currentTextChanged, this, &JoinStep::judge);
    connect(m_passphrase, &NewPassphrase::changed, this, &JoinStep::judge);
    connect(m_passphrase, &NewPassphrase::submitted, this, &JoinStep::join);
    connect(primary(), &QPushButton::clicked, this, &JoinStep::join);
    setFocusProxy(m_folder);
}

void JoinStep::begin() {
    look();
    m_folder->setFocus();
}

void JoinStep::setFolder(const Path& folder) {
    m_folder->setPath(folder);
}

void JoinStep::look() {
    clearProblem();
    m_person->clear();
    m_found->clear();
    m_found->hide();
    if (!m_folder->isEmpty()) {
        const auto vault = desk::Vault::load(m_folder->path());
        if (vault.has_error())
            m_found->setText(errorText(vault.error(), context().speech()));
        else {
            for (const auto& entry : vault.value().entries)
                if (entry.invited) m_person->addItem(fromUtf8(entry.name));
            if (m_person->count() == 0)
                m_found->setText(tr("Nobody is invited here who has not joined yet."));
        }
    }
    m_found->setVisible(!m_found->text().isEmpty());
    judge();
}

void JoinStep::judge() {
    primary()->setEnabled(m_person->count() > 0 && !m_code->text().trimmed().isEmpty() &&
                          m_passphrase->isAcceptable());
}

void JoinStep::retranslate() {
    StartStep::retranslate();
    setWords(tr("Join with a one-time code"),
             tr("Somebody who runs the workspace has invited you and told you a code. It works once."),
             tr("Join the workspace"));
    m_folderLabel->setText(tr("Folder of the workspace"));
    m_folder->setTitle(tr("Folder of the workspace"));
    m_folder->retranslate();
    m_personLabel->setText(tr("Your name"));
    m_codeLabel->setText(tr("One-time code"));
    m_person->setAccessibleName(m_personLabel->text());
    m_code->setAccessibleName(m_codeLabel->text());
    m_passphrase->retranslate();
    look();
}

void JoinStep::join() {
    if (!primary()->isEnabled()) return;
    const auto folder = m_folder->path();
    const auto person = m_person->currentText();
    const auto code = m_code->text().trimmed().toStdString();
    auto passphrase = std::make_shared<SecretBytes>(m_passphrase->take());
    clearProblem();
    setBusy(true, tr("Making your keys…"));
    context().engine.callClosed(
        this,
        [=, around = context().engine.surroundings()](const Stop&) -> Status {
            return desk::join(folder, person.toStdString(), code, passphrase->view(), around);
        },
        [=, this](Status done) {
            if (done.has_error()) {
                setBusy(false);
                judge();
                return showError(done.error());
            }
            m_code->clear();
            context().engine.open(folder, person, std::move(*passphrase), this, [=, this](Status open) {
                setBusy(false);
                if (open.has_error()) emit workspaceReady(folder, person);
            });
        });
}

} // namespace cambist::ui
