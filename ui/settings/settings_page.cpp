#include "ui/settings/settings_page.h"

#include "ui/settings/about_section.h"
#include "ui/settings/appearance_section.h"
#include "ui/settings/backup_section.h"
#include "ui/settings/people_section.h"
#include "ui/settings/security_section.h"
#include "ui/widgets/labels.h"

#include <QAction>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace cambist::ui {
namespace {

constexpr int listWidth = 216;

} // namespace

SettingsPage::SettingsPage(const UiContext& context, QWidget* parent)
    : Page(PageId::Settings, context, parent)
    , m_header(new PageHeader)
    , m_list(new QFrame)
    , m_stack(new QStackedWidget) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    m_list->setFixedWidth(listWidth);
    auto* list = new QVBoxLayout(m_list);
    list->setContentsMargins(8, 12, 0, 12);
    list->setSpacing(2);
    row->addWidget(m_list);
    row->addWidget(m_stack, 1);
    column->addLayout(row, 1);
    addSection("people", new PeopleSection(context));
    addSection("appearance", new AppearanceSection(context));
    addSection("security", new SecuritySection(context));
    addSection("backup", new BackupSection(context));
    addSection("workspace", new AboutSection(context));
    list->addStretch(1);
    choose(0);
}

void SettingsPage::addSection(const QString& name, SettingsSection* section) {
    auto* button = makeButton("section");
    button->setCheckable(true);
    button->setAutoExclusive(true);
    m_list->layout()->addWidget(button);
    m_stack->addWidget(section);
    auto* command = new QAction(this);
    m_commands << command;
    const auto index = m_entries.size();
    connect(button, &QPushButton::clicked, this, [this, index] { choose(index); });
    connect(command, &QAction::triggered, this, [this, name] { emit navigate({PageId::Settings, name}); });
    m_entries.push_back({name, section, button, command});
}

void SettingsPage::choose(std::size_t index) {
    m_entries[index].button->setChecked(true);
    m_stack->setCurrentWidget(m_entries[index].section);
}

QString SettingsPage::title() const {
    return tr("Settings");
}

void SettingsPage::show(const NavigationRequest& request) {
    for (std::size_t i = 0; i < m_entries.size(); ++i)
        if (m_entries[i].name == request.object) choose(i);
    for (const auto& entry : m_entries)
        if (entry.button->isChecked()) entry.button->setFocus(Qt::OtherFocusReason);
}

void SettingsPage::refresh() {
    for (const auto& entry : m_entries) entry.section->refresh();
}

void SettingsPage::conceal() {
    for (const auto& entry : m_entries) entry.section->conceal();
}

void SettingsPage::retranslate() {
    m_header->setTitle(title());
    m_list->setAccessibleName(tr("Sections of the settings"));
    for (const auto& entry : m_entries) {
        entry.section->retranslate();
        entry.section->setAccessibleName(entry.section->title());
        entry.button->setText(entry.section->title());
        entry.button->setAccessibleName(entry.section->title());
        entry.command->setText(entry.section->title());
    }
}

} // namespace cambist::ui
