// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "analysis/happensbefore.h"
#include "story.h"

#include <QTest>
#include <rapidcheck.h>

#include <csignal>
#include <map>
#include <numeric>

using namespace joinery;
using namespace joinery::trace;
using namespace joinery::analysis;
using namespace std::chrono_literals;

using Edges = HappensBefore::Edges;

static std::vector<EdgeKind> kindsOf(const Story &story)
{
    const Trace trace(story.events());
    const HappensBefore order(trace);
    std::vector<EdgeKind> kinds;
    for (const Edge &edge : order.edges()) {
        if (edge.kind != EdgeKind::ProgramOrder)
            kinds.push_back(edge.kind);
    }
    return kinds;
}

/// main starts A, and A has ended.
static Story endedChild()
{
    Story story;
    return story.mainStarts().starts(1ms, "1", "A").prints(2ms, "1", 4, "A").ends(3ms, "1");
}

/// A story that any list of numbers tells: each number is one step of one process.
static Story randomStory(const std::vector<std::uint16_t> &numbers)
{
    struct Actor {
        std::string path;
        int children = 0;
    };
    Story story;
    story.mainStarts();
    std::vector<Actor> alive{{"0"}};
    std::vector<std::string> everyone{"0"};
    std::vector<std::string> ended;
    RunTime t = 1ms;
    for (const std::uint16_t number : numbers) {
        t += 1ms;
        Actor &actor = alive[(number >> 4) % alive.size()];
        const std::string path = actor.path;
        const std::string other = everyone[(number >> 8) % everyone.size()];
        const std::string gone = ended.empty() ? "" : ended[(number >> 8) % ended.size()];
        story.at(t).own(path);
        switch (number % 8) {
        case 0: {
            if (everyone.size() == 6)
                break;
            const auto child = pathOf(path).child(++actor.children).text();
            story.starts(t, child, child);
            alive.push_back({child});
            everyone.push_back(child);
            break;
        }
        case 1:
            if (alive.size() == 1)
                break;
            story.ends(t, path);
            ended.push_back(path);
            std::erase_if(alive, [&](const Actor &one) { return one.path == path; });
            break;
        case 2:
        case 3:
            if (gone.empty())
                break;
            story.does(
                JoinBegin{pathOf(gone), number % 8 == 3 ? std::optional(5ms) : std::nullopt});
            story.does(JoinEnd{pathOf(gone)});
            break;
        case 4:
            story.does(SignalSent{pathOf(other), SIGUSR1});
            break;
        case 5:
            if (number % 16 == 5)
                story.does(SignalHandled{SIGUSR1});
            else
                story.does(HandlerEnd{
                    SIGUSR1, number % 32 < 16 ? HandlerOutcome::Returned : HandlerOutcome::Raised});
            break;
        case 6:
            if (!gone.empty())
                story.does(AliveAsked{pathOf(gone), LifeQuestion::IsAlive, true, "False"});
            break;
        default:
            story.prints(t, path, 1, "x");
        }
    }
    return story;
}

/// Reachability the slow way: closure[a][b] over program order and the edges.
static std::vector<std::vector<bool>>
closureOf(const HappensBefore &order, std::size_t count, Edges edges)
{
    std::vector<std::vector<bool>> closure(count, std::vector<bool>(count));
    std::map<std::uint32_t, std::size_t> last;
    for (std::size_t i = 0; i < count; ++i) {
        const std::uint32_t strand = order.strands().strandOf(i);
        if (strand == Strands::nobody)
            continue;
        if (last.contains(strand))
            closure[last[strand]][i] = true;
        last[strand] = i;
    }
    for (const Edge &edge : order.edges()) {
        if (edges == Edges::All || edge.isForcing())
            closure[edge.from][edge.to] = true;
    }
    for (std::size_t through = 0; through < count; ++through) {
        for (std::size_t from = 0; from < count; ++from) {
            for (std::size_t to = 0; closure[from][through] && to < count; ++to) {
                if (closure[through][to])
                    closure[from][to] = true;
            }
        }
    }
    return closure;
}

/// True if the chain leads from a to b by edges that are there, with program order in between.
static bool
leads(const HappensBefore &order, const std::vector<Edge> &chain, std::size_t a, std::size_t b)
{
    const auto follows = [&order](std::size_t from, std::size_t to) {
        return order.processOf(from) == order.processOf(to) && from <= to;
    };
    std::size_t at = a;
    for (const Edge &edge : chain) {
        const bool isStep = edge.kind == EdgeKind::ProgramOrder && follows(edge.from, edge.to);
        if (!isStep && std::ranges::count(order.edges(), edge) == 0)
            return false;
        if (!follows(at, edge.from))
            return false;
        at = edge.to;
    }
    return follows(at, b);
}

class TestHappensBefore : public QObject {
    Q_OBJECT

private slots:
    void edgesAreThoseOfTheSemantics_data();
    void edgesAreThoseOfTheSemantics();
    void reapingByStartGivesNoEdge();
    void reapingAtTheParentsEndOrdersItsExitAlone();
    void reapingBeforeADeathGivesNoEdge();
    void sleepGivesNoEdge();
    void handlersSignalOfSeveralSendersGivesNoEdge();
    void handlerHasNoPlaceAmongTheProgramsSteps();
    void handlerComesAfterItWasFirstSetAndBeforeTheEnd();
    void whatFollowsASignalToOneselfFollowsItsHandler();
    void whatAnExceptionOfAHandlerLeadsToIsNotForced();
    void deathSeenByTheHostEndsTheProcessesOrder();
    void hostsOwnRecordsAreOrderedWithNothing();
    void chainNamesTheEdgesBetweenProcesses();
    void chainWithinAProcessIsOneStep();
    void answersEqualTheTransitiveClosure();
    void runTooEntangledForLookUpsIsSearched();
    void whatAProcessLearnsAgainIsNoEdge();
    void longLinesOfFirstTeachersAreFollowed();
    void chainsAreThereExactlyWhereTheOrderIs();
};

void TestHappensBefore::edgesAreThoseOfTheSemantics_data()
{
    QTest::addColumn<Story>("story");
    QTest::addColumn<std::vector<EdgeKind>>("kinds");
    using enum EdgeKind;
    const auto row = [](const char *name, const Story &story, const std::vector<EdgeKind> &kinds) {
        QTest::newRow(name) << story << kinds;
    };
    const ProcessPath child = pathOf("1");
    const auto ended = [] { return endedChild().at(4ms).own("0"); };
    row("start", endedChild(), {Start});
    row("join", ended().does(JoinBegin{child}).does(JoinEnd{child}), {Start, Join});
    row("timed join that saw the end", ended().does(JoinBegin{child, 1s}).does(JoinEnd{child}),
        {Start, Observed});
    row("join whose beginning is missing", ended().does(JoinEnd{child}), {Start, Observed});
    row("timed join in vain",
        ended().does(JoinBegin{child, 1s}).does(JoinEnd{child, JoinOutcome::TimedOut}), {Start});
    row("implicit join",
        ended().does(JoinBegin{child, {}, true}).does(JoinEnd{child, JoinOutcome::Ended, true}),
        {Start, FinalJoin});
    row("untimed join after a timed one of the same",
        ended()
            .does(JoinBegin{child, 1s})
            .does(JoinEnd{child, JoinOutcome::TimedOut})
            .does(JoinBegin{child})
            .does(JoinEnd{child}),
        {Start, Join});
    row("is_alive False", ended().does(AliveAsked{child, LifeQuestion::IsAlive, true, "False"}),
        {Start, Observed});
    row("is_alive True", ended().does(AliveAsked{child, LifeQuestion::IsAlive, false, "True"}),
        {Start});
    const auto orphan = [] {
        return Story()
            .mainStarts()
            .pid(100)
            .starts(1ms, "1", "A")
            .starts(1ms, "1:1", "B")
            .ends(2ms, "1");
    };
    row("getppid shows another parent", orphan().at(3ms).own("1:1").does(ParentAsked{7}),
        {Start, Start, Observed});
    row("getppid shows the old parent", orphan().at(3ms).own("1:1").does(ParentAsked{100}),
        {Start, Start});
    row("getppid of main", orphan().at(3ms).own("0").does(ParentAsked{7}), {Start, Start});
    const auto running = [] {
        return Story().mainStarts().starts(1ms, "1", "A").starts(1ms, "2", "B").at(2ms).own("0");
    };
    const auto dies = [](Story story) {
        return story.at(3ms).byHost("1").does(Exited{ExitStatus::killed(SIGTERM)});
    };
    row("handler", running().does(SignalSent{child, SIGTERM}).own("1").does(SignalHandled{SIGTERM}),
        {Start, Start, Signal});
    row("death by the parent's signal", dies(running().does(SignalSent{child, SIGTERM})),
        {Start, Start, Signal});
    row("death by a sibling's signal", dies(running().own("2").does(SignalSent{child, SIGTERM})),
        {Start, Start, Death});
    row("death at the parent's end",
        dies(running().does(SignalSent{child, SIGTERM, SignalCause::ParentEnds})),
        {Start, Start, DaemonEnd});
    row("death by hand",
        dies(running().byHost("1").does(SignalSent{child, SIGTERM, SignalCause::ByHand})),
        {Start, Start});
    row("death by another signal than was sent", dies(running().does(SignalSent{child, SIGKILL})),
        {Start, Start});
}

void TestHappensBefore::edgesAreThoseOfTheSemantics()
{
    QFETCH(Story, story);
    QFETCH(std::vector<EdgeKind>, kinds);
    QCOMPARE(kindsOf(story), kinds);
}

void TestHappensBefore::reapingByStartGivesNoEdge()
{
    Story story = endedChild();
    const std::size_t end = story.last();
    story.at(4ms).of("2", "0").does(Starting{"B"}).isReaped(4ms, "1").prints(5ms, "0", 9, "main");
    const Trace trace(story.events());
    QVERIFY(!HappensBefore(trace).isOrdered(end, story.last()));
}

/// In passing, without a join: had the child lived on, a join would have waited for it, but later.
void TestHappensBefore::reapingAtTheParentsEndOrdersItsExitAlone()
{
    Story story = endedChild();
    const std::size_t end = story.last();
    story.at(4ms).own("0").does(Finishing{}).isReaped(5ms, "1");
    const std::size_t reaping = story.last();
    story.at(6ms).own("0").does(Exited{ExitStatus::exited(0)});
    const Trace trace(story.events());
    const HappensBefore order(trace);
    QVERIFY(order.isForced(end, story.last()));
    QVERIFY(!order.isOrdered(end, reaping));
}

void TestHappensBefore::reapingBeforeADeathGivesNoEdge()
{
    Story story = endedChild();
    const std::size_t end = story.last();
    story.at(4ms).own("0").does(Finishing{}).isReaped(5ms, "1");
    story.at(6ms).byHost("0").does(Exited{ExitStatus::killed(SIGKILL)});
    const Trace trace(story.events());
    QVERIFY(!HappensBefore(trace).isOrdered(end, story.last()));
}

void TestHappensBefore::sleepGivesNoEdge()
{
    Story story = endedChild();
    const std::size_t end = story.last();
    story.sleeps(4ms, 9s, "0", 9s).prints(9s, "0", 9, "main");
    const Trace trace(story.events());
    QVERIFY(!HappensBefore(trace).isOrdered(end, story.last()));
}

void TestHappensBefore::handlersSignalOfSeveralSendersGivesNoEdge()
{
    Story story;
    story.mainStarts().starts(1ms, "1", "A").starts(1ms, "2", "B");
    story.at(2ms).own("0").does(SignalSent{pathOf("1"), SIGUSR1});
    story.own("1").does(SignalHandled{SIGUSR1});
    story.at(3ms).own("2").does(SignalSent{pathOf("1"), SIGUSR1});
    story.own("1").does(SignalHandled{SIGUSR1});
    QCOMPARE(kindsOf(story), (std::vector{EdgeKind::Start, EdgeKind::Start}));
}

void TestHappensBefore::handlerHasNoPlaceAmongTheProgramsSteps()
{
    Story story;
    story.mainStarts().prints(1ms, "0", 3, "before").does(SignalHandled{SIGUSR1});
    const std::size_t before = story.last() - 1;
    story.prints(2ms, "0", 8, "in it").prints(3ms, "0", 9, "still in it");
    const std::size_t inIt = story.last();
    story.does(HandlerEnd{SIGUSR1}).prints(4ms, "0", 4, "after");
    const Trace trace(story.events());
    const HappensBefore order(trace);
    QVERIFY(!order.isOrdered(before, inIt));
    QVERIFY(!order.isOrdered(inIt, story.last()));
    QVERIFY(order.isForced(before, story.last()));
    QVERIFY(order.isForced(inIt - 1, inIt));
    QCOMPARE(order.processOf(inIt), order.processOf(before));
}

void TestHappensBefore::handlerComesAfterItWasFirstSetAndBeforeTheEnd()
{
    Story story;
    story.mainStarts().prints(1ms, "0", 3, "a").does(HandlerSet{SIGUSR1, "h"});
    story.prints(1ms, "0", 4, "b").does(HandlerSet{SIGUSR1, "default"});
    story.does(HandlerSet{SIGUSR1, "h"}).does(SignalHandled{SIGUSR1}).prints(2ms, "0", 9, "h");
    const std::size_t inIt = story.last();
    story.does(HandlerEnd{SIGUSR1}).ends(3ms, "0");
    const Trace trace(story.events());
    const HappensBefore order(trace);
    QVERIFY(order.isForced(2, inIt)); // "a"
    QVERIFY(!order.isOrdered(4, inIt)); // "b"
    QVERIFY(order.isForced(inIt, story.last()));
}

void TestHappensBefore::whatFollowsASignalToOneselfFollowsItsHandler()
{
    Story story;
    story.mainStarts().prints(1ms, "0", 3, "before");
    const std::size_t before = story.last();
    story.does(SignalSent{pathOf("0"), SIGUSR1}).does(SignalHandled{SIGUSR1});
    story.prints(2ms, "0", 9, "in it").does(HandlerEnd{SIGUSR1}).prints(3ms, "0", 5, "after");
    const Trace trace(story.events());
    const HappensBefore order(trace);
    QVERIFY(order.isForced(before, story.last() - 2));
    QVERIFY(order.isForced(story.last() - 2, story.last()));
}

void TestHappensBefore::whatAnExceptionOfAHandlerLeadsToIsNotForced()
{
    Story story;
    story.mainStarts().does(SignalHandled{SIGUSR1}).prints(2ms, "0", 9, "in it");
    const std::size_t inIt = story.last();
    story.does(HandlerEnd{SIGUSR1, HandlerOutcome::Raised}).prints(3ms, "0", 5, "caught");
    const Trace trace(story.events());
    const HappensBefore order(trace);
    QVERIFY(!order.isForced(inIt, story.last()));
    QVERIFY(order.isOrdered(inIt, story.last()));
    const auto chain = order.chain(inIt, story.last(), Edges::All);
    QCOMPARE(chain.size(), 1U);
    QVERIFY(chain.front().kind == EdgeKind::Raised);
}

void TestHappensBefore::deathSeenByTheHostEndsTheProcessesOrder()
{
    Story story;
    story.mainStarts().starts(1ms, "1", "A").prints(2ms, "1", 4, "A");
    const std::size_t output = story.last();
    story.at(3ms).byHost("1").does(Exited{ExitStatus::killed(SIGKILL)});
    const Trace trace(story.events());
    QVERIFY(HappensBefore(trace).isForced(output, story.last()));
}

void TestHappensBefore::hostsOwnRecordsAreOrderedWithNothing()
{
    Story story;
    story.mainStarts().at(1ms).byHost("0").does(Stopped{});
    const Trace trace(story.events());
    const HappensBefore order(trace);
    QVERIFY(!order.isOrdered(1, 2));
    QVERIFY(!order.isOrdered(0, 1));
    QVERIFY(!order.processOf(2));
    QVERIFY(order.chain(1, 2, Edges::All).empty());
}

void TestHappensBefore::chainNamesTheEdgesBetweenProcesses()
{
    Story story = endedChild();
    const std::size_t output = story.last() - 2;
    story.at(4ms).own("0").does(JoinBegin{pathOf("1")}).does(JoinEnd{pathOf("1")});
    const std::size_t joined = story.last();
    story.prints(5ms, "0", 9, "joined").starts(6ms, "2", "B").prints(7ms, "2", 4, "B");
    const Trace trace(story.events());
    const HappensBefore order(trace);
    const auto chain = order.chain(output, story.last(), Edges::Forcing);
    QCOMPARE(chain.size(), 2U);
    QVERIFY(chain[0].kind == EdgeKind::Join);
    QCOMPARE(chain[0].to, joined);
    QVERIFY(chain[1].kind == EdgeKind::Start);
}

void TestHappensBefore::chainWithinAProcessIsOneStep()
{
    Story story;
    story.mainStarts().prints(1ms, "0", 1, "a").prints(2ms, "0", 2, "b");
    const Trace trace(story.events());
    const auto chain = HappensBefore(trace).chain(2, 3, Edges::Forcing);
    QCOMPARE(chain, (std::vector{Edge{2, 3, EdgeKind::ProgramOrder}}));
}

void TestHappensBefore::answersEqualTheTransitiveClosure()
{
    QVERIFY(rc::check([](const std::vector<std::uint16_t> &numbers) {
        const Trace trace(randomStory(numbers).events());
        const HappensBefore order(trace);
        const std::size_t count = trace.events().size();
        const auto forced = closureOf(order, count, Edges::Forcing);
        const auto ordered = closureOf(order, count, Edges::All);
        for (std::size_t a = 0; a < count; ++a) {
            for (std::size_t b = 0; b < count; ++b) {
                RC_ASSERT(order.isForced(a, b) == forced[a][b]);
                RC_ASSERT(order.isOrdered(a, b) == ordered[a][b]);
            }
        }
    }));
}

void TestHappensBefore::runTooEntangledForLookUpsIsSearched()
{
    QVERIFY(rc::check([](const std::vector<std::uint16_t> &numbers) {
        const Trace trace(randomStory(numbers).events());
        const HappensBefore whole(trace);
        const HappensBefore bounded(trace, 2);
        for (std::size_t a = 0; a < trace.events().size(); ++a) {
            for (std::size_t b = 0; b < trace.events().size(); ++b) {
                RC_ASSERT(bounded.isForced(a, b) == whole.isForced(a, b));
                RC_ASSERT(bounded.isOrdered(a, b) == whole.isOrdered(a, b));
            }
        }
    }));
}

void TestHappensBefore::whatAProcessLearnsAgainIsNoEdge()
{
    Story story = endedChild();
    for (int i = 0; i < 5; ++i)
        story.at(4ms).own("0").does(AliveAsked{pathOf("1"), LifeQuestion::IsAlive, true, "False"});
    story.does(JoinBegin{pathOf("1")}).does(JoinEnd{pathOf("1")});
    QCOMPARE(kindsOf(story), (std::vector{EdgeKind::Start, EdgeKind::Observed, EdgeKind::Join}));
}

/// Each process starts the next one, deeper than look-ups walk.
void TestHappensBefore::longLinesOfFirstTeachersAreFollowed()
{
    Story story;
    story.mainStarts();
    std::string process = "1";
    for (int depth = 0; depth < 1500; ++depth, process += ":1")
        story.starts(RunTime(depth), process, "x");
    const Trace trace(story.events());
    const HappensBefore order(trace);
    const std::size_t lastBegan = story.last() - 1;
    QVERIFY(order.isForced(1, lastBegan));
    QVERIFY(order.isForced(1500, lastBegan));
    QVERIFY(!order.isForced(story.last(), lastBegan));
}

void TestHappensBefore::chainsAreThereExactlyWhereTheOrderIs()
{
    QVERIFY(rc::check([](const std::vector<std::uint16_t> &numbers) {
        const Trace trace(randomStory(numbers).events());
        const HappensBefore order(trace);
        for (std::size_t a = 0; a < trace.events().size(); ++a) {
            for (std::size_t b = 0; b < trace.events().size(); ++b) {
                const auto chain = order.chain(a, b, Edges::Forcing);
                RC_ASSERT(chain.empty() != order.isForced(a, b));
                RC_ASSERT(chain.empty() || leads(order, chain, a, b));
                RC_ASSERT(std::ranges::all_of(chain, &Edge::isForcing));
                RC_ASSERT(order.chain(a, b, Edges::All).empty() != order.isOrdered(a, b));
            }
        }
    }));
}

QTEST_GUILESS_MAIN(TestHappensBefore)
#include "tst_happensbefore.moc"
