#include "ui/widgets/folder_field.h"

#include "ui/widgets/labels.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>

namespace cambist::ui {

void chooseFolder(QWidget* parent, const QString& title, const QString& start,
                  const std::function<void(const Path&)>& chosen) {
    auto* dialog = new QFileDialog(parent, title, start);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent,
                     [chosen](const QString& folder) { chosen(Path(folder.toStdString())); });
    dialog->open();
}

FolderField::FolderField(QWidget* parent)
    : QWidget(parent)
    , m_text(new QLineEdit)
    , m_choose(makeButton("")) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_text, 1);
    row->addWidget(m_choose);
    setFocusProxy(m_text);
    connect(m_text, &QLineEdit::textChanged, this, &FolderField::changed);
    connect(m_choose, &QPushButton::clicked, this, &FolderField::choose);
}

Path FolderField::path() const {
    auto text = QDir::fromNativeSeparators(m_text->text().trimmed());
    if (text == "~" || text.startsWith("~/")) text = QDir::homePath() + text.mid(1);
    return Path(text.toStdString());
}

void FolderField::setPath(const Path& path) {
    m_text->setText(QDir::toNativeSeparators(QString::fromStdString(path.string())));
    m_text->setCursorPosition(0);
}

bool FolderField::isEmpty() const {
    return m_text->text().trimmed().isEmpty();
}

void FolderField::setTitle(const QString& title) {
    m_title = title;
    retranslate();
}

void FolderField::retranslate() {
    m_text->setAccessibleName(m_title);
    m_choose->setText(tr("Choose…"));
    m_choose->setAccessibleName(tr("Choose a folder: %1").arg(m_title));
}

void FolderField::choose() {
    chooseFolder(this, m_title, m_text->text(), [this](const Path& folder) { setPath(folder); });
}

} // namespace cambist::ui
