// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/client/finalorder.h"

#include "engine/board/record.h"
#include "trace/eventnames.h"

#include <QObject>
#include <QTest>

#include <algorithm>
#include <string>
#include <vector>

using namespace joinery;
using namespace joinery::engine;
using namespace joinery::trace;

namespace {

const ProcessPath mainPath = ProcessPath::main();
const ProcessPath a = mainPath.child(1);
const ProcessPath b = mainPath.child(2);

StampedEvent at(std::int64_t stamp, const ProcessPath &process, Payload payload)
{
    StampedEvent stamped;
    stamped.stamp = MonoTime(stamp);
    stamped.event.t = RunTime(stamp);
    stamped.event.process = process;
    stamped.event.payload = std::move(payload);
    return stamped;
}

StampedEvent deathSeenByHost(std::int64_t stamp, const ProcessPath &process)
{
    StampedEvent death = at(stamp, process, Exited{ExitStatus::killed(9)});
    death.event.byHost = true;
    return death;
}

std::string orderOf(std::vector<StampedEvent> events)
{
    std::string text;
    for (const Event &event : finalOrder(std::move(events)))
        text += event.process.text() + '.' + std::string(eventNames.nameOf(event.payload.index()))
            + '@' + std::to_string(event.t.count()) + ' ';
    return text;
}

} // namespace

class TestFinalOrder : public QObject {
    Q_OBJECT

private slots:
    void seqCountsFromOne();
    void timeThenPathThenNumber();
    void sameStampKeepsTheRecordersOrder();
    void endComesBeforeItsDependentOfTheSameStamp();
    void rawTimeOrdersWhatHappenedInAPause();
    void lateDeathComesJustBeforeItsDependent_data();
    void lateDeathComesJustBeforeItsDependent();
    void ownEndIsNotMoved();
    void deathBeforeItsDependentStaysWhereItIs();
    void twoLateDeathsKeepTheirOrder();
    void orderDoesNotDependOnArrival();
};

void TestFinalOrder::seqCountsFromOne()
{
    const auto events = finalOrder({at(5, a, Began{}), at(3, mainPath, Began{})});
    QCOMPARE(events[0].seq, std::uint64_t{1});
    QCOMPARE(events[1].seq, std::uint64_t{2});
    QCOMPARE(events[0].process, mainPath);
}

void TestFinalOrder::timeThenPathThenNumber()
{
    auto late = at(4, a, SleepEnd{});
    late.number = 2;
    auto early = at(4, a, Began{});
    early.number = 1;
    QCOMPARE(
        orderOf({late, at(4, b, Began{}), early, at(3, b, Finishing{})}),
        std::string("2.finishing@3 1.began@4 1.sleep-end@4 2.began@4 "));
}

void TestFinalOrder::sameStampKeepsTheRecordersOrder()
{
    auto starting = at(4, b, Starting{});
    starting.event.by = mainPath;
    starting.number = 1;
    auto printed = at(4, mainPath, Output{});
    printed.number = 2;
    auto childs = at(4, b, Began{});
    childs.number = 1;
    QCOMPARE(
        orderOf({printed, childs, starting}), std::string("2.starting@4 0.output@4 2.began@4 "));
}

void TestFinalOrder::endComesBeforeItsDependentOfTheSameStamp()
{
    auto end = at(9, a, Exited{ExitStatus::exited(0)});
    end.number = lastNumber;
    QCOMPARE(
        orderOf({at(9, mainPath, JoinEnd{a, JoinOutcome::Ended, false}), end}),
        std::string("1.exited@9 0.join-end@9 "));
}

void TestFinalOrder::rawTimeOrdersWhatHappenedInAPause()
{
    auto first = at(10, b, Began{});
    auto second = at(11, a, Began{});
    first.event.t = second.event.t = RunTime(7);
    QCOMPARE(orderOf({second, first}), std::string("2.began@7 1.began@7 "));
}

void TestFinalOrder::lateDeathComesJustBeforeItsDependent_data()
{
    QTest::addColumn<int>("which");
    QTest::newRow("a join that returned") << 0;
    QTest::newRow("is_alive() was False") << 1;
    QTest::newRow("the zombie is gone") << 2;
    QTest::newRow("a child has a new parent") << 3;
    QTest::newRow("a child asks and gets a new parent") << 4;
}

void TestFinalOrder::lateDeathComesJustBeforeItsDependent()
{
    QFETCH(int, which);
    const std::vector<StampedEvent> dependents{
        at(20, mainPath, JoinEnd{a, JoinOutcome::Ended, false}),
        at(20, mainPath, AliveAsked{a, LifeQuestion::IsAlive, true, "False"}),
        at(20, a, Reaped{ExitStatus::killed(9)}),
        at(20, a.child(1), Reparented{1}),
        at(20, a.child(1), ParentAsked{1}),
    };
    StampedEvent death = deathSeenByHost(30, a);
    death.event.pid = 100;
    const auto &dependent = dependents[static_cast<std::size_t>(which)];
    const auto events = finalOrder({death, dependent, at(25, b, Began{}), at(15, b, SleepEnd{})});
    QVERIFY(events[0].as<SleepEnd>());
    QVERIFY(events[1].as<Exited>());
    QCOMPARE(events[1].t, RunTime(20));
    QCOMPARE(events[2].payload.index(), dependent.event.payload.index());
    QVERIFY(events[3].as<Began>());
}

void TestFinalOrder::ownEndIsNotMoved()
{
    QCOMPARE(
        orderOf(
            {at(9, a, Exited{ExitStatus::exited(0)}),
             at(20, mainPath, JoinEnd{a, JoinOutcome::TimedOut, false}),
             at(30, mainPath, JoinEnd{a, JoinOutcome::Ended, false})}),
        std::string("1.exited@9 0.join-end@20 0.join-end@30 "));
}

void TestFinalOrder::deathBeforeItsDependentStaysWhereItIs()
{
    QCOMPARE(
        orderOf(
            {deathSeenByHost(10, a), at(15, b, Began{}),
             at(20, mainPath, JoinEnd{a, JoinOutcome::Ended, false})}),
        std::string("1.exited@10 2.began@15 0.join-end@20 "));
}

void TestFinalOrder::twoLateDeathsKeepTheirOrder()
{
    QCOMPARE(
        orderOf(
            {deathSeenByHost(31, a), deathSeenByHost(30, b),
             at(20, mainPath, JoinEnd{a, JoinOutcome::Ended, false}),
             at(21, mainPath, JoinEnd{b, JoinOutcome::Ended, false})}),
        std::string("1.exited@20 0.join-end@20 2.exited@21 0.join-end@21 "));
}

void TestFinalOrder::orderDoesNotDependOnArrival()
{
    std::vector<StampedEvent> events{
        at(1, mainPath, Began{}),
        at(2, a, Began{}),
        at(2, b, Began{}),
        deathSeenByHost(9, a),
        at(5, mainPath, JoinEnd{a, JoinOutcome::Ended, false}),
        at(7, b, Exited{ExitStatus::exited(0)}),
    };
    std::vector<std::size_t> places{0, 1, 2, 3, 4, 5};
    const std::string expected = orderOf(events);
    do {
        std::vector<StampedEvent> shuffled;
        shuffled.reserve(places.size());
        for (const std::size_t place : places)
            shuffled.push_back(events[place]);
        QCOMPARE(orderOf(shuffled), expected);
    } while (std::ranges::next_permutation(places).found);
}

QTEST_GUILESS_MAIN(TestFinalOrder)
#include "tst_finalorder.moc"
