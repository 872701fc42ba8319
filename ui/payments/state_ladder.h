// StateLadder: where a payout is in its life, from draft to settled: a line of steps with their words.
// ProportionBar: how a whole divides, as lengths. GUI thread only.
#pragma once

#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/theme.h"

#include <QWidget>

#include <vector>

namespace cambist::ui {

class StateLadder : public QWidget {
    Q_OBJECT

public:
    explicit StateLadder(const Theme& theme, QWidget* parent = nullptr);
    /// Steps before `current` are done; the current one has this tone.
    void setSteps(const QStringList& steps, int current, Tone tone);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {200, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QStringList m_steps;
    int m_current = 0;
    Tone m_tone = Tone::Order;
};

class ProportionBar : public QWidget {
    Q_OBJECT

public:
    struct Part {
        std::uint64_t count = 0;
        Tone tone = Tone::Order;
    };
    explicit ProportionBar(const Theme& theme, QWidget* parent = nullptr);
    void setParts(std::vector<Part> parts, const QString& description);
    [[nodiscard]] QSize sizeHint() const override { return {200, 6}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    std::vector<Part> m_parts;
};

} // namespace cambist::ui
