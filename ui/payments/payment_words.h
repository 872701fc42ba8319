// The words and signs of payouts and rows: one list, used in tables, chips and panes. Pure functions.
#pragma once

#include "ui/payments/payment_data.h"
#include "ui/widgets/paged_model.h"

#include <QCoreApplication>

namespace cambist::ui {

/// A status as it is always shown: a shape, a word, a colour.
struct StatusText {
    QString glyph, word;
    Tone tone = Tone::Plain;
    [[nodiscard]] QString whole() const { return glyph + ' ' + word; }
};

/// What the chips above the list choose from.
enum class PayoutFilter { All, ToFix, ToSubmit, Awaiting, Approved, InTransit, Done };
inline constexpr int payoutFilters = 7;

class PaymentWords {
    Q_DECLARE_TR_FUNCTIONS(cambist::ui::PaymentWords)

public:
    static StatusText status(const desk::PayoutLine& line);
    static StatusText rowState(payments::RowState state);
    static StatusText outcome(payments::RowOutcome outcome);
    static QString filter(PayoutFilter filter);
    /// "German bank · DE42…1000", or how many accounts there are.
    static QString debitAccount(const PayoutItem& item, bool chinese);
    static QString debitAccountTip(const PayoutItem& item, bool chinese);
    /// The same in short, a line each.
    static QString debitAccountLines(const PayoutItem& item, bool chinese);
    /// "EUR 1,567,949.21", or with how many more currencies; "–" for nothing.
    static QString totals(const DraftSums& totals);
    static QString totals(const std::vector<desk::PayoutLine::Total>& totals);
    /// Every currency on a line of its own.
    static QString totalLines(const std::vector<desk::PayoutLine::Total>& totals);
    static QString totalLines(const DraftSums& totals);
};

bool passes(const desk::PayoutLine& line, PayoutFilter filter);
/// "DE42…1000".
QString shortAccount(const QString& number);
/// The currency with the most payments first.
std::vector<std::pair<Currency, payments::DraftStore::Total>> inOrder(const DraftSums& sums);
std::vector<desk::PayoutLine::Total> asTotals(const DraftSums& sums);

} // namespace cambist::ui
