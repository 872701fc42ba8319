#include "ui/ledger/transfer_pane.h"

#include "ui/ledger/transfer_text.h"
#include "ui/widgets/account_text.h"
#include "ui/widgets/fact_list.h"
#include "ui/widgets/format.h"
#include "ui/widgets/labels.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace cambist::ui {
namespace {

constexpr std::size_t legsShown = 40;
constexpr int labelWidth = 94;

QString nameOf(const AccountList& accounts, const std::string& code, common::Language language) {
    const auto found = std::find_if(accounts.begin(), accounts.end(),
                                    [&](const ledger::Account& account) { return account.code == code; });
    return found == accounts.end() ? QString() : accountName(*found, language);
}

} // namespace

TransferPane::TransferPane(QWidget* parent)
    : SidePane(parent)
    , m_sentence(makeLabel("", this))
    , m_figure(makeLabel("figure", this))
    , m_legsTitle(makeLabel("strong", this))
    , m_debitLabel(makeLabel("label", this))
    , m_debitName(makeLabel("secondary", this))
    , m_creditLabel(makeLabel("label", this))
    , m_creditName(makeLabel("secondary", this))
    , m_debit(makeButton("link", this))
    , m_credit(makeButton("link", this))
    , m_pending(makeButton("link", this))
    , m_entry(makeButton("", this))
    , m_facts(new FactList(this))
    , m_legs(new QGridLayout) {
    auto* column = addTab();
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_figure->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_figure);
    column->addWidget(m_sentence);
    auto* sides = new QGridLayout;
    sides->setHorizontalSpacing(8);
    sides->setColumnMinimumWidth(0, labelWidth);
    sides->setVerticalSpacing(0);
    sides->setColumnStretch(1, 1);
    int row = 0;
    for (auto [label, button, name] : {std::tuple(m_debitLabel, m_debit, m_debitName),
                                       std::tuple(m_creditLabel, m_credit, m_creditName)}) {
        sides->addWidget(label, row, 0);
        sides->addWidget(button, row++, 1, Qt::AlignLeft);
        name->setWordWrap(true);
        name->setContentsMargins(2, 0, 0, 4);
        sides->addWidget(name, row++, 1);
    }
    column->addLayout(sides);
    column->addWidget(m_facts);
    column->addWidget(m_pending, 0, Qt::AlignLeft);
    m_legs->setHorizontalSpacing(8);
    m_legs->setVerticalSpacing(2);
    m_legs->setColumnStretch(1, 1);
    column->addWidget(m_legsTitle);
    column->addLayout(m_legs);
    column->addStretch(1);
    addButton(m_entry);
    connect(m_debit, &QPushButton::clicked, this, [this] { emit accountRequested(m_debit->text()); });
    connect(m_credit, &QPushButton::clicked, this, [this] { emit accountRequested(m_credit->text()); });
    connect(m_entry, &QPushButton::clicked, this, [this] {
        if (m_details) emit entryRequested(m_details->line.booked.logSequence);
    });
    connect(m_pending, &QPushButton::clicked, this, [this] {
        if (m_details) emit transferRequested(m_details->line.booked.transfer.pending);
    });
}

void TransferPane::setDetails(const TransferDetails& details, const AccountList& accounts,
                              common::Language language) {
    m_details = details;
    retranslate(accounts, language);
}

void TransferPane::forget() {
    m_details.reset();
    setHead({}, {});
    for (auto* label : {m_sentence, m_figure, m_debitName, m_creditName}) label->clear();
    m_debit->setText({});
    m_credit->setText({});
    m_facts->setFacts({});
    showLegs();
}

void TransferPane::retranslate(const AccountList& accounts, common::Language language) {
    SidePane::retranslate();
    m_debitLabel->setText(tr("Debit"));
    m_creditLabel->setText(tr("Credit"));
    if (!m_details) return;
    const auto& line = m_details->line;
    const auto& transfer = line.booked.transfer;
    setHead(tr("Transfer %1").arg(countText(line.booked.sequence)), sourceText(line.source));
    m_figure->setText(lineAmount(line));
    m_sentence->setText(transferSentence(line));
    m_debit->setText(fromUtf8(line.debitCode));
    m_credit->setText(fromUtf8(line.creditCode));
    m_debit->setAccessibleName(tr("Show account %1").arg(m_debit->text()));
    m_credit->setAccessibleName(tr("Show account %1").arg(m_credit->text()));
    m_debitName->setText(nameOf(accounts, line.debitCode, language));
    m_creditName->setText(nameOf(accounts, line.creditCode, language));
    auto kind = kindGlyph(transfer.kind) + ' ' + kindText(transfer);
    if (transfer.kind == ledger::TransferKind::Pending)
        kind = m_details->isOpen ? QString::fromUtf8("● ") + tr("pending, still open")
                                 : QString::fromUtf8("✓ ") + tr("pending, posted or given back since");
    m_facts->setFacts({{tr("Kind"), kind},
                       {tr("Reference"), fromUtf8(transfer.reference), "mono", fromUtf8(transfer.reference)},
                       {tr("Value date"), dateText(transfer.valueDate)},
                       {tr("Posted"), timeText(line.time)},
                       {tr("By"), fromUtf8(line.person)}});
    m_pending->setVisible(transfer.pending != 0);
    m_pending->setText(tr("Show pending transfer %1").arg(countText(transfer.pending)));
    m_pending->setAccessibleName(m_pending->text());
    m_entry->setText(tr("Show log entry %1").arg(countText(line.booked.logSequence)));
    m_entry->setAccessibleName(m_entry->text());
    showLegs();
}

void TransferPane::showLegs() {
    for (auto* widget : m_legWidgets) delete widget;
    m_legWidgets.clear();
    const bool linked = m_details && m_details->legs.size() > 1;
    m_legsTitle->setVisible(linked);
    if (!linked) return;
    m_legsTitle->setText(
        tr("One entry of %n linked transfers", "", static_cast<int>(m_details->legs.size())));
    int row = 0;
    for (const auto& leg : m_details->legs) {
        if (static_cast<std::size_t>(row) == legsShown) break;
        const auto sequence = leg.booked.sequence;
        auto* number = makeButton("link", this);
        number->setText(countText(sequence));
        number->setAccessibleName(tr("Show transfer %1").arg(number->text()));
        number->setEnabled(sequence != m_details->line.booked.sequence);
        connect(number, &QPushButton::clicked, this, [this, sequence] { emit transferRequested(sequence); });
        auto* sides = makeLabel("mono", this);
        sides->setText(fromUtf8(leg.debitCode) + '\n' + fromUtf8(leg.creditCode));
        auto* amount = makeLabel("", this);
        amount->setText(lineAmount(leg));
        m_legs->addWidget(number, row, 0, Qt::AlignTop);
        m_legs->addWidget(sides, row, 1);
        m_legs->addWidget(amount, row++, 2, Qt::AlignTop | Qt::AlignRight);
        m_legWidgets.insert(m_legWidgets.end(), {number, sides, amount});
        for (auto* widget :
             {static_cast<QWidget*>(number), static_cast<QWidget*>(sides), static_cast<QWidget*>(amount)})
            widget->show();
    }
}

} // namespace cambist::ui
