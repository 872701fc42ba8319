#include "ui/settings/security_section.h"

#include "engine/desk/people_desk.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/error_text.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/new_passphrase.h"
#include "ui/widgets/secret_edit.h"

#include <QHBoxLayout>
#include <QSpinBox>

namespace cambist::ui {
namespace {

constexpr int passphraseWidth = 360;

} // namespace

SecuritySection::SecuritySection(const UiContext& context, QWidget* parent)
    : SettingsSection(context, parent)
    , m_lock(addGroup())
    , m_passphrase(addGroup())
    , m_minutesLabel(makeLabel("label"))
    , m_oldLabel(makeLabel("label"))
    , m_minutes(new QSpinBox)
    , m_old(new SecretEdit)
    , m_new(new NewPassphrase)
    , m_change(makeButton(""))
    , m_notice(new Notice(Notice::Kind::Order)) {
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_minutesLabel);
    row->addWidget(m_minutes);
    row->addStretch(1);
    m_lock.content->addLayout(row);
    m_minutesLabel->setBuddy(m_minutes);
    m_minutes->setRange(1, mostIdleMinutes);
    connect(m_minutes, &QSpinBox::valueChanged, this,
            [this](int minutes) { chooseIdleMinutes(this->context(), minutes); });

    auto* column = m_passphrase.content;
    column->setSpacing(4);
    column->addWidget(m_oldLabel);
    column->addWidget(m_old);
    column->addSpacing(4);
    column->addWidget(m_new);
    column->addSpacing(4);
    column->addWidget(m_notice);
    column->addWidget(m_change, 0, Qt::AlignLeft);
    m_oldLabel->setBuddy(m_old);
    for (auto* field : std::initializer_list<QWidget*>{m_old, m_new}) field->setMaximumWidth(passphraseWidth);
    m_notice->hide();
    connect(m_old, &SecretEdit::changed, this, &SecuritySection::judge);
    connect(m_new, &NewPassphrase::changed, this, &SecuritySection::judge);
    connect(m_new, &NewPassphrase::submitted, this, &SecuritySection::change);
    connect(m_change, &QPushButton::clicked, this, &SecuritySection::change);
}

QString SecuritySection::title() const {
    return tr("Security");
}

void SecuritySection::refresh() {
    const QSignalBlocker quiet(m_minutes);
    m_minutes->setValue(idleMinutes(context()));
}

void SecuritySection::conceal() {
    m_old->clear();
    m_new->clear();
    m_notice->hide();
}

void SecuritySection::judge() {
    m_change->setEnabled(!m_busy && m_old->length() > 0 && m_new->isAcceptable());
}

void SecuritySection::change() {
    if (!m_change->isEnabled()) return;
    m_busy = true;
    auto old = std::make_shared<SecretBytes>(m_old->take());
    auto fresh = std::make_shared<SecretBytes>(m_new->take());
    judge();
    m_notice->hide();
    engine().callClosed(
        this,
        [=, folder = engine().folder(), name = engine().person().toStdString(),
         around = engine().surroundings()](const Stop&) {
            return desk::changePassphrase(folder, name, old->view(), fresh->view(), around.random);
        },
        [this](Status done) {
            m_busy = false;
            judge();
            m_notice->setKindOf(done.has_error() ? Notice::Kind::Stop : Notice::Kind::Order);
            m_notice->setText({}, done.has_error()
                                      ? errorText(done.error(), context().speech())
                                      : tr("Your passphrase was changed. The old one opens nothing here any "
                                           "more; backups made before still open with it."));
            m_notice->show();
        });
}

void SecuritySection::retranslate() {
    m_lock.title->setText(tr("Locking"));
    m_lock.text->setText(
        tr("Locking covers the window and wipes the keys from memory. It asks nothing and loses "
           "nothing; you come back to the same cell. Ctrl+L locks at once."));
    m_minutesLabel->setText(tr("Lock after this time without input"));
    m_minutes->setSuffix(tr(" min"));
    m_minutes->setAccessibleName(m_minutesLabel->text());
    m_passphrase.title->setText(tr("Your passphrase"));
    m_passphrase.text->setText(
        tr("It opens your keys in this workspace and is stored nowhere. Nobody can recover it."));
    m_oldLabel->setText(tr("The passphrase until now"));
    m_old->setAccessibleName(m_oldLabel->text());
    m_new->retranslate();
    m_change->setText(tr("Change the passphrase"));
    m_notice->hide();
    judge();
}

} // namespace cambist::ui
