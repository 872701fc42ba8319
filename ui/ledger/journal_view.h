// JournalView: every transfer of the book, filtered and sorted where it lies. GUI thread only.
#pragma once

#include "ui/ledger/ledger_controller.h"

#include <QWidget>

#include <optional>

class QLabel;

namespace cambist::ui {

class DataTable;
class JournalFilterBar;
class JournalModel;
class StateStack;
class StretchColumn;

class JournalView : public QWidget {
    Q_OBJECT

public:
    explicit JournalView(const UiContext& context, QWidget* parent = nullptr);
    void setAccounts(const AccountList& accounts);
    /// Columns that the pane shows as well make room for it.
    void setNarrow(bool narrow);
    void refresh();
    void conceal();
    void retranslate();
    void filterByAccount(const QString& code);
    /// Current and in sight; without a filter if that hides it.
    void goTo(ledger::TransferSequence sequence);
    [[nodiscard]] DataTable* table() const { return m_table; }
    [[nodiscard]] JournalModel* model() const { return m_model; }
    [[nodiscard]] bool isFiltered() const;
    /// May entries be posted by this person? Then an empty book offers it.
    void setMayPost(bool mayPost);

signals:
    /// 0: none is.
    void transferChosen(quint64 sequence);
    void postRequested();

private:
    void loaded(int rows);
    void sayHowMany();

    UiContext m_context;
    JournalModel* m_model;
    JournalFilterBar* m_filters;
    DataTable* m_table;
    QLabel* m_count;
    StateStack* m_states;
    StretchColumn* m_stretch;
    ledger::TransferSequence m_current = 0; ///< stays current when rows move
    bool m_goThere = false;                 ///< and is brought into view with the next answer
    bool m_counting = true, m_mayPost = false;
    std::optional<Error> m_error;
};

} // namespace cambist::ui
