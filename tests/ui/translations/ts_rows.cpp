// ts_rows [--unfinished] FILE.ts: the texts of a translation file, one a line: context and source as key,
// English, translation, separated by tabs, in the form of translations/messages.tsv, so that the checks of
// the command line's sentences hold for the window's, too. Placeholders %1 and %n are written {1} and {n}.
// Only what is translated; --unfinished: only what is not, or what no source says any more.
#include <QByteArrayList>
#include <QFile>
#include <QRegularExpression>
#include <QXmlStreamReader>

#include <algorithm>
#include <cstdio>

namespace {

struct Message {
    QString context, source, comment, type;
    QStringList forms;
};

QString inOneLine(QString text) {
    text.replace('\\', "\\\\").replace('\n', "\\n").replace('\t', ' ');
    // The mark of a keyboard shortcut is no part of the words; in Chinese it stands behind them: (&F).
    text.remove(QRegularExpression("\\(&[A-Z]\\)$")).replace(QRegularExpression("&(?=\\S)"), QString());
    return text.replace(QRegularExpression("%L?(\\d+|n)"), "{\\1}");
}

Message readMessage(QXmlStreamReader& xml, const QString& context) {
    Message message;
    message.context = context;
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("source"))
            message.source = xml.readElementText();
        else if (xml.name() == QLatin1String("comment"))
            message.comment = xml.readElementText();
        else if (xml.name() == QLatin1String("translation")) {
            message.type = xml.attributes().value("type").toString();
            const auto all = xml.readElementText(QXmlStreamReader::IncludeChildElements);
            message.forms = all.split('\n', Qt::SkipEmptyParts);
            for (auto& form : message.forms) form = form.trimmed();
            message.forms.removeAll(QString());
            if (message.forms.size() > 1 && !all.startsWith('\n')) message.forms = {all};
        } else
            xml.skipCurrentElement();
    }
    return message;
}

} // namespace

int main(int argc, char** argv) {
    const bool unfinished = argc == 3 && QByteArray(argv[1]) == "--unfinished";
    QFile file(QString::fromLocal8Bit(argv[argc - 1]));
    if (argc < 2 || argc > 3 || (argc == 3 && !unfinished) || !file.open(QIODevice::ReadOnly)) {
        std::fputs("usage: ts_rows [--unfinished] FILE.ts\n", stderr);
        return 2;
    }
    QXmlStreamReader xml(&file);
    QByteArrayList lines;
    QString context;
    while (!xml.atEnd()) {
        if (!xml.readNext() || xml.tokenType() != QXmlStreamReader::StartElement) continue;
        if (xml.name() == QLatin1String("name")) context = xml.readElementText();
        if (xml.name() != QLatin1String("message")) continue;
        const auto message = readMessage(xml, context);
        const bool done = message.type.isEmpty() && !message.forms.isEmpty();
        if (done == unfinished) continue;
        const auto source = inOneLine(message.source);
        auto key = message.context + " | " + source;
        if (!message.comment.isEmpty()) key += " | " + inOneLine(message.comment);
        if (unfinished)
            lines.append((key + '\t' + (message.type.isEmpty() ? "empty" : message.type)).toUtf8());
        for (qsizetype form = 0; done && form < message.forms.size(); ++form) {
            const auto which = message.forms.size() > 1 ? QString(" [%1]").arg(form) : QString();
            lines.append((key + which + '\t' + source + '\t' + inOneLine(message.forms[form])).toUtf8());
        }
    }
    if (xml.hasError()) {
        std::fprintf(stderr, "%s: %s\n", argv[argc - 1], qPrintable(xml.errorString()));
        return 1;
    }
    std::sort(lines.begin(), lines.end(), [](const QByteArray& a, const QByteArray& b) {
        return a.left(a.indexOf('\t')) < b.left(b.indexOf('\t'));
    });
    for (const auto& line : lines) std::puts(line.constData());
    return 0;
}
