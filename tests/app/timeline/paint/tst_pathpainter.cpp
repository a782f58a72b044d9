// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/timeline/paint/pathpainter.h"
#include "app/timeline/timelineview.h"
#include "joinedrun.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace joinery;
using namespace joinery::app;
using Kind = EventPath::Kind;

namespace {

const Theme theme = Theme::of(Scheme::Light);
const QRectF plot(0, 0, 300, 100);
const QPointF first(40, 20);
const QPointF second(140, 80);
const QPointF third(240, 80);
const QPoint betweenThem(190, 80);
const QPoint besideThem(40, 80);

/// Over a picture that is black all over.
QImage painted(const std::vector<QPointF> &points, Kind kind)
{
    QImage picture(plot.size().toSize(), QImage::Format_RGB32);
    picture.fill(Qt::black);
    QPainter painter(&picture);
    TimelineFrame frame;
    frame.plot = plot;
    paintPath(painter, theme, frame, points, kind);
    painter.end();
    return picture;
}

} // namespace

class TestPathPainter : public QObject {
    Q_OBJECT

private slots:
    void chainIsALineThroughItsEvents();
    void pointsAreNotJoined();
    void restFades();
    void noPathChangesNothing();
    void eventsLieOnTheLanesOfWhoDidThem();
};

void TestPathPainter::chainIsALineThroughItsEvents()
{
    const QImage picture = painted({first, second, third}, Kind::Chain);
    QCOMPARE(picture.pixelColor(betweenThem), theme.accent);
    QCOMPARE(picture.pixelColor(second.toPoint()), theme.accent);
}

void TestPathPainter::pointsAreNotJoined()
{
    const QImage picture = painted({second, third}, Kind::Points);
    QCOMPARE(picture.pixelColor(betweenThem), picture.pixelColor(besideThem));
    // The discs carry numbers; their edges are plain.
    const int edge = int(theme.metrics.textPx * 0.62) - 2;
    for (const QPointF &point : {second, third})
        QCOMPARE(picture.pixelColor(point.toPoint() + QPoint(0, edge)), theme.accent);
}

void TestPathPainter::restFades()
{
    const QColor beside = painted({first, second}, Kind::Chain).pixelColor(besideThem);
    QVERIFY(beside.lightness() > 128 && beside != theme.panel);
}

void TestPathPainter::noPathChangesNothing()
{
    QCOMPARE(painted({}, Kind::Chain).pixelColor(besideThem), QColor(Qt::black));
}

void TestPathPainter::eventsLieOnTheLanesOfWhoDidThem()
{
    const auto trace = trace::joinedRun();
    TimelineView view;
    view.resize(800, 320);
    view.setTheme(theme);
    view.setTrace(trace.get());
    const EventPath path{{outputOf(*trace, "b"), outputOf(*trace, "joined")}, Kind::Points};
    const auto points = pathPoints(view.currentLayout(), view.index(), *trace, path);
    QCOMPARE(points.size(), std::size_t(2));
    const auto laneOf = [&](const char *process) {
        return *trace->laneOf(*ProcessPath::parse(process));
    };
    QCOMPARE(points[0].y(), view.laneRect(laneOf("2")).center().y());
    QCOMPARE(points[1].y(), view.laneRect(laneOf("0")).center().y());
    QVERIFY(points[0].x() < points[1].x());
}

QTEST_MAIN(TestPathPainter)
#include "tst_pathpainter.moc"
