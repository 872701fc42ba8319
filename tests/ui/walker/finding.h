// What is wrong with something that people see, found by code.
#pragma once

#include <QList>
#include <QString>

class QWidget;

namespace cambist::test {

enum class Fault { CutOff, Overlap, Unnamed, LowContrast, Untranslated };
/// "cut-off", "overlap", "unnamed", "low-contrast", "untranslated".
QString faultName(Fault fault);

struct WalkFinding {
    Fault fault{};
    QString where; ///< the widget and what it stands in
    QString what;  ///< in figures
};

/// A sheet or an overlay: what it covers cannot be used while it is there.
bool coversOnPurpose(const QWidget& widget);

/// "PaymentsPage > QFrame > QLabel “To fix”": enough to find it again.
QString describe(const QWidget& widget);

} // namespace cambist::test
