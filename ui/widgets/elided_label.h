// ElidedLabel: one line that is shortened with "…" where there is no room, and then says all of itself as a
// tool tip. For sentences, never for figures. GUI thread only.
#pragma once

#include <QLabel>

namespace cambist::ui {

class ElidedLabel : public QLabel {
    Q_OBJECT

public:
    /// `kind` as for makeLabel.
    explicit ElidedLabel(const char* kind, QWidget* parent = nullptr);
    void setFullText(const QString& text);
    [[nodiscard]] const QString& fullText() const { return m_full; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void elide();

    QString m_full;
};

} // namespace cambist::ui
