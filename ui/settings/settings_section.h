// SettingsSection: one section of the settings: a column of titled groups that scrolls. GUI thread only.
#pragma once

#include "ui/widgets/column_scroll.h"
#include "ui/widgets/page.h"

class QLabel;
class QVBoxLayout;

namespace cambist::ui {

class SettingsSection : public ColumnScroll {
    Q_OBJECT

public:
    explicit SettingsSection(const UiContext& context, QWidget* parent = nullptr);
    [[nodiscard]] virtual QString title() const = 0;
    virtual void retranslate() = 0;
    /// Reads anew; the workspace is open.
    virtual void refresh() {}
    /// Forgets what belongs to the workspace.
    virtual void conceal() {}

protected:
    [[nodiscard]] const UiContext& context() const { return m_context; }
    [[nodiscard]] EngineClient& engine() const { return m_context.engine; }
    /// A card with a title and a sentence; what goes into it is added to the layout that is returned.
    struct Group {
        QLabel *title, *text;
        QVBoxLayout* content;
    };
    Group addGroup();

private:
    UiContext m_context;
    QVBoxLayout* m_column;
};

} // namespace cambist::ui
