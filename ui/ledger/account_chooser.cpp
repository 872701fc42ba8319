#include "ui/ledger/account_chooser.h"

#include "ui/widgets/account_text.h"
#include "ui/widgets/format.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>
#include <QSignalBlocker>

#include <algorithm>

namespace cambist::ui {
namespace {

constexpr int fieldWidth = 228, popupWidth = 460;

} // namespace

AccountChooser::AccountChooser(bool withAll, QWidget* parent)
    : QComboBox(parent)
    , m_withAll(withAll) {
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setFixedWidth(fieldWidth);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCaseSensitivity(Qt::CaseInsensitive);
    completer()->popup()->setMinimumWidth(popupWidth);
    view()->setMinimumWidth(popupWidth);
    connect(this, qOverload<int>(&QComboBox::activated), this, &AccountChooser::take);
}

void AccountChooser::setAccounts(const AccountList& accounts, common::Language language) {
    m_accounts = accounts;
    m_language = language;
    fill();
}

void AccountChooser::fill() {
    const QSignalBlocker quiet(this);
    QStringList codes, texts;
    if (m_withAll) {
        codes << QString();
        texts << tr("All accounts");
    }
    for (const auto& account : m_accounts) {
        codes << fromUtf8(account.code);
        texts << fromUtf8(account.code) + QString::fromUtf8("  ") + accountName(account, m_language);
    }
    // Not made anew while somebody looks through it.
    bool same = count() == codes.size();
    for (int i = 0; same && i < count(); ++i) same = itemText(i) == texts[i];
    if (!same) {
        clear();
        for (qsizetype i = 0; i < codes.size(); ++i) addItem(texts[i], codes[i]);
    }
    if (!hasFocus() || !same) setCurrentIndex(findData(m_code));
    lineEdit()->setPlaceholderText(tr("Choose an account"));
    lineEdit()->setCursorPosition(0);
}

const ledger::Account* AccountChooser::account() const {
    const auto code = m_code.toStdString();
    const auto found = std::find_if(m_accounts.begin(), m_accounts.end(),
                                    [&](const ledger::Account& account) { return account.code == code; });
    return found == m_accounts.end() ? nullptr : &*found;
}

bool AccountChooser::choose(const QString& code) {
    const int index = findData(code);
    m_code = code;
    setCurrentIndex(index);
    lineEdit()->setCursorPosition(0);
    emit chosen();
    return index >= 0;
}

void AccountChooser::take(int index) {
    const auto code = itemData(index).toString();
    lineEdit()->setCursorPosition(0);
    if (code == m_code) return;
    m_code = code;
    emit chosen();
}

void AccountChooser::focusOutEvent(QFocusEvent* event) {
    QComboBox::focusOutEvent(event);
    // Half a word that fits nothing is no choice.
    setCurrentIndex(findData(m_code));
    if (currentIndex() < 0) clearEditText();
    lineEdit()->setCursorPosition(0);
}

} // namespace cambist::ui
