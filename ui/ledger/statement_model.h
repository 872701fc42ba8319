// StatementModel: what was posted to one account, oldest first: the opening balance, every transfer with the
// balance after it, the closing balance. Balances stand on the account's normal side. GUI thread only.
#pragma once

#include "engine/desk/journal_view.h"
#include "engine/desk/ledger_desk.h"
#include "ui/widgets/paged_model.h"
#include "ui/widgets/ui_context.h"

#include <QHash>

#include <memory>
#include <optional>
#include <vector>

namespace cambist::ui {

struct StatementRow {
    enum class Kind { Opening, Transfer, Closing } kind = Kind::Transfer;
    desk::JournalLine line;
};

/// When something was posted; both moments are optional, the second is not included.
struct StatementPeriod {
    std::optional<Timestamp> from, until;
    bool operator==(const StatementPeriod&) const = default;
};

class StatementModel : public PagedRows<StatementRow> {
    Q_OBJECT

public:
    enum ColumnId {
        Number,
        Posted,
        Other,
        Debit,
        Credit,
        Balance,
        Reference,
        ValueDate,
        Kind,
        Reserved,
        ColumnCount
    };
    using Keys = std::vector<ledger::TransferSequence>;

    explicit StatementModel(const UiContext& context, QObject* parent = nullptr);
    /// Drops the question that is under way; nothing moves when nothing has changed.
    void read(const ledger::Account& account, const StatementPeriod& period);
    void forget();
    [[nodiscard]] const std::optional<ledger::Account>& account() const { return m_account; }
    /// Posted debits less credits before the first line and after the last.
    [[nodiscard]] base::Int128 opening() const { return m_opening; }
    [[nodiscard]] base::Int128 closing() const { return m_closing; }
    [[nodiscard]] int lines() const { return m_keys ? static_cast<int>(m_keys->size()) : 0; }
    /// 0 for the first and the last row.
    [[nodiscard]] ledger::TransferSequence sequenceAt(int row) const;

    [[nodiscard]] std::vector<Column> columns() const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] int rowOfKey(const QVariant& key) const override;

signals:
    void counting();
    void failed(const Error& error);

protected:
    void requestPage(int page) override;

private:
    struct Answer;
    void take(const Answer& answer);
    [[nodiscard]] QString text(const StatementRow& row, int column) const;
    [[nodiscard]] QString lineText(const desk::JournalLine& line, int column) const;
    [[nodiscard]] QString balanceText(base::Int128 debitsLessCredits) const;

    UiContext m_context;
    std::optional<ledger::Account> m_account;
    StatementPeriod m_period;
    std::shared_ptr<const Keys> m_keys;
    base::Int128 m_opening = 0, m_closing = 0;
    Call m_call;
    QHash<int, Call> m_pageCalls;
};

} // namespace cambist::ui
