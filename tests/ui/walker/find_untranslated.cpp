#include "tests/ui/walker/shown_text.h"
#include "tests/ui/walker/walker.h"

#include <QRegularExpression>

namespace cambist::test {
namespace {

/// What is the same in every language: codes (an upper-case word, or one with digits), keys, files and
/// formats, numbers in base 16, names of programs, standards and licences.
bool isCode(const QString& word) {
    static const QRegularExpression code(
        "^([^\\p{L}]*|[A-Z0-9][A-Z0-9./_:+-]*|[\\p{L}0-9._/-]*\\d[\\p{L}0-9._/:+-]*|"
        "((Ctrl|Shift|Alt|Esc|Enter|Tab|F\\d+)[+]?)+\\S?|[\\w./~-]*\\.?(csv|xml|xlsx|pdf|cambist|tsv|json)|"
        "[0-9a-f]{4}|[0-9a-f]{6,}|pain|Cambist|English)$",
        QRegularExpression::UseUnicodePropertiesOption);
    static const QSet<QString> names{"Qt",      "SQLCipher",     "SQLite",  "OpenSSL", "Boost",
                                     "Noto",    "nlohmann/json", "{fmt}",   "Argon2",  "libxlsxwriter",
                                     "libxml2", "Protocol",      "Buffers", "CLI11",   "Unicode",
                                     "zlib",    "blessing",      "Apache",  "Debian",  "libzip"};
    return names.contains(word) || code.match(word).hasMatch();
}

/// An amount in English words stands beside the one in Chinese capitals, as banks abroad ask for it.
bool isAmountInWords(const QString& text) {
    static const QRegularExpression words(
        "^((zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
        "sixteen|"
        "seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|"
        "million|billion|and|only|[a-z]*(euro|cent|yuan|renminbi|fen|jiao|dollar|pound|penny|pence|franc|"
        "rappen|"
        "yen)s?|sterling|Swiss|US|Singapore|japanese)[ -]?)+$");
    return words.match(text.simplified()).hasMatch();
}

bool hasHan(const QString& text) {
    static const QRegularExpression han("\\p{Han}");
    return han.match(text).hasMatch();
}

/// The longest first: a name may begin with another.
QStringList longestFirst(const QSet<QString>& data) {
    QStringList names(data.begin(), data.end());
    std::sort(names.begin(), names.end(),
              [](const QString& a, const QString& b) { return a.size() > b.size(); });
    return names;
}

/// The beginning of something that is data.
bool isShortenedName(const QString& text, const QStringList& names) {
    if (!text.endsWith(QChar(0x2026))) return false;
    const auto begin = text.chopped(1).trimmed();
    return std::any_of(names.begin(), names.end(),
                       [&](const QString& name) { return name.startsWith(begin); });
}

/// Nothing is left of it but codes when what is data has been taken out.
bool mayStay(QString text, const QStringList& names) {
    if (hasHan(text) || isAmountInWords(text)) return true;
    text.remove(QRegularExpression("(/[\\w.~-]+){2,}")); // a folder or file
    for (const auto& name : names)
        if (name.size() > 2) text.replace(name, " ");
    const auto parts = text.split(QString::fromUtf8("·"), Qt::SkipEmptyParts);
    return std::all_of(parts.begin(), parts.end(), [&](const QString& part) {
        if (isShortenedName(part.trimmed(), names)) return true;
        const auto words = part.split(
            QRegularExpression("[\\s,;()“”\"'%…]+", QRegularExpression::UseUnicodePropertiesOption),
            Qt::SkipEmptyParts);
        return std::all_of(words.begin(), words.end(), isCode);
    });
}

} // namespace

QList<WalkFinding> findUntranslated(const QWidget& top, const QSet<QString>& data) {
    QList<WalkFinding> found;
    const auto names = longestFirst(data);
    const auto look = [&](const QWidget& widget, const QString& text, const char* what) {
        if (text.trimmed().isEmpty() || mayStay(text, names)) return;
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
