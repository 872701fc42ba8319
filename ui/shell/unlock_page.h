// UnlockPage: who one is and the passphrase. It covers the window while the workspace is locked. GUI thread
// only.
#pragma once

#include "ui/widgets/ui_context.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace cambist::ui {

class Notice;
class SecretEdit;

class UnlockPage : public QWidget {
    Q_OBJECT

public:
    explicit UnlockPage(const UiContext& context, QWidget* parent = nullptr);
    /// Who may open the workspace in `folder`; `person` is chosen if there.
    void setWorkspace(const Path& folder, const QString& person = {});
    void retranslate();

signals:
    void otherWorkspace();

private:
    void unlock();
    void showHints();
    void showBusy(bool busy);

    UiContext m_context;
    Path m_folder;
    std::map<QString, QString> m_samplePassphrases; ///< by name; sample workspaces show them
    QLabel *m_mark, *m_title, *m_name, *m_personLabel, *m_passphraseLabel;
    QComboBox* m_person;
    SecretEdit* m_passphrase;
    QPushButton *m_unlock, *m_other;
    Notice* m_notice;
    Notice* m_sample;
};

} // namespace cambist::ui
