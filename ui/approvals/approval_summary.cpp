#include "ui/approvals/approval_summary.h"

#include "engine/money/words.h"
#include "ui/approvals/approval_text.h"
#include "ui/widgets/fact_list.h"
#include "ui/widgets/format.h"
#include "ui/widgets/labels.h"

#include <QVBoxLayout>

#include <limits>
#include <map>
#include <set>

namespace cambist::ui {
namespace {

constexpr std::size_t rootBytesShown = 8; ///< 16 hexadecimal digits

QString words(const desk::PayoutLine::Total& total, money::Language language) {
    if (total.amount > std::numeric_limits<std::int64_t>::max()) return {};
    const auto text =
        money::amountInWords(Money{static_cast<std::int64_t>(total.amount), total.currency}, language);
    return text.has_value() ? fromUtf8(text.value()) : QString();
}

QString rootText(const Bytes32& root) {
    const auto hex = fromUtf8(base::toHex(ByteView(root).first(rootBytesShown)));
    return QStringList{hex.mid(0, 4), hex.mid(4, 4), hex.mid(8, 4), hex.mid(12, 4)}.join(' ');
}

} // namespace

ApprovalSummary::ApprovalSummary(QWidget* parent)
    : QFrame(parent)
    , m_title(makeLabel("strong", this))
    , m_sentence(makeLabel("secondary", this))
    , m_facts(new FactList(this)) {
    setProperty("kind", "card");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 14);
    column->setSpacing(0);
    m_sentence->setWordWrap(true);
    column->addWidget(m_title);
    column->addWidget(m_sentence);
    column->addSpacing(10);
    column->addWidget(m_facts);
    column->addStretch(1);
}

void ApprovalSummary::addAccounts(std::vector<Fact>& facts, const ReviewedPayout& reviewed) const {
    const auto& groups = reviewed.review.check.groups;
    // The groups of one account differ in value date or currency.
    std::vector<std::pair<ledger::AccountNumber, QString>> lines;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const auto known = std::find_if(lines.begin(), lines.end(), [&](const auto& line) {
            return line.first == groups[i].debitAccount;
        });
        if (known == lines.end())
            lines.emplace_back(groups[i].debitAccount, debitAccountText(reviewed.accounts[i]));
    }
    for (std::size_t i = 0; i < lines.size(); ++i)
        facts.push_back(
            {i == 0 ? tr("Debit accounts", "", static_cast<int>(lines.size())) : QString(), lines[i].second});
}

void ApprovalSummary::addTotals(std::vector<Fact>& facts, const ReviewedPayout& reviewed) const {
    const auto totals = totalsOf(reviewed.review.check);
    for (std::size_t i = 0; i < totals.size(); ++i)
        facts.push_back({i == 0 ? tr("Total") : QString(), wholeMoney(totals[i].amount, totals[i].currency),
                         i == 0 ? "figure" : "strong"});
    bool first = true;
    for (const auto& total : totals) {
        facts.push_back({first ? tr("In words") : QString(), words(total, money::Language::English), ""});
        first = false;
        if (total.currency.code() == "CNY")
            facts.push_back({tr("大写"), words(total, money::Language::Chinese), ""});
    }
}

QString ApprovalSummary::dates(const desk::PayoutCheck& check) const {
    std::map<Date, std::uint64_t> byDate;
    for (const auto& group : check.groups) byDate[group.valueDate] += group.count;
    if (byDate.empty()) return {};
    if (byDate.size() == 1) return dateText(byDate.begin()->first);
    return tr("%1 to %2, on %n days", "", static_cast<int>(byDate.size()))
        .arg(dateText(byDate.begin()->first), dateText(byDate.rbegin()->first));
}

void ApprovalSummary::showPayout(const ReviewedPayout& reviewed) {
    const auto& review = reviewed.review;
    std::vector<Fact> facts;
    addAccounts(facts, reviewed);
    facts.push_back({tr("Payments"), tr("%1 payments to %2 payees", "", static_cast<int>(review.check.count))
                                         .arg(countText(review.check.count), countText(review.payees))});
    addTotals(facts, reviewed);
    facts.push_back({tr("Value date"), dates(review.check)});
    facts.push_back(
        {tr("Maker"),
         tr("%1, submitted %2").arg(fromUtf8(reviewed.maker), timeText(review.payout.submitted))});
    facts.push_back({tr("Root of the rows"), rootText(review.check.rowRoot), "mono"});
    m_facts->setFacts(facts);
}

void ApprovalSummary::retranslate() {
    m_title->setText(tr("What you approve"));
    m_sentence->setText(
        tr("Computed on this machine from the sealed rows, independent of the maker's summary"));
    setAccessibleName(m_title->text());
    setAccessibleDescription(m_sentence->text());
}

} // namespace cambist::ui
