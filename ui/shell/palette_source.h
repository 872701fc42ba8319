// PaletteSource: fills the palette: what the window can do is known at once, what the workspace holds and how
// everything sounds in pinyin is asked of the engine. GUI thread only.
#pragma once

#include "ui/shell/palette_model.h"
#include "ui/widgets/page.h"

#include <QHash>

#include <vector>

namespace cambist::ui {

class PaletteSource : public QObject {
    Q_OBJECT

public:
    PaletteSource(const UiContext& context, PaletteModel& model, QObject* parent = nullptr);
    /// Commands and pages as they are now; payouts and accounts follow.
    void fill(std::vector<PaletteEntry> own);
    /// Forgets what belongs to the workspace.
    void conceal();

    struct Found {
        std::vector<PaletteEntry> entries; ///< payouts and accounts, without `run`
        std::vector<NavigationRequest> targets;
        std::vector<base::SearchForms> ownTitles, ownDetails;
    };

signals:
    void chosen(const NavigationRequest& request);
    void filled();

private:
    void arrived(Found found);

    UiContext m_context;
    PaletteModel& m_model;
    std::vector<PaletteEntry> m_own;
    Call m_call;
};

} // namespace cambist::ui
