// AuditPage: who did what, and whether it can be proven. Objects: the number of a log entry; part "verify"
// asks for the verification. GUI thread only.
#pragma once

#include "ui/audit/audit_controller.h"
#include "ui/widgets/page.h"

#include <optional>

class QPushButton;

namespace cambist::ui {

class AuditModel;
class DataTable;
class EntryPane;
class Notice;
class PageHeader;
class StateStack;
class StretchColumn;
class VerifySheet;

class AuditPage : public Page {
    Q_OBJECT

public:
    explicit AuditPage(const UiContext& context, QWidget* parent = nullptr);
    [[nodiscard]] QString title() const override { return tr("Audit"); }
    [[nodiscard]] QString iconName() const override { return "audit"; }
    void show(const NavigationRequest& request) override;
    [[nodiscard]] QList<QAction*> commands() const override;

protected:
    void refresh() override;
    void conceal() override;
    void retranslate() override;

private:
    void makeLayout();
    void arrived(quint64 entries);
    void verified(const region::VerifyReport& report);
    void goTo(quint64 entry);
    void chooseRow(int row);
    void showChosen();
    void showPane(bool shown);
    void sayHowItIs();
    void focusContents();

    AuditController* m_controller;
    AuditModel* m_model;
    PageHeader* m_header;
    QPushButton *m_verify, *m_showReport;
    Notice* m_found;
    DataTable* m_table;
    StateStack* m_states;
    StretchColumn* m_stretch;
    EntryPane* m_pane;
    VerifySheet* m_sheet;
    QAction* m_verifyAction;
    std::optional<quint64> m_entries;
    quint64 m_current = 0, m_wanted = 0;
    std::optional<region::VerifyReport> m_problems; ///< the last report that found something
    std::optional<Error> m_error;
};

} // namespace cambist::ui
