// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/why/relations.h"
#include "joinedrun.h"

#include <QTest>

using namespace joinery;
using namespace joinery::app;
using analysis::Verdict;

class TestRelations : public QObject {
    Q_OBJECT

private slots:
    void everyVerdictIsFoundInEitherOrder_data();
    void everyVerdictIsFoundInEitherOrder();
    void pairStandsInTheOrderThatHappened();
    void runThatGoesOnHasNone();
    void pathFollowsTheChain();
};

void TestRelations::everyVerdictIsFoundInEitherOrder_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<int>("verdict");
    const auto row = [](const char *fact, const char *a, const char *b, Verdict verdict) {
        QTest::newRow(fact) << a << b << int(verdict);
    };
    row("joined", "b", "joined", Verdict::Guaranteed);
    row("seen to be over", "a", "joined", Verdict::Observed);
    row("after a sleep", "a", "b", Verdict::Timing);
    row("side by side", "a", "c", Verdict::Luck);
}

void TestRelations::everyVerdictIsFoundInEitherOrder()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(int, verdict);
    const auto trace = trace::joinedRun();
    const Relations relations(trace);
    const std::size_t first = outputOf(*trace, a.toStdString());
    const std::size_t second = outputOf(*trace, b.toStdString());
    QCOMPARE(int(relations.between(first, second).value()), verdict);
    QCOMPARE(int(relations.between(second, first).value()), verdict);
    QCOMPARE(int(relations.judge({first, second}).verdict), verdict);
}

void TestRelations::pairStandsInTheOrderThatHappened()
{
    const auto trace = trace::joinedRun();
    const Relations relations(trace);
    const std::size_t first = outputOf(*trace, "a");
    const std::size_t second = outputOf(*trace, "joined");
    QCOMPARE(relations.pairOf(first, second), (EventPair{first, second}));
    QCOMPARE(relations.pairOf(second, first), (EventPair{first, second}));
    QVERIFY(!relations.pairOf(first, first));
    QVERIFY(!relations.pairOf(first, trace->events().size()));
}

void TestRelations::runThatGoesOnHasNone()
{
    const Relations relations(nullptr);
    QVERIFY(!relations.isKnown());
    QVERIFY(!relations.between(0, 1));
}

void TestRelations::pathFollowsTheChain()
{
    const auto trace = trace::joinedRun();
    const Relations relations(trace);
    const EventPair pair{outputOf(*trace, "b"), outputOf(*trace, "joined")};
    const auto path = Relations::pathOf(pair, relations.judge(pair));
    QCOMPARE(path.size(), 4U); // prints, exits, join returns, prints
    QCOMPARE(path.front(), pair.first);
    QCOMPARE(path.back(), pair.second);
    QVERIFY(trace->events()[path[1]].as<trace::Exited>());
    QVERIFY(trace->events()[path[2]].as<trace::JoinEnd>());
}

QTEST_GUILESS_MAIN(TestRelations)
#include "tst_relations.moc"
