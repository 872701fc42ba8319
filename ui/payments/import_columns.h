// ImportColumns: which column of the file feeds which field: the heading, what stands below it, and the
// choice. GUI thread only.
#pragma once

#include "engine/desk/import_preview.h"
#include "ui/widgets/ui_context.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QGridLayout;

namespace cambist::ui {

class ImportColumns : public QWidget {
    Q_OBJECT

public:
    explicit ImportColumns(const UiContext& context, QWidget* parent = nullptr);
    /// Chosen as the preview proposes.
    void setPreview(const desk::ImportPreview& preview);
    /// In the form of ImportOptions: only what differs from what the headings say.
    [[nodiscard]] std::vector<std::pair<std::string, std::string>> chosen() const;
    [[nodiscard]] std::vector<std::optional<payments::Field>> fields() const;
    void setFields(const std::vector<std::optional<payments::Field>>& fields);
    void retranslate();

signals:
    void changed();

private:
    void fill(QComboBox& box) const;

    UiContext m_context;
    desk::ImportPreview m_preview;
    QGridLayout* m_grid;
    std::vector<QComboBox*> m_boxes;
    std::vector<QWidget*> m_parts;
};

} // namespace cambist::ui
