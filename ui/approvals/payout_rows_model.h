// PayoutRowsModel: the rows of a payout, opened and proved page by page as they are looked at. Filtered and
// sorted by the engine. GUI thread only.
#pragma once

#include "engine/desk/payout_view.h"
#include "ui/bridge/engine_client.h"
#include "ui/widgets/paged_model.h"

namespace cambist::ui {

class PayoutRowsModel : public PagedRows<desk::PayoutRowView> {
    Q_OBJECT

public:
    enum ColumnOf { Position, Payee, Account, BankCode, Amount, CurrencyCode, Purpose, Mark, ColumnCount };
    explicit PayoutRowsModel(EngineClient& engine, QObject* parent = nullptr);
    [[nodiscard]] std::vector<Column> columns() const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] int rowOfKey(const QVariant& key) const override;

    void setPayout(const payments::PayoutId& id);
    void setFilter(const QString& text, std::optional<desk::PayeeMark> mark);
    [[nodiscard]] desk::PayoutRowQuery query() const { return m_query; }
    /// Of the rows that the filter lets through, per currency; nothing while it is not known or too many rows
    /// would have to be opened for it.
    [[nodiscard]] const std::optional<std::vector<desk::PayoutLine::Total>>& totals() const {
        return m_totals;
    }
    void clear();

signals:
    void failed(const cambist::Error& error);

protected:
    void requestPage(int page) override;
    void orderChanged() override { readKeys(); }

private:
    struct Keys {
        std::vector<std::uint64_t> positions;
        std::optional<std::vector<desk::PayoutLine::Total>> totals;
    };
    static Result<Keys> keysOf(desk::Workspace& workspace, const desk::PayoutRowQuery& query,
                               const Stop& stop);
    void readKeys();
    [[nodiscard]] QString text(const desk::PayoutRowView& row, int column) const;
    [[nodiscard]] static QString spoken(const QString& text, const desk::PayoutRowView& row, int column);

    EngineClient& m_engine;
    desk::PayoutRowQuery m_query;
    std::vector<std::uint64_t> m_positions;
    std::optional<std::vector<desk::PayoutLine::Total>> m_totals;
    std::uint64_t m_generation = 0; ///< of the keys; pages of older ones are dropped
    Call m_keysCall;
};

} // namespace cambist::ui
