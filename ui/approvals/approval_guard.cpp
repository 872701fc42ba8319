#include "ui/approvals/approval_guard.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/secret_edit.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QTimer>
#include <QVBoxLayout>

namespace cambist::ui {
namespace {

constexpr int passphraseLeast = 120, passphraseMost = 200, wordsLeast = 120;
/// Narrower than this the label of the field stands in the field alone.
constexpr int roomForLabel = 1060;
constexpr int guardEdge = 16;

} // namespace

ApprovalGuard::ApprovalGuard(QWidget* parent)
    : QFrame(parent)
    , m_sendBack(makeButton("", this))
    , m_check(makeButton("", this))
    , m_approve(makeButton("primary", this))
    , m_label(makeLabel("label", this))
    , m_words(makeLabel("label", this))
    , m_refused(makeLabel("stop", this))
    , m_space(new QWidget(this))
    , m_passphrase(new SecretEdit(this))
    , m_second(new QTimer(this)) {
    setProperty("kind", "act-bar");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(guardEdge, 10, guardEdge, 10);
    column->setSpacing(6);
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    m_refused->setWordWrap(true);
    m_refused->setAlignment(Qt::AlignRight);
    column->addWidget(m_refused);
    column->addLayout(row);
    row->addWidget(m_sendBack);
    row->addWidget(m_words, 1);
    row->addWidget(m_space, 1);
    row->addWidget(m_label);
    row->addWidget(m_passphrase);
    row->addWidget(m_check);
    row->addWidget(m_approve);
    m_label->setBuddy(m_passphrase);
    m_passphrase->setMinimumWidth(passphraseLeast);
    m_passphrase->setMaximumWidth(passphraseMost);
    m_passphrase->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_words->setWordWrap(true);
    m_words->setMinimumWidth(wordsLeast);
    m_words->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_approve->setDefault(false);
    m_second->setInterval(1000);
    connect(m_second, &QTimer::timeout, this, &ApprovalGuard::tick);
    connect(m_sendBack, &QPushButton::clicked, this, &ApprovalGuard::sendBackRequested);
    const auto give = [this] {
        if (m_state != State::Asking || m_passphrase->length() == 0) return;
        setState(State::Checking);
        emit passphraseGiven();
    };
    connect(m_passphrase, &SecretEdit::submitted, this, give);
    connect(m_check, &QPushButton::clicked, this, give);
    connect(m_passphrase, &SecretEdit::changed, this, [this] {
        if (m_passphrase->length() > 0) m_refusal.clear();
        describe();
    });
    connect(m_approve, &QPushButton::clicked, this, [this] {
        if (m_state != State::Armed) return;
        setState(State::Approving);
        emit approveRequested();
    });
    setState(State::Absent);
    hide();
}

void ApprovalGuard::offer(const QString& act) {
    m_refusal.clear();
    m_wasOld = false;
    m_passphrase->clear();
    setAct(act);
    setState(State::Asking);
    show();
}

void ApprovalGuard::setAct(const QString& act) {
    m_approve->setText(act);
    m_approve->setAccessibleName(act);
}

void ApprovalGuard::withdraw(bool maySendBack) {
    m_passphrase->clear();
    m_refusal.clear();
    m_wasOld = false;
    setState(State::Absent);
    m_sendBack->setVisible(maySendBack);
    setVisible(maySendBack);
}

void ApprovalGuard::passphraseOpened() {
    if (m_state != State::Checking) return;
    setState(State::Counting);
    // Not to the button: whoever types on must not approve by it.
    m_words->setFocus();
}

void ApprovalGuard::passphraseRefused(const QString& sentence) {
    if (m_state != State::Checking) return;
    m_refusal = sentence;
    setState(State::Asking);
    m_passphrase->setFocus();
}

void ApprovalGuard::actRefused() {
    if (m_state == State::Approving) setState(State::Asking);
}

SecretBytes ApprovalGuard::takePassphrase() {
    const QSignalBlocker quiet(m_passphrase);
    return m_passphrase->take();
}

void ApprovalGuard::setState(State state) {
    m_state = state;
    m_seconds = state == State::Counting ? armSeconds : state == State::Armed ? freshSeconds : 0;
    if (m_seconds > 0)
        m_second->start();
    else
        m_second->stop();
    const bool asks = state == State::Asking || state == State::Checking;
    placeLabel();
    m_passphrase->setVisible(asks);
    m_passphrase->setEnabled(state == State::Asking);
    m_check->setVisible(asks);
    m_words->setFocusPolicy(asks || state == State::Absent ? Qt::NoFocus : Qt::StrongFocus);
    m_approve->setVisible(state != State::Absent);
    m_approve->setEnabled(state == State::Armed);
    m_approve->setFocusPolicy(state == State::Armed ? Qt::StrongFocus : Qt::NoFocus);
    m_sendBack->setVisible(state != State::Absent);
    m_sendBack->setEnabled(state != State::Approving);
    describe();
}

void ApprovalGuard::placeLabel() {
    const bool asks = m_state == State::Asking || m_state == State::Checking;
    const bool room = width() >= roomForLabel;
    m_label->setVisible(asks && room);
    m_passphrase->setPlaceholder(room ? QString() : m_label->text());
}

void ApprovalGuard::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    placeLabel();
}

void ApprovalGuard::tick() {
    if (--m_seconds > 0) return describe();
    if (m_state == State::Counting) return setState(State::Armed);
    m_wasOld = true;
    setState(State::Asking);
}

void ApprovalGuard::describe() {
    m_check->setEnabled(m_state == State::Asking && m_passphrase->length() > 0);
    QString words;
    switch (m_state) {
    case State::Absent:
    case State::Asking:
        break;
    case State::Checking:
        words = tr("Checking…");
        break;
    case State::Counting:
        words = tr("✓ Passphrase correct; button active in %1 s").arg(m_seconds);
        break;
    case State::Armed:
        words = tr("✓ Passphrase correct; a click or Space on the button approves");
        break;
    case State::Approving:
        words = tr("Comparing once more and signing…");
        break;
    }
    const bool asking = m_state == State::Asking;
    const auto why = asking && !m_refusal.isEmpty() ? m_refusal
                     : asking && m_wasOld
                         ? tr("The passphrase was given more than %n minutes ago.", "", freshSeconds / 60)
                         : QString();
    m_refused->setText(why);
    m_refused->setVisible(!why.isEmpty());
    m_words->setVisible(!words.isEmpty());
    m_space->setVisible(words.isEmpty());
    m_words->setText(words);
    m_words->setAccessibleName(words);
    m_approve->setAccessibleDescription(words);
}

void ApprovalGuard::retranslate() {
    m_sendBack->setText(tr("Send back…"));
    m_sendBack->setAccessibleName(m_sendBack->text());
    m_label->setText(tr("Your passphrase again"));
    placeLabel();
    m_passphrase->setAccessibleName(tr("Your passphrase again, to approve"));
    m_check->setText(tr("Check"));
    m_check->setAccessibleName(tr("Check the passphrase"));
    describe();
}

} // namespace cambist::ui
