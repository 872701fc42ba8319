#include "ui/widgets/role_text.h"

#include "engine/access/types.h"

#include <QCoreApplication>
#include <QStringList>

namespace cambist::ui {

QString rolesText(std::uint32_t roles) {
    QStringList words;
    if (roles & access::Maker) words << QCoreApplication::translate("Roles", "Maker");
    if (roles & access::Approver) words << QCoreApplication::translate("Roles", "Approver");
    if (roles & access::Administrator) words << QCoreApplication::translate("Roles", "Administrator");
    return words.join(QCoreApplication::translate("Roles", ", ", "between two roles"));
}

} // namespace cambist::ui
