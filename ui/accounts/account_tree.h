// AccountTree: the tree of accounts in the look of our tables: rows of one height, hairlines, figures whole.
// What was folded stays folded when the rows are made anew. GUI thread only.
#pragma once

#include "ui/accounts/account_tree_model.h"
#include "ui/widgets/theme.h"

#include <QSet>
#include <QTreeView>

namespace cambist::ui {

class AccountTree : public QTreeView {
    Q_OBJECT

public:
    AccountTree(const Theme& theme, AccountTreeModel& model, QWidget* parent = nullptr);
    /// Columns that the pane shows as well make room for it.
    void setNarrow(bool narrow);
    /// Current and in sight.
    bool goTo(const QString& code);

signals:
    /// nullptr: a group or nothing.
    void currentAccountChanged(const ledger::Account* account);

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void keepPlace();
    void restorePlace();
    void stretchName();

    const Theme& m_theme;
    AccountTreeModel& m_model;
    QSet<QString> m_folded; ///< "ENTITY" or "ENTITY/CURRENCY"
    QString m_current;
    int m_scroll = 0;
    bool m_restoring = false;
};

} // namespace cambist::ui
