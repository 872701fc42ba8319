// SecuritySection: when the window locks by itself, and one's own passphrase. GUI thread only.
#pragma once

#include "ui/settings/settings_section.h"

class QPushButton;
class QSpinBox;

namespace cambist::ui {

class NewPassphrase;
class Notice;
class SecretEdit;

class SecuritySection : public SettingsSection {
    Q_OBJECT

public:
    explicit SecuritySection(const UiContext& context, QWidget* parent = nullptr);
    [[nodiscard]] QString title() const override;
    void retranslate() override;
    void refresh() override;
    void conceal() override;

private:
    void judge();
    void change();

    Group m_lock, m_passphrase;
    QLabel *m_minutesLabel, *m_oldLabel;
    QSpinBox* m_minutes;
    SecretEdit* m_old;
    NewPassphrase* m_new;
    QPushButton* m_change;
    Notice* m_notice;
    bool m_busy = false;
};

} // namespace cambist::ui
