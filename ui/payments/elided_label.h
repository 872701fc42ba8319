// ElidedLabel: one line of text that ends in … where there is no room, and is whole in its tooltip. GUI
// thread only.
#pragma once

#include <QLabel>

namespace cambist::ui {

class ElidedLabel : public QLabel {
    Q_OBJECT

public:
    /// `kind` as makeLabel has it.
    explicit ElidedLabel(const char* kind, QWidget* parent = nullptr);
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;
};

} // namespace cambist::ui
