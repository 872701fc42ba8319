#include "ui/widgets/new_passphrase.h"

#include "engine/desk/vault.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/secret_edit.h"

#include <QVBoxLayout>

namespace cambist::ui {
namespace {

constexpr int least = static_cast<int>(desk::leastPassphrase);
constexpr int good = 16, strong = 24; ///< characters

} // namespace

NewPassphrase::NewPassphrase(QWidget* parent)
    : QWidget(parent)
    , m_firstLabel(makeLabel("label"))
    , m_secondLabel(makeLabel("label"))
    , m_strength(makeLabel("secondary"))
    , m_first(new SecretEdit)
    , m_second(new SecretEdit) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_firstLabel);
    column->addWidget(m_first);
    column->addSpacing(4);
    column->addWidget(m_secondLabel);
    column->addWidget(m_second);
    column->addWidget(m_strength);
    m_firstLabel->setBuddy(m_first);
    m_secondLabel->setBuddy(m_second);
    for (auto* field : {m_first, m_second})
        connect(field, &SecretEdit::changed, this, [this] {
            judge();
            emit changed();
        });
    connect(m_first, &SecretEdit::submitted, m_second, qOverload<>(&QWidget::setFocus));
    connect(m_second, &SecretEdit::submitted, this, &NewPassphrase::submitted);
    setFocusProxy(m_first);
}

bool NewPassphrase::isAcceptable() const {
    return m_first->length() >= least && m_first->sameAs(*m_second);
}

SecretBytes NewPassphrase::take() {
    m_second->clear();
    return m_first->take();
}

void NewPassphrase::clear() {
    m_first->clear();
    m_second->clear();
}

void NewPassphrase::retranslate() {
    m_firstLabel->setText(tr("Passphrase"));
    m_secondLabel->setText(tr("Passphrase again"));
    m_first->setAccessibleName(tr("New passphrase"));
    m_second->setAccessibleName(tr("New passphrase again"));
    judge();
}

void NewPassphrase::judge() {
    const int length = m_first->length();
    const char* kind = "secondary";
    QString words;
    if (length == 0)
        words = tr("At least %n characters. Several words are easy to keep.", "", least);
    else if (length < least)
        words = tr("%n more characters are needed.", "", least - length);
    else if (m_second->length() > 0 && !m_first->sameAs(*m_second)) {
        words = tr("The two differ.");
        kind = "attention";
    } else if (length < good)
        words = tr("Strength: sufficient. Longer is stronger.");
    else if (length < strong)
        words = tr("Strength: good.");
    else
        words = tr("Strength: strong.");
    setKind(*m_strength, kind);
    m_strength->setText(words);
    m_first->setAccessibleDescription(words);
}

} // namespace cambist::ui
