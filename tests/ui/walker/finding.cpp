#include "tests/ui/walker/finding.h"

#include <QAbstractButton>
#include <QLabel>
#include <QWidget>

namespace cambist::test {

QString faultName(Fault fault) {
    switch (fault) {
    case Fault::CutOff:
        return "cut-off";
    case Fault::Overlap:
        return "overlap";
    case Fault::Unnamed:
        return "unnamed";
    case Fault::LowContrast:
        return "low-contrast";
    case Fault::Untranslated:
        return "untranslated";
    }
    return {};
}

bool coversOnPurpose(const QWidget& widget) {
    return widget.inherits("cambist::ui::PageSheet") || widget.inherits("cambist::ui::Overlay") ||
           widget.inherits("cambist::ui::ActSheet") || widget.property("overlay").toBool();
}

QString describe(const QWidget& widget) {
    constexpr int levels = 4;
    QStringList path;
    for (const auto* at = &widget; at && path.size() < levels; at = at->parentWidget()) {
        auto name = QString(at->metaObject()->className()).section("::", -1);
        if (!at->objectName().isEmpty() && !at->objectName().startsWith("qt_"))
            name += '#' + at->objectName();
        path.prepend(name);
    }
    QString text = widget.accessibleName();
    if (const auto* label = qobject_cast<const QLabel*>(&widget)) text = label->text();
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget)) text = button->text();
    if (text.size() > 60) text = text.left(59) + QChar(0x2026);
    text.replace('\n', ' ').replace('\t', ' ');
    const auto where = path.join(" > ");
    return text.isEmpty() ? where : where + QString::fromUtf8(" “") + text + QString::fromUtf8("”");
}

} // namespace cambist::test
