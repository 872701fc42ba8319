// ImportSheet: a file is tried first (a dry run), what would happen is said in a sentence, and only the
// button that is named after the act does it. Both are tasks; the sheet may be closed while they run. GUI
// thread only.
#pragma once

#include "ui/widgets/page_sheet.h"
#include "ui/widgets/ui_context.h"

#include <QProgressBar>

#include <array>
#include <functional>
#include <memory>
#include <optional>

namespace cambist::ui {

class Notice;

/// What came of it, in the order that the job's sentences know.
using ImportCounts = std::array<std::uint64_t, 3>;

struct ImportJob {
    /// On the work lane.
    std::function<Result<ImportCounts>(desk::Workspace&, desk::Effect, TaskProgress&)> work;
    // Words, made anew when the language changes.
    std::function<QString()> title, checking, doing;
    std::function<QString()> stopKeeps; ///< of the act
    std::function<QString(const ImportCounts&)> wouldDo, done;
    /// The button; empty: there is nothing to do.
    std::function<QString(const ImportCounts&)> act;
};

class ImportSheet : public PageSheet {
    Q_OBJECT

public:
    ImportSheet(const UiContext& context, QWidget* page);
    /// Begins with the dry run.
    void start(ImportJob job);
    void retranslate();

signals:
    /// The act is done; something may have changed.
    void finished();

private:
    enum class Step { Checking, Asking, Working, Done, Refused };
    void run(desk::Effect effect);
    void finish(desk::Effect effect, const ImportJob& job, Task* task,
                const Result<ImportCounts>& result) const;
    void answered(desk::Effect effect, Result<ImportCounts> result);
    void show(Step step);

    UiContext m_context;
    ImportJob m_job;
    Step m_step = Step::Done;
    quint64 m_run = 0; ///< answers of an earlier file are not shown
    ImportCounts m_counts{};
    std::optional<Error> m_error;
    QPointer<Task> m_task;
    QProgressBar* m_progress;
    Notice* m_notice;
};

} // namespace cambist::ui
