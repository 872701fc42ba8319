// EntryPane: what is known of one entry of the log. GUI thread only.
#pragma once

#include "ui/audit/log_text.h"
#include "ui/widgets/side_pane.h"

#include <optional>

class QPushButton;

namespace cambist::ui {

class FactList;

class EntryPane : public SidePane {
    Q_OBJECT

public:
    explicit EntryPane(QWidget* parent = nullptr);
    /// A copy is kept, so that the words can be set anew.
    void setEntry(const LogEntry& entry, bool isVerified, common::Language language);
    void forget();
    void retranslate(common::Language language);
    [[nodiscard]] bool hasEntry() const { return !m_entry.empty(); }

signals:
    void placeRequested(const NavigationRequest& request);

private:
    LogEntry m_entry;
    bool m_isVerified = false;
    QLabel *m_sentences, *m_seal;
    FactList *m_facts, *m_proof;
    QPushButton* m_place;
};

} // namespace cambist::ui
