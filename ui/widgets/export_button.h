// ExportButton: "Export ▾": what would be written and how much of it, then CSV or Excel. The file is written
// by a task while the window goes on; locking stops it. GUI thread only.
#pragma once

#include "ui/widgets/table_export.h"
#include "ui/widgets/ui_context.h"

#include <QPushButton>

class QMenu;

namespace cambist::ui {

/// What a page would export now. `everything` writes all rows, else those that the filter lets through.
struct ExportOffer {
    QString fileName; ///< without ending; a person may choose another
    QString filter;   ///< in words; empty: none is set
    std::uint64_t matching = 0, existing = 0;
    std::vector<ExportColumn> columns;
    std::function<ExportSource(bool everything)> source;
};

class ExportButton : public QPushButton {
    Q_OBJECT

public:
    explicit ExportButton(const UiContext& context, QWidget* parent = nullptr);
    /// Asked each time the menu opens. Nothing to export: an offer without a source.
    void setOffer(std::function<ExportOffer()> offer) { m_offer = std::move(offer); }
    void retranslate();
    /// Without asking for a place; what the menu does afterwards.
    void exportTo(const Path& path, ExportFormat format, bool everything);

signals:
    void exported(const QString& path);
    /// Why there is no file.
    void refused(const QString& sentence);

private:
    void fillMenu();
    void addFormat(const ExportOffer& offer, ExportFormat format, bool everything);
    void choosePlace(ExportFormat format, bool everything);
    [[nodiscard]] ExportAbout about(const ExportOffer& offer, bool everything) const;
    void finished(Task& task, const Path& path, const Result<ExportResult>& result);

    UiContext m_context;
    std::function<ExportOffer()> m_offer;
    QMenu* m_menu;
};

} // namespace cambist::ui
