// DraftRowsController: fixing and deciding rows of a draft, without widgets. Every change is kept at once and
// can be taken back. GUI thread only.
#pragma once

#include "engine/desk/draft_view.h"
#include "ui/payments/payment_data.h"
#include "ui/widgets/ui_context.h"

#include <QObject>

#include <vector>

namespace cambist::ui {

/// Rows of the same draft with the same thing wrong with them: one code, one field, one value.
struct Alike {
    std::string code;
    payments::Field field{};
    std::string value;
    bool operator==(const Alike&) const = default;
};
/// A row after it was changed, and its draft.
struct RowChanged {
    desk::DraftRowView view;
    payments::Draft draft;
};
/// What setting one value on all of them does, or would do.
struct AlikeResult {
    std::uint64_t rows = 0, ready = 0; ///< changed; ready afterwards
};

class DraftRowsController : public QObject {
    Q_OBJECT

public:
    explicit DraftRowsController(const UiContext& context, QObject* parent = nullptr);
    void setDraft(const std::optional<PayoutId>& id);
    [[nodiscard]] const std::optional<PayoutId>& draft() const { return m_id; }
    /// Reads title, counts and whether it can still be changed.
    void readDraft();

    void fix(DraftPosition position, payments::Field field, const QString& text);
    void decide(DraftPosition position, desk::Decision decision, const QString& reason);
    /// The row as the file had it.
    void undo(DraftPosition position);
    /// The last change of this session; false if there is none.
    bool undoLast();
    void readDuplicates(DraftPosition position);
    /// How many other rows there are.
    void countAlike(DraftPosition position, const Alike& alike);
    void tryAlike(const Alike& alike, const QString& text);
    void applyAlike(const Alike& alike, const QString& text);
    void forget();

signals:
    void draftRead(const payments::Draft& draft);
    void rowChanged(const RowChanged& change);
    /// Many rows changed.
    void rowsChanged(const AlikeResult& result);
    void duplicatesRead(DraftPosition position, const std::vector<desk::DuplicateOf>& duplicates);
    void alikeCounted(DraftPosition position, std::uint64_t others);
    void alikeTried(const AlikeResult& result);
    /// A row that was taken back, to be shown.
    void undone(DraftPosition position);
    void failed(const Error& error);

private:
    template <class Work>
    void change(Work work);
    void runAlike(const Alike& alike, const QString& text, desk::Effect effect);

    UiContext m_context;
    std::optional<PayoutId> m_id;
    std::vector<std::vector<DraftPosition>> m_done; ///< changes of this session, the latest last
    Call m_draft, m_duplicates, m_alike;
};

} // namespace cambist::ui
