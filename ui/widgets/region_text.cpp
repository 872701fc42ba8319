#include "ui/widgets/region_text.h"

#include <QCoreApplication>

namespace cambist::ui {

QString regionText(const QString& code) {
    if (code == "eu") return QCoreApplication::translate("Regions", "EU");
    if (code == "sg") return QCoreApplication::translate("Regions", "Singapore");
    if (code == "cn") return QCoreApplication::translate("Regions", "China");
    return code.toUpper();
}

} // namespace cambist::ui
