#include "ui/shell/recent_workspaces.h"

#include <QSettings>
#include <QStringList>

namespace cambist::ui {
namespace {

constexpr auto key = "recentWorkspaces";
constexpr qsizetype most = 5;

} // namespace

std::vector<Path> recentWorkspaces(const QSettings& settings) {
    std::vector<Path> found;
    for (const auto& text : settings.value(key).toStringList()) {
        const Path folder(text.toStdString());
        std::error_code failed;
        if (std::filesystem::exists(folder / "vault.json", failed)) found.push_back(folder);
    }
    return found;
}

void noteWorkspace(QSettings& settings, const Path& folder) {
    std::error_code failed;
    const auto absolute = std::filesystem::absolute(folder, failed).lexically_normal();
    const auto text = QString::fromStdString((failed ? folder : absolute).string());
    auto paths = settings.value(key).toStringList();
    paths.removeAll(text);
    paths.prepend(text);
    settings.setValue(key, paths.mid(0, most));
}

} // namespace cambist::ui
