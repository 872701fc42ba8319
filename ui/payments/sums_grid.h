// SumsGrid: sums per currency under each other, whole and right-aligned, with how many payments each has. GUI
// thread only.
#pragma once

#include "ui/payments/payment_data.h"

#include <QWidget>

namespace cambist::ui {

class SumsGrid : public QWidget {
    Q_OBJECT

public:
    explicit SumsGrid(const DraftSums& sums, QWidget* parent = nullptr);
};

} // namespace cambist::ui
