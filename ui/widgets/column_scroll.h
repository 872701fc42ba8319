// ColumnScroll: a column that is as wide as there is room and scrolls up and down when it is higher than
// that, never sideways. Lines of text that wrap are counted right, which a plain QScrollArea does not. GUI
// thread only.
#pragma once

#include <QScrollArea>

namespace cambist::ui {

class ColumnScroll : public QScrollArea {
    Q_OBJECT

public:
    explicit ColumnScroll(QWidget* parent = nullptr);
    /// Takes it over.
    void setColumn(QWidget* column);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void arrange();
};

} // namespace cambist::ui
