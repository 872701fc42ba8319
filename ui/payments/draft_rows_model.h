// DraftRowsModel: the rows of a draft, filtered and sorted by the engine, a page at a time; a cell that can
// be edited gives what was typed on. Rows stay where they are while they are fixed, whatever the filter says,
// until one asks anew. GUI thread only.
#pragma once

#include "engine/desk/draft_view.h"
#include "ui/payments/payment_words.h"
#include "ui/widgets/paged_model.h"
#include "ui/widgets/ui_context.h"

#include <QHash>

#include <optional>
#include <set>

namespace cambist::ui {

class DraftRowsModel : public PagedModel {
    Q_OBJECT

public:
    enum ColumnIndex {
        Number,
        State,
        Name,
        Account,
        Bank,
        Amount,
        Ccy,
        ValueDate,
        Remittance,
        EndToEnd,
        BankCode,
        Town,
        Country,
        DebitAccount,
        Reference,
        PurposeCode,
        Charges
    };

    explicit DraftRowsModel(const UiContext& context, QObject* parent = nullptr);
    [[nodiscard]] std::vector<Column> columns() const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] int rowOfKey(const QVariant& key) const override;

    /// Which draft, which rows of it. Asks the engine; loaded() follows. Nothing: no rows.
    void setDraft(const std::optional<PayoutId>& id);
    void setState(std::optional<payments::RowState> state);
    void setText(const QString& text);
    void setEditable(bool editable) { m_editable = editable; }
    [[nodiscard]] std::optional<payments::RowState> state() const { return m_state; }
    /// The same rows, as they stand now; nothing flickers.
    void readAgain();
    /// The rows that fit now.
    void ask();
    /// Values are forgotten, which rows there are is not.
    void conceal();

    /// A row that was changed.
    void put(const desk::DraftRowView& view);
    /// nullptr until its page is here.
    [[nodiscard]] const desk::DraftRowView* viewAt(int row) const;
    [[nodiscard]] int rowOfPosition(DraftPosition position) const;
    /// The next row from `row` on that is to be fixed or decided, round the end; -1: there is none.
    [[nodiscard]] int nextProblem(int row, bool forward) const;

    static std::optional<payments::Field> fieldOf(int column);
    /// A field in as few words as a heading has.
    static QString titleOf(payments::Field field, common::Language speech);
    /// The column that shows a field; -1: none does.
    static int columnOf(payments::Field field);

signals:
    void edited(DraftPosition position, payments::Field field, const QString& text);
    void failed(const Error& error);

protected:
    void requestPage(int page) override;
    void dropPage(int page) override { m_pages.remove(page); }
    void orderChanged() override { ask(); }

private:
    [[nodiscard]] QString shown(const desk::DraftRowView& view, int column) const;
    [[nodiscard]] const payments::DraftFinding* findingAt(const desk::DraftRowView& view, int column) const;
    [[nodiscard]] static QString title(int column);

    UiContext m_context;
    std::optional<PayoutId> m_id;
    std::optional<payments::RowState> m_state;
    QString m_text;
    bool m_editable = false;
    std::vector<DraftPosition> m_keys;
    std::set<DraftPosition> m_problems; ///< to be fixed or decided, of the whole draft
    QHash<int, std::vector<desk::DraftRowView>> m_pages;
    Call m_call;
    quint64 m_asked = 0; ///< pages of an earlier question are not taken
};

} // namespace cambist::ui
