// VerifySheet: asks for the passphrase that opens the keys anew, shows how far the verification is, and says
// what was checked or what was found. GUI thread only.
#pragma once

#include "ui/audit/audit_controller.h"
#include "ui/widgets/page_sheet.h"

#include <QPointer>

#include <optional>

class QProgressBar;

namespace cambist::ui {

class FactList;
class Notice;
class SecretEdit;

class VerifySheet : public PageSheet {
    Q_OBJECT

public:
    VerifySheet(const UiContext& context, AuditController& controller, QWidget* page);
    /// Asks, or shows what is under way.
    void begin();
    /// The report in full, again.
    void showReport(const region::VerifyReport& report);
    void retranslate();

private:
    enum class Step { Asking, Working, Done };
    void submit();
    void show(Step step);
    void followTask();
    void sayResult();

    UiContext m_context;
    AuditController& m_controller;
    Step m_step = Step::Asking;
    QPointer<Task> m_task;
    std::optional<Error> m_refusal;
    std::optional<region::VerifyReport> m_report;
    QLabel *m_label, *m_phase, *m_checked;
    SecretEdit* m_passphrase;
    QProgressBar* m_progress;
    Notice* m_notice;
    FactList* m_root;
};

} // namespace cambist::ui
