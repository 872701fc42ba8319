// FindingCard: one thing that is wrong in a row: what, the rule's words, and a field to put it right where it
// stands. GUI thread only.
#pragma once

#include "ui/payments/draft_rows_controller.h"
#include "ui/widgets/labels.h"

class QLineEdit;

namespace cambist::ui {

class FindingCard : public Notice {
    Q_OBJECT

public:
    /// `text`: the field's value now. A card without a field, or not `editable`, has nothing to type into.
    FindingCard(const payments::Finding& finding, const QString& text, bool editable, common::Language speech,
                QWidget* parent = nullptr);
    [[nodiscard]] std::optional<Alike> alike() const;
    void setOthers(std::uint64_t others);
    [[nodiscard]] QLineEdit* editor() const { return m_edit; }

signals:
    void fixed(payments::Field field, const QString& text);
    void alikeRequested(const Alike& alike, const QString& text);

private:
    void makeEditor(const QString& text, common::Language speech);

    payments::Finding m_finding;
    QLineEdit* m_edit = nullptr;
    QPushButton* m_alikeButton = nullptr;
};

/// A value that the finding itself proposes; empty: none.
QString suggestionOf(const payments::Finding& finding);

} // namespace cambist::ui
