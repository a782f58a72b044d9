// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "analysis/eventmatch.h"

#include "story.h"

#include <QTest>

using namespace joinery;
using namespace joinery::trace;
using namespace joinery::analysis;
using namespace std::chrono_literals;

namespace {

constexpr std::size_t all = 1000;

/// Main prints a (line 1) and b (line 2), and sleeps (line 3) between; in the wished order.
std::vector<Event> printing(const std::string &order)
{
    Story story;
    story.mainStarts();
    for (const char c : order) {
        if (c == ' ')
            story.at(2ms).own("0").line(3).does(SleepBegin{1ms}).line(3).does(SleepEnd{});
        else
            story.prints(1ms, "0", c == 'a' ? 1 : 2, std::string(1, c));
    }
    return story.events();
}

std::size_t outputAt(const Trace &trace, std::size_t place)
{
    return trace.outputs()[place].event;
}

} // namespace

class TestEventMatch : public QObject {
    Q_OBJECT

private slots:
    void everyKindOfEventHasItsTwin();
    void twinIsFoundWhereTheOrderIsAnother();
    void eventOfOneRunOnlyHasNoTwin();
    void movedStatementKeepsItsTwin();
    void boundIsKept();
    void firstDifferenceIsTheFirstOtherOutput();
    void shorterRunPartsAtItsEnd();
    void equalRunsDoNotPart();
};

void TestEventMatch::everyKindOfEventHasItsTwin()
{
    const Trace run(printing("a b"));
    const EventMatch match({run, "p"}, {run, "p"}, all);
    for (std::size_t event = 0; event < run.events().size(); ++event) {
        QCOMPARE(match.inEarlier(event), std::optional(event));
        QCOMPARE(match.inRun(event), std::optional(event));
    }
}

void TestEventMatch::twinIsFoundWhereTheOrderIsAnother()
{
    const Trace run(printing("ab"));
    const Trace earlier(printing("ba"));
    const EventMatch match({run, "p"}, {earlier, "p"}, all);
    QCOMPARE(match.inEarlier(outputAt(run, 0)), std::optional(outputAt(earlier, 1)));
    QCOMPARE(match.inRun(outputAt(earlier, 0)), std::optional(outputAt(run, 1)));
}

void TestEventMatch::eventOfOneRunOnlyHasNoTwin()
{
    const Trace run(printing("ab"));
    const Trace earlier(printing("a"));
    const EventMatch match({run, "p"}, {earlier, "p"}, all);
    QVERIFY(!match.inEarlier(outputAt(run, 1)));
    QVERIFY(!match.inEarlier(4711));
}

void TestEventMatch::movedStatementKeepsItsTwin()
{
    const Trace run(printing("ab"));
    const Trace earlier(printing("ab"));
    const EventMatch match({run, "one\ntwo\n"}, {earlier, "two\none\n"}, all);
    QCOMPARE(match.inEarlier(outputAt(run, 0)), std::optional(outputAt(earlier, 1)));
}

void TestEventMatch::boundIsKept()
{
    const Trace run(printing("ab"));
    const EventMatch match({run, "p"}, {run, "p"}, outputAt(run, 1));
    QVERIFY(match.inEarlier(outputAt(run, 0)));
    QVERIFY(!match.inEarlier(outputAt(run, 1)));
}

void TestEventMatch::firstDifferenceIsTheFirstOtherOutput()
{
    const Trace run(printing("aab"));
    const Trace earlier(printing("ab"));
    const EventMatch match({run, "p"}, {earlier, "p"}, all);
    const auto difference = firstDifference(run, earlier, match);
    QVERIFY(difference);
    QCOMPARE(difference->place, std::size_t(1));
    QCOMPARE(difference->here, std::optional(outputAt(run, 1)));
    QCOMPARE(difference->there, std::optional(outputAt(earlier, 1)));
}

void TestEventMatch::shorterRunPartsAtItsEnd()
{
    const Trace run(printing("a"));
    const Trace earlier(printing("ab"));
    const EventMatch match({run, "p"}, {earlier, "p"}, all);
    const auto difference = firstDifference(run, earlier, match);
    QVERIFY(difference);
    QCOMPARE(difference->place, std::size_t(1));
    QVERIFY(!difference->here);
    QCOMPARE(difference->there, std::optional(outputAt(earlier, 1)));
}

void TestEventMatch::equalRunsDoNotPart()
{
    const Trace run(printing("ab"));
    const EventMatch match({run, "p"}, {run, "p"}, all);
    QVERIFY(!firstDifference(run, run, match));
}

QTEST_GUILESS_MAIN(TestEventMatch)
#include "tst_eventmatch.moc"
