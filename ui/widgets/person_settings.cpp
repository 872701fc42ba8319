#include "ui/widgets/person_settings.h"

#include "ui/widgets/format.h"

#include <QCryptographicHash>
#include <QSettings>

namespace cambist::ui {
namespace {

QString digest(const QString& text) {
    const auto hash = QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex().left(16));
}

QString pathText(const Path& folder) {
    return QString::fromStdString(folder.lexically_normal().string());
}

} // namespace

QString personGroup(const EngineClient& engine) {
    if (engine.person().isEmpty()) return "people/anyone";
    return "people/" + digest(pathText(engine.folder()) + '\n' + engine.person());
}

QString workspaceGroup(const Path& folder) {
    return "workspaces/" + digest(pathText(folder));
}

Timestamp lastBackup(const UiContext& context) {
    return {context.settings.value(workspaceGroup(context.engine.folder()) + "/backup").toLongLong()};
}

void noteBackup(const UiContext& context, Timestamp when) {
    context.settings.setValue(workspaceGroup(context.engine.folder()) + "/backup",
                              static_cast<qlonglong>(when.nanoseconds));
}

} // namespace cambist::ui
