// FactList: what is known of one thing, as lines of label and value. Values can be selected; a long number
// has a button that copies it whole. GUI thread only.
#pragma once

#include <QString>
#include <QWidget>

#include <vector>

class QGridLayout;
class QLabel;
class QPushButton;

namespace cambist::ui {

struct Fact {
    QString label;
    QString value;         ///< a fact without a value is not shown
    const char* kind = ""; ///< of the value's label: "", "mono", "strong", "attention", "stop"
    QString copy = {};     ///< what the button copies; empty: no button
};

class FactList : public QWidget {
    Q_OBJECT

public:
    explicit FactList(QWidget* parent = nullptr);
    void setFacts(const std::vector<Fact>& facts);

private:
    struct Line {
        QLabel *label, *value;
        QPushButton* copy;
        QString text;
    };
    void addLine();

    QGridLayout* m_grid;
    std::vector<Line> m_lines; ///< made once, hidden while there is no fact for them
};

} // namespace cambist::ui
