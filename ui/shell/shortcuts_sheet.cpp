#include "ui/shell/shortcuts_sheet.h"

#include "ui/widgets/labels.h"

#include <QGridLayout>
#include <QKeySequence>
#include <QScrollArea>
#include <QVBoxLayout>

namespace cambist::ui {
namespace {

constexpr int columns = 2;
constexpr QSize usualSize{760, 640};

QWidget* groupWidget(const ShortcutGroup& group) {
    auto* box = new QWidget;
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(6);
    grid->setHorizontalSpacing(12);
    auto* title = makeLabel("strong");
    title->setText(group.title);
    grid->addWidget(title, 0, 0, 1, 2);
    int row = 1;
    for (const auto& [keys, what] : group.keys) {
        auto* cap = makeLabel("keycap");
        cap->setText(keys);
        auto* text = makeLabel("");
        text->setText(what);
        text->setWordWrap(true);
        grid->addWidget(cap, row, 0, Qt::AlignLeft | Qt::AlignTop);
        grid->addWidget(text, row, 1);
        ++row;
    }
    grid->setColumnMinimumWidth(0, 110);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(row, 1);
    return box;
}

} // namespace

ShortcutGroup ShortcutsSheet::everywhere() {
    const auto native = [](const char* keys) {
        return QKeySequence(QString::fromLatin1(keys)).toString(QKeySequence::NativeText);
    };
    return {tr("In tables and panes"),
            {{QString::fromUtf8("↑ ↓"), tr("Previous and next row")},
             {native("Return"), tr("Open the row")},
             {native("F2"), tr("Edit the cell")},
             {native("F8"), tr("Next row with a problem")},
             {native("Shift+F8"), tr("Previous row with a problem")},
             {native("F6"), tr("Next pane")},
             {native("Tab"), tr("Leave the table")},
             {native("Esc"), tr("Close what is in front")}}};
}

ShortcutsSheet::ShortcutsSheet(const std::vector<ShortcutGroup>& groups, QWidget* parent)
    : QDialog(parent) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keyboard shortcuts"));
    auto* all = new QWidget;
    auto* row = new QHBoxLayout(all);
    row->setContentsMargins(24, 20, 24, 20);
    row->setSpacing(32);
    std::vector<QVBoxLayout*> sides;
    std::vector<std::size_t> filled(columns, 0);
    for (int i = 0; i < columns; ++i) {
        sides.push_back(new QVBoxLayout);
        sides.back()->setSpacing(20);
        row->addLayout(sides.back(), 1);
    }
    for (const auto& group : groups) {
        if (group.keys.empty()) continue;
        const auto least = std::min_element(filled.begin(), filled.end());
        sides[static_cast<std::size_t>(least - filled.begin())]->addWidget(groupWidget(group));
        *least += group.keys.size() + 2;
    }
    for (auto* side : sides) side->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setWidget(all);
    scroll->setWidgetResizable(true);
    scroll->setAccessibleName(windowTitle());
    auto* close = makeButton("");
    close->setText(tr("Close"));
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 16);
    column->addWidget(scroll, 1);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(24, 0, 24, 0);
    foot->addStretch(1);
    foot->addWidget(close);
    column->addLayout(foot);
    resize(usualSize);
    close->setFocus();
}

} // namespace cambist::ui
