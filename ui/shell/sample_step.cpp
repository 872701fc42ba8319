#include "ui/shell/sample_step.h"

#include "ui/widgets/folder_field.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/places.h"

#include <QVBoxLayout>

namespace cambist::ui {
namespace {

constexpr int sampleWidth = 560;

} // namespace

SampleStep::SampleStep(const UiContext& context, SampleMaker maker, QWidget* parent)
    : StartStep(context, sampleWidth, parent)
    , m_maker(std::move(maker))
    , m_folder(new FolderField)
    , m_what(makeLabel("")) {
    m_what->setWordWrap(true);
    column(0)->addWidget(m_what);
    column(0)->addSpacing(8);
    m_folderLabel = addField(0, m_folder);
    connect(m_folder, &FolderField::changed, this, [this] { primary()->setEnabled(!m_folder->isEmpty()); });
    connect(primary(), &QPushButton::clicked, this, &SampleStep::make);
    connect(&context.tasks, &TaskList::changed, this, &SampleStep::showPhase);
    setFocusProxy(primary());
}

void SampleStep::begin() {
    if (m_folder->isEmpty()) m_folder->setPath(workspacesFolder());
    primary()->setFocus();
}

void SampleStep::retranslate() {
    StartStep::retranslate();
    setWords(tr("Open the sample"),
             tr("An invented group, Aurelberg, to try everything with. Nothing in it can be sent to a bank."),
             tr("Make the sample"));
    m_folderLabel->setText(tr("In this folder"));
    m_folder->setTitle(tr("Folder of the sample"));
    m_folder->retranslate();
    m_what->setText(tr("• Two people, maker and approver; the unlock page shows their passphrases\n"
                       "• Accounts in several currencies, with opening balances\n"
                       "• A payout file of 10,000 payments, 37 of them with something to fix"));
}

void SampleStep::showPhase() {
    if (m_task && m_task->state() == TaskState::Running) setBusy(true, m_task->phase());
}

void SampleStep::make() {
    if (!primary()->isEnabled() || !m_maker) return;
    SampleRequest request{
        freePath(m_folder->path(), "Aurelberg", ".cambist"), {}, context().engine.surroundings()};
    request.files = m_folder->path() / (request.workspace.stem().string() + " files");
    m_task =
        context().tasks.start(tr("Making the sample"),
                              {tr("Making keys and the encrypted store…"), tr("Two people join…"),
                               tr("Opening accounts and posting balances…"), tr("Writing the payout file…")},
                              {});
    clearProblem();
    setBusy(true, m_task->phase());
    context().engine.callClosed(
        this,
        [request, maker = m_maker, progress = m_task->progress()](const Stop&) {
            return maker(request, *progress);
        },
        [this, request](Status done) {
            setBusy(false);
            if (m_task) context().tasks.putAway(m_task);
            if (done.has_error()) return showError(done.error());
            // Where the page Payments looks for a file first.
            emit workspaceReady(request.workspace, "maker");
        });
}

} // namespace cambist::ui
