// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/timeline/layout/arrowindex.h"

#include <QTest>

using namespace joinery::app;
using namespace joinery::trace;
using namespace std::chrono_literals;

namespace {

Arrow arrow(RunTime from, RunTime to, std::size_t fromLane = 0, std::size_t toLane = 1)
{
    return {
        .kind = ArrowKind::Signal,
        .fromLane = fromLane,
        .toLane = toLane,
        .fromTime = from,
        .toTime = to};
}

std::vector<std::uint32_t>
seenOfOneGroup(const std::vector<Arrow> &arrows, TimeRange range, RunTime narrow = RunTime(1))
{
    ArrowIndex index;
    index.sync(arrows);
    if (index.groups().size() != 1)
        return {};
    return ArrowIndex::seen(arrows, index.groups().front(), range, narrow);
}

using Indices = std::vector<std::uint32_t>;

} // namespace

class TestArrowIndex : public QObject {
    Q_OBJECT

private slots:
    void arrowsWithTheSameEndsAndKindAreAGroup();
    void onlyArrowsThatTouchTheRangeAreSeen();
    void arrowThatBeginsInTheRangeAndEndsAfterItIsSeen();
    void ofArrowsTooNearToTellApartTheFirstIsSeen();
    void lateArrowTakesItsPlaceInTime();
    void growingEqualsMakingAnew();
};

void TestArrowIndex::arrowsWithTheSameEndsAndKindAreAGroup()
{
    std::vector<Arrow> arrows{
        arrow(1ms, 2ms), arrow(2ms, 3ms, 1, 0), arrow(3ms, 4ms), arrow(3ms, 4ms, 0, 2)};
    arrows.push_back(arrow(5ms, 6ms));
    arrows.back().kind = ArrowKind::Join;
    ArrowIndex index;
    index.sync(arrows);
    QCOMPARE(index.groups().size(), 4U);
    QCOMPARE(index.groups().front().arrows, (Indices{0, 2}));
    QVERIFY(index.occurred(ArrowKind::Signal));
    QVERIFY(index.occurred(ArrowKind::Join));
    QVERIFY(!index.occurred(ArrowKind::Start));
}

void TestArrowIndex::onlyArrowsThatTouchTheRangeAreSeen()
{
    const std::vector<Arrow> arrows{
        arrow(1ms, 2ms), arrow(9ms, 10ms), arrow(15ms, 16ms), arrow(20ms, 25ms), arrow(26ms, 27ms)};
    QCOMPARE(seenOfOneGroup(arrows, {10ms, 20ms}), (Indices{1, 2, 3}));
    QCOMPARE(seenOfOneGroup(arrows, {11ms, 14ms}), Indices{});
}

void TestArrowIndex::arrowThatBeginsInTheRangeAndEndsAfterItIsSeen()
{
    const std::vector<Arrow> arrows{arrow(40ms, 41ms), arrow(50ms, 51ms), arrow(5ms, 60ms)};
    QCOMPARE(seenOfOneGroup(arrows, {0ms, 10ms}), Indices{2});
}

void TestArrowIndex::ofArrowsTooNearToTellApartTheFirstIsSeen()
{
    std::vector<Arrow> arrows;
    arrows.reserve(100);
    for (int k = 0; k < 100; ++k)
        arrows.push_back(arrow(RunTime(k * 1'000'000), RunTime(k * 1'000'000 + 1)));
    QCOMPARE(seenOfOneGroup(arrows, {0ms, 100ms}, 25ms), (Indices{0, 25, 50, 75}));
}

void TestArrowIndex::lateArrowTakesItsPlaceInTime()
{
    const std::vector<Arrow> arrows{arrow(1ms, 2ms), arrow(7ms, 8ms), arrow(4ms, 5ms)};
    QCOMPARE(seenOfOneGroup(arrows, {0ms, 10ms}), (Indices{0, 2, 1}));
}

void TestArrowIndex::growingEqualsMakingAnew()
{
    std::vector<Arrow> arrows;
    ArrowIndex grown;
    for (int k = 0; k < 200; ++k) {
        const RunTime t(k % 17 * 1000 + k * 300);
        arrows.push_back(arrow(t, t + RunTime(500), std::size_t(k % 3), 3));
        grown.sync(arrows);
    }
    ArrowIndex made;
    made.sync(arrows);
    QCOMPARE(grown.groups().size(), made.groups().size());
    for (std::size_t k = 0; k < made.groups().size(); ++k) {
        QCOMPARE(grown.groups()[k].arrows, made.groups()[k].arrows);
        QCOMPARE(grown.groups()[k].longest, made.groups()[k].longest);
    }
}

QTEST_GUILESS_MAIN(TestArrowIndex)
#include "tst_arrowindex.moc"
