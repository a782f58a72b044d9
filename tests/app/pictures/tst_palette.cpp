// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/pictures/palette.h"

#include <QPainter>
#include <QTest>

using namespace joinery::app;

class TestPalette : public QObject {
    Q_OBJECT

private slots:
    void fewColoursStayAsTheyAre();
    void manyColoursBecomeAtMost256NearThem();
    void largeAreasKeepTheirColourAmongMany();
    void theSamePictureGivesTheSameBytes();

private:
    static QImage gradient();
};

/// 60 × 60 colours.
QImage TestPalette::gradient()
{
    QImage picture(60, 60, QImage::Format_RGB32);
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x)
            picture.setPixel(x, y, qRgb(4 * x, 4 * y, 100));
    }
    return picture;
}

void TestPalette::fewColoursStayAsTheyAre()
{
    QImage picture(10, 10, QImage::Format_RGB32);
    picture.fill(qRgb(1, 2, 3));
    picture.setPixel(4, 5, qRgb(2, 2, 3));
    const QImage reduced = withPalette(picture);
    QCOMPARE(reduced.colorCount(), 2);
    QCOMPARE(reduced.convertToFormat(QImage::Format_RGB32), picture);
}

void TestPalette::manyColoursBecomeAtMost256NearThem()
{
    const QImage picture = gradient();
    const QImage reduced = withPalette(picture);
    QCOMPARE(reduced.format(), QImage::Format_Indexed8);
    QCOMPARE(reduced.colorCount(), 256);
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            const QRgb was = picture.pixel(x, y);
            const QRgb is = reduced.pixel(x, y);
            // 256 colours over a square of 240 × 240: no cell is much wider than 15.
            QVERIFY(qAbs(qRed(was) - qRed(is)) <= 25 && qAbs(qGreen(was) - qGreen(is)) <= 25);
        }
    }
}

void TestPalette::largeAreasKeepTheirColourAmongMany()
{
    QImage picture(400, 400, QImage::Format_RGB32);
    picture.fill(qRgb(247, 248, 250));
    QPainter painter(&picture);
    painter.fillRect(0, 0, 200, 200, QColor(248, 248, 250));
    painter.drawImage(210, 210, gradient());
    painter.end();
    const QImage reduced = withPalette(picture);
    QCOMPARE(reduced.pixel(10, 10), qRgb(248, 248, 250));
    QCOMPARE(reduced.pixel(10, 390), qRgb(247, 248, 250));
}

void TestPalette::theSamePictureGivesTheSameBytes()
{
    const QImage first = withPalette(gradient());
    const QImage second = withPalette(gradient());
    QCOMPARE(first.colorTable(), second.colorTable());
    QCOMPARE(first, second);
}

QTEST_GUILESS_MAIN(TestPalette)
#include "tst_palette.moc"
