#include "ui/widgets/clipboard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

namespace cambist::ui {
namespace {

constexpr auto mark = "application/x-cambist";

} // namespace

void putOnClipboard(const QString& text) {
    auto* data = new QMimeData;
    data->setText(text);
    data->setData(mark, "1");
    // What clipboard managers of KDE and others take as: do not keep a history of it.
    data->setData("x-kde-passwordManagerHint", "secret");
    QGuiApplication::clipboard()->setMimeData(data);
}

void clearOurClipboard() {
    auto* clipboard = QGuiApplication::clipboard();
    const auto* data = clipboard->mimeData();
    if (data && data->hasFormat(mark)) clipboard->clear();
}

} // namespace cambist::ui
