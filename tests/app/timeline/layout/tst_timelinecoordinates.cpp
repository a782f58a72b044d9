// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/timeline/layout/timelinecoordinates.h"

#include <QTest>

using namespace joinery::app;
using namespace std::chrono_literals;

class TestTimelineCoordinates : public QObject {
    Q_OBJECT

private slots:
    void rangeFillsTheWidth();
    void pixelOfATimeIsThatTimeAgain();
    void zoomKeepsTheTimeUnderThePointer();
    void zoomStopsAtTheShortestAndTheLongest();
    void panKeepsTheRunInSight();
    void fittedRunLeavesTheRoomAskedFor();
    void emptyRunCanBeFitted();
    void niceStepIsOneTwoOrFive_data();
    void niceStepIsOneTwoOrFive();
};

void TestTimelineCoordinates::rangeFillsTheWidth()
{
    const TimeScale scale{{1s, 3s}, 100, 400};
    QCOMPARE(scale.xOf(1s), 100.0);
    QCOMPARE(scale.xOf(2s), 300.0);
    QCOMPARE(scale.xOf(3s), 500.0);
    QCOMPARE(scale.xOf(0s), -100.0);
    QVERIFY(scale.lengthOf(200) == 1s);
}

void TestTimelineCoordinates::pixelOfATimeIsThatTimeAgain()
{
    const TimeScale scale{{-250us, 6s}, 128, 1370};
    const RunTime pixel = scale.lengthOf(1);
    for (RunTime t = 0us; t < 6s; t += 37ms)
        QVERIFY(std::chrono::abs(scale.timeAt(scale.xOf(t)) - t) < pixel);
}

void TestTimelineCoordinates::zoomKeepsTheTimeUnderThePointer()
{
    const TimeRange before{1s, 5s};
    const TimeRange after = zoomed(before, 4, 2s);
    QVERIFY(after.length() == 1s);
    const double x = TimeScale{before, 0, 1000}.xOf(2s);
    QVERIFY(std::abs(TimeScale{after, 0, 1000}.xOf(2s) - x) < 1e-3);
    QVERIFY(zoomed(after, 0.25, 2s) == before);
}

void TestTimelineCoordinates::zoomStopsAtTheShortestAndTheLongest()
{
    QVERIFY(zoomed({0s, 1s}, 1e12, 500ms).length() == shortestRange);
    QVERIFY(zoomed({0s, 1s}, 1e-12, 500ms).length() == longestRange);
}

void TestTimelineCoordinates::panKeepsTheRunInSight()
{
    const TimeRange right = panned({0s, 2s}, 100s, 10s);
    QVERIFY(right.begin == 9s && right.length() == 2s);
    const TimeRange left = panned({0s, 2s}, -100s, 10s);
    QVERIFY(left.begin == -1s);
    QVERIFY((panned({0s, 2s}, 1s, 10s) == TimeRange{1s, 3s}));
}

void TestTimelineCoordinates::fittedRunLeavesTheRoomAskedFor()
{
    const TimeScale scale{fitted(6s, 1000, 10, 60), 0, 1000};
    QVERIFY(std::abs(scale.xOf(0s) - 10) < 0.01);
    QVERIFY(std::abs(scale.xOf(6s) - 940) < 0.01);
}

void TestTimelineCoordinates::emptyRunCanBeFitted()
{
    QVERIFY(fitted(0s, 1000, 10, 60).length() > 0s);
    QVERIFY(fitted(0s, 0, 10, 60).length() > 0s);
}

void TestTimelineCoordinates::niceStepIsOneTwoOrFive_data()
{
    QTest::addColumn<qlonglong>("least");
    QTest::addColumn<qlonglong>("step");
    QTest::newRow("1 ns") << 1LL << 1LL;
    QTest::newRow("0") << 0LL << 1LL;
    QTest::newRow("3") << 3LL << 5LL;
    QTest::newRow("5") << 5LL << 5LL;
    QTest::newRow("6") << 6LL << 10LL;
    QTest::newRow("10") << 10LL << 10LL;
    QTest::newRow("11") << 11LL << 20LL;
    QTest::newRow("0.7 s") << 700'000'000LL << 1'000'000'000LL;
}

void TestTimelineCoordinates::niceStepIsOneTwoOrFive()
{
    QFETCH(qlonglong, least);
    QFETCH(qlonglong, step);
    QCOMPARE(niceStep(RunTime(least)).count(), step);
}

QTEST_GUILESS_MAIN(TestTimelineCoordinates)
#include "tst_timelinecoordinates.moc"
