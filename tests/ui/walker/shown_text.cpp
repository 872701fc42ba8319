#include "tests/ui/walker/shown_text.h"

#include "ui/widgets/paged_model.h"
#include "ui/widgets/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QStyle>
#include <QStyleOptionButton>
#include <QStyleOptionComboBox>
#include <QTabBar>
#include <QTableView>
#include <QTextDocument>
#include <QToolButton>

namespace cambist::test {
namespace {

/// As ui/widgets/cell_delegate.h pads a cell.
constexpr int cellPadding = 10;
/// As the style sheet pads a heading.
constexpr int headingPadding = 8;

QString withoutMnemonic(QString text) {
    return text.remove(QRegularExpression("\\(&[A-Z]\\)$")).remove(QRegularExpression("&(?=\\S)"));
}

QSize sizeOf(const QString& text, const QFont& font) {
    const QFontMetrics metrics(font);
    int wide = 0;
    const auto lines = text.split('\n');
    for (const auto& line : lines) wide = std::max(wide, metrics.horizontalAdvance(line));
    return {wide, metrics.height() + (static_cast<int>(lines.size()) - 1) * metrics.lineSpacing()};
}

void addLabel(const QLabel& label, QList<ShownText>& texts) {
    if (label.text().isEmpty() || !label.pixmap().isNull()) return;
    const int margin = label.margin() + std::max(0, label.indent());
    const auto area = label.contentsRect().adjusted(margin, 0, -margin, 0);
    auto text = label.text();
    if (Qt::mightBeRichText(text) && label.textFormat() != Qt::PlainText) {
        QTextDocument document;
        document.setHtml(text);
        text = document.toPlainText();
    }
    auto needed = sizeOf(text, label.font());
    if (label.wordWrap()) {
        // Its longest word must fit, and the height that its width asks for.
        int longest = 0;
        const QFontMetrics metrics(label.font());
        for (const auto& word : text.split(QRegularExpression("\\s+")))
            if (!word.contains(QRegularExpression("\\p{Han}")))
                longest = std::max(longest, metrics.horizontalAdvance(word));
        const auto wrapped =
            metrics.boundingRect(QRect(0, 0, std::max(1, area.width()), 100'000), Qt::TextWordWrap, text);
        needed = {longest, wrapped.height()};
    }
    texts.append({&label, area, text, needed, TextKind::Label});
}

void addButton(const QAbstractButton& button, QList<ShownText>& texts) {
    const auto* tool = qobject_cast<const QToolButton*>(&button);
    if (button.text().isEmpty() || (tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly)) return;
    const auto text = withoutMnemonic(button.text());
    auto area = button.rect();
    QStyleOptionButton option;
    option.initFrom(&button);
    option.text = button.text();
    option.icon = button.icon();
    option.iconSize = button.iconSize();
    auto* style = button.style();
    if (qobject_cast<const QCheckBox*>(&button))
        area = style->subElementRect(QStyle::SE_CheckBoxContents, &option, &button);
    else if (qobject_cast<const QRadioButton*>(&button))
        area = style->subElementRect(QStyle::SE_RadioButtonContents, &option, &button);
    else if (button.inherits("QPushButton"))
        area = style->subElementRect(QStyle::SE_PushButtonContents, &option, &button);
    if (!button.icon().isNull() && !button.inherits("QCheckBox"))
        area.setLeft(area.left() + button.iconSize().width());
    texts.append({&button, area, text, sizeOf(text, button.font()), TextKind::Button});
}

void addTabs(const QTabBar& bar, QList<ShownText>& texts) {
    for (int tab = 0; tab < bar.count(); ++tab) {
        const auto text = withoutMnemonic(bar.tabText(tab));
        if (!bar.isTabVisible(tab) || text.isEmpty()) continue;
        texts.append({&bar, bar.tabRect(tab) & bar.rect(), text, sizeOf(text, bar.font()), TextKind::Tab});
    }
}

void addHeadings(const QHeaderView& header, QList<ShownText>& texts) {
    if (!header.model()) return;
    for (int section = 0; section < header.count(); ++section) {
        const auto text =
            header.model()->headerData(section, header.orientation(), Qt::DisplayRole).toString();
        const QRect area(header.sectionViewportPosition(section), 0, header.sectionSize(section),
                         header.height());
        if (header.isSectionHidden(section) || text.isEmpty() || !header.viewport()->rect().contains(area))
            continue;
        const bool sorted = header.isSortIndicatorShown() && header.sortIndicatorSection() == section;
        const auto inside = area.adjusted(headingPadding, 0, -headingPadding - (sorted ? 12 : 0), 0);
        texts.append({header.viewport(), inside, text, sizeOf(text, header.font()), TextKind::Heading});
    }
}

/// As ui/widgets/cell_delegate.cpp chooses it.
QFont cellFont(const QModelIndex& index, const QAbstractItemView& view) {
    const auto weight = index.data(Qt::FontRole).toString();
    if (weight == "mono") return ui::Theme::font(ui::TextStyle::Mono);
    return weight == "strong" ? ui::Theme::font(ui::TextStyle::Strong) : view.font();
}

void addCells(const QAbstractItemView& view, QList<ShownText>& texts) {
    auto* model = view.model();
    if (!model) return;
    const auto seen = view.viewport()->rect();
    for (auto row = view.indexAt(seen.topLeft() + QPoint(4, 4)); row.isValid();) {
        const auto* table = qobject_cast<const QTableView*>(&view);
        for (int column = 0; column < model->columnCount(row.parent()); ++column) {
            const auto index = row.sibling(row.row(), column);
            const auto area = view.visualRect(index);
            if (!seen.contains(area) || area.isEmpty() || (table && table->isColumnHidden(column))) continue;
            const auto text = index.data(Qt::DisplayRole).toString();
            if (text.isEmpty()) continue;
            const auto alignment = static_cast<Qt::Alignment>(index.data(Qt::TextAlignmentRole).toInt());
            const auto glyph = index.data(ui::GlyphRole).toString();
            const auto kind = alignment.testFlag(Qt::AlignRight) ? TextKind::Figure
                              : !glyph.isEmpty()                 ? TextKind::Status
                                                                 : TextKind::Cell;
            texts.append({view.viewport(), area.adjusted(cellPadding, 0, -cellPadding, 0), text,
                          sizeOf(glyph.isEmpty() ? text : glyph + ' ' + text, cellFont(index, view)), kind});
        }
        const auto below = view.visualRect(row).bottom() + 3;
        const auto next = view.indexAt({seen.left() + 4, below});
        if (below > seen.bottom() || next == row) break;
        row = next;
    }
}

void addField(const QWidget& widget, QList<ShownText>& texts) {
    if (const auto* line = qobject_cast<const QLineEdit*>(&widget)) {
        if (line->text().isEmpty() && !line->placeholderText().isEmpty())
            texts.append({line, line->rect().adjusted(10, 0, -10, 0), line->placeholderText(),
                          sizeOf(line->placeholderText(), line->font()), TextKind::Hint});
    } else if (const auto* combo = qobject_cast<const QComboBox*>(&widget)) {
        if (combo->currentText().isEmpty()) return;
        QStyleOptionComboBox option;
        option.initFrom(combo);
        option.editable = combo->isEditable();
        const auto area =
            combo->style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, combo);
        texts.append({combo, area, combo->currentText(), sizeOf(combo->currentText(), combo->font()),
                      TextKind::Field});
    } else if (const auto* box = qobject_cast<const QGroupBox*>(&widget)) {
        if (!box->title().isEmpty())
            texts.append({box, box->rect(), withoutMnemonic(box->title()), sizeOf(box->title(), box->font()),
                          TextKind::Label});
    } else if (const auto* plain = qobject_cast<const QPlainTextEdit*>(&widget)) {
        if (plain->toPlainText().isEmpty() && !plain->placeholderText().isEmpty())
            texts.append(
                {plain, plain->rect().adjusted(8, 0, -8, 0), plain->placeholderText(), {}, TextKind::Hint});
    }
}

} // namespace

QList<const QWidget*> shownWidgets(const QWidget& top) {
    QList<const QWidget*> shown{&top};
    const auto all = top.findChildren<QWidget*>();
    for (const auto* widget : all) {
        // Another window (a menu, a tool tip) is looked at by itself.
        if (!widget->isVisible() || widget->window() != top.window()) continue;
        if (widget->size().isEmpty()) continue;
        shown.append(widget);
    }
    return shown;
}

QList<ShownText> shownTexts(const QWidget& top) {
    QList<ShownText> texts;
    for (const auto* widget : shownWidgets(top)) {
        if (const auto* label = qobject_cast<const QLabel*>(widget))
            addLabel(*label, texts);
        else if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
            addButton(*button, texts);
        else if (const auto* bar = qobject_cast<const QTabBar*>(widget))
            addTabs(*bar, texts);
        else if (const auto* header = qobject_cast<const QHeaderView*>(widget))
            addHeadings(*header, texts);
        else if (const auto* view = qobject_cast<const QAbstractItemView*>(widget))
            addCells(*view, texts);
        else
            addField(*widget, texts);
    }
    return texts;
}

} // namespace cambist::test
