#include "ui/shell/command_palette.h"

#include "ui/shell/palette_delegate.h"
#include "ui/widgets/labels.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

namespace cambist::ui {
namespace {

constexpr int mostWidth = 640, mostHeight = 480, topMargin = 56, sideMargin = 24, pageRows = 8;

} // namespace

CommandPalette::CommandPalette(const UiContext& context, QWidget* window)
    : Overlay(window)
    , m_source(context, m_model)
    , m_edit(new QLineEdit)
    , m_list(new QListView)
    , m_nothing(makeLabel("label"))
    , m_hint(makeLabel("secondary")) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addWidget(m_edit);
    column->addSpacing(4);
    column->addWidget(m_list, 1);
    column->addWidget(m_nothing);
    column->addWidget(m_hint);
    m_edit->setProperty("kind", "search");
    m_edit->setFrame(false);
    m_nothing->setContentsMargins(14, 8, 14, 16);
    m_nothing->setWordWrap(true);
    m_hint->setContentsMargins(14, 6, 14, 8);
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new PaletteDelegate(context.theme, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFocusPolicy(Qt::NoFocus);
    connect(m_edit, &QLineEdit::textChanged, this, &CommandPalette::typed);
    connect(m_list, &QListView::clicked, this, &CommandPalette::run);
    connect(&m_source, &PaletteSource::filled, this, &CommandPalette::typed);
    connect(&m_source, &PaletteSource::chosen, this, &CommandPalette::navigate);
}

void CommandPalette::openWith(std::vector<PaletteEntry> own) {
    m_edit->clear();
    m_source.fill(std::move(own));
    typed();
    openOverlay(m_edit);
}

void CommandPalette::conceal() {
    closeOverlay();
    m_edit->clear();
    m_source.conceal();
}

void CommandPalette::retranslate() {
    m_edit->setPlaceholderText(tr("Find anything"));
    m_edit->setAccessibleName(tr("Find commands, pages, payouts and accounts"));
    m_list->setAccessibleName(tr("What was found"));
    m_nothing->setText(tr("Nothing is called that. Try fewer letters, or pinyin initials."));
    m_hint->setText(tr("> commands    # payouts    @ accounts"));
}

QRect CommandPalette::place(const QSize& window) const {
    const int wide = std::min(mostWidth, window.width() - 2 * sideMargin);
    const int high = std::min(mostHeight, window.height() - 2 * topMargin);
    return {(window.width() - wide) / 2, topMargin, wide, high};
}

void CommandPalette::typed() {
    const auto row = m_list->currentIndex().row();
    const auto kept = m_model.at(row) ? m_model.at(row)->title : QString();
    const bool sameText = sender() != m_edit;
    m_model.setTyped(m_edit->text());
    const bool any = m_model.rowCount() > 0;
    m_list->setVisible(any);
    m_nothing->setVisible(!any);
    // What arrives later must not move what somebody is about to choose.
    int at = 0;
    if (sameText)
        for (int i = 0; i < m_model.rowCount(); ++i)
            if (m_model.at(i)->title == kept) at = i;
    m_list->setCurrentIndex(m_model.index(at));
}

void CommandPalette::move(int rows) {
    const int last = m_model.rowCount() - 1;
    if (last < 0) return;
    m_list->setCurrentIndex(m_model.index(std::clamp(m_list->currentIndex().row() + rows, 0, last)));
}

void CommandPalette::run() {
    const auto* entry = m_model.at(m_list->currentIndex().row());
    if (!entry || !entry->reason.isEmpty()) return;
    const auto act = entry->run;
    closeOverlay();
    if (act) act();
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_edit || event->type() != QEvent::KeyPress) return Overlay::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Down:
        move(1);
        return true;
    case Qt::Key_Up:
        move(-1);
        return true;
    case Qt::Key_PageDown:
        move(pageRows);
        return true;
    case Qt::Key_PageUp:
        move(-pageRows);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        run();
        return true;
    case Qt::Key_Escape:
        closeOverlay();
        return true;
    default:
        return Overlay::eventFilter(watched, event);
    }
}

} // namespace cambist::ui
