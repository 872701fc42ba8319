#include "ui/accounts/account_pane.h"

#include "ui/widgets/account_text.h"
#include "ui/widgets/fact_list.h"
#include "ui/widgets/format.h"
#include "ui/widgets/labels.h"

#include <QVBoxLayout>

namespace cambist::ui {
namespace {

QString roleText(ledger::AccountRole role) {
    switch (role) {
    case ledger::AccountRole::None:
        return AccountPane::tr("Not used for payouts");
    case ledger::AccountRole::Bank:
        return AccountPane::tr("Book of a bank account; payouts leave from here");
    case ledger::AccountRole::PayoutsInTransit:
        return AccountPane::tr("Payouts that were released and that the bank has not confirmed");
    case ledger::AccountRole::PayoutContra:
        return AccountPane::tr("What confirmed payouts are booked against");
    }
    return {};
}

QString typeText(ledger::AccountType type) {
    switch (type) {
    case ledger::AccountType::Asset:
        return AccountPane::tr("Asset");
    case ledger::AccountType::Liability:
        return AccountPane::tr("Liability");
    case ledger::AccountType::Equity:
        return AccountPane::tr("Equity");
    case ledger::AccountType::Income:
        return AccountPane::tr("Income");
    case ledger::AccountType::Expense:
        return AccountPane::tr("Expense");
    }
    return {};
}

} // namespace

AccountPane::AccountPane(QWidget* parent)
    : SidePane(parent)
    , m_figure(makeLabel("figure", this))
    , m_figureLabel(makeLabel("secondary", this))
    , m_identifiers(new FactList(this))
    , m_use(new FactList(this))
    , m_balances(new FactList(this))
    , m_statement(makeButton("", this)) {
    m_figure->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* summary = addTab();
    auto* head = new QVBoxLayout;
    head->setSpacing(0);
    head->addWidget(m_figure);
    head->addWidget(m_figureLabel);
    summary->addLayout(head);
    summary->addWidget(m_identifiers);
    summary->addWidget(m_use);
    summary->addStretch(1);
    auto* balances = addTab();
    balances->addWidget(m_balances);
    balances->addStretch(1);
    addButton(m_statement);
    connect(m_statement, &QPushButton::clicked, this, [this] {
        if (m_account) emit statementRequested(fromUtf8(m_account->code));
    });
}

void AccountPane::setAccount(const ledger::Account& account, common::Language language) {
    m_account = account;
    retranslate(language);
}

void AccountPane::forget() {
    m_account.reset();
    setHead({}, {});
    m_figure->clear();
    m_figureLabel->clear();
    for (auto* list : {m_identifiers, m_use, m_balances}) list->setFacts({});
}

void AccountPane::retranslate(common::Language language) {
    SidePane::retranslate();
    setTab(0, tr("Summary"));
    setTab(1, tr("Balances"));
    m_statement->setText(tr("Show statement"));
    m_statement->setAccessibleName(m_statement->text());
    if (!m_account) return;
    const auto& account = *m_account;
    const auto amount = [&](base::Int128 minorUnits) { return moneyText(minorUnits, account.currency); };
    setHead(fromUtf8(account.code), accountName(account, language));
    m_figure->setText(amount(ledgerBalance(account)));
    m_figureLabel->setText(
        tr("Ledger balance · available %1").arg(amount(ledger::availableBalance(account))));
    const auto bank = account.bank.value_or(ledger::BankDetails{});
    const auto iban = fromUtf8(bank.iban), number = fromUtf8(bank.number);
    m_identifiers->setFacts({{tr("IBAN"), accountText(iban), "mono", iban},
                             {tr("Account number"), number, "mono", number},
                             {tr("BIC"), fromUtf8(bank.bic), "mono", {}},
                             {bank.country == "CN" ? tr("CNAPS code") : tr("Clearing code"),
                              fromUtf8(bank.clearingCode), "mono", fromUtf8(bank.clearingCode)},
                             {tr("Bank"), fromUtf8(bank.bankName)},
                             {tr("Holder"), fromUtf8(bank.holder)},
                             {tr("Country"), fromUtf8(bank.country)}});
    m_use->setFacts({{tr("Role"), roleText(account.role)},
                     {tr("Limits"), (account.flags & ledger::NoOverdraft) != 0
                                        ? tr("Never overdrawn: payments that wait are counted, too")
                                        : tr("None")},
                     {tr("Type"), typeText(account.type)},
                     {tr("Entity"), fromUtf8(account.entity)},
                     {tr("Currency"), fromUtf8(account.currency.code())}});
    const auto& b = account.balances;
    m_balances->setFacts({{tr("Ledger balance"), amount(ledgerBalance(account)), "strong"},
                          {tr("Pending out"), amount(pendingOut(account))},
                          {tr("Available"), amount(ledger::availableBalance(account)), "strong"},
                          {tr("Debits posted"), amount(b.debitsPosted)},
                          {tr("Credits posted"), amount(b.creditsPosted)},
                          {tr("Debits pending"), amount(b.debitsPending)},
                          {tr("Credits pending"), amount(b.creditsPending)}});
}

} // namespace cambist::ui
