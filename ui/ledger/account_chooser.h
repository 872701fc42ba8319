// AccountChooser: one account of the books, found by any part of its code or name. GUI thread only.
#pragma once

#include "ui/ledger/ledger_controller.h"

#include <QComboBox>

#include <optional>

namespace cambist::ui {

class AccountChooser : public QComboBox {
    Q_OBJECT

public:
    /// `withAll`: "All accounts" comes first and is the choice of nobody.
    explicit AccountChooser(bool withAll, QWidget* parent = nullptr);
    /// Keeps the choice.
    void setAccounts(const AccountList& accounts, common::Language language);
    /// nullptr: none or all. Valid until setAccounts().
    [[nodiscard]] const ledger::Account* account() const;
    /// By its code; empty: none or all. False if there is no such account.
    bool choose(const QString& code);

signals:
    void chosen();

protected:
    void focusOutEvent(QFocusEvent* event) override;

private:
    void take(int index);
    void fill();

    bool m_withAll;
    AccountList m_accounts;
    common::Language m_language = common::Language::English;
    QString m_code;
};

} // namespace cambist::ui
