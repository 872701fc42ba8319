// TodayPage: what one must do, what is in the bank accounts, and what is left to set up. GUI thread only.
#pragma once

#include "ui/today/today_data.h"
#include "ui/widgets/page.h"

#include <optional>

class QVBoxLayout;

namespace cambist::ui {

class BalanceStrip;
class CheckList;
class EmptyState;
class PageHeader;
class StateStack;
class TodoRow;

class TodayPage : public Page {
    Q_OBJECT

public:
    explicit TodayPage(const UiContext& context, QWidget* parent = nullptr);
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override { return "today"; }
    void show(const NavigationRequest& request) override;

protected:
    void refresh() override;
    void conceal() override;
    void retranslate() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeContents();
    void showData();
    void showRows();
    [[nodiscard]] QString sentence() const;
    void open(const TodoLine& line);

    PageHeader* m_header;
    BalanceStrip* m_balances;
    CheckList* m_checks;
    QFrame* m_card;
    QLabel* m_cardTitle;
    QVBoxLayout* m_rows;
    EmptyState* m_nothing;
    StateStack* m_states;
    std::vector<TodoRow*> m_rowWidgets; ///< hidden while there is no line for them
    std::optional<TodayData> m_data;
    Call m_call;
};

} // namespace cambist::ui
