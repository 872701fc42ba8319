#include "ui/today/check_list.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace cambist::ui {
namespace {

constexpr int listInset = 16, checkSize = 16;

} // namespace

CheckList::CheckList(const Theme& theme, QWidget* parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_title(makeLabel("pane-title"))
    , m_count(makeLabel("secondary"))
    , m_column(new QVBoxLayout(this)) {
    setProperty("kind", "card");
    m_column->setContentsMargins(listInset, 14, listInset, 14);
    m_column->setSpacing(12);
    auto* head = new QVBoxLayout;
    head->setSpacing(2);
    head->addWidget(m_title);
    head->addWidget(m_count);
    m_column->addLayout(head);
    addLine(SecondPerson, {PageId::Settings, "people"});
    addLine(Accounts, {PageId::Accounts});
    addLine(OpeningBalances, {PageId::Ledger});
    addLine(FirstPayout, {PageId::Payments, {}, "import"});
    addLine(Backup, {PageId::Settings, "backup"});
    connect(&theme, &Theme::changed, this, &CheckList::showMarks);
}

void CheckList::addLine(Item item, const NavigationRequest& request) {
    auto& line = m_lines[item];
    line = {new QLabel, makeLabel("strong"), makeLabel("secondary"), makeButton("quiet"), false};
    line.why->setWordWrap(true);
    auto* row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(line.mark, 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(line.title);
    words->addWidget(line.why);
    row->addLayout(words, 1);
    row->addWidget(line.go, 0, Qt::AlignTop);
    m_column->addLayout(row);
    connect(line.go, &QPushButton::clicked, this, [this, request] { emit navigate(request); });
}

void CheckList::setDone(const SetUp& setUp, bool backedUp) {
    m_lines[SecondPerson].done = setUp.secondPerson;
    m_lines[Accounts].done = setUp.accounts;
    m_lines[OpeningBalances].done = setUp.openingBalances;
    m_lines[FirstPayout].done = setUp.firstPayout;
    m_lines[Backup].done = backedUp;
    retranslate();
}

bool CheckList::isAllDone() const {
    return std::all_of(m_lines.begin(), m_lines.end(), [](const Line& line) { return line.done; });
}

void CheckList::showMarks() {
    const auto& c = m_theme.colours();
    for (auto& line : m_lines)
        line.mark->setPixmap(iconPixmap(line.done ? "check" : "circle", line.done ? c.accent : c.inkSecond,
                                        checkSize, devicePixelRatioF()));
}

void CheckList::retranslate() {
    const auto done =
        std::count_if(m_lines.begin(), m_lines.end(), [](const Line& line) { return line.done; });
    m_title->setText(tr("Finish setting up"));
    m_count->setText(tr("%1 of %2 done").arg(done).arg(static_cast<int>(itemCount)));
    const std::array<QString, itemCount> titles{tr("A second person"), tr("Accounts"), tr("Opening balances"),
                                                tr("First payout"), tr("Backup")};
    const std::array<QString, itemCount> whys{
        tr("Nobody approves their own payments: invite somebody who does."),
        tr("Bring the chart of accounts with the bank accounts from a file."),
        tr("Post what the accounts hold, so that payments find cover."),
        tr("Bring a payment file in and submit it."),
        tr("A verified copy in another place. A lost folder cannot be got back otherwise.")};
    const std::array<QString, itemCount> acts{tr("Invite"), tr("Import"), tr("Post"), tr("Import"),
                                              tr("Back up")};
    for (std::size_t i = 0; i < itemCount; ++i) {
        auto& line = m_lines[i];
        line.title->setText(titles[i]);
        setKind(*line.title, line.done ? "done" : "strong");
        line.why->setText(whys[i]);
        line.why->setVisible(!line.done);
        line.go->setText(acts[i]);
        line.go->setAccessibleName(tr("%1: %2").arg(titles[i], acts[i]));
        line.go->setVisible(!line.done);
        line.mark->setAccessibleName(line.done ? tr("Done") : tr("Still to do"));
    }
    showMarks();
}

} // namespace cambist::ui
