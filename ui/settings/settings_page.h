// SettingsPage: the list of sections and the one that is chosen. GUI thread only.
#pragma once

#include "ui/widgets/page.h"

#include <vector>

class QPushButton;
class QStackedWidget;

namespace cambist::ui {

class PageHeader;
class SettingsSection;

class SettingsPage : public Page {
    Q_OBJECT

public:
    explicit SettingsPage(const UiContext& context, QWidget* parent = nullptr);
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override { return "settings"; }
    /// Knows the objects "people", "appearance", "security", "backup", "workspace".
    void show(const NavigationRequest& request) override;
    [[nodiscard]] QList<QAction*> commands() const override { return m_commands; }

protected:
    void refresh() override;
    void conceal() override;
    void retranslate() override;

private:
    struct Entry {
        QString name; ///< of requests
        SettingsSection* section;
        QPushButton* button;
        QAction* command;
    };
    void addSection(const QString& name, SettingsSection* section);
    void choose(std::size_t index);

    PageHeader* m_header;
    QFrame* m_list;
    QStackedWidget* m_stack;
    std::vector<Entry> m_entries;
    QList<QAction*> m_commands;
};

} // namespace cambist::ui
