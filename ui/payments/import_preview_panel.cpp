#include "ui/payments/import_preview_panel.h"

#include "ui/payments/draft_rows_model.h"
#include "ui/payments/import_columns.h"
#include "ui/payments/payment_words.h"
#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/format.h"
#include "ui/widgets/labels.h"

#include <QApplication>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollArea>
#include <QSplitter>
#include <QTableWidget>
#include <QVBoxLayout>

namespace cambist::ui {

using payments::Field;

namespace {

/// Encodings that payment files come in; others are for the settings of whoever writes them.
constexpr const char* encodings[] = {"UTF-8", "GB18030", "Big5", "Shift_JIS", "windows-1252", "UTF-16LE"};
constexpr int headerHeight = 44, leastColumn = 72, mostColumn = 240;

bool isRight(const std::optional<Field>& field) {
    return field == Field::Amount;
}
bool isMono(const std::optional<Field>& field) {
    return field == Field::CreditorAccount || field == Field::DebtorAccount || field == Field::EndToEndId ||
           field == Field::CreditorAgent || field == Field::CreditorAgentCode;
}

} // namespace

ImportPreviewPanel::ImportPreviewPanel(const UiContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_table(new QTableWidget)
    , m_refused(new Notice(Notice::Kind::Stop))
    , m_earlier(new Notice(Notice::Kind::Attention))
    , m_missing(new Notice(Notice::Kind::Attention))
    , m_showEarlier(makeButton("quiet"))
    , m_again(new QLineEdit)
    , m_totals(new QLineEdit)
    , m_title(new QLineEdit)
    , m_date(new QLineEdit)
    , m_save(new QLineEdit)
    , m_encoding(new QComboBox)
    , m_debit(new QComboBox)
    , m_columns(new ImportColumns(context))
    , m_cancel(makeButton(""))
    , m_import(makeButton("primary")) {
    for (auto** label : {&m_againLabel, &m_totalsLabel, &m_titleLabel, &m_encodingLabel, &m_debitLabel,
                         &m_dateLabel, &m_saveLabel, &m_mappingLabel, &m_tableLabel})
        *label = makeLabel("label");
    m_columnsLabel = makeLabel("strong");
    for (auto* box : {m_encoding, m_debit}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(8);
    }
    m_table->setItemDelegate(new CellDelegate(context.theme, m_table));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->horizontalHeader()->setFixedHeight(headerHeight);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->verticalHeader()->setMinimumSectionSize(context.theme.rowHeight());
    m_table->verticalHeader()->setDefaultSectionSize(context.theme.rowHeight());
    m_table->verticalHeader()->hide();
    auto* left = new QWidget;
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_tableLabel->setContentsMargins(16, 0, 16, 8);
    column->addWidget(m_tableLabel);
    auto* line = new QFrame;
    line->setProperty("kind", "line");
    column->addWidget(line);
    column->addWidget(m_table, 1);
    auto* splitter = new QSplitter(Qt::Horizontal);
    splitter->addWidget(left);
    splitter->addWidget(makePane());
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(1);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    splitter->setSizes({Measures::detailPane * 3, Measures::detailPane});
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(splitter);
    connect(m_import, &QPushButton::clicked, this, &ImportPreviewPanel::importRequested);
    connect(m_cancel, &QPushButton::clicked, this, &ImportPreviewPanel::cancelled);
    connect(m_encoding, &QComboBox::activated, this, [this] { emit encodingChosen(encoding()); });
    connect(m_columns, &ImportColumns::changed, this, [this] {
        if (m_filling) return;
        showTable();
        showState();
    });
    for (auto* edit : {m_again, m_totals, m_date})
        connect(edit, &QLineEdit::textChanged, this, &ImportPreviewPanel::showState);
    connect(m_showEarlier, &QPushButton::clicked, this, [this] {
        if (m_source && m_source->preview.earlier) emit earlierRequested(m_source->preview.earlier->id);
    });
}

QWidget* ImportPreviewPanel::makePane() {
    auto* pane = new QFrame;
    pane->setProperty("kind", "detail");
    pane->setMinimumWidth(384);
    auto* column = new QVBoxLayout(pane);
    column->setContentsMargins(16, 14, 8, 16);
    column->setSpacing(12);
    auto* scroll = new QScrollArea;
    scroll->setWidget(makeForm());
    scroll->widget()->setAutoFillBackground(false);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    column->addWidget(scroll, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(0, 0, 8, 0);
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    buttons->addWidget(m_import);
    column->addLayout(buttons);
    return pane;
}

QWidget* ImportPreviewPanel::makeForm() {
    auto* form = new QWidget;
    auto* column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(4);
    const auto add = [&](QLabel* label, QWidget* widget) {
        label->setBuddy(widget);
        column->addWidget(label);
        column->addWidget(widget);
        column->addSpacing(8);
    };
    column->addWidget(m_refused);
    column->addWidget(m_earlier);
    m_earlier->content()->addWidget(m_showEarlier, 0, Qt::AlignLeft);
    m_earlier->content()->addWidget(m_againLabel);
    m_earlier->content()->addWidget(m_again);
    m_againLabel->setBuddy(m_again);
    column->addWidget(m_missing);
    add(m_totalsLabel, m_totals);
    add(m_titleLabel, m_title);
    add(m_encodingLabel, m_encoding);
    add(m_debitLabel, m_debit);
    add(m_dateLabel, m_date);
    m_columnBox = new QWidget;
    auto* columns = new QVBoxLayout(m_columnBox);
    columns->setContentsMargins(0, 8, 0, 0);
    columns->setSpacing(8);
    columns->addWidget(m_columnsLabel);
    columns->addWidget(m_mappingLabel);
    columns->addWidget(m_columns);
    columns->addSpacing(4);
    columns->addWidget(m_saveLabel);
    columns->addWidget(m_save);
    m_saveLabel->setBuddy(m_save);
    column->addWidget(m_columnBox);
    column->addStretch(1);
    m_mappingLabel->setWordWrap(true);
    for (auto* notice : {m_refused, m_earlier, m_missing}) notice->hide();
    m_totals->hide();
    m_totalsLabel->hide();
    return form;
}

void ImportPreviewPanel::setFile(const QString& name) {
    for (auto* edit : {m_again, m_totals, m_date, m_save}) edit->clear();
    m_title->setText(name);
    m_encoding->setCurrentIndex(0);
    m_kept.reset();
    m_keptDebit.clear();
    m_totals->hide();
    m_totalsLabel->hide();
    m_source.reset();
    refuse({});
    m_table->setRowCount(0);
    m_table->setColumnCount(0);
    showState();
}

void ImportPreviewPanel::setSource(const ImportSource& source) {
    m_filling = true;
    m_source = source;
    const bool chinese = m_context.speech() == common::Language::Chinese;
    m_debit->clear();
    m_debit->addItem(tr("none: every row names its own"), QString());
    for (const auto& account : source.accounts) {
        const auto& name = chinese && !account.nameZh.isEmpty() ? account.nameZh : account.nameEn;
        m_debit->addItem(QStringLiteral("%1 · %2 · %3")
                             .arg(name.isEmpty() ? account.code : name, fromUtf8(account.currency.code()),
                                  shortAccount(account.number)),
                         account.code);
    }
    if (!m_keptDebit.isEmpty()) m_debit->setCurrentIndex(std::max(0, m_debit->findData(m_keptDebit)));
    m_columns->setPreview(source.preview);
    if (m_kept) m_columns->setFields(*m_kept);
    m_kept.reset();
    m_columnBox->setVisible(!source.preview.headings.empty());
    m_filling = false;
    refuse({});
    showTable();
    showNotices();
    showState();
    if (isAncestorOf(QApplication::focusWidget())) return;
    if (m_import->isEnabled())
        m_import->setFocus();
    else if (source.preview.earlier)
        m_again->setFocus();
}

void ImportPreviewPanel::showTable() {
    const auto& preview = m_source->preview;
    const bool table = !preview.headings.empty();
    std::vector<std::optional<Field>> fields = m_columns->fields();
    if (!table) {
        fields.assign(std::begin(desk::xmlFields), std::end(desk::xmlFields));
        if (preview.format == "csv")
            fields.assign(preview.rows.empty() ? 0 : preview.rows.front().size(), std::nullopt);
    }
    m_table->setColumnCount(static_cast<int>(fields.size()));
    m_table->setRowCount(static_cast<int>(preview.rows.size()));
    const auto speech = m_context.speech();
    for (std::size_t at = 0; at < fields.size(); ++at) {
        const int column = static_cast<int>(at);
        const auto field = fields[at] ? DraftRowsModel::titleOf(*fields[at], speech) : tr("left out");
        const auto heading = table ? fromUtf8(common::visibleText(preview.headings[at])) : QString();
        auto* item = new QTableWidgetItem(table ? heading + QStringLiteral("\n→ ") + field : field);
        item->setTextAlignment(Qt::AlignVCenter | (isRight(fields[at]) ? Qt::AlignRight : Qt::AlignLeft));
        m_table->setHorizontalHeaderItem(column, item);
        int wide = std::max(QFontMetrics(Theme::font(TextStyle::Header)).horizontalAdvance(heading),
                            QFontMetrics(Theme::font(TextStyle::Header))
                                .horizontalAdvance(QStringLiteral("→ ") + field)) +
                   24;
        for (std::size_t row = 0; row < preview.rows.size(); ++row) {
            const auto& cells = preview.rows[row];
            const auto text = at < cells.size() ? fromUtf8(common::visibleText(cells[at])) : QString();
            auto* cell = new QTableWidgetItem(text);
            cell->setTextAlignment(Qt::AlignVCenter | (isRight(fields[at]) ? Qt::AlignRight : Qt::AlignLeft));
            cell->setData(ToneRole, static_cast<int>(fields[at] ? Tone::Plain : Tone::Quiet));
            if (isMono(fields[at])) cell->setData(Qt::FontRole, "mono");
            cell->setToolTip(text);
            m_table->setItem(static_cast<int>(row), column, cell);
            const QFontMetrics metrics(Theme::font(isMono(fields[at]) ? TextStyle::Mono : TextStyle::Normal));
            wide = std::max(wide, metrics.horizontalAdvance(text) + 2 * CellDelegate::padding + 2);
        }
        m_table->setColumnWidth(column, std::clamp(wide, leastColumn, mostColumn));
    }
}

void ImportPreviewPanel::showNotices() {
    if (!m_source) return;
    const auto& preview = m_source->preview;
    m_earlier->setVisible(preview.earlier.has_value());
    if (preview.earlier)
        m_earlier->setText(
            tr("This file was imported before"),
            tr("Byte for byte the same file was imported on %1 as “%2”. Importing it again could pay "
               "twice.")
                .arg(timeText(preview.earlier->created), fromUtf8(preview.earlier->title)));
    m_mappingLabel->setText(preview.mapping.empty()
                                ? tr("As the headings say. What is left out is not read.")
                                : tr("As the saved mapping “%1” says.").arg(fromUtf8(preview.mapping)));
}

/// What is missing before it can be imported.
void ImportPreviewPanel::showState() {
    const auto fields = m_columns->fields();
    const auto has = [&](Field field) { return std::ranges::find(fields, field) != fields.end(); };
    QStringList missing;
    const bool table = m_source && !m_source->preview.headings.empty();
    for (const auto field : {Field::Amount, Field::CreditorName, Field::CreditorAccount})
        if (table && !has(field)) missing << DraftRowsModel::titleOf(field, m_context.speech());
    m_missing->setVisible(!missing.isEmpty());
    m_missing->setText(
        tr("Columns are missing"),
        tr("No column is chosen for: %1. Choose them below.").arg(missing.join(QStringLiteral(" · "))));
    const bool again = m_source && m_source->preview.earlier && m_again->text().trimmed().isEmpty();
    const auto date = m_date->text().trimmed();
    const bool badDate = !date.isEmpty() && !Date::parse(date.toStdString());
    m_date->setProperty("state", badDate ? "stop" : "");
    m_date->style()->unpolish(m_date);
    m_date->style()->polish(m_date);
    const bool totals = m_totals->isVisibleTo(this) && m_totals->text().trimmed().isEmpty();
    m_import->setEnabled(m_source && !again && !badDate && !totals && missing.isEmpty());
    m_import->setToolTip(again     ? tr("Say why the same file is imported again.")
                         : badDate ? tr("A date is written as 2026-11-23.")
                         : totals  ? tr("Say why the file is taken although its totals differ.")
                         : m_missing->isVisibleTo(this) ? tr("Choose the missing columns first.")
                                                        : QString());
    m_import->setText(m_source && m_source->preview.earlier ? tr("Import again") : tr("Import"));
    m_import->setAccessibleName(m_import->text());
}

void ImportPreviewPanel::refuse(const QString& sentence) {
    m_refusedText = sentence;
    m_refused->setText(sentence.isEmpty() ? QString() : tr("It was not imported"), sentence);
    m_refused->setVisible(!sentence.isEmpty());
}

void ImportPreviewPanel::askForTotals(const QString& sentence) {
    refuse(sentence);
    m_totals->show();
    m_totalsLabel->show();
    showState();
}

void ImportPreviewPanel::conceal() {
    if (m_source) m_kept = m_columns->fields();
    m_keptDebit = m_debit->currentData().toString();
    m_table->setRowCount(0);
    m_columns->setPreview({});
    m_source.reset();
    refuse({});
    m_earlier->hide();
    showState();
}

desk::ImportOptions ImportPreviewPanel::options() const {
    desk::ImportOptions options;
    options.title = m_title->text().trimmed().toStdString();
    options.encoding = encoding().toStdString();
    options.debitAccount = m_debit->currentData().toString().toStdString();
    options.valueDate = Date::parse(m_date->text().trimmed().toStdString());
    options.columns = m_columns->chosen();
    options.saveMapping = m_save->text().trimmed().toStdString();
    if (m_source && m_source->preview.earlier) options.again = m_again->text().trimmed().toStdString();
    if (!m_totals->text().trimmed().isEmpty())
        options.acceptTotals = m_totals->text().trimmed().toStdString();
    return options;
}

QString ImportPreviewPanel::encoding() const {
    return m_encoding->currentData().toString();
}

void ImportPreviewPanel::retranslate() {
    const auto kept = encoding();
    m_encoding->clear();
    m_encoding->addItem(tr("as the file says"), QString());
    for (const auto* name : encodings)
        m_encoding->addItem(QString::fromLatin1(name), QString::fromLatin1(name));
    m_encoding->setCurrentIndex(std::max(0, m_encoding->findData(kept)));
    const std::pair<QLabel*, QWidget*> named[] = {{m_againLabel, m_again}, {m_totalsLabel, m_totals},
                                                  {m_titleLabel, m_title}, {m_encodingLabel, m_encoding},
                                                  {m_debitLabel, m_debit}, {m_dateLabel, m_date},
                                                  {m_saveLabel, m_save}};
    m_againLabel->setText(tr("Why it is imported again"));
    m_totalsLabel->setText(tr("Why it is taken although totals differ"));
    m_titleLabel->setText(tr("Name of the payout"));
    m_encodingLabel->setText(tr("Encoding"));
    m_debitLabel->setText(tr("Debit account for rows without one"));
    m_dateLabel->setText(tr("Value date for rows without one"));
    m_saveLabel->setText(tr("Save this mapping as"));
    for (const auto& [label, widget] : named) widget->setAccessibleName(label->text());
    m_date->setPlaceholderText(tr("today, or a date as 2026-11-23"));
    m_save->setPlaceholderText(tr("not saved"));
    m_columnsLabel->setText(tr("Columns"));
    m_tableLabel->setText(tr("The first rows of the file, as they are read"));
    m_table->setAccessibleName(m_tableLabel->text());
    m_showEarlier->setText(tr("Show it"));
    m_showEarlier->setAccessibleName(tr("Show the payout that it was imported as"));
    m_cancel->setText(tr("Do not import"));
    m_cancel->setAccessibleName(m_cancel->text());
    m_columns->retranslate();
    refuse(m_refusedText);
    showNotices();
    if (m_source) {
        m_debit->setItemText(0, tr("none: every row names its own"));
        showTable();
    }
    showState();
}

} // namespace cambist::ui
