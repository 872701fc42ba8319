// Navigation: the column to the left: a drawn icon and a word for each page, with a count where something
// waits. Arrows move, Enter goes. GUI thread only.
#pragma once

#include "ui/widgets/page.h"

#include <QAbstractButton>
#include <QFrame>

#include <map>

class QLabel;
class QVBoxLayout;

namespace cambist::ui {

class NavigationEntry : public QAbstractButton {
    Q_OBJECT

public:
    NavigationEntry(const Theme& theme, QString iconName, QWidget* parent);
    void setBadge(int count);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    const Theme& m_theme;
    QString m_iconName;
    int m_badge = 0;
};

class Navigation : public QFrame {
    Q_OBJECT

public:
    explicit Navigation(const Theme& theme, QWidget* parent = nullptr);
    void addPage(const Page& page);
    void setCurrent(PageId page);
    /// Words of the pages, in the language of the window.
    void retranslate(const std::map<PageId, Page*>& pages);
    void setBadge(PageId page, int count);
    void setCollapsed(bool collapsed);

signals:
    void chosen(PageId page);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QVBoxLayout* m_entries;
    QVBoxLayout* m_last; ///< settings, at the foot
    bool m_collapsed = false;
    std::map<PageId, NavigationEntry*> m_byPage;
};

} // namespace cambist::ui
