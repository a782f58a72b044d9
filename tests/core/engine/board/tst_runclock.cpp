// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/board/runclock.h"

#include <QObject>
#include <QTest>

#include <memory>

using namespace joinery::engine;
using namespace std::chrono_literals;
using joinery::trace::RunTime;

namespace {

/// A table with these segments, as a host would have left it.
std::unique_ptr<ClockTable> tableOf(std::initializer_list<ClockSegment> segments)
{
    auto table = std::make_unique<ClockTable>();
    for (const ClockSegment &segment : segments)
        table->segments[table->count++] = segment;
    return table;
}

} // namespace

class TestRunClock : public QObject {
    Q_OBJECT

private slots:
    void runTimeFollowsTheSegments_data();
    void runTimeFollowsTheSegments();
    void neverGoesBackOverManyChanges();
    void pausedClockStandsStillAndHasNoDeadline();
    void deadlineIsShorterWhenFaster();
    void passedDeadlineIsZero();
    void notStartedClockShowsZero();
    void fullTableRefusesAndChangesNothing();
    void lastPauseCanBeEnded();
};

void TestRunClock::runTimeFollowsTheSegments_data()
{
    QTest::addColumn<qint64>("mono");
    QTest::addColumn<qint64>("run");
    QTest::newRow("before the beginning") << qint64{500} << qint64{0};
    QTest::newRow("at the beginning") << qint64{1000} << qint64{0};
    QTest::newRow("at normal speed") << qint64{1400} << qint64{400};
    QTest::newRow("at the pause") << qint64{2000} << qint64{1000};
    QTest::newRow("in the pause") << qint64{2900} << qint64{1000};
    QTest::newRow("at the end of the pause") << qint64{3000} << qint64{1000};
    QTest::newRow("twice as fast") << qint64{3500} << qint64{2000};
    QTest::newRow("half as fast") << qint64{4200} << qint64{3100};
}

void TestRunClock::runTimeFollowsTheSegments()
{
    QFETCH(qint64, mono);
    QFETCH(qint64, run);
    const auto table =
        tableOf({{1000, 0, 1.0}, {2000, 1000, 0.0}, {3000, 1000, 2.0}, {4000, 3000, 0.5}});
    QCOMPARE(RunClock(*table).at(MonoTime(mono)), RunTime(run));
}

void TestRunClock::neverGoesBackOverManyChanges()
{
    auto table = tableOf({});
    RunClock clock(*table);
    RunTime last{};
    constexpr double speeds[] = {1.0, 0.0, 20.0, 0.1, 0.0, 3.7};
    for (int i = 0; i < 5000; ++i) {
        QVERIFY(clock.setSpeed(speeds[i % 6]));
        const RunTime now = clock.now();
        QVERIFY(now >= last);
        last = now;
    }
}

void TestRunClock::pausedClockStandsStillAndHasNoDeadline()
{
    auto table = tableOf({{0, 0, 1.0}});
    RunClock clock(*table);
    QVERIFY(clock.setSpeed(0));
    const RunTime first = clock.now();
    const MonoTime later = monoNow() + 10s;
    QCOMPARE(clock.at(later), first);
    QVERIFY(!clock.realTimeUntil(first + 1s));
    QCOMPARE(clock.speed(), 0.0);
}

void TestRunClock::deadlineIsShorterWhenFaster()
{
    const auto now = monoNow().count();
    const auto table = tableOf({{now, 0, 4.0}});
    const auto left = RunClock(*table).realTimeUntil(4h);
    QVERIFY(left);
    QVERIFY(*left <= 1h);
    QVERIFY(*left > 30min);
}

void TestRunClock::passedDeadlineIsZero()
{
    const auto table = tableOf({{monoNow().count(), 1'000'000, 1.0}});
    QCOMPARE(RunClock(*table).realTimeUntil(RunTime(5)), std::optional(0ns));
}

void TestRunClock::notStartedClockShowsZero()
{
    const auto table = tableOf({});
    QCOMPARE(RunClock(*table).now(), RunTime(0));
    QCOMPARE(RunClock(*table).realTimeRunning(), 0ns);
}

void TestRunClock::fullTableRefusesAndChangesNothing()
{
    auto table = tableOf({});
    RunClock clock(*table);
    for (int i = 0; i < clockCapacity; ++i)
        QVERIFY(clock.setSpeed(1.0));
    QVERIFY(!clock.setSpeed(0));
    QCOMPARE(clock.speed(), 1.0);
}

void TestRunClock::lastPauseCanBeEnded()
{
    auto table = tableOf({});
    RunClock clock(*table);
    while (clock.setSpeed(1.0) && clock.setSpeed(0)) { }
    QCOMPARE(clock.speed(), 1.0);
}

QTEST_GUILESS_MAIN(TestRunClock)
#include "tst_runclock.moc"
