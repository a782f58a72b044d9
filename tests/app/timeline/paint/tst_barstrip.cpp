// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/timeline/paint/barstrip.h"

#include <QBuffer>
#include <QPainter>
#include <QSvgGenerator>
#include <QTest>

using namespace joinery::app;
using namespace joinery::trace;

namespace {

constexpr SpanState allStates[] = {SpanState::NotStarted, SpanState::Running,   SpanState::Sleeping,
                                   SpanState::Joining,    SpanState::Finishing, SpanState::Zombie,
                                   SpanState::Stopped,    SpanState::Held};

/// Bars of every state and of widths below and above what is copied, mostly without a gap.
std::vector<Bar> manyBars()
{
    std::vector<Bar> bars;
    for (std::size_t lane = 0; lane < 3; ++lane) {
        double x = 5;
        for (int k = 0; k < 60; ++k) {
            const double width = 3 + (k * 7) % 16 + (k % 9 == 8 ? 30 : 0);
            const double top = 10 + double(lane) * 40;
            bars.push_back(
                {.rect = {x, top, width, 22},
                 .lane = lane,
                 .state = allStates[std::size_t(k * 5 + int(lane)) % std::size(allStates)]});
            x += width + (k % 11 == 10 ? 4 : 0);
        }
    }
    return bars;
}

template <class Paint>
QImage picture(double scale, Paint paint)
{
    QImage image(QSize(1200, 140) * scale, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    image.fill(Qt::white);
    QPainter painter(&image);
    paint(painter);
    return image;
}

/// Of a colour's share in any pixel, out of 255.
int largestDifference(const QImage &a, const QImage &b)
{
    int largest = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const QColor one = a.pixelColor(x, y);
            const QColor other = b.pixelColor(x, y);
            largest = std::max(
                {largest, std::abs(one.red() - other.red()), std::abs(one.green() - other.green()),
                 std::abs(one.blue() - other.blue())});
        }
    }
    return largest;
}

} // namespace

class TestBarStrip : public QObject {
    Q_OBJECT

private slots:
    void stripLooksLikeItsBarsPaintedOneByOne_data();
    void stripLooksLikeItsBarsPaintedOneByOne();
    void stripPaintedAgainLooksTheSame();
    void vectorPictureHoldsNoPixels();
};

void TestBarStrip::stripLooksLikeItsBarsPaintedOneByOne_data()
{
    QTest::addColumn<int>("scheme");
    QTest::addColumn<double>("scale");
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        for (const double scale : {1.0, 1.5, 2.0})
            QTest::addRow("scheme %d, scale %g", int(scheme), scale) << int(scheme) << scale;
    }
}

void TestBarStrip::stripLooksLikeItsBarsPaintedOneByOne()
{
    QFETCH(int, scheme);
    QFETCH(double, scale);
    const Theme theme = Theme::of(Scheme(scheme));
    const std::vector<Bar> bars = manyBars();
    const BarPainter single(theme);
    const QImage wanted = picture(scale, [&](QPainter &painter) {
        for (const Bar &bar : bars)
            single.paint(painter, bar);
    });
    const BarStrip strip(theme);
    const QImage got = picture(scale, [&](QPainter &painter) { strip.paint(painter, bars); });
    // A round corner that is painted alone, then laid on the ground, is rounded twice.
    QCOMPARE_LE(largestDifference(got, wanted), 1);
    QVERIFY(largestDifference(got, picture(scale, [](QPainter &) {})) > 1);
}

/// What is remembered of one frame serves the next.
void TestBarStrip::stripPaintedAgainLooksTheSame()
{
    const BarStrip strip(Theme::of(Scheme::Light));
    const std::vector<Bar> bars = manyBars();
    const auto paint = [&](QPainter &painter) { strip.paint(painter, bars); };
    const QImage first = picture(1, paint);
    QCOMPARE(picture(1, paint), first);
    const auto paintLast = [&](QPainter &painter) {
        strip.paint(painter, std::span(bars).last(7));
    };
    QVERIFY(picture(1, paintLast) != first);
    QCOMPARE(picture(1, paint), first);
}

void TestBarStrip::vectorPictureHoldsNoPixels()
{
    QBuffer file;
    QSvgGenerator generator;
    generator.setOutputDevice(&file);
    generator.setSize({1200, 140});
    std::vector<Bar> plain = manyBars();
    for (Bar &bar : plain)
        bar.state = SpanState::Sleeping;
    const BarStrip strip(Theme::of(Scheme::Light));
    {
        QPainter painter(&generator);
        strip.paint(painter, plain);
    }
    QVERIFY(file.data().contains("<rect") || file.data().contains("<path"));
    QVERIFY(!file.data().contains("<image"));
}

QTEST_MAIN(TestBarStrip)
#include "tst_barstrip.moc"
