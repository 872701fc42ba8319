#include "ui/widgets/icons.h"

#include <QFile>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace cambist::ui {
namespace {

QByteArray drawing(const QString& name, const QColor& colour) {
    QFile file(":/icons/" + name + ".svg");
    if (!file.open(QIODevice::ReadOnly)) return {};
    return file.readAll().replace("currentColor", colour.name().toLatin1());
}

} // namespace

QPixmap iconPixmap(const QString& name, const QColor& colour, int size, qreal scale) {
    const auto key = QString("cambist/%1/%2/%3/%4").arg(name, colour.name()).arg(size).arg(scale);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap)) return pixmap;
    const auto svg = drawing(name, colour);
    if (svg.isEmpty()) return {};
    QSvgRenderer renderer(svg);
    pixmap = QPixmap(QSize(size, size) * scale);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter);
    painter.end();
    pixmap.setDevicePixelRatio(scale);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QIcon icon(const QString& name, const QColor& colour) {
    QIcon result;
    for (const qreal scale : {1.0, 2.0}) {
        const auto pixmap = iconPixmap(name, colour, 16, scale);
        if (!pixmap.isNull()) result.addPixmap(pixmap);
    }
    return result;
}

} // namespace cambist::ui
