#include "ui/ledger/journal_filter_bar.h"

#include "ui/ledger/account_chooser.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/format.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/money_edit.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace cambist::ui {
namespace {

constexpr int textWidth = 152, amountWidth = 112, typedMilliseconds = 150;

/// A label with two fields, kept together when the line is broken.
QWidget* together(QLabel* label, QWidget* from, QLabel* to, QWidget* until) {
    auto* all = new QWidget;
    auto* row = new QHBoxLayout(all);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(label);
    row->addWidget(from);
    row->addWidget(to);
    row->addWidget(until);
    label->setBuddy(from);
    to->setBuddy(until);
    return all;
}

std::optional<std::uint64_t> positive(const MoneyEdit& edit) {
    const auto amount = edit.minorUnits();
    if (!edit.isEnabled() || !amount) return {};
    return static_cast<std::uint64_t>(std::max<std::int64_t>(0, *amount));
}

} // namespace

JournalFilterBar::JournalFilterBar(const UiContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_text(new QLineEdit)
    , m_account(new AccountChooser(true))
    , m_dateLabel(makeLabel("label"))
    , m_dateTo(makeLabel("label"))
    , m_amountLabel(makeLabel("label"))
    , m_amountTo(makeLabel("label"))
    , m_problem(makeLabel("stop"))
    , m_from(new DateField)
    , m_to(new DateField)
    , m_least(new MoneyEdit(context.language))
    , m_most(new MoneyEdit(context.language))
    , m_clear(makeButton("quiet")) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 8, 16, 8);
    column->setSpacing(4);
    auto* flow = new FlowLayout(14, 8);
    flow->addWidget(m_text);
    flow->addWidget(m_account);
    flow->addWidget(together(m_dateLabel, m_from, m_dateTo, m_to));
    flow->addWidget(together(m_amountLabel, m_least, m_amountTo, m_most));
    flow->addWidget(m_clear);
    column->addLayout(flow);
    column->addWidget(m_problem);
    m_text->setFixedWidth(textWidth);
    m_text->setClearButtonEnabled(true);
    m_problem->hide();
    m_clear->hide();
    m_typed.setSingleShot(true);
    m_typed.setInterval(typedMilliseconds);
    connect(&m_typed, &QTimer::timeout, this, &JournalFilterBar::changedNow);
    connect(m_text, &QLineEdit::textChanged, this, [this] { m_typed.start(); });
    connect(m_account, &AccountChooser::chosen, this, [this] {
        followAccount();
        changedNow();
    });
    for (auto* date : {m_from, m_to})
        connect(date, &DateField::dateChanged, this, &JournalFilterBar::changedNow);
    for (auto* amount : {m_least, m_most}) {
        amount->setFixedWidth(amountWidth);
        connect(amount, &MoneyEdit::amountChanged, this, [this] { m_typed.start(); });
    }
    connect(m_clear, &QPushButton::clicked, this, &JournalFilterBar::clear);
    followAccount();
}

void JournalFilterBar::setAccounts(const AccountList& accounts) {
    m_account->setAccounts(accounts, m_context.speech());
}

desk::JournalQuery JournalFilterBar::query() const {
    desk::JournalQuery query;
    query.text = m_text->text().simplified().toStdString();
    if (const auto* account = m_account->account()) query.account = account->number;
    query.from = m_from->date();
    query.to = m_to->date();
    query.leastAmount = positive(*m_least);
    query.mostAmount = positive(*m_most);
    return query;
}

bool JournalFilterBar::isActive() const {
    const auto current = query();
    return !current.text.empty() || current.account != 0 || current.from || current.to ||
           current.leastAmount || current.mostAmount;
}

void JournalFilterBar::clear() {
    {
        const QSignalBlocker account(m_account);
        m_account->choose({});
    }
    m_text->clear();
    for (auto* date : {m_from, m_to}) date->clear();
    for (auto* amount : {m_least, m_most}) amount->clear();
    followAccount();
    changedNow();
    m_text->setFocus();
}

void JournalFilterBar::chooseAccount(const QString& code) {
    m_account->choose(code);
}

void JournalFilterBar::followAccount() {
    const auto* account = m_account->account();
    const auto why = tr("Amounts are compared within one currency: choose an account first.");
    for (auto* amount : {m_least, m_most}) {
        amount->setEnabled(account != nullptr);
        if (account) amount->setCurrency(account->currency);
        amount->setPlaceholderText(account ? fromUtf8(account->currency.code()) : QString());
        if (amount->problem().isEmpty()) amount->setToolTip(account ? QString() : why);
    }
}

void JournalFilterBar::changedNow() {
    m_typed.stop();
    QString problem;
    for (const auto* date : {m_from, m_to})
        if (problem.isEmpty()) problem = date->problem();
    for (const auto* amount : {m_least, m_most})
        if (problem.isEmpty() && amount->isEnabled()) problem = amount->problem();
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_clear->setVisible(isActive() || !problem.isEmpty());
    emit changed();
}

void JournalFilterBar::retranslate() {
    m_text->setPlaceholderText(tr("Text in the reference"));
    m_text->setAccessibleName(tr("Text in the reference"));
    m_account->setAccessibleName(tr("Account"));
    m_dateLabel->setText(tr("Value date"));
    m_dateTo->setText(QString(QChar(0x2013)));
    m_amountLabel->setText(tr("Amount"));
    m_amountTo->setText(QString(QChar(0x2013)));
    m_from->setPlaceholderText(tr("from"));
    m_to->setPlaceholderText(tr("to"));
    m_from->setAccessibleName(tr("Value date from"));
    m_to->setAccessibleName(tr("Value date to"));
    m_least->setAccessibleName(tr("Amount from"));
    m_most->setAccessibleName(tr("Amount to"));
    m_clear->setText(tr("Clear filters"));
    m_clear->setAccessibleName(m_clear->text());
    followAccount();
}

} // namespace cambist::ui
