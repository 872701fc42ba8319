#include "ui/settings/people_section.h"

#include "engine/desk/people_desk.h"
#include "ui/widgets/clipboard.h"
#include "ui/widgets/error_text.h"
#include "ui/widgets/format.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/role_text.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLineEdit>

namespace cambist::ui {
namespace {

constexpr int nameWidth = 360, longestName = 60;

} // namespace

PeopleSection::PeopleSection(const UiContext& context, QWidget* parent)
    : SettingsSection(context, parent)
    , m_people(addGroup())
    , m_invite(addGroup())
    , m_grid(new QGridLayout)
    , m_nameLabel(makeLabel("label"))
    , m_rolesLabel(makeLabel("label"))
    , m_name(new QLineEdit)
    , m_maker(new QCheckBox)
    , m_approver(new QCheckBox)
    , m_administrator(new QCheckBox)
    , m_act(makeButton("primary"))
    , m_problem(new Notice(Notice::Kind::Stop))
    , m_codeCard(new QFrame)
    , m_codeTitle(makeLabel("strong"))
    , m_code(makeLabel("code"))
    , m_codeText(makeLabel(""))
    , m_copy(makeButton(""))
    , m_codeDone(makeButton("")) {
    m_grid->setHorizontalSpacing(24);
    m_grid->setVerticalSpacing(8);
    m_grid->setColumnStretch(1, 1);
    m_people.content->addLayout(m_grid);
    makeInvite();
    connect(m_name, &QLineEdit::textChanged, this, &PeopleSection::judge);
    connect(m_name, &QLineEdit::returnPressed, this, &PeopleSection::invite);
    for (auto* box : {m_maker, m_approver, m_administrator})
        connect(box, &QCheckBox::toggled, this, &PeopleSection::judge);
    connect(m_act, &QPushButton::clicked, this, &PeopleSection::invite);
    connect(m_copy, &QPushButton::clicked, this, [this] { putOnClipboard(m_code->text()); });
    connect(m_codeDone, &QPushButton::clicked, this, [this] { showCode({}, {}); });
    m_approver->setChecked(true);
    showCode({}, {});
}

void PeopleSection::makeInvite() {
    auto* column = m_invite.content;
    column->setSpacing(4);
    column->addWidget(m_nameLabel);
    column->addWidget(m_name);
    column->addSpacing(4);
    column->addWidget(m_rolesLabel);
    for (auto* box : {m_maker, m_approver, m_administrator}) column->addWidget(box);
    column->addSpacing(4);
    column->addWidget(m_problem);
    column->addWidget(m_act, 0, Qt::AlignLeft);
    column->addWidget(m_codeCard);
    m_name->setMaximumWidth(nameWidth);
    m_name->setMaxLength(longestName);
    m_nameLabel->setBuddy(m_name);
    m_problem->hide();
    m_codeCard->setProperty("kind", "notice-order");
    auto* code = new QVBoxLayout(m_codeCard);
    code->setContentsMargins(12, 10, 12, 12);
    code->setSpacing(6);
    code->addWidget(m_codeTitle);
    code->addWidget(m_code);
    code->addWidget(m_codeText);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_copy);
    buttons->addWidget(m_codeDone);
    buttons->addStretch(1);
    code->addLayout(buttons);
    m_codeText->setWordWrap(true);
    m_code->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
}

QString PeopleSection::title() const {
    return tr("People");
}

void PeopleSection::refresh() {
    m_call.abandon();
    m_call = engine().call(
        this, Lane::Read,
        [](desk::Workspace& workspace, const Stop&) -> Result<std::vector<Person>> {
            std::vector<Person> found;
            for (const auto& person : desk::people(workspace))
                found.push_back({fromUtf8(person.name), person.roles,
                                 person.state == access::PersonState::Invited,
                                 person.id == workspace.person()});
            return found;
        },
        [this](Result<std::vector<Person>> found) {
            if (found.has_error()) return;
            m_found = std::move(found).value();
            showPeople();
        });
}

void PeopleSection::conceal() {
    m_call.abandon();
    m_found.clear();
    showCode({}, {});
    showPeople();
}

void PeopleSection::showPeople() {
    while (m_lines.size() < m_found.size()) {
        const int row = static_cast<int>(m_lines.size());
        Line line{makeLabel("strong"), makeLabel(""), makeLabel("label")};
        m_grid->addWidget(line.name, row, 0);
        m_grid->addWidget(line.roles, row, 1);
        m_grid->addWidget(line.state, row, 2);
        m_lines.push_back(line);
    }
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const bool used = i < m_found.size();
        for (auto* label : {m_lines[i].name, m_lines[i].roles, m_lines[i].state}) label->setVisible(used);
        if (!used) continue;
        const auto& person = m_found[i];
        m_lines[i].name->setText(person.me ? tr("%1 (you)").arg(person.name) : person.name);
        m_lines[i].roles->setText(rolesText(person.roles));
        const auto state = person.invited ? tr("◆ invited, has not joined") : tr("● works here");
        m_lines[i].state->setText(state);
        setKind(*m_lines[i].state, person.invited ? "label" : "order");
    }
    judge();
}

std::uint32_t PeopleSection::chosenRoles() const {
    std::uint32_t roles = access::NoRole;
    if (m_maker->isChecked()) roles |= access::Maker;
    if (m_approver->isChecked()) roles |= access::Approver;
    if (m_administrator->isChecked()) roles |= access::Administrator;
    return roles;
}

void PeopleSection::judge() {
    std::uint32_t mine = 0;
    for (const auto& person : m_found)
        if (person.me) mine = person.roles;
    const bool may = (mine & access::Administrator) != 0;
    m_act->setEnabled(may && !m_busy && chosenRoles() != access::NoRole &&
                      !m_name->text().trimmed().isEmpty());
    m_act->setToolTip(may ? QString() : tr("Only an administrator invites people."));
    m_invite.text->setText(
        may ? tr("The person joins on this machine with a code that works once. Tell it to them "
                 "in person, not by e-mail.")
            : tr("Only an administrator invites people."));
    for (auto* widget : std::initializer_list<QWidget*>{m_name, m_maker, m_approver, m_administrator})
        widget->setEnabled(may);
}

void PeopleSection::invite() {
    if (!m_act->isEnabled()) return;
    m_busy = true;
    m_problem->hide();
    showCode({}, {});
    engine().call(
        this, Lane::Work,
        [name = m_name->text().trimmed().toStdString(), roles = chosenRoles()](desk::Workspace& workspace,
                                                                               const Stop&) {
            return desk::invite(workspace, name, roles, desk::Effect::Apply);
        },
        [this](Result<desk::Invitation> invited) {
            m_busy = false;
            if (invited.has_error()) {
                m_problem->setText({}, errorText(invited.error(), context().speech()));
                m_problem->show();
            } else {
                m_name->clear();
                showCode(fromUtf8(invited.value().name), fromUtf8(invited.value().code));
                m_copy->setFocus();
            }
            judge();
            refresh();
        });
}

void PeopleSection::showCode(const QString& name, const QString& code) {
    m_codeName = name;
    m_code->setText(code);
    m_codeCard->setVisible(!code.isEmpty());
    m_codeTitle->setText(tr("One-time code for %1").arg(name));
    m_code->setAccessibleName(m_codeTitle->text());
}

void PeopleSection::retranslate() {
    m_people.title->setText(tr("People"));
    m_people.text->setText(tr("A payout needs two: whoever submits it never approves it."));
    m_invite.title->setText(tr("Invite somebody"));
    m_nameLabel->setText(tr("Name, as others see it"));
    m_name->setAccessibleName(m_nameLabel->text());
    m_rolesLabel->setText(tr("What the person may do"));
    m_maker->setText(tr("Maker: brings payments in and submits them"));
    m_approver->setText(tr("Approver: approves or sends back what others submitted"));
    m_administrator->setText(tr("Administrator: invites people, opens accounts, posts to the ledger"));
    m_act->setText(tr("Invite"));
    m_codeText->setText(
        tr("It is shown this once and kept nowhere. The person chooses Join with a one-time code on the "
           "first page."));
    m_copy->setText(tr("Copy the code"));
    m_codeDone->setText(tr("Close"));
    showCode(m_codeName, m_code->text());
    showPeople();
}

} // namespace cambist::ui
