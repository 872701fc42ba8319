// AboutSection: what this workspace is: where it lies, its region and currency, its keys as others see them,
// and that its format is a preview. GUI thread only.
#pragma once

#include "ui/settings/settings_section.h"

namespace cambist::ui {

class FactList;

class AboutSection : public SettingsSection {
    Q_OBJECT

public:
    explicit AboutSection(const UiContext& context, QWidget* parent = nullptr);
    [[nodiscard]] QString title() const override;
    void retranslate() override;
    void refresh() override;
    void conceal() override;

    struct Facts {
        std::string workspace, region, currency, person, key;
        std::uint64_t entries = 0;
        bool sample = false;
    };

private:
    void showFacts();

    Group m_workspace, m_format;
    FactList* m_facts;
    Facts m_found;
    Call m_call;
};

} // namespace cambist::ui
