// NewPassphrase: choosing a passphrase: typed twice, with its strength in words. Its length decides; no
// symbols are asked for (NIST SP 800-63B, 5.1.1.2). GUI thread only.
#pragma once

#include "engine/base/secret.h"

#include <QWidget>

class QLabel;

namespace cambist::ui {

class SecretEdit;

class NewPassphrase : public QWidget {
    Q_OBJECT

public:
    explicit NewPassphrase(QWidget* parent = nullptr);
    /// Long enough and twice the same.
    [[nodiscard]] bool isAcceptable() const;
    /// Both fields are empty afterwards.
    [[nodiscard]] SecretBytes take();
    void clear();
    void retranslate();

signals:
    void changed();
    /// Enter in the second field.
    void submitted();

private:
    void judge();

    QLabel *m_firstLabel, *m_secondLabel, *m_strength;
    SecretEdit *m_first, *m_second;
};

} // namespace cambist::ui
