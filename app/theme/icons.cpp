// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/theme/icons.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace joinery::app {

namespace {

QString pathOf(const QString &name)
{
    return QStringLiteral(":/joinery/icons/%1.svg").arg(name);
}

/// Draws the SVG anew for every size, so that nothing is scaled. It is read when it is drawn: many
/// icons of a window that is only opened are not.
class SvgColorEngine : public QIconEngine {
public:
    SvgColorEngine(QString name, const QColor &color) : m_name(std::move(name)), m_color(color) { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        QSvgRenderer renderer(svg());
        painter->save();
        if (mode == QIcon::Disabled)
            painter->setOpacity(0.4);
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        renderer.render(painter, QRectF(rect));
        painter->restore();
    }

    /// The same icon stands in several places, as in the title of each panel.
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        const QString key = QStringLiteral("joinery/%1/%2/%3x%4/%5")
                                .arg(m_name, m_color.name())
                                .arg(size.width())
                                .arg(size.height())
                                .arg(mode == QIcon::Disabled);
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap))
            return pixmap;
        pixmap = QPixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        painter.end();
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }

    QIconEngine *clone() const override { return new SvgColorEngine(m_name, m_color); }

private:
    QByteArray svg() const
    {
        QFile file(pathOf(m_name));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        QByteArray svg = file.readAll();
        // QtSvg knows no currentColor and would draw black.
        return svg.replace("currentColor", m_color.name().toLatin1());
    }

    QString m_name;
    QColor m_color;
};

} // namespace

QIcon iconFor(const QString &name, const QColor &color)
{
    return QFile::exists(pathOf(name)) ? QIcon(new SvgColorEngine(name, color)) : QIcon();
}

} // namespace joinery::app
