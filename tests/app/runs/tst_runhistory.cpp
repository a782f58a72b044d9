// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/runs/runhistory.h"

#include "story.h"

#include <QSignalSpy>
#include <QTest>

using namespace joinery;
using namespace joinery::app;
using namespace joinery::trace;
using namespace std::chrono_literals;

namespace {

/// Prints a and b, in the wished order.
trace::Run printing(const std::string &scenario, const std::string &order = "ab")
{
    Story story;
    story.mainStarts();
    for (const char c : order)
        story.prints(1ms, "0", c == 'a' ? 1 : 2, std::string(1, c));
    trace::Run run;
    run.header.scenarioName = scenario;
    run.header.scenarioText = "print('a')\nprint('b')\n";
    run.header.startedAt = "2026-11-21T12:00:00Z";
    run.events = story.events();
    return run;
}

std::vector<int> numbers(const std::vector<PastRunPtr> &runs)
{
    std::vector<int> result;
    result.reserve(runs.size());
    for (const PastRunPtr &run : runs)
        result.push_back(run->number);
    return result;
}

} // namespace

class TestRunHistory : public QObject {
    Q_OBJECT

private slots:
    void runThatIsOverIsKept();
    void earlierRunsAreThoseOfTheScenario();
    void runThatGoesOnComesAfterAllThatAreOver();
    void oldestGoesButTheFirstStays();
    void eventsAreBoundedAndTheNewestStays();
    void runThatIsShownAgainKeepsItsNumber();
    void labelSaysWhatIsDifferent();
};

void TestRunHistory::runThatIsOverIsKept()
{
    RunController run;
    RunHistory history(run, {}, nullptr);
    QSignalSpy changed(&history, &RunHistory::changed);
    run.show(printing("p.py"));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(history.runs().size(), std::size_t(1));
    const PastRunPtr first = history.runs().front();
    QCOMPARE(first->trace.get(), &run.trace());
    run.forget();
    QCOMPARE(first->trace->outputs().size(), std::size_t(2));
    QCOMPARE(history.runs().size(), std::size_t(1));
}

void TestRunHistory::earlierRunsAreThoseOfTheScenario()
{
    RunController run;
    RunHistory history(run, {}, nullptr);
    for (const char *scenario : {"p.py", "q.py", "p.py", "p.py"})
        run.show(printing(scenario));
    QCOMPARE(history.shownNumber(), 4);
    QCOMPARE(numbers(history.earlierRuns()), (std::vector<int>{1, 3}));
}

void TestRunHistory::runThatGoesOnComesAfterAllThatAreOver()
{
    RunController run;
    RunHistory history(run, {}, nullptr);
    run.show(printing("p.py"));
    run.start(
        {"p.py", "import time\ntime.sleep(60)\n"},
        {.enginePath = JOINERY_BIN_DIR "/joinery-engine"});
    QCOMPARE(history.shownNumber(), 2);
    QCOMPARE(numbers(history.earlierRuns()), (std::vector<int>{1}));
    run.stop();
    QTRY_COMPARE(run.state(), RunState::Over);
    QCOMPARE(history.shownNumber(), 2);
    QCOMPARE(numbers(history.earlierRuns()), (std::vector<int>{1}));
}

void TestRunHistory::oldestGoesButTheFirstStays()
{
    RunController run;
    RunHistory history(run, {.runs = 3}, nullptr);
    for (int i = 0; i < 5; ++i)
        run.show(printing("p.py"));
    QCOMPARE(numbers(history.runs()), (std::vector<int>{1, 4, 5}));
    for (const char *scenario : {"q.py", "r.py", "s.py"})
        run.show(printing(scenario));
    QCOMPARE(numbers(history.runs()), (std::vector<int>{6, 7, 8}));
}

void TestRunHistory::eventsAreBoundedAndTheNewestStays()
{
    RunController run;
    RunHistory history(run, {.events = 1}, nullptr);
    run.show(printing("p.py"));
    run.show(printing("p.py"));
    QCOMPARE(numbers(history.runs()), (std::vector<int>{2}));
}

void TestRunHistory::runThatIsShownAgainKeepsItsNumber()
{
    RunController run;
    RunHistory history(run, {}, nullptr);
    trace::Run first = printing("p.py");
    first.events.front().pid = 4711;
    trace::Run second = first;
    second.events.front().pid = 4712;
    run.show(first);
    run.show(second);
    run.show(first);
    QCOMPARE(numbers(history.runs()), (std::vector<int>{1, 2}));
    QCOMPARE(history.shownNumber(), 1);
    QVERIFY(history.earlierRuns().empty());
}

void TestRunHistory::labelSaysWhatIsDifferent()
{
    RunController run;
    RunHistory history(run, {}, nullptr);
    run.show(printing("p.py", "ba"));
    run.show(printing("p.py", "ab"));
    run.show(printing("p.py", "b"));
    run.show(printing("p.py", "ab"));
    const auto label = [&](std::size_t past) {
        return pastRunLabel(*history.runs()[past], run.trace(), run.scenario().text);
    };
    QVERIFY(label(0).startsWith(QStringLiteral("Run 1 · ")));
    QVERIFY(label(0).contains(QStringLiteral("1 line(s) moved")));
    QVERIFY(label(1).endsWith(QStringLiteral(" · same order")));
    QVERIFY(label(2).endsWith(QStringLiteral("not the same lines")));
    QVERIFY(pastRunLabel(*history.runs()[0], run.trace(), "print('c')\n")
                .endsWith(QStringLiteral("before your edit")));
}

QTEST_GUILESS_MAIN(TestRunHistory)
#include "tst_runhistory.moc"
