#include "ui/widgets/style_sheet.h"

#include <utility>
#include <vector>

namespace cambist::ui {
namespace {

/// @name is replaced by a colour of the theme.
constexpr const char* sheet = R"(
QToolTip { color: @ink; background: @raised; border: 1px solid @line; padding: 4px 8px; }
QMenu { background: @raised; border: 1px solid @line; padding: 4px 0; }
QMenu::item { padding: 6px 24px 6px 12px; }
QMenu::item:selected { background: @accentSoft; color: @ink; }
QMenu::item:disabled { color: @inkHint; }
QMenu::separator { height: 1px; background: @line; margin: 4px 0; }
QMenuBar { background: @surface; border-bottom: 1px solid @line; }
QMenuBar::item { padding: 4px 8px; background: transparent; }
QMenuBar::item:selected { background: @accentSoft; }

QPushButton { background: @surface; border: 1px solid @line; border-radius: 4px; padding: 0 14px; min-height: 28px; }
QPushButton:hover { background: @accentSoft; }
QPushButton:focus { border: 2px solid @accent; padding: 0 13px; min-height: 26px; }
QPushButton:disabled { color: @inkHint; background: @ground; }
QPushButton[kind="primary"] { background: @accent; color: @onAccent; border-color: @accent; font-weight: 600; }
QPushButton[kind="primary"]:focus { border: 2px solid @ink; }
QPushButton[kind="primary"]:disabled { background: @line; color: @inkSecond; border-color: @line; }
QPushButton[kind="stop"] { color: @stop; border-color: @stop; }
QPushButton[kind="quiet"] { border-color: transparent; background: transparent; color: @accent; padding: 0 6px; }
QPushButton[kind="quiet"]:focus { border: 2px solid @accent; padding: 0 5px; }
QPushButton[kind="chip"] { border-radius: 12px; min-height: 22px; padding: 0 10px; }
QPushButton[kind="chip"]:checked { background: @accentSoft; border-color: @accent; }
QPushButton[kind="chip"]:focus { border: 2px solid @accent; padding: 0 9px; min-height: 20px; }
QToolButton { background: transparent; border: 1px solid transparent; border-radius: 4px; padding: 3px; }
QToolButton:hover { background: @accentSoft; }
QToolButton:focus { border-color: @accent; }

QLineEdit, QComboBox, QSpinBox, QDateEdit, QPlainTextEdit, SecretEdit {
  background: @surface; border: 1px solid @line; border-radius: 4px; padding: 0 8px; min-height: 28px;
  selection-background-color: @accent; selection-color: @onAccent; }
QPlainTextEdit { padding: 4px 6px; }
QLineEdit:focus, QComboBox:focus, QSpinBox:focus, QDateEdit:focus, QPlainTextEdit:focus { border: 2px solid @accent; padding: 0 7px; min-height: 26px; }
QLineEdit:disabled, QComboBox:disabled { color: @inkHint; background: @ground; }
QLineEdit[state="stop"] { border-color: @stop; }
QComboBox::drop-down { border: none; width: 20px; }
QComboBox QAbstractItemView { background: @raised; border: 1px solid @line; outline: none; }
QCheckBox:focus, QRadioButton:focus { color: @accent; }

QLabel[kind="secondary"] { color: @inkSecond; font-size: 12px; }
QLabel[kind="label"] { color: @inkSecond; }
QLabel[kind="strong"] { font-weight: 600; }
QLabel[kind="pane-title"] { font-size: 15px; font-weight: 600; }
QLabel[kind="page-title"] { font-size: 18px; font-weight: 600; }
QLabel[kind="figure"] { font-size: 20px; font-weight: 600; }
QLabel[kind="mono"] { font-family: "Noto Sans Mono", "Noto Sans CJK SC"; font-size: 12px; }
QLabel[kind="attention"] { color: @attention; }
QLabel[kind="stop"] { color: @stop; }
QLabel[kind="sample"] { background: @sample; color: @onSample; border-radius: 3px; padding: 2px 8px; font-size: 11px; font-weight: 600; }

QFrame[kind="surface"] { background: @surface; }
QFrame[kind="card"] { background: @surface; border: 1px solid @line; border-radius: 6px; }
QFrame[kind="notice-stop"] { background: @stopSoft; border: none; border-left: 3px solid @stop; }
QFrame[kind="notice-attention"] { background: @attentionSoft; border: none; border-left: 3px solid @attention; }
QFrame[kind="notice-order"] { background: @accentSoft; border: none; border-left: 3px solid @accent; }
QFrame[kind="line"] { background: @line; border: none; max-height: 1px; min-height: 1px; }
QFrame[kind="context-bar"] { background: @surface; border: none; border-bottom: 1px solid @line; }
QFrame[kind="status-bar"] { background: @surface; border: none; border-top: 1px solid @line; }
QFrame[kind="detail"] { background: @surface; border: none; border-left: 1px solid @line; }

QTableView { background: @surface; border: none; gridline-color: transparent; outline: none;
  selection-background-color: @accentSoft; selection-color: @ink; }
QHeaderView { background: @surface; border: none; }
QHeaderView::section { background: @surface; color: @inkSecond; border: none; border-bottom: 1px solid @line;
  padding: 0 8px; font-size: 12px; font-weight: 600; }
QTableCornerButton::section { background: @surface; border: none; }
QTreeView, QListView { background: @surface; border: none; outline: none; selection-background-color: @accentSoft; selection-color: @ink; }

QTabBar { background: transparent; qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: @inkSecond; border: none; border-bottom: 2px solid transparent; padding: 6px 2px; margin-right: 16px; }
QTabBar::tab:selected { color: @ink; font-weight: 600; border-bottom-color: @accent; }
QTabBar::tab:focus { color: @accent; }
QTabWidget::pane { border: none; border-top: 1px solid @line; }

QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar::handle:vertical { background: @inkHint; border-radius: 3px; min-height: 24px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle:horizontal { background: @inkHint; border-radius: 3px; min-width: 24px; margin: 2px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QScrollArea { border: none; background: transparent; }
QSplitter::handle { background: @line; }
QSplitter::handle:horizontal { width: 1px; }
QProgressBar { background: @line; border: none; border-radius: 2px; max-height: 4px; min-height: 4px; text-align: center; }
QProgressBar::chunk { background: @accent; border-radius: 2px; }
QDialog { background: @ground; }

QPushButton[kind="status"] { background: transparent; border: none; border-radius: 3px; padding: 0 6px; min-height: 22px; color: @inkSecond; font-size: 12px; }
QPushButton[kind="status"]:hover { background: @accentSoft; color: @ink; }
QPushButton[kind="status"]:focus { border: 1px solid @accent; padding: 0 5px; min-height: 20px; }
QPushButton[kind="status-order"] { background: transparent; border: none; border-radius: 3px; padding: 0 6px; min-height: 22px; color: @accent; font-size: 12px; }
QPushButton[kind="status-order"]:hover { background: @accentSoft; }
QPushButton[kind="status-order"]:focus { border: 1px solid @accent; padding: 0 5px; min-height: 20px; }
QPushButton[kind="find"] { background: @ground; border: 1px solid @line; border-radius: 4px; min-height: 26px; padding: 0; text-align: left; }
QPushButton[kind="find"]:hover { border-color: @accent; background: @ground; }
QPushButton[kind="find"]:focus { border: 2px solid @accent; padding: 0; min-height: 24px; }
QPushButton[kind="segment"] { border-radius: 4px; padding: 0 14px; }
QPushButton[kind="segment"]:checked { background: @accentSoft; border-color: @accent; color: @accent; }
QPushButton[kind="segment"]:focus { border: 2px solid @accent; padding: 0 13px; min-height: 26px; }
QPushButton[kind="section"] { background: transparent; border: none; border-radius: 4px; padding: 0 12px; text-align: left; min-height: 30px; }
QPushButton[kind="section"]:hover { background: @lineSoft; }
QPushButton[kind="section"]:checked { background: @accentSoft; font-weight: 600; }
QPushButton[kind="section"]:focus { border: 2px solid @accent; padding: 0 10px; min-height: 26px; }
QLabel[kind="keycap"] { color: @inkSecond; background: @surface; border: 1px solid @line; border-radius: 3px; padding: 1px 6px; font-family: "Noto Sans Mono"; font-size: 11px; }
QLabel[kind="hint"] { color: @inkSecond; }
QLabel[kind="order"] { color: @accent; }
QLabel[kind="done"] { color: @inkSecond; }
QLabel[kind="code"] { font-family: "Noto Sans Mono"; font-size: 20px; font-weight: 600; }
QFrame[kind="popup"] { background: @raised; border: 1px solid @line; border-radius: 6px; }
QFrame[kind="popup"] QLineEdit[kind="search"] { background: transparent; border: none; border-bottom: 1px solid @line; border-radius: 0; padding: 0 14px; min-height: 42px; font-size: 15px; }
QFrame[kind="popup"] QListView { background: transparent; }
QFrame[kind="section-list"] { background: @surface; border: none; border-right: 1px solid @line; }
QCheckBox { spacing: 8px; }
QCheckBox::indicator { width: 14px; height: 14px; border: 1px solid @inkHint; border-radius: 3px; background: @surface; }
QCheckBox::indicator:checked { background: @accent; border-color: @accent; image: url(:/icons/@shade/check.svg); }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border-color: @accent; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: @line; background: @ground; }
QCheckBox::indicator:checked:disabled { background: @inkHint; border-color: @inkHint; }
QRadioButton { spacing: 8px; }
QRadioButton::indicator { width: 14px; height: 14px; border: 1px solid @inkHint; border-radius: 8px; background: @surface; }
QRadioButton::indicator:checked { width: 6px; height: 6px; border: 5px solid @accent; }
QComboBox::down-arrow { image: url(:/icons/@shade/chevron-down.svg); width: 12px; height: 12px; }
QSpinBox::up-button, QSpinBox::down-button, QDateEdit::up-button, QDateEdit::down-button { border: none; background: transparent; width: 18px; }
QSpinBox::up-arrow, QDateEdit::up-arrow { image: url(:/icons/@shade/chevron-up.svg); width: 10px; height: 10px; }
QSpinBox::down-arrow, QDateEdit::down-arrow { image: url(:/icons/@shade/chevron-down.svg); width: 10px; height: 10px; }
QFrame[kind="row"] { background: transparent; border: none; border-bottom: 1px solid @lineSoft; }

QFrame[kind="totals"] { background: @surface; border: none; border-top: 1px solid @line; }
QTreeView::item { border: none; padding: 0; }
QTreeView::branch { background: @surface; }
QHeaderView::section { padding: 0 2px 0 10px; }
QHeaderView::up-arrow, QHeaderView::down-arrow { width: 8px; height: 8px; subcontrol-origin: border; subcontrol-position: center right; }
QPushButton[kind="link"] { background: transparent; border: none; color: @accent; padding: 0 2px; min-height: 18px; text-align: left; }
QPushButton[kind="link"]:hover { text-decoration: underline; background: transparent; }
QPushButton[kind="link"]:focus { border: 2px solid @accent; padding: 0; min-height: 14px; }
QPushButton[kind="link"]:disabled { color: @inkSecond; background: transparent; }
QLineEdit[kind="cell"], QLineEdit[kind="cell"]:focus { border: 2px solid @accent; border-radius: 0; padding: 0 7px; min-height: 0; }
QFrame[kind="act-bar"] { background: @surface; border: none; border-top: 1px solid @line; }
QFrame[kind="act-bar"] QLabel:focus { border: 2px solid @accent; border-radius: 4px; padding: 2px 6px; }
)";

} // namespace

QString styleSheet(const Colours& c) {
    // Longer names first: @line is the beginning of @lineSoft.
    const std::vector<std::pair<const char*, QColor>> names{{"@attentionSoft", c.attentionSoft},
                                                            {"@attention", c.attention},
                                                            {"@accentSoft", c.accentSoft},
                                                            {"@accent", c.accent},
                                                            {"@onAccent", c.onAccent},
                                                            {"@onSample", c.onSample},
                                                            {"@sample", c.sample},
                                                            {"@stopSoft", c.stopSoft},
                                                            {"@stop", c.stop},
                                                            {"@lineSoft", c.lineSoft},
                                                            {"@line", c.line},
                                                            {"@inkSecond", c.inkSecond},
                                                            {"@inkHint", c.inkHint},
                                                            {"@ink", c.ink},
                                                            {"@ground", c.ground},
                                                            {"@surface", c.surface},
                                                            {"@raised", c.raised}};
    QString text = QString::fromLatin1(sheet);
    text.replace(QLatin1String("@shade"), QLatin1String(c.ground.lightness() < 128 ? "dark" : "light"));
    for (const auto& [name, colour] : names) text.replace(QLatin1String(name), colour.name());
    return text;
}

} // namespace cambist::ui
