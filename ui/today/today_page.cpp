#include "ui/today/today_page.h"

#include "ui/today/balance_strip.h"
#include "ui/today/check_list.h"
#include "ui/today/todo_row.h"
#include "ui/widgets/column_scroll.h"
#include "ui/widgets/format.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/person_settings.h"
#include "ui/widgets/state_stack.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace cambist::ui {
namespace {

constexpr int pageInset = 16, narrow = 1000;

NavigationRequest placeOf(const TodoLine& line) {
    const auto page = line.todo == Todo::Approve ? PageId::Approvals : PageId::Payments;
    const auto object = fromUtf8(line.id);
    return {page, object, line.todo == Todo::Fix ? "findings" : ""};
}

} // namespace

TodayPage::TodayPage(const UiContext& context, QWidget* parent)
    : Page(PageId::Today, context, parent)
    , m_header(new PageHeader)
    , m_balances(new BalanceStrip)
    , m_checks(new CheckList(context.theme))
    , m_card(new QFrame)
    , m_cardTitle(makeLabel("pane-title"))
    , m_rows(new QVBoxLayout)
    , m_nothing(new EmptyState)
    , m_states(new StateStack(makeContents())) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_states, 1);
    connect(m_states, &StateStack::readAgain, this, [this] { refresh(); });
    connect(m_checks, &CheckList::navigate, this, &Page::navigate);
    connect(m_balances, &BalanceStrip::openRequested, this, [this] { emit navigate({PageId::Accounts}); });
    connect(m_nothing, &EmptyState::next, this, [this] { emit navigate({PageId::Payments, {}, "import"}); });
}

QWidget* TodayPage::makeContents() {
    m_card->setProperty("kind", "card");
    auto* card = new QVBoxLayout(m_card);
    card->setContentsMargins(1, 12, 1, 8);
    card->setSpacing(0);
    m_cardTitle->setContentsMargins(pageInset, 0, pageInset, 8);
    card->addWidget(m_cardTitle);
    m_rows->setSpacing(0);
    card->addLayout(m_rows);
    card->addWidget(m_nothing);

    auto* inside = new QWidget;
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(pageInset, 4, pageInset, pageInset);
    column->setSpacing(12);
    column->addWidget(m_balances);
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_card, 1, Qt::AlignTop);
    row->addWidget(m_checks, 0, Qt::AlignTop);
    column->addLayout(row);
    column->addStretch(1);
    auto* scroll = new ColumnScroll;
    scroll->setColumn(inside);
    return scroll;
}

QString TodayPage::title() const {
    return tr("Today");
}

void TodayPage::show(const NavigationRequest&) {
    for (auto* row : m_rowWidgets)
        if (row->isVisible()) return row->setFocus(Qt::OtherFocusReason);
}

void TodayPage::refresh() {
    m_call.abandon();
    m_call = engine().call(
        this, Lane::Read, [](desk::Workspace& workspace, const Stop&) { return readToday(workspace); },
        [this](Result<TodayData> found) {
            if (found.has_error())
                return m_states->fail(tr("What waits could not be read"), errorSentence(found.error()));
            m_data = std::move(found).value();
            showData();
        });
}

void TodayPage::conceal() {
    m_call.abandon();
    m_data.reset();
    m_balances->setBalances({});
    for (auto* row : m_rowWidgets) row->setWords({});
    m_states->setState(StateStack::Loading);
    setBadge(0);
}

void TodayPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    m_checks->setFixedWidth(width() < narrow ? 280 : 360);
}

void TodayPage::showData() {
    if (!m_data) return;
    m_balances->setBalances(m_data->balances);
    m_balances->setVisible(!m_data->balances.empty());
    m_checks->setDone(m_data->setUp, lastBackup(context()).nanoseconds != 0);
    m_checks->setVisible(!m_checks->isAllDone());
    showRows();
    m_header->setSentence(sentence());
    std::uint64_t mine = 0;
    for (const auto& line : m_data->lines)
        if (isMine(line.todo, m_data->roles)) mine += line.payouts;
    setBadge(static_cast<int>(mine));
    m_states->setState(StateStack::Contents);
}

namespace {

struct Look {
    const char* glyph;
    Tone tone;
};

Look lookOf(Todo todo) {
    switch (todo) {
    case Todo::Fix:
        return {"▲", Tone::Attention};
    case Todo::Submit:
    case Todo::Approve:
    case Todo::Release:
        return {"●", Tone::Order};
    case Todo::Others:
    case Todo::Bank:
        return {"◆", Tone::Quiet};
    }
    return {"●", Tone::Plain};
}

} // namespace

void TodayPage::showRows() {
    const auto& lines = m_data->lines;
    while (m_rowWidgets.size() < lines.size()) {
        auto* row = new TodoRow(context().theme);
        const auto at = m_rowWidgets.size();
        m_rows->addWidget(row);
        m_rowWidgets.push_back(row);
        connect(row, &TodoRow::clicked, this, [this, at] {
            if (m_data && at < m_data->lines.size()) open(m_data->lines[at]);
        });
    }
    const QStringList titles{tr("To fix or decide"),
                             tr("Ready to submit"),
                             tr("Waiting for your approval"),
                             tr("Approved, to be released"),
                             tr("Waiting for another approver"),
                             tr("Released, waiting for the bank")};
    for (std::size_t i = 0; i < m_rowWidgets.size(); ++i) {
        m_rowWidgets[i]->setVisible(i < lines.size());
        if (i >= lines.size()) continue;
        const auto& line = lines[i];
        const auto look = lookOf(line.todo);
        TodoWords words{
            QString::fromUtf8(look.glyph), look.tone, titles[static_cast<int>(line.todo)], {}, {}};
        const auto payments = tr("%n payments", "", static_cast<int>(line.payments));
        words.detail = line.payouts == 1 ? tr("%1: %2").arg(fromUtf8(line.title), payments)
                                         : tr("%1 payouts, %2; the latest is %3", "", pluralOf(line.payouts))
                                               .arg(countText(line.payouts), payments, fromUtf8(line.title));
        for (const auto& [currency, amount] : line.totals)
            words.totals.emplace_back(amountText(amount, currency), fromUtf8(currency.code()));
        m_rowWidgets[i]->setWords(words);
    }
    m_nothing->setVisible(lines.empty());
    m_cardTitle->setVisible(!lines.empty());
}

QString TodayPage::sentence() const {
    const auto today = dateText(Date::of(engine().surroundings().clock.now()));
    std::uint64_t mine = 0;
    for (const auto& line : m_data->lines)
        if (isMine(line.todo, m_data->roles)) mine += line.payouts;
    if (mine == 0) return tr("%1 · nothing waits for you").arg(today);
    return tr("%1 · %2").arg(today, tr("%n payouts wait for you", "", static_cast<int>(mine)));
}

void TodayPage::open(const TodoLine& line) {
    auto request = placeOf(line);
    // Of several, the page shows its list and the person chooses.
    if (line.payouts > 1 && line.todo != Todo::Fix) request.object.clear();
    emit navigate(request);
}

void TodayPage::retranslate() {
    m_header->setTitle(title());
    m_cardTitle->setText(tr("What waits"));
    m_nothing->setText(tr("No payout waits for anything"),
                       tr("Every payout is settled, or there is none yet."), tr("Import a payment file…"));
    m_states->setLoadingText(tr("Reading what waits…"));
    m_states->retranslate();
    m_balances->retranslate();
    m_checks->retranslate();
    showData();
}

} // namespace cambist::ui
