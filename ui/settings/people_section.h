// PeopleSection: who works in this workspace and what they may do; inviting somebody with a code that is
// shown once. GUI thread only.
#pragma once

#include "ui/settings/settings_section.h"

#include <vector>

class QCheckBox;
class QGridLayout;
class QLineEdit;
class QPushButton;

namespace cambist::ui {

class Notice;

class PeopleSection : public SettingsSection {
    Q_OBJECT

public:
    explicit PeopleSection(const UiContext& context, QWidget* parent = nullptr);
    [[nodiscard]] QString title() const override;
    void retranslate() override;
    void refresh() override;
    void conceal() override;

private:
    struct Person {
        QString name;
        std::uint32_t roles = 0;
        bool invited = false, me = false;
    };
    struct Line {
        QLabel *name, *roles, *state;
    };
    void makeInvite();
    void showPeople();
    void judge();
    void invite();
    void showCode(const QString& name, const QString& code);
    [[nodiscard]] std::uint32_t chosenRoles() const;

    Group m_people, m_invite;
    QGridLayout* m_grid;
    std::vector<Line> m_lines;
    std::vector<Person> m_found;
    QLabel *m_nameLabel, *m_rolesLabel;
    QLineEdit* m_name;
    QCheckBox *m_maker, *m_approver, *m_administrator;
    QPushButton* m_act;
    Notice* m_problem;
    QFrame* m_codeCard;
    QLabel *m_codeTitle, *m_code, *m_codeText;
    QPushButton *m_copy, *m_codeDone;
    QString m_codeName;
    bool m_busy = false;
    Call m_call;
};

} // namespace cambist::ui
