#include "tests/ui/walker/shown_text.h"
#include "tests/ui/walker/walker.h"

#include <QRegularExpression>

namespace cambist::test {
namespace {

/// What is the same in every language: codes (an upper-case word, or one with digits), keys, files, formats,
/// numbers in base 16, names of programs and standards.
bool isCode(const QString& word) {
    static const QRegularExpression code(
        "^([^\\p{L}]*|[A-Z0-9][A-Z0-9./_:+-]*|[\\p{L}0-9._/-]*\\d[\\p{L}0-9._/"
        ":+-]*|(Ctrl|Shift|Alt|Esc|Enter|"
        "Tab|F\\d+)([+][A-Za-z0-9]+)*|[\\w./~-]+\\.(csv|xml|xlsx|pdf|cambist|tsv|json)|/[\\w./"
        "-]*|[0-9a-f]{6,}|"
        "pain|Cambist|English|SEPA|IBAN|BIC|Qt|ISO|UTF|GB|SQLCipher|OpenSSL)$");
    return code.match(word).hasMatch();
}

bool hasHan(const QString& text) {
    static const QRegularExpression han("\\p{Han}");
    return han.match(text).hasMatch();
}

/// Nothing is left of it but codes when what is data has been taken out.
bool mayStay(QString text, const QSet<QString>& data) {
    if (hasHan(text) || data.contains(text)) return true;
    for (const auto& one : data)
        if (one.size() > 2) text.replace(one, " ");
    const auto words = text.split(QRegularExpression("[\\s,;()·“”\"'%]+"), Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(), isCode);
}

} // namespace

QList<WalkFinding> findUntranslated(const QWidget& top, const QSet<QString>& data) {
    QList<WalkFinding> found;
    const auto look = [&](const QWidget& widget, const QString& text, const char* what) {
        if (text.trimmed().isEmpty() || mayStay(text, data)) return;
        found.append({Fault::Untranslated, describe(widget), QString::fromUtf8("%1 “%2”").arg(what, text)});
    };
    for (const auto& shown : shownTexts(top)) {
        if (shown.kind == TextKind::Cell || shown.kind == TextKind::Figure) continue; // data
        look(*shown.widget, shown.text, "says");
    }
    for (const auto* widget : shownWidgets(top)) {
        look(*widget, widget->toolTip(), "has the tool tip");
        look(*widget, widget->accessibleName(), "is called");
        look(*widget, widget->accessibleDescription(), "is described as");
    }
    return found;
}

QString UntranslatedSpy::translate(const char* context, const char* source, const char* comment, int) const {
    const QByteArray where(context);
    if (m_on && where.startsWith("cambist::"))
        m_unknown.insert(QString("%1: %2%3")
                             .arg(where, QString::fromUtf8(source),
                                  comment && *comment ? QString(" | %1").arg(comment) : ""));
    return {};
}

} // namespace cambist::test
