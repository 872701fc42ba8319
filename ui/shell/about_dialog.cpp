#include "ui/shell/about_dialog.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"

#include <QApplication>
#include <QGridLayout>
#include <QVBoxLayout>

#include <array>

namespace cambist::ui {
namespace {

constexpr int aboutWidth = 520, aboutMark = 64;

struct Library {
    const char *name, *licence;
};
/// Names and licence identifiers (SPDX) are the same in every language.
constexpr std::array<Library, 12> libraries{{{"Qt 6", "LGPL-3.0-only"},
                                             {"SQLCipher", "BSD-3-Clause"},
                                             {"SQLite", "blessing"},
                                             {"OpenSSL", "Apache-2.0"},
                                             {"Argon2", "CC0-1.0 OR Apache-2.0"},
                                             {"ICU", "Unicode-DFS-2016"},
                                             {"libxml2", "MIT"},
                                             {"Protocol Buffers", "BSD-3-Clause"},
                                             {"Boost", "BSL-1.0"},
                                             {"nlohmann/json", "MIT"},
                                             {"{fmt}", "MIT"},
                                             {"libxlsxwriter", "BSD-2-Clause"}}};

QLabel* wrapped(const char* kind, const QString& text) {
    auto* label = makeLabel(kind);
    label->setText(text);
    label->setWordWrap(true);
    return label;
}

QWidget* libraryList() {
    auto* box = new QWidget;
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(2);
    constexpr int columns = 2;
    int at = 0;
    for (const auto& library : libraries) {
        const int row = at / columns, column = at % columns * 2;
        grid->addWidget(wrapped("", QString::fromLatin1(library.name)), row, column);
        grid->addWidget(wrapped("secondary", QString::fromLatin1(library.licence)), row, column + 1);
        ++at;
    }
    return box;
}

} // namespace

AboutDialog::AboutDialog(const Theme& theme, QWidget* parent)
    : QDialog(parent) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("About Cambist"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 16);
    column->setSpacing(12);
    auto* head = new QHBoxLayout;
    head->setSpacing(16);
    auto* mark = new QLabel;
    mark->setPixmap(iconPixmap("cambist", theme.colours().ink, aboutMark, devicePixelRatioF()));
    head->addWidget(mark);
    auto* names = new QVBoxLayout;
    names->setSpacing(2);
    names->addWidget(wrapped("page-title", QString::fromUtf8("Cambist 汇衡")));
    names->addWidget(wrapped("label", tr("Version %1").arg(QApplication::applicationVersion())));
    names->addStretch(1);
    head->addLayout(names, 1);
    column->addLayout(head);
    column->addWidget(
        wrapped("", tr("A treasury and payments console. Your data lie encrypted on this machine; "
                       "nothing is sent anywhere.")));
    column->addWidget(wrapped("", tr("The workspace format is a preview: a later version may not open it.")));
    column->addWidget(wrapped("", tr("Free software under the GNU General Public License, version 3 or later "
                                     "(GPL-3.0-or-later). It comes without any warranty.")));
    column->addWidget(wrapped("strong", tr("Built with")));
    column->addWidget(libraryList());
    auto* close = makeButton("");
    close->setText(tr("Close"));
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    auto* foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(close);
    column->addLayout(foot);
    setFixedWidth(aboutWidth);
    close->setFocus();
}

} // namespace cambist::ui
