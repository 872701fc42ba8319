// SecretEdit: a field for a passphrase. What is typed goes into locked memory that is overwritten and never
// becomes a QString of ours; it cannot be copied out. GUI thread only.
#pragma once

#include "engine/base/secret.h"

#include <QWidget>

namespace cambist::ui {

class SecretEdit : public QWidget {
    Q_OBJECT

public:
    explicit SecretEdit(QWidget* parent = nullptr);
    ~SecretEdit() override;
    /// The bytes as UTF-8; the field is empty afterwards.
    [[nodiscard]] SecretBytes take();
    void clear();
    [[nodiscard]] int length() const { return m_characters; }
    /// True when both hold the same.
    [[nodiscard]] bool sameAs(const SecretEdit& other) const;
    void setPlaceholder(const QString& text);
    [[nodiscard]] QSize sizeHint() const override;

signals:
    void changed();
    void submitted(); ///< Enter

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void append(const QString& text);
    void removeLast();

    SecretBytes m_bytes; ///< room for the longest passphrase; the first m_size are used
    std::size_t m_size = 0;
    int m_characters = 0;
    QString m_placeholder;
};

} // namespace cambist::ui
