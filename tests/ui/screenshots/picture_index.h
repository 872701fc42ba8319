// An index page of pictures: one section a screen, its combinations side by side.
#pragma once

#include <QFile>
#include <QMap>
#include <QString>
#include <QStringList>

namespace cambist::test {

class PictureIndex {
public:
    void add(const QString& screen, const QString& setting, const QString& file) {
        if (!m_files.contains(screen)) m_order.append(screen);
        m_files[screen].append({setting, file});
    }
    void write(const QString& path) const {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly)) return;
        QString page =
            "<!doctype html><meta charset=\"utf-8\"><title>Cambist: every screen</title><style>"
            "body{font:14px sans-serif;margin:24px;background:#eee}section{margin:0 0 32px}"
            "div{display:grid;grid-template-columns:repeat(4,1fr);gap:12px}"
            "img{width:100%;border:1px solid #999}figure{margin:0}figcaption{color:#555}</style>\n<ul>";
        for (const auto& screen : m_order)
            page += QString("<li><a href=\"#%1\">%1</a></li>").arg(screen.toHtmlEscaped());
        page += "</ul>\n";
        for (const auto& screen : m_order) {
            page += QString("<section id=\"%1\"><h2>%1</h2><div>\n").arg(screen.toHtmlEscaped());
            for (const auto& [setting, picture] : m_files[screen])
                page += QString("<figure><a href=\"%1\"><img loading=\"lazy\" src=\"%1\" alt=\"%2\"></a>"
                                "<figcaption>%2</figcaption></figure>\n")
                            .arg(picture.toHtmlEscaped(), setting.toHtmlEscaped());
            page += "</div></section>\n";
        }
        file.write(page.toUtf8());
    }

private:
    QStringList m_order;
    QMap<QString, QList<std::pair<QString, QString>>> m_files;
};

} // namespace cambist::test
