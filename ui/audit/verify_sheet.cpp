#include "ui/audit/verify_sheet.h"

#include "engine/base/bytes.h"
#include "ui/audit/verify_text.h"
#include "ui/widgets/error_text.h"
#include "ui/widgets/fact_list.h"
#include "ui/widgets/format.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/secret_edit.h"

#include <QProgressBar>
#include <QVBoxLayout>

namespace cambist::ui {
namespace {

/// More than that nobody reads here; the command line names them all.
constexpr std::size_t problemsShown = 8;

} // namespace

VerifySheet::VerifySheet(const UiContext& context, AuditController& controller, QWidget* page)
    : PageSheet(context.theme, page)
    , m_context(context)
    , m_controller(controller)
    , m_label(makeLabel("label", this))
    , m_phase(makeLabel("label", this))
    , m_checked(makeLabel("", this))
    , m_passphrase(new SecretEdit(this))
    , m_progress(new QProgressBar(this))
    , m_notice(new Notice(Notice::Kind::Order, this))
    , m_root(new FactList(this)) {
    m_label->setBuddy(m_passphrase);
    m_checked->setWordWrap(true);
    m_progress->setTextVisible(false);
    content()->addWidget(m_notice);
    content()->addWidget(m_label);
    content()->addWidget(m_passphrase);
    content()->addWidget(m_phase);
    content()->addWidget(m_progress);
    content()->addWidget(m_checked);
    content()->addWidget(m_root);
    connect(primary(), &QPushButton::clicked, this, &VerifySheet::submit);
    connect(m_passphrase, &SecretEdit::submitted, this, &VerifySheet::submit);
    connect(m_passphrase, &SecretEdit::changed, this,
            [this] { primary()->setEnabled(m_passphrase->length() > 0); });
    connect(this, &PageSheet::closed, this, [this] { m_passphrase->clear(); });
    connect(&controller, &AuditController::verified, this, [this](const region::VerifyReport& report) {
        m_report = report;
        show(Step::Done);
    });
    connect(&controller, &AuditController::refused, this, [this](const Error& error) {
        if (error.is(base::SystemError::Stopped)) return closeSheet();
        m_refusal = error;
        show(Step::Asking);
        if (isVisible()) m_passphrase->setFocus();
    });
    connect(&context.engine, &EngineClient::closed, this, &PageSheet::closeSheet);
}

void VerifySheet::begin() {
    m_refusal.reset();
    show(m_controller.isVerifying() ? Step::Working : Step::Asking);
    openSheet(m_step == Step::Asking ? static_cast<QWidget*>(m_passphrase) : secondary());
}

void VerifySheet::showReport(const region::VerifyReport& report) {
    m_report = report;
    show(Step::Done);
    openSheet(secondary());
}

void VerifySheet::submit() {
    if (m_step != Step::Asking || m_passphrase->length() == 0 || m_controller.isVerifying()) return;
    m_refusal.reset();
    m_task = m_controller.verify(m_passphrase->take());
    connect(m_task, &Task::changed, this, &VerifySheet::followTask);
    show(Step::Working);
}

void VerifySheet::followTask() {
    if (!m_task) return;
    const auto total = m_task->progress()->total();
    m_progress->setRange(0, total > 0 ? 1000 : 0);
    if (total > 0) m_progress->setValue(static_cast<int>(m_task->progress()->done() * 1000 / total));
    const auto phase = verifySteps().value(m_task->progress()->phase());
    m_phase->setText(
        total > 0 ? tr("%1: %2 of %3").arg(phase, countText(m_task->progress()->done()), countText(total))
                  : tr("%1…").arg(phase));
}

void VerifySheet::show(Step step) {
    m_step = step;
    retranslate();
    if (isVisible() && step != Step::Asking) secondary()->setFocus();
}

void VerifySheet::sayResult() {
    m_root->setVisible(m_step == Step::Done && m_report && m_report->clean());
    m_checked->setVisible(m_step == Step::Done);
    m_notice->setVisible(m_step == Step::Done || (m_step == Step::Asking && m_refusal));
    if (m_step == Step::Asking && m_refusal) {
        m_notice->setKindOf(Notice::Kind::Stop);
        m_notice->setText({}, errorText(*m_refusal, m_context.speech()));
    }
    if (m_step != Step::Done || !m_report) return;
    m_notice->setKindOf(m_report->clean() ? Notice::Kind::Order : Notice::Kind::Stop);
    if (m_report->clean()) {
        m_notice->setText(QString::fromUtf8("✓ ") + verifyVerdict(*m_report), {});
        m_checked->setText(verifyChecked(*m_report).join('\n'));
        const auto root = fromUtf8(base::toHex(m_report->root));
        m_root->setFacts({{tr("Root hash"), hashText(root, 4), "mono", root}});
        return;
    }
    QStringList problems;
    for (std::size_t i = 0; i < std::min(problemsShown, m_report->problems.size()); ++i)
        problems << errorText(m_report->problems[i], m_context.speech());
    if (m_report->problems.size() > problemsShown)
        problems << tr("%n more", "", static_cast<int>(m_report->problems.size() - problemsShown));
    m_notice->setText(QString::fromUtf8("■ ") + verifyVerdict(*m_report), problems.join("\n\n"));
    m_checked->setText(tr(
        "Stop working in this workspace. Put a backup back, or ask whoever keeps an older copy of the log."));
}

void VerifySheet::retranslate() {
    const bool asking = m_step == Step::Asking, working = m_step == Step::Working;
    setTitle(tr("Verify the log"));
    setText(
        asking
            ? tr("Every page of the store, every signature and every entry is checked from nothing, and all "
                 "balances and rows are compared with what the log makes of them. This only reads. The "
                 "passphrase opens the keys anew, apart from those that are in use.")
            : QString());
    m_label->setText(tr("Passphrase of %1").arg(m_context.engine.person()));
    m_passphrase->setAccessibleName(m_label->text());
    m_progress->setAccessibleName(tr("Progress"));
    m_label->setVisible(asking);
    m_passphrase->setVisible(asking);
    m_phase->setVisible(working);
    m_progress->setVisible(working);
    if (working) followTask();
    primary()->setVisible(asking);
    primary()->setText(tr("Verify the log"));
    primary()->setAccessibleName(primary()->text());
    primary()->setEnabled(m_passphrase->length() > 0);
    secondary()->setText(asking ? tr("Cancel") : working ? tr("Go on in the background") : tr("Close"));
    secondary()->setAccessibleName(secondary()->text());
    sayResult();
}

} // namespace cambist::ui
