#include "ui/shell/unlock_page.h"

#include "engine/desk/vault.h"
#include "ui/widgets/error_text.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/secret_edit.h"

#include <QComboBox>
#include <QVBoxLayout>

namespace cambist::ui {
namespace {

constexpr int cardWidth = 400, markSize = 40;

} // namespace

UnlockPage::UnlockPage(const UiContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_mark(new QLabel)
    , m_title(makeLabel("page-title"))
    , m_name(makeLabel("label"))
    , m_personLabel(makeLabel("label"))
    , m_passphraseLabel(makeLabel("label"))
    , m_person(new QComboBox)
    , m_passphrase(new SecretEdit)
    , m_unlock(makeButton("primary"))
    , m_other(makeButton("quiet"))
    , m_notice(new Notice(Notice::Kind::Stop))
    , m_sample(new Notice(Notice::Kind::Order)) {
    auto* card = new QFrame(this);
    card->setProperty("kind", "card");
    card->setFixedWidth(cardWidth);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(28, 24, 28, 16);
    column->setSpacing(4);
    auto* head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(m_mark);
    auto* names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_title);
    names->addWidget(m_name);
    head->addLayout(names, 1);
    column->addLayout(head);
    column->addSpacing(12);
    column->addWidget(m_personLabel);
    column->addWidget(m_person);
    column->addSpacing(8);
    column->addWidget(m_passphraseLabel);
    column->addWidget(m_passphrase);
    column->addSpacing(8);
    column->addWidget(m_notice);
    column->addWidget(m_unlock);
    column->addSpacing(8);
    column->addWidget(m_sample);
    column->addWidget(m_other, 0, Qt::AlignHCenter);
    m_personLabel->setBuddy(m_person);
    m_passphraseLabel->setBuddy(m_passphrase);
    auto* page = new QVBoxLayout(this);
    page->addStretch(2);
    // In a row of its own: lines that wrap are counted for the width of the card.
    auto* middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(card);
    middle->addStretch(1);
    page->addLayout(middle);
    page->addStretch(3);
    connect(m_unlock, &QPushButton::clicked, this, &UnlockPage::unlock);
    connect(m_passphrase, &SecretEdit::submitted, this, &UnlockPage::unlock);
    connect(m_passphrase, &SecretEdit::changed, this, [this] {
        if (m_passphrase->length() > 0) m_notice->hide();
    });
    connect(m_person, &QComboBox::currentTextChanged, this, &UnlockPage::showHints);
    connect(m_other, &QPushButton::clicked, this, &UnlockPage::otherWorkspace);
    m_notice->hide();
    m_sample->hide();
    setFocusProxy(m_passphrase);
}

void UnlockPage::setWorkspace(const Path& folder, const QString& person) {
    m_folder = folder;
    m_passphrase->clear();
    m_notice->hide();
    m_samplePassphrases.clear();
    m_person->clear();
    const auto vault = desk::Vault::load(folder);
    if (vault.has_error()) {
        m_notice->setText({}, errorText(vault.error(), m_context.speech()));
        m_notice->show();
    } else {
        for (const auto& entry : vault.value().entries) {
            if (entry.invited) continue;
            const auto name = QString::fromStdString(entry.name);
            m_person->addItem(name);
            if (!entry.samplePassphrase.empty())
                m_samplePassphrases[name] = QString::fromStdString(entry.samplePassphrase);
        }
        m_person->setCurrentText(person);
    }
    m_unlock->setEnabled(vault.has_value());
    retranslate();
}

void UnlockPage::showHints() {
    const auto shown = m_samplePassphrases.find(m_person->currentText());
    m_sample->setVisible(shown != m_samplePassphrases.end());
    if (shown == m_samplePassphrases.end()) return;
    m_sample->setText(tr("Sample workspace"), tr("Passphrase of %1: %2").arg(shown->first, shown->second));
}

void UnlockPage::retranslate() {
    m_mark->setPixmap(iconPixmap("cambist", m_context.colours().ink, markSize, devicePixelRatioF()));
    const auto name = QString::fromStdString(m_folder.stem().string());
    m_title->setText(tr("Unlock"));
    m_name->setText(m_name->fontMetrics().elidedText(name, Qt::ElideRight, cardWidth - 120));
    m_name->setToolTip(QString::fromStdString(m_folder.string()));
    m_personLabel->setText(tr("Person"));
    m_passphraseLabel->setText(tr("Passphrase"));
    m_person->setAccessibleName(tr("Person"));
    m_passphrase->setAccessibleName(tr("Passphrase"));
    showBusy(false);
    m_other->setText(tr("Another workspace…"));
    showHints();
}

void UnlockPage::showBusy(bool busy) {
    m_unlock->setText(busy ? tr("Unlocking…") : tr("Unlock"));
}

void UnlockPage::unlock() {
    if (!m_unlock->isEnabled()) return;
    showBusy(true);
    m_unlock->setEnabled(false);
    m_notice->hide();
    m_context.engine.open(m_folder, m_person->currentText(), m_passphrase->take(), this, [this](Status done) {
        showBusy(false);
        m_unlock->setEnabled(true);
        if (done.has_value()) return;
        m_notice->setText({}, errorText(done.error(), m_context.speech()));
        m_notice->show();
        m_passphrase->setFocus();
    });
}

} // namespace cambist::ui
