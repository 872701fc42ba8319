// RowPanel: one row of a draft beside the table: what was found and how to put it right, what was changed,
// what it may repeat, and the decision. GUI thread only.
#pragma once

#include "engine/desk/draft_view.h"
#include "ui/payments/draft_rows_controller.h"
#include "ui/widgets/ui_context.h"

#include <QFrame>

class QComboBox;
class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace cambist::ui {

class FindingCard;

class RowPanel : public QFrame {
    Q_OBJECT

public:
    explicit RowPanel(const UiContext& context, QWidget* parent = nullptr);
    /// Nothing: no row is current.
    void setRow(const std::optional<desk::DraftRowView>& view, bool editable);
    void setDuplicates(DraftPosition position, const std::vector<desk::DuplicateOf>& duplicates);
    void setOthers(DraftPosition position, std::uint64_t others);
    void retranslate();
    [[nodiscard]] const std::vector<FindingCard*>& cards() const { return m_cards; }
    [[nodiscard]] QPushButton* keepButton() const { return m_keep; }
    [[nodiscard]] QPushButton* dropButton() const { return m_drop; }
    [[nodiscard]] QPushButton* undoButton() const { return m_undo; }
    [[nodiscard]] QComboBox* reason() const { return m_reason; }

signals:
    void fixed(DraftPosition position, payments::Field field, const QString& text);
    void alikeRequested(const Alike& alike, const QString& text);
    void decided(DraftPosition position, desk::Decision decision, const QString& reason);
    void undoRequested(DraftPosition position);
    void openRequested(const payments::PayoutId& owner, payments::DraftPosition position);
    /// The row that is shown needs this to be read.
    void duplicatesWanted(DraftPosition position);
    void alikeWanted(DraftPosition position, const Alike& alike);

private:
    void fill();
    void addChanges();
    void addNotes();
    void makeDecision(QVBoxLayout* to);
    void decide(desk::Decision decision);
    void clearContent();

    UiContext m_context;
    std::optional<desk::DraftRowView> m_view;
    bool m_editable = false;
    QLabel *m_title, *m_key, *m_state, *m_nothing, *m_reasonLabel, *m_said;
    QScrollArea* m_scroll;
    QVBoxLayout* m_content;
    std::vector<QWidget*> m_parts; ///< of the row that is shown
    std::vector<FindingCard*> m_cards;
    QWidget* m_decision;
    QComboBox* m_reason;
    QPushButton *m_keep, *m_drop, *m_undo;
};

} // namespace cambist::ui
