#include "ui/widgets/places.h"

#include <QStandardPaths>

namespace cambist::ui {

Path workspacesFolder() {
    const auto documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return Path(documents.toStdString()) / "Cambist";
}

Path freePath(const Path& folder, const std::string& name, const std::string& extension) {
    auto path = folder / (name + extension);
    std::error_code failed;
    for (int number = 2; std::filesystem::exists(path, failed); ++number)
        path = folder / (name + ' ' + std::to_string(number) + extension);
    return path;
}

} // namespace cambist::ui
