// CreateStep: a new workspace: its name and place, region, currency, who founds it, and the passphrase. GUI
// thread only.
#pragma once

#include "ui/shell/start_step.h"

#include <array>

class QButtonGroup;
class QComboBox;
class QLineEdit;
class QRadioButton;

namespace cambist::ui {

class FolderField;
class NewPassphrase;

class CreateStep : public StartStep {
    Q_OBJECT

public:
    explicit CreateStep(const UiContext& context, QWidget* parent = nullptr);
    void retranslate() override;
    void begin() override;

private:
    struct Region {
        const char *code, *currency;
        QRadioButton* button;
    };
    QWidget* makeRegions();
    void fillCurrencies();
    void judge();
    void create();
    [[nodiscard]] const Region& region() const;
    [[nodiscard]] Path target() const;

    QLineEdit *m_name, *m_person;
    FolderField* m_folder;
    std::array<Region, 3> m_regions;
    QComboBox* m_currency;
    NewPassphrase* m_passphrase;
    QLabel *m_nameLabel, *m_folderLabel, *m_regionLabel, *m_currencyLabel, *m_personLabel, *m_target,
        *m_meaning, *m_forgotten;
    bool m_currencyChosen = false; ///< by the person, so that the region does not change it
};

} // namespace cambist::ui
