#include "ui/payments/import_columns.h"

#include "ui/payments/draft_rows_model.h"
#include "ui/widgets/format.h"
#include "ui/widgets/labels.h"

#include <QComboBox>
#include <QGridLayout>

namespace cambist::ui {

using payments::Field;

namespace {

constexpr int leftOut = -1;

int numberOf(const std::optional<Field>& field) {
    return field ? static_cast<int>(*field) : leftOut;
}

} // namespace

ImportColumns::ImportColumns(const UiContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_grid(new QGridLayout(this)) {
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(8);
    m_grid->setColumnStretch(0, 1);
}

void ImportColumns::setPreview(const desk::ImportPreview& preview) {
    m_preview = preview;
    m_boxes.clear();
    for (auto* part : m_parts) delete part;
    m_parts.clear();
    for (std::size_t i = 0; i < preview.headings.size(); ++i) {
        auto* names = new QWidget(this);
        auto* column = new QVBoxLayout(names);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        auto *heading = makeLabel("", names), *sample = makeLabel("secondary", names);
        heading->setText(fromUtf8(common::visibleText(preview.headings[i])));
        QStringList samples;
        for (const auto& row : preview.rows) {
            if (samples.size() == 3) break;
            if (i < row.size() && !row[i].empty()) samples << fromUtf8(common::visibleText(row[i]));
        }
        const auto all = samples.join(QStringLiteral("  ·  "));
        constexpr int sampleWidth = 144;
        sample->setText(sample->fontMetrics().elidedText(all, Qt::ElideRight, sampleWidth));
        sample->setToolTip(samples.join('\n'));
        heading->setToolTip(heading->text());
        heading->setMaximumWidth(sampleWidth);
        column->addWidget(heading);
        column->addWidget(sample);
        auto* box = new QComboBox(this);
        box->setAccessibleName(heading->text());
        box->setFixedWidth(188);
        box->setMaxVisibleItems(16);
        heading->setBuddy(box);
        fill(*box);
        box->setCurrentIndex(box->findData(numberOf(preview.columns[i])));
        const int line = static_cast<int>(i);
        m_grid->addWidget(names, line, 0);
        m_grid->addWidget(box, line, 1);
        m_boxes.push_back(box);
        m_parts.push_back(names);
        m_parts.push_back(box);
        connect(box, &QComboBox::currentIndexChanged, this, &ImportColumns::changed);
    }
}

void ImportColumns::fill(QComboBox& box) const {
    box.addItem(tr("left out"), leftOut);
    for (std::size_t i = 0; i < payments::fieldCount; ++i)
        box.addItem(DraftRowsModel::titleOf(static_cast<Field>(i), m_context.speech()), static_cast<int>(i));
}

std::vector<std::optional<Field>> ImportColumns::fields() const {
    std::vector<std::optional<Field>> fields;
    for (const auto* box : m_boxes) {
        const int number = box->currentData().toInt();
        fields.push_back(number == leftOut ? std::nullopt : std::optional(static_cast<Field>(number)));
    }
    return fields;
}

void ImportColumns::setFields(const std::vector<std::optional<Field>>& fields) {
    for (std::size_t i = 0; i < m_boxes.size() && i < fields.size(); ++i)
        m_boxes[i]->setCurrentIndex(m_boxes[i]->findData(numberOf(fields[i])));
}

std::vector<std::pair<std::string, std::string>> ImportColumns::chosen() const {
    const auto now = fields();
    std::vector<std::pair<std::string, std::string>> pairs;
    if (now == m_preview.columns) return pairs; // as the headings or the saved mapping say
    const auto say = [&](std::size_t column) {
        pairs.emplace_back(std::to_string(column + 1),
                           now[column] ? std::string(fieldName(*now[column])) : "-");
    };
    for (std::size_t i = 0; i < now.size(); ++i)
        if (now[i] != m_preview.byHeadings[i]) say(i);
    // Something has to be said, or the saved mapping would be taken.
    if (pairs.empty() && !now.empty()) say(0);
    return pairs;
}

void ImportColumns::retranslate() {
    const auto kept = fields();
    for (auto* box : m_boxes) {
        const QSignalBlocker quiet(box);
        box->clear();
        fill(*box);
    }
    for (std::size_t i = 0; i < m_boxes.size(); ++i) {
        const QSignalBlocker quiet(m_boxes[i]);
        m_boxes[i]->setCurrentIndex(m_boxes[i]->findData(numberOf(kept[i])));
    }
}

} // namespace cambist::ui
