// StartStep: one card of the first run: what it is about, its fields, what went wrong, Back, and the act. It
// waits while the engine works and can be gone back from at any time before. GUI thread only.
#pragma once

#include "ui/widgets/ui_context.h"

#include <QWidget>

#include <array>

class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace cambist::ui {

class Notice;

class StartStep : public QWidget {
    Q_OBJECT

public:
    StartStep(const UiContext& context, int width, QWidget* parent = nullptr);
    virtual void retranslate();
    /// It comes to the front.
    virtual void begin() = 0;

signals:
    void back();
    /// A workspace is there: ask for its passphrase.
    void workspaceReady(const cambist::Path& folder, const QString& person);

protected:
    [[nodiscard]] const UiContext& context() const { return m_context; }
    /// Fields stand in one or two columns, each from the top.
    [[nodiscard]] QVBoxLayout* column(std::size_t index) const { return m_columns[index]; }
    [[nodiscard]] QPushButton* primary() const { return m_primary; }
    void setWords(const QString& title, const QString& sentence, const QString& act);
    void setBusy(bool busy, const QString& phase = {});
    void showError(const Error& error);
    void showProblem(const QString& title, const QString& text);
    void clearProblem();
    /// A label above its field; the label is its buddy.
    QLabel* addField(std::size_t column, QWidget* field);

private:
    UiContext m_context;
    QLabel *m_title, *m_sentence, *m_phase;
    QWidget* m_inside; ///< what cannot be touched while the engine works
    std::array<QVBoxLayout*, 2> m_columns;
    Notice* m_notice;
    QProgressBar* m_progress;
    QPushButton *m_back, *m_primary;
};

} // namespace cambist::ui
