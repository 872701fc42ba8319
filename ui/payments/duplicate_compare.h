// DuplicateCompare: a row beside the one that it may repeat, field by field; what differs stands out. GUI
// thread only.
#pragma once

#include "engine/desk/draft_view.h"
#include "ui/widgets/ui_context.h"

#include <QFrame>

namespace cambist::ui {

class DuplicateCompare : public QFrame {
    Q_OBJECT

public:
    DuplicateCompare(const payments::DraftRow& row, const desk::DuplicateOf& other, common::Language speech,
                     QWidget* parent = nullptr);

signals:
    /// The other row's draft or payout is to be seen.
    void openRequested(const payments::PayoutId& owner, payments::DraftPosition position);
};

} // namespace cambist::ui
