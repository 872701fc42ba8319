#include "ui/settings/settings_section.h"

#include "ui/widgets/labels.h"

#include <QVBoxLayout>

namespace cambist::ui {
namespace {

constexpr int inset = 16, wide = 720;

} // namespace

SettingsSection::SettingsSection(const UiContext& context, QWidget* parent)
    : ColumnScroll(parent)
    , m_context(context) {
    auto* inside = new QWidget;
    auto* row = new QHBoxLayout(inside);
    row->setContentsMargins(inset, inset, inset, inset);
    auto* groups = new QWidget;
    groups->setMaximumWidth(wide);
    m_column = new QVBoxLayout(groups);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(12);
    m_column->addStretch(1);
    row->addWidget(groups, 1);
    row->addStretch(0);
    setColumn(inside);
}

SettingsSection::Group SettingsSection::addGroup() {
    auto* card = new QFrame;
    card->setProperty("kind", "card");
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(inset, 14, inset, 16);
    column->setSpacing(8);
    Group group{makeLabel("pane-title"), makeLabel("label"), column};
    group.text->setWordWrap(true);
    column->addWidget(group.title);
    column->addWidget(group.text);
    m_column->insertWidget(m_column->count() - 1, card);
    return group;
}

} // namespace cambist::ui
