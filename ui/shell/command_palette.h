// CommandPalette: one field that finds what can be done, pages, payouts and accounts. Arrows move, Enter
// does, Escape closes. GUI thread only.
#pragma once

#include "ui/shell/overlay.h"
#include "ui/shell/palette_source.h"

class QLabel;
class QLineEdit;
class QListView;

namespace cambist::ui {

class CommandPalette : public Overlay {
    Q_OBJECT

public:
    CommandPalette(const UiContext& context, QWidget* window);
    /// `own`: commands and pages as they are now.
    void openWith(std::vector<PaletteEntry> own);
    /// Closed, and nothing of the workspace is kept.
    void conceal();
    void retranslate();
    [[nodiscard]] const PaletteModel& model() const { return m_model; }

signals:
    void navigate(const NavigationRequest& request);

protected:
    [[nodiscard]] QRect place(const QSize& window) const override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void typed();
    void run();
    void move(int rows);

    PaletteModel m_model;
    PaletteSource m_source;
    QLineEdit* m_edit;
    QListView* m_list;
    QLabel *m_nothing, *m_hint;
};

} // namespace cambist::ui
