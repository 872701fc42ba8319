// JoinStep: somebody who was invited opens the workspace with the one-time code and chooses a passphrase. GUI
// thread only.
#pragma once

#include "ui/shell/start_step.h"

class QComboBox;
class QLineEdit;

namespace cambist::ui {

class FolderField;
class NewPassphrase;

class JoinStep : public StartStep {
    Q_OBJECT

public:
    explicit JoinStep(const UiContext& context, QWidget* parent = nullptr);
    void retranslate() override;
    void begin() override;
    void setFolder(const Path& folder);

private:
    /// Who is invited in the folder.
    void look();
    void judge();
    void join();

    FolderField* m_folder;
    QComboBox* m_person;
    QLineEdit* m_code;
    NewPassphrase* m_passphrase;
    QLabel *m_folderLabel, *m_personLabel, *m_codeLabel, *m_found;
};

} // namespace cambist::ui
