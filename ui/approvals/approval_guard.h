// ApprovalGuard: the bar with the acts on a payout. To approve, a fresh passphrase is asked, then the button
// stays closed for three seconds, and it acts on a click or on Space alone. GUI thread only.
#pragma once

#include "engine/base/secret.h"
#include "ui/widgets/ui_context.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QTimer;

namespace cambist::ui {

class SecretEdit;

class ApprovalGuard : public QFrame {
    Q_OBJECT

public:
    enum class State {
        Absent,    ///< there is nothing that this person may approve here
        Asking,    ///< for the passphrase
        Checking,  ///< whether it opens
        Counting,  ///< the pause before the button is active
        Armed,     ///< the button is active
        Approving, ///< signed, or refused
    };
    explicit ApprovalGuard(QWidget* parent = nullptr);
    [[nodiscard]] State state() const { return m_state; }
    /// `act`: "Approve 36 payments, CNY 2,906,500.00". Begins anew.
    void offer(const QString& act);
    /// The same in another language; nothing else changes.
    void setAct(const QString& act);
    /// Nothing to approve; `mayReject`: sending back is possible all the same.
    void withdraw(bool maySendBack);
    void passphraseOpened();
    /// Asks again and says why.
    void passphraseRefused(const QString& sentence);
    void actRefused();
    /// What was typed; the field is empty afterwards.
    [[nodiscard]] SecretBytes takePassphrase();
    void retranslate();

    static constexpr int armSeconds = 3;
    static constexpr int freshSeconds = 120; ///< for so long the button stays active

signals:
    void passphraseGiven();
    void approveRequested();
    void sendBackRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void placeLabel();
    void setState(State state);
    void tick();
    void describe();

    State m_state = State::Absent;
    int m_seconds = 0; ///< left of Counting or Armed
    QString m_refusal;
    bool m_wasOld = false; ///< the passphrase was given too long ago
    QPushButton *m_sendBack, *m_check, *m_approve;
    QLabel *m_label, *m_words, *m_refused;
    QWidget* m_space; ///< keeps the acts apart while there are no words
    SecretEdit* m_passphrase;
    QTimer* m_second;
};

} // namespace cambist::ui
