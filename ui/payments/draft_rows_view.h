// DraftRowsView: the rows of a draft over the whole width, to be fixed one after the other with the keyboard
// alone: F8 to the next, F2 to edit, Ctrl+Z to take back. GUI thread only.
#pragma once

#include "ui/payments/draft_rows_controller.h"
#include "ui/payments/draft_rows_model.h"
#include "ui/widgets/ui_context.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace cambist::ui {

class ElidedLabel;

class ActSheet;
class DataTable;
class EmptyState;
class Notice;
class RowPanel;

class DraftRowsView : public QWidget {
    Q_OBJECT

public:
    explicit DraftRowsView(const UiContext& context, QWidget* parent = nullptr);
    /// Shows a draft; `position` is made current, else the first row that needs work.
    void open(const PayoutId& id, const QString& reference, bool editable,
              std::optional<DraftPosition> position);
    [[nodiscard]] const std::optional<PayoutId>& draft() const { return m_controller->draft(); }
    /// The workspace may have changed beside us.
    void refresh();
    void conceal();
    void retranslate();
    [[nodiscard]] DataTable* table() const { return m_table; }
    [[nodiscard]] RowPanel* panel() const { return m_panel; }
    [[nodiscard]] const payments::DraftCounts& counts() const { return m_counts; }
    [[nodiscard]] ActSheet* sheet() const { return m_sheet; }

signals:
    void back();
    void submitRequested();
    void openRequested(const payments::PayoutId& owner, payments::DraftPosition position);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeHeader();
    QWidget* makeBar();
    void makeShortcuts();
    void connectController();
    void showDraft(const payments::Draft& draft);
    void showCounts();
    void chooseState(int chip);
    void currentChanged();
    void restore();
    void goToProblem(bool forward);
    void editCurrent();
    void askAlike(const Alike& alike, const QString& text);
    void tell(const QString& sentence, bool stop);

    UiContext m_context;
    DraftRowsController* m_controller;
    DraftRowsModel* m_model;
    QPushButton *m_back, *m_next, *m_submit;
    ElidedLabel *m_title, *m_sentence;
    QLabel *m_reference, *m_empty;
    std::vector<QPushButton*> m_chips;
    QLineEdit* m_find;
    Notice* m_notice;
    QWidget* m_noticeRow;
    QStackedWidget* m_stack;
    DataTable* m_table;
    RowPanel* m_panel;
    QSplitter* m_splitter;
    ActSheet* m_sheet;
    payments::DraftCounts m_counts;
    bool m_editable = false, m_submitted = false;
    std::optional<DraftPosition> m_current; ///< also while locked
    int m_currentColumn = DraftRowsModel::Name, m_scroll = -1;
    bool m_first = true; ///< the first rows of a draft are on their way
    std::optional<std::pair<Alike, QString>> m_trying;
};

} // namespace cambist::ui
