// AboutDialog: what this program is, its version and licence, that the format is a preview, and whose work it
// stands on. GUI thread only.
#pragma once

#include "ui/widgets/theme.h"

#include <QDialog>

namespace cambist::ui {

class AboutDialog : public QDialog {
    Q_OBJECT

public:
    AboutDialog(const Theme& theme, QWidget* parent);
};

} // namespace cambist::ui
