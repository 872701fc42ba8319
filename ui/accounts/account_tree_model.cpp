#include "ui/accounts/account_tree_model.h"

#include "ui/widgets/account_text.h"
#include "ui/widgets/format.h"

#include <algorithm>
#include <map>
#include <set>

namespace cambist::ui {

struct AccountTreeModel::Node {
    Node* parent = nullptr;
    int row = 0;
    QString key;                  ///< entity, currency or code
    std::size_t account = 0;      ///< position; of leaves
    std::set<QString> names = {}; ///< holders of an entity, banks of a currency
    Sum sum = {};                 ///< of a currency
    bool summed = false;          ///< there was something to add up
    Currency currency = {};
    std::vector<std::unique_ptr<Node>> children = {};

    [[nodiscard]] int depth() const { return parent ? parent->depth() + 1 : 0; }
    Node* child(const QString& childKey) {
        if (!children.empty() && children.back()->key == childKey) return children.back().get();
        auto node = std::make_unique<Node>();
        node->parent = this;
        node->row = static_cast<int>(children.size());
        node->key = childKey;
        children.push_back(std::move(node));
        return children.back().get();
    }
};

namespace {

constexpr int entityDepth = 1, currencyDepth = 2;

bool sameParticulars(const ledger::Account& a, const ledger::Account& b) {
    return a.number == b.number && a.code == b.code && a.role == b.role && a.entity == b.entity &&
           a.currency == b.currency && a.nameEn == b.nameEn && a.nameZh == b.nameZh && a.bank == b.bank;
}

bool isFigure(int column) {
    using Model = AccountTreeModel;
    return column == Model::Balance || column == Model::PendingOut || column == Model::Available;
}

QString joined(const std::set<QString>& names) {
    return QStringList(names.begin(), names.end()).join(QString::fromUtf8(" · "));
}

} // namespace

AccountTreeModel::AccountTreeModel(QObject* parent)
    : QAbstractItemModel(parent)
    , m_root(std::make_unique<Node>()) {}

AccountTreeModel::~AccountTreeModel() = default;

void AccountTreeModel::setAccounts(const std::vector<ledger::Account>& accounts) {
    const bool same =
        std::equal(accounts.begin(), accounts.end(), m_accounts.begin(), m_accounts.end(), sameParticulars);
    if (same) {
        const bool equal = std::equal(accounts.begin(), accounts.end(), m_accounts.begin(),
                                      [](const auto& a, const auto& b) { return a.balances == b.balances; });
        if (equal) return;
    }
    m_accounts = accounts;
    rebuild();
}

void AccountTreeModel::setFilter(AccountScope scope, const QString& text) {
    const auto folded = text.normalized(QString::NormalizationForm_KC).simplified();
    if (scope == m_scope && folded == m_text) return;
    m_scope = scope;
    m_text = folded;
    rebuild();
}

void AccountTreeModel::setLanguage(common::Language language) {
    if (language == m_language) return;
    m_language = language;
    rebuild();
    emit headerDataChanged(Qt::Horizontal, 0, Count - 1);
}

bool AccountTreeModel::fits(const ledger::Account& account) const {
    if (m_scope == AccountScope::Bank && account.role != ledger::AccountRole::Bank) return false;
    if (m_scope == AccountScope::InTransit && account.role != ledger::AccountRole::PayoutsInTransit)
        return false;
    if (m_text.isEmpty()) return true;
    QStringList texts{fromUtf8(account.code), fromUtf8(account.nameEn), fromUtf8(account.nameZh),
                      fromUtf8(account.entity), fromUtf8(account.currency.code())};
    if (account.bank)
        for (const auto* part : {&account.bank->iban, &account.bank->number, &account.bank->bic,
                                 &account.bank->clearingCode, &account.bank->bankName, &account.bank->holder})
            texts << fromUtf8(*part);
    const auto unspaced = QString(m_text).remove(' ');
    return std::any_of(texts.begin(), texts.end(), [&](const QString& text) {
        return text.contains(m_text, Qt::CaseInsensitive) || text.contains(unspaced, Qt::CaseInsensitive);
    });
}

bool AccountTreeModel::counts(const ledger::Account& account) const {
    return account.role == (m_scope == AccountScope::InTransit ? ledger::AccountRole::PayoutsInTransit
                                                               : ledger::AccountRole::Bank);
}

void AccountTreeModel::rebuild() {
    beginResetModel();
    m_root = std::make_unique<Node>();
    m_shown.clear();
    for (std::size_t i = 0; i < m_accounts.size(); ++i)
        if (fits(m_accounts[i])) m_shown.push_back(i);
    // Bank accounts first within their currency, then by code.
    const auto order = [this](std::size_t i) {
        const auto& a = m_accounts[i];
        return std::tuple(a.entity, a.currency.code(), a.role != ledger::AccountRole::Bank, a.code);
    };
    std::sort(m_shown.begin(), m_shown.end(), [&](auto a, auto b) { return order(a) < order(b); });
    for (const auto position : m_shown) {
        const auto& account = m_accounts[position];
        auto* entity = m_root->child(fromUtf8(account.entity));
        auto* currency = entity->child(fromUtf8(account.currency.code()));
        auto* leaf = currency->child(fromUtf8(account.code));
        leaf->account = position;
        currency->currency = account.currency;
        if (account.bank && !account.bank->holder.empty())
            entity->names.insert(fromUtf8(account.bank->holder));
        if (account.bank && !account.bank->bankName.empty())
            currency->names.insert(fromUtf8(account.bank->bankName));
        if (!counts(account)) continue;
        currency->summed = true;
        currency->sum.balance += ledgerBalance(account);
        currency->sum.pendingOut += pendingOut(account);
        currency->sum.available += ledger::availableBalance(account);
    }
    endResetModel();
}

std::vector<TotalText> AccountTreeModel::totals() const {
    std::map<std::string_view, std::pair<Currency, Sum>> sums;
    for (const auto position : m_shown) {
        const auto& account = m_accounts[position];
        if (!counts(account)) continue;
        auto& [currency, sum] = sums[account.currency.code()];
        currency = account.currency;
        sum.balance += ledgerBalance(account);
        sum.available += ledger::availableBalance(account);
    }
    std::vector<TotalText> texts;
    for (const auto& [code, total] : sums) {
        const auto available = amountText(total.second.available, total.first);
        texts.push_back(
            {fromUtf8(code), amountText(total.second.balance, total.first),
             total.second.available == total.second.balance ? QString() : tr("available %1").arg(available)});
    }
    return texts;
}

const ledger::Account* AccountTreeModel::accountAt(const QModelIndex& index) const {
    if (!index.isValid()) return nullptr;
    const auto* node = static_cast<const Node*>(index.internalPointer());
    return node->children.empty() ? &m_accounts[node->account] : nullptr;
}

QModelIndex AccountTreeModel::indexOf(const QString& code) const {
    for (const auto& entity : m_root->children)
        for (const auto& currency : entity->children)
            for (const auto& leaf : currency->children)
                if (leaf->key == code) return createIndex(leaf->row, Code, leaf.get());
    return {};
}

QModelIndex AccountTreeModel::index(int row, int column, const QModelIndex& parent) const {
    const auto* node = parent.isValid() ? static_cast<const Node*>(parent.internalPointer()) : m_root.get();
    if (row < 0 || column < 0 || column >= Count || row >= static_cast<int>(node->children.size())) return {};
    return createIndex(row, column, node->children[static_cast<std::size_t>(row)].get());
}

QModelIndex AccountTreeModel::parent(const QModelIndex& child) const {
    if (!child.isValid()) return {};
    auto* parent = static_cast<const Node*>(child.internalPointer())->parent;
    return parent == m_root.get() ? QModelIndex() : createIndex(parent->row, 0, parent);
}

int AccountTreeModel::rowCount(const QModelIndex& parent) const {
    if (parent.column() > 0) return 0;
    const auto* node = parent.isValid() ? static_cast<const Node*>(parent.internalPointer()) : m_root.get();
    return static_cast<int>(node->children.size());
}

QString AccountTreeModel::groupText(const Node& node, int column) const {
    const bool entity = node.depth() == entityDepth;
    switch (column) {
    case Code:
        return node.key.isEmpty() ? tr("No entity") : node.key;
    case Name:
        return joined(node.names);
    case Ccy:
        return entity || !node.summed ? QString() : node.key;
    default:
        break;
    }
    if (entity || !node.summed) return {};
    switch (column) {
    case Balance:
        return amountText(node.sum.balance, node.currency);
    case PendingOut:
        return node.sum.pendingOut == 0 ? QString() : amountText(node.sum.pendingOut, node.currency);
    case Available:
        return amountText(node.sum.available, node.currency);
    default:
        return {};
    }
}

QString AccountTreeModel::accountText(const ledger::Account& account, int column) const {
    const auto* bank = account.bank ? &*account.bank : nullptr;
    const auto pending = pendingOut(account);
    switch (column) {
    case Code:
        return fromUtf8(account.code);
    case Name:
        return accountName(account, m_language);
    case Ccy:
        return fromUtf8(account.currency.code());
    case Balance:
        return amountText(ledgerBalance(account), account.currency);
    case PendingOut:
        return pending == 0 ? QString(QChar(0x2013)) : amountText(pending, account.currency);
    case Available:
        return amountText(ledger::availableBalance(account), account.currency);
    case Number:
        return maskedNumber(bankNumber(account));
    case Bank:
        return bank ? fromUtf8(bank->bankName) : QString();
    case BankCode:
        return bank ? fromUtf8(bank->clearingCode.empty() ? bank->bic : bank->clearingCode) : QString();
    default:
        return {};
    }
}

QString AccountTreeModel::spoken(const Node& node, int column) const {
    if (!node.children.empty()) {
        const auto text = groupText(node, column);
        return isFigure(column) && !text.isEmpty() ? node.key + ' ' + text : text;
    }
    const auto& account = m_accounts[node.account];
    const auto text = accountText(account, column);
    if (isFigure(column)) return fromUtf8(account.currency.code()) + ' ' + text;
    return text;
}

QVariant AccountTreeModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const auto& node = *static_cast<const Node*>(index.internalPointer());
    const bool group = !node.children.empty();
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return group ? groupText(node, column) : accountText(m_accounts[node.account], column);
    case Qt::AccessibleTextRole:
        return spoken(node, column);
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignVCenter | (isFigure(column) ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::FontRole:
        if (group) return node.depth() == entityDepth || column != Name ? "strong" : "";
        return column == Code || column == Number || column == BankCode ? "mono" : "";
    case ToneRole: {
        const bool quiet = group && node.depth() == currencyDepth && column == Name;
        const bool reserved = column == PendingOut && !group && pendingOut(m_accounts[node.account]) == 0;
        return static_cast<int>(quiet || reserved ? Tone::Quiet : Tone::Plain);
    }
    case KeyRole:
        return node.key;
    default:
        return {};
    }
}

QVariant AccountTreeModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (isFigure(section) ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole) return {};
    switch (section) {
    case Code:
        return tr("Account");
    case Name:
        return tr("Name");
    case Ccy:
        return tr("Ccy");
    case Balance:
        return tr("Ledger balance");
    case PendingOut:
        return tr("Pending out");
    case Available:
        return tr("Available");
    case Number:
        return tr("IBAN or number");
    case Bank:
        return tr("Bank");
    case BankCode:
        return tr("CNAPS or BIC");
    default:
        return {};
    }
}

} // namespace cambist::ui
