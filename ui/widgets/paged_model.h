// PagedModel: a table of any length of which only the pages that are looked at are in memory. A page of rows
// is asked for by position; the engine answers in its own time, and until then cells are empty. Sorting and
// filtering are the source's business. GUI thread only.
#pragma once

#include <QAbstractTableModel>
#include <QHash>
#include <QList>
#include <QSet>

#include <cstdint>
#include <functional>
#include <vector>

namespace cambist::ui {

enum class ColumnKind {
    Text,
    Mono,   ///< references, account numbers
    Amount, ///< right-aligned, never cut
    Count,  ///< right-aligned
    Date,
    Status, ///< glyph and word in a colour: TableRole::Glyph, TableRole::Tone
};

struct Column {
    QString title;
    ColumnKind kind = ColumnKind::Text;
    int width = 120;
    bool sortable = false;
};

enum TableRole {
    GlyphRole = Qt::UserRole + 1, ///< QString: ● ▲ ■ ◆ ✓
    ToneRole,                     ///< Tone as int
    KeyRole,                      ///< what identifies the row (id, position): selection is kept by it
    EditedRole,                   ///< bool: changed after import
};
enum class Tone { Plain, Order, Attention, Stop, Quiet };

class PagedModel : public QAbstractTableModel {
    Q_OBJECT

public:
    static constexpr int pageRows = 200;
    explicit PagedModel(QObject* parent = nullptr);

    [[nodiscard]] virtual std::vector<Column> columns() const = 0;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// Asks the source for another order; `column` -1: its natural one.
    void sort(int column, Qt::SortOrder order) override;
    [[nodiscard]] int sortColumn() const { return m_sortColumn; }
    [[nodiscard]] Qt::SortOrder sortOrder() const { return m_sortOrder; }

    /// Every text anew (language).
    void retitle();
    /// Row of a key if it is in memory; -1: not.
    [[nodiscard]] virtual int rowOfKey(const QVariant& key) const;
    /// Whether the row's page is here; asks for it otherwise.
    [[nodiscard]] bool isLoaded(int row) const;

signals:
    /// The number of rows is known again, after reload() or another order.
    void loaded(int rows);

protected:
    /// The number of rows is `rows`, and nothing that was in memory is good. Keeps the scroll position.
    void resetRows(int rows);
    /// Rows of a page were put away by the subclass.
    void pageArrived(int page);
    /// Ask for a page; answer by pageArrived(). Called once a page until resetRows() or forgetPages().
    virtual void requestPage(int page) = 0;
    /// The subclass drops its rows of a page.
    virtual void dropPage(int page) = 0;
    /// The order has changed: the subclass asks its source and answers with resetRows().
    virtual void orderChanged() {}
    /// Marks pages as unknown without changing the number of rows.
    void forgetPages();

private:
    void touch(int page) const;

    int m_rows = 0;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    mutable QSet<int> m_asked; ///< requested or here
    QSet<int> m_here;
    mutable QList<int> m_recent; ///< pages, the latest looked at last
};

/// With rows of one type; what a subclass usually wants. It answers data() from row(index).
template <class Row>
class PagedRows : public PagedModel {
public:
    using PagedModel::PagedModel;

protected:
    /// nullptr until its page is here.
    [[nodiscard]] const Row* rowAt(int row) const {
        if (!isLoaded(row)) return nullptr;
        const auto page = m_pages.constFind(row / pageRows);
        const auto at = static_cast<std::size_t>(row % pageRows);
        return page == m_pages.constEnd() || at >= page->size() ? nullptr : &(*page)[at];
    }
    void putPage(int page, std::vector<Row> rows) {
        m_pages[page] = std::move(rows);
        pageArrived(page);
    }
    void dropPage(int page) override { m_pages.remove(page); }

private:
    QHash<int, std::vector<Row>> m_pages;
};

} // namespace cambist::ui
