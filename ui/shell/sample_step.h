// SampleStep: makes a sample workspace and a payout file to try everything with. GUI thread only.
#pragma once

#include "ui/shell/start_step.h"

#include <QPointer>

#include <functional>

namespace cambist::ui {

class FolderField;

struct SampleRequest {
    Path workspace; ///< to be made
    Path files;     ///< folder for the payout files; made if it is not there
    desk::Surroundings around;
};
/// Makes it all; on an engine thread. Phases: 0 workspace, 1 people, 2 accounts, 3 payout files.
using SampleMaker = std::function<Status(const SampleRequest& request, TaskProgress& progress)>;

class SampleStep : public StartStep {
    Q_OBJECT

public:
    SampleStep(const UiContext& context, SampleMaker maker, QWidget* parent = nullptr);
    void retranslate() override;
    void begin() override;

private:
    void make();
    void showPhase();

    SampleMaker m_maker;
    FolderField* m_folder;
    QLabel *m_folderLabel, *m_what;
    QPointer<Task> m_task;
};

} // namespace cambist::ui
