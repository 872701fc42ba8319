// JournalModel: the transfers of the book. Without a filter its rows are the numbers of the transfers, so
// that a book of any length needs no keys; with one it holds eight bytes a row. GUI thread only.
#pragma once

#include "engine/desk/journal_view.h"
#include "ui/widgets/paged_model.h"
#include "ui/widgets/ui_context.h"

#include <QHash>

#include <memory>
#include <vector>

namespace cambist::ui {

class JournalModel : public PagedRows<desk::JournalLine> {
    Q_OBJECT

public:
    enum ColumnId {
        Number,
        Posted,
        ValueDate,
        Debit,
        Credit,
        Amount,
        Ccy,
        Reference,
        Kind,
        Person,
        ColumnCount
    };
    using Keys = std::vector<ledger::TransferSequence>;

    explicit JournalModel(const UiContext& context, QObject* parent = nullptr);
    /// Drops the question that is under way. The order is the table's.
    void setQuery(const desk::JournalQuery& query);
    /// Reads anew; nothing moves when nothing has changed.
    void reload();
    /// Forgets rows, keeps their number: the workspace is locked.
    void forget();
    [[nodiscard]] const desk::JournalQuery& query() const { return m_query; }
    /// 0: there is no such row.
    [[nodiscard]] ledger::TransferSequence sequenceAt(int row) const;
    /// How many transfers the book holds, whatever the filter.
    [[nodiscard]] ledger::TransferSequence last() const { return m_last; }

    [[nodiscard]] std::vector<Column> columns() const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] int rowOfKey(const QVariant& key) const override;

signals:
    /// The number of rows is not known until loaded().
    void counting();
    void failed(const Error& error);

protected:
    void requestPage(int page) override;
    void orderChanged() override;

private:
    struct Answer {
        ledger::TransferSequence last = 0;
        std::shared_ptr<const Keys> keys; ///< nullptr: the whole book in its own order
    };
    void take(const Answer& answer, const desk::JournalQuery& query);
    [[nodiscard]] QString text(const desk::JournalLine& line, int column) const;
    [[nodiscard]] QString spoken(const desk::JournalLine& line, int column) const;

    UiContext m_context;
    desk::JournalQuery m_query, m_shownQuery; ///< asked for; what the rows are
    ledger::TransferSequence m_last = 0;
    std::shared_ptr<const Keys> m_keys;
    bool m_isKnown = false;
    Call m_call;
    QHash<int, Call> m_pageCalls;
};

} // namespace cambist::ui
