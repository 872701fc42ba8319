// The page Payments over a real workspace, as a person sees it.
#pragma once

#include "tests/ui/support/ui_workspace.h"
#include "ui/payments/payments_page.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QtTest>

namespace cambist::ui {

class ActSheet;
class DataTable;
class DraftRowsView;
class ImportView;
class PayoutDetailPane;
class PayoutListView;

class PaymentsFixture {
public:
    explicit PaymentsFixture(const std::string& person = "maker");

    [[nodiscard]] PaymentsPage& page() { return *m_page; }
    [[nodiscard]] PayoutListView* list() const;
    [[nodiscard]] DataTable* listTable() const;
    [[nodiscard]] PayoutDetailPane* pane() const;
    [[nodiscard]] DraftRowsView* rows() const;
    [[nodiscard]] DataTable* rowsTable() const;
    [[nodiscard]] ImportView* import() const;
    [[nodiscard]] test::UiWorkspace& workspace() { return m_workspace; }
    [[nodiscard]] const test::UiPayouts& payouts() const { return m_workspace.payouts(); }

    /// The sheet that is open in the page; nullptr if there is none.
    [[nodiscard]] ActSheet* sheet() const;
    /// A button that can be seen and whose text begins so; nullptr if there is none.
    [[nodiscard]] QPushButton* button(const QString& text) const;
    /// A label that can be seen and whose text holds this.
    [[nodiscard]] bool shows(const QString& text) const;
    void select(const payments::PayoutId& id);
    /// Answers the file chooser that has come up.
    void chooseFile(const Path& file);
    /// As if the file was dropped onto the page.
    void drop(const Path& file);
    /// Text of a cell, glyph included.
    static QString cell(const DataTable& table, int row, int column);
    /// Looks at the page in three sizes and both themes for what is cut off, covered, unnamed or faint; a
    /// picture of each in the folder CAMBIST_SHOTS, if that is set.
    void shot(const QString& name);

private:
    void inspect(const QString& name);

    test::UiWorkspace m_workspace;
    std::unique_ptr<PaymentsPage> m_page;
};

} // namespace cambist::ui
