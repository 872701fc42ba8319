// StartPage: before a workspace is chosen: the language, and the four ways to one. Back works everywhere. GUI
// thread only.
#pragma once

#include "ui/shell/sample_step.h"

#include <vector>

class QStackedWidget;
class QVBoxLayout;

namespace cambist::ui {

class ChoiceButton;
class CreateStep;
class JoinStep;

class StartPage : public QWidget {
    Q_OBJECT

public:
    StartPage(const UiContext& context, SampleMaker maker, QWidget* parent = nullptr);
    /// The first picture.
    void showChoices();
    void showSample();

signals:
    /// A workspace is there or was chosen: ask for its passphrase.
    void workspaceChosen(const cambist::Path& folder, const QString& person);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeChoices();
    QWidget* makeLanguages();
    void addStep(StartStep* step);
    void retranslate();
    void fillRecent();
    void openFolder();

    UiContext m_context;
    QStackedWidget* m_stack;
    QLabel *m_mark, *m_sentence, *m_recentLabel;
    QPushButton *m_english, *m_chinese;
    ChoiceButton *m_create, *m_sample, *m_join, *m_open;
    QVBoxLayout* m_recent;
    std::vector<QWidget*> m_recentRows;
    CreateStep* m_createStep;
    SampleStep* m_sampleStep;
    JoinStep* m_joinStep;
};

} // namespace cambist::ui
