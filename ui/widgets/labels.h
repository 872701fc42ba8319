// Small parts that every page is made of. Each takes its text as it is: whoever owns it sets it again when
// the language changes. GUI thread only.
#pragma once

#include <QFrame>
#include <QLabel>
#include <QPushButton>

class QHBoxLayout;
class QVBoxLayout;

namespace cambist::ui {

class ElidedLabel;

/// `kind` as in style_sheet.h: "secondary", "label", "strong", "pane-title", "page-title", "figure", "mono",
/// …
QLabel* makeLabel(const char* kind, QWidget* parent = nullptr);
/// `kind`: "" (plain), "primary", "stop", "quiet", "chip".
QPushButton* makeButton(const char* kind, QWidget* parent = nullptr);
/// Changes what a widget is at run time.
void setKind(QWidget& widget, const char* kind);

/// Title of a page, one sentence that says what matters now, and its buttons.
class PageHeader : public QWidget {
    Q_OBJECT

public:
    explicit PageHeader(QWidget* parent = nullptr);
    void setTitle(const QString& title);
    void setSentence(const QString& sentence);
    /// To the right of those that are there.
    void addButton(QPushButton* button);

private:
    QLabel* m_title;
    ElidedLabel* m_sentence;
    QHBoxLayout* m_buttons;
};

/// Something to look at, in place: a title and a text on a soft ground with a line to the left.
class Notice : public QFrame {
    Q_OBJECT

public:
    enum class Kind { Order, Attention, Stop };
    explicit Notice(Kind kind, QWidget* parent = nullptr);
    void setKindOf(Kind kind);
    void setText(const QString& title, const QString& text);
    [[nodiscard]] QVBoxLayout* content() const { return m_content; }

private:
    QLabel* m_title;
    QLabel* m_text;
    QVBoxLayout* m_content;
};

/// Nothing to show: what is the case, why, and the one next step. Not for loading, errors or a locked page.
class EmptyState : public QWidget {
    Q_OBJECT

public:
    explicit EmptyState(QWidget* parent = nullptr);
    void setText(const QString& what, const QString& why, const QString& button = {});

signals:
    void next();

private:
    QLabel* m_what;
    QLabel* m_why;
    QPushButton* m_button;
};

} // namespace cambist::ui
