// TodoRow: a line of what waits, as one wide button: shape and words, how many, totals per currency in
// columns of their own. Every figure is whole; the row grows. GUI thread only.
#pragma once

#include "ui/widgets/paged_model.h"
#include "ui/widgets/theme.h"

#include <QAbstractButton>

#include <vector>

namespace cambist::ui {

struct TodoWords {
    QString glyph;
    Tone tone = Tone::Plain;
    QString title, detail;
    std::vector<std::pair<QString, QString>> totals; ///< amount, currency
};

class TodoRow : public QAbstractButton {
    Q_OBJECT

public:
    explicit TodoRow(const Theme& theme, QWidget* parent = nullptr);
    void setWords(const TodoWords& words);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {leastWidth, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    static constexpr int leastWidth = 360;
    const Theme& m_theme;
    TodoWords m_words;
};

} // namespace cambist::ui
