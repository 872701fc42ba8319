// DataTable: a table of ours: rows of one height, the first column frozen, sorted by the source when a header
// is clicked, a line of totals below. Tab leaves it, arrows move. GUI thread only.
#pragma once

#include "ui/widgets/paged_model.h"
#include "ui/widgets/theme.h"

#include <QTableView>

class QLabel;

namespace cambist::ui {

class CellDelegate;

class DataTable : public QTableView {
    Q_OBJECT

public:
    /// `name` is what assistive technology calls the table; it must be set again when the language changes.
    explicit DataTable(Theme& theme, QWidget* parent = nullptr);
    void setPagedModel(PagedModel* model);
    [[nodiscard]] PagedModel* pagedModel() const { return m_model; }
    /// The row that is current; its KeyRole, invalid if none.
    [[nodiscard]] QVariant currentKey() const;
    /// Makes a row current and brings it into view.
    void goToRow(int row);
    /// Widths as the columns of the model say; a person's own widths come from the settings.
    void resetWidths();

signals:
    void currentRowChanged(int row);
    /// Enter or a double click.
    void rowActivated(int row);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    void applyTheme();
    void placeFrozen();
    void chooseOrder(int column);

    Theme& m_theme;
    PagedModel* m_model = nullptr;
    CellDelegate* m_delegate = nullptr;
    QTableView* m_frozen = nullptr; ///< shows the first column above what scrolls
};

} // namespace cambist::ui
