// FolderField: a folder on this machine, typed or chosen. GUI thread only.
#pragma once

#include "engine/base/file.h"

#include <QWidget>

#include <functional>

class QLineEdit;
class QPushButton;

namespace cambist::ui {

class FolderField : public QWidget {
    Q_OBJECT

public:
    explicit FolderField(QWidget* parent = nullptr);
    [[nodiscard]] Path path() const;
    void setPath(const Path& path);
    [[nodiscard]] bool isEmpty() const;
    /// What assistive technology and the dialog call it.
    void setTitle(const QString& title);
    void retranslate();

signals:
    void changed();

private:
    void choose();

    QLineEdit* m_text;
    QPushButton* m_choose;
    QString m_title;
};

/// Asks for a folder without a loop of its own; `chosen` is called with what was chosen, not when it was
/// cancelled.
void chooseFolder(QWidget* parent, const QString& title, const QString& start,
                  const std::function<void(const Path&)>& chosen);

} // namespace cambist::ui
