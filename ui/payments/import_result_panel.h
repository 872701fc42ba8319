// ImportResultPanel: what came of an import: one headline, the sums that are ready, the problems by kind, and
// the ways on. GUI thread only.
#pragma once

#include "engine/desk/draft_import.h"
#include "ui/widgets/ui_context.h"

#include <QScrollArea>

class QGridLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace cambist::ui {

class ProportionBar;

class ImportResultPanel : public QScrollArea {
    Q_OBJECT

public:
    explicit ImportResultPanel(const UiContext& context, QWidget* parent = nullptr);
    void setResult(const desk::ImportResult& result);
    void conceal();
    void retranslate();
    [[nodiscard]] QString headline() const;
    [[nodiscard]] QPushButton* fixButton() const { return m_fix; }
    [[nodiscard]] QPushButton* goOnButton() const { return m_goOn; }
    [[nodiscard]] QPushButton* exportButton() const { return m_export; }
    [[nodiscard]] QPushButton* leaveButton() const { return m_leave; }

signals:
    void fixRequested(const payments::PayoutId& id);
    void goOnRequested(const payments::PayoutId& id);
    void exportRequested(const payments::PayoutId& id);
    void leave();

private:
    void fill();
    void fillTotals();
    void fillProblems();

    UiContext m_context;
    std::optional<desk::ImportResult> m_result;
    QLabel *m_headline, *m_sentence, *m_totalsTitle, *m_problemsTitle;
    ProportionBar* m_bar;
    QWidget *m_totalsCard, *m_problemsCard;
    QGridLayout *m_totals, *m_problems;
    QVBoxLayout* m_notices;
    QPushButton *m_fix, *m_goOn, *m_export, *m_leave;
};

} // namespace cambist::ui
