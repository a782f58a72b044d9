// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/why/relationsfinder.h"
#include "joinedrun.h"
#include "longrun.h"

#include <QSignalSpy>
#include <QTest>

using namespace joinery;
using namespace joinery::app;
using analysis::Verdict;

constexpr int slowest = 60'000; // ms, on a busy machine

class TestRelationsFinder : public QObject {
    Q_OBJECT

private slots:
    void lessonsRunIsFoundAtOnce();
    void longRunIsFoundWhileTheWindowGoesOn();
    void onlyWhatWasAskedLastIsTold();
    void runThatGoesOnHasNothingToFind();
    void itMayGoAwayBeforeItHasFound();
};

void TestRelationsFinder::lessonsRunIsFoundAtOnce()
{
    RelationsFinder finder;
    const Relations relations = finder.find(trace::joinedRun());
    QVERIFY(relations.areFound());
}

void TestRelationsFinder::longRunIsFoundWhileTheWindowGoesOn()
{
    const auto trace = trace::longRun();
    const auto outputs = trace->outputs();
    const std::size_t first = outputs.front().event;
    const std::size_t last = outputs.back().event;
    RelationsFinder finder;
    Relations told;
    connect(&finder, &RelationsFinder::found, this, [&](const Relations &found) { told = found; });
    // It comes back with nothing, and what is told comes by way of the event loop.
    const Relations now = finder.find(trace);
    QVERIFY(now.isKnown());
    QVERIFY(!now.areFound());
    QVERIFY(!now.between(first, last));
    QVERIFY(now.pairOf(first, last));
    QVERIFY(!told.isKnown());
    QTRY_VERIFY_WITH_TIMEOUT(told.areFound(), slowest);
    QCOMPARE(told.trace(), trace.get());
    QCOMPARE(told.between(first, last), std::optional(Verdict::Guaranteed));
}

void TestRelationsFinder::onlyWhatWasAskedLastIsTold()
{
    RelationsFinder finder;
    QSignalSpy told(&finder, &RelationsFinder::found);
    const auto last = trace::longRun();
    const trace::Trace *found = nullptr;
    connect(&finder, &RelationsFinder::found, this, [&](const Relations &relations) {
        found = relations.trace();
    });
    finder.find(trace::longRun());
    finder.find(last);
    // They are found one after the other, so of the first nothing can come any more.
    QTRY_COMPARE_WITH_TIMEOUT(found, last.get(), slowest);
    QCOMPARE(told.count(), 1);
}

void TestRelationsFinder::runThatGoesOnHasNothingToFind()
{
    RelationsFinder finder;
    QSignalSpy told(&finder, &RelationsFinder::found);
    finder.find(trace::longRun());
    QVERIFY(!finder.find(nullptr).isKnown());
    Relations later;
    connect(&finder, &RelationsFinder::found, this, [&](const Relations &found) { later = found; });
    finder.find(trace::longRun());
    QTRY_VERIFY_WITH_TIMEOUT(later.areFound(), slowest);
    QCOMPARE(told.count(), 1);
}

void TestRelationsFinder::itMayGoAwayBeforeItHasFound()
{
    const auto trace = trace::longRun();
    std::make_unique<RelationsFinder>()->find(trace);
    // Whoever still worked on the trace has let go of it.
    QCOMPARE(trace.use_count(), 1L);
}

QTEST_GUILESS_MAIN(TestRelationsFinder)
#include "tst_relationsfinder.moc"
