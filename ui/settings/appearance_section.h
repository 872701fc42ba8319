// AppearanceSection: language, theme and density; applied as they are chosen. GUI thread only.
#pragma once

#include "ui/settings/settings_section.h"

#include <vector>

class QPushButton;

namespace cambist::ui {

class AppearanceSection : public SettingsSection {
    Q_OBJECT

public:
    explicit AppearanceSection(const UiContext& context, QWidget* parent = nullptr);
    [[nodiscard]] QString title() const override;
    void retranslate() override;
    void refresh() override { showChosen(); }

private:
    using Segments = std::vector<QPushButton*>;
    Segments addSegments(const Group& group, int count, const std::function<void(int)>& choose);
    void showChosen();

    Group m_language, m_theme, m_density;
    Segments m_languages, m_looks, m_densities;
};

} // namespace cambist::ui
