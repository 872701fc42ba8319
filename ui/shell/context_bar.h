// ContextBar: which workspace, region and business date one works in, how fresh what is shown is, the ribbon
// of sample workspaces, and the way into the command palette. GUI thread only.
#pragma once

#include "ui/widgets/ui_context.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace cambist::ui {

class ContextBar : public QFrame {
    Q_OBJECT

public:
    explicit ContextBar(const UiContext& context, QWidget* parent = nullptr);
    void retranslate();

signals:
    void findRequested();

private:
    void makeFind();
    void refresh();
    void showTime();

    UiContext m_context;
    QString m_workspaceName, m_region;
    Timestamp m_asOf;
    bool m_isSample = false;
    QLabel *m_workspace, *m_regionLabel, *m_date, *m_time, *m_sample;
    QPushButton* m_find;
    QLabel *m_findText, *m_findKeys;
};

} // namespace cambist::ui
