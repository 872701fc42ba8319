#include "ui/settings/appearance_section.h"

#include "ui/widgets/appearance.h"
#include "ui/widgets/labels.h"

#include <QButtonGroup>
#include <QHBoxLayout>

namespace cambist::ui {

AppearanceSection::AppearanceSection(const UiContext& context, QWidget* parent)
    : SettingsSection(context, parent)
    , m_language(addGroup())
    , m_theme(addGroup())
    , m_density(addGroup()) {
    m_languages = addSegments(
        m_language, 2, [this](int i) { chooseLanguage(this->context(), static_cast<common::Language>(i)); });
    m_looks = addSegments(m_theme, 3, [this](int i) { chooseLook(this->context(), static_cast<Look>(i)); });
    m_densities =
        addSegments(m_density, 3, [this](int i) { chooseDensity(this->context(), static_cast<Density>(i)); });
    connect(&context.theme, &Theme::changed, this, &AppearanceSection::showChosen);
}

AppearanceSection::Segments AppearanceSection::addSegments(const Group& group, int count,
                                                           const std::function<void(int)>& choose) {
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    auto* buttons = new QButtonGroup(this);
    Segments segments;
    for (int i = 0; i < count; ++i) {
        auto* button = makeButton("segment");
        button->setCheckable(true);
        buttons->addButton(button, i);
        row->addWidget(button);
        segments.push_back(button);
        connect(button, &QPushButton::clicked, this, [choose, i] { choose(i); });
    }
    row->addStretch(1);
    group.content->addLayout(row);
    return segments;
}

QString AppearanceSection::title() const {
    return tr("Appearance and language");
}

void AppearanceSection::showChosen() {
    m_languages[static_cast<std::size_t>(context().speech())]->setChecked(true);
    m_looks[static_cast<std::size_t>(chosenLook(context()))]->setChecked(true);
    m_densities[static_cast<std::size_t>(context().theme.density())]->setChecked(true);
}

void AppearanceSection::retranslate() {
    m_language.title->setText(tr("Language"));
    m_language.text->setText(tr("Of the window, of messages and of files that are written for people."));
    m_languages[0]->setText("English");
    m_languages[1]->setText(QString::fromUtf8("简体中文"));
    m_theme.title->setText(tr("Theme"));
    m_theme.text->setText(tr("Printed pages are always light."));
    m_looks[0]->setText(tr("Light"));
    m_looks[1]->setText(tr("Dark"));
    m_looks[2]->setText(tr("As the desktop"));
    m_density.title->setText(tr("Density of tables"));
    m_density.text->setText(tr("How high a row is: 22, 28 or 36 pixels."));
    m_densities[0]->setText(tr("Compact"));
    m_densities[1]->setText(tr("Normal"));
    m_densities[2]->setText(tr("Roomy"));
    for (const auto& [group, segments] :
         {std::pair{&m_language, &m_languages}, {&m_theme, &m_looks}, {&m_density, &m_densities}})
        for (auto* button : *segments)
            button->setAccessibleName(group->title->text() + ": " + button->text());
    showChosen();
}

} // namespace cambist::ui
