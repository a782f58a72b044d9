// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "analysis/eventmatch.h"
#include "analysis/grading.h"
#include "analysis/outputmatch.h"
#include "analysis/outputorder.h"
#include "analysis/verdict.h"

#include "mutation.h"
#include "story.h"
#include "trace/runfile.h"

#include <QDir>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <limits>

using namespace joinery;
using namespace joinery::analysis;
using namespace joinery::trace;
using namespace std::chrono_literals;

namespace {

constexpr std::size_t all = std::numeric_limits<std::size_t>::max();

/// What every judgement of a before b keeps to, whatever the run.
void judge(const Verdicts &verdicts, std::size_t a, std::size_t b)
{
    const HappensBefore &order = verdicts.order();
    const Judgement judgement = verdicts.judge(a, b);
    const bool hasChain =
        judgement.verdict == Verdict::Guaranteed || judgement.verdict == Verdict::Observed;
    QCOMPARE(judgement.verdict == Verdict::Guaranteed, order.isForced(a, b));
    QCOMPARE(hasChain, order.isOrdered(a, b));
    QCOMPARE(hasChain, !judgement.chain.empty());
    QVERIFY(!hasChain || !order.isOrdered(b, a));
    QVERIFY(judgement.margin >= 0ns);
    for (const Edge &edge : judgement.chain)
        QVERIFY(edge.from < edge.to);
}

/// Every event has its own twin, and a run does not differ from itself.
void compareWithItself(const Trace &trace)
{
    const EventMatch match({trace, "p"}, {trace, "p"}, all);
    for (std::size_t event = 0; event < trace.events().size(); ++event)
        QCOMPARE(match.inEarlier(event), std::optional(event));
    QVERIFY(!firstDifference(trace, trace, match));
    const auto places = OutputMatch(trace, "p", "p", all).places(trace);
    QVERIFY(movedOutputs(places).empty());
}

/// Twins are each other's, whatever the runs have in common.
void compare(const Trace &run, const Trace &earlier)
{
    const EventMatch match({run, "a\nb\n"}, {earlier, "b\nc\n"}, all);
    for (std::size_t event = 0; event < run.events().size(); ++event) {
        if (const auto twin = match.inEarlier(event))
            QCOMPARE(match.inRun(*twin), std::optional(event));
    }
    const auto difference = firstDifference(run, earlier, match);
    QVERIFY(!difference || difference->here || difference->there);
}

std::vector<std::string> labelsOf(const Trace &trace)
{
    std::vector<std::string> labels;
    for (const OutputLine &line : trace.outputs().first(std::min(trace.outputs().size(), 40UL)))
        labels.emplace_back(labelOf(*trace.events()[line.event].as<Output>()));
    return labels;
}

void lookThrough(const Trace &trace, tests::Mutator &random)
{
    const Verdicts verdicts(trace);
    const std::size_t count = trace.events().size();
    for (int i = 0; i < 40 && count > 1; ++i) {
        const std::size_t b = 1 + random.below(count - 1);
        judge(verdicts, random.below(b), b);
    }
    compareWithItself(trace);
    gradeOrder(trace, verdicts.order(), labelsOf(trace));
}

std::string contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

/// The recorded runs of the lessons.
std::vector<std::string> realRuns()
{
    const QDir folder(QStringLiteral(JOINERY_SOURCE_DIR "/screenshots/runs"));
    std::vector<std::string> runs;
    for (const QString &name : folder.entryList({QStringLiteral("*.joinery")}))
        runs.push_back(contentOf(folder.filePath(name)));
    return runs;
}

} // namespace

/// A run file is somebody else's, and what can be read of it need not make sense.
class TestStrangeRuns : public QObject {
    Q_OBJECT

private slots:
    void damagedRunsAreJudgedAndCompared();
    void shuffledRunsAreJudgedAndCompared();
    void storyThatCannotBeIsJudgedAndCompared_data();
    void storyThatCannotBeIsJudgedAndCompared();
    void aCrowdOfProcessesIsJudged();
    void deepFamiliesAreJudged();
};

void TestStrangeRuns::damagedRunsAreJudgedAndCompared()
{
    const auto runs = realRuns();
    QVERIFY(!runs.empty());
    tests::Mutator mutator(
        3,
        {"\"process\":\"1\"", "\"process\":\"0\"", "\"target\":\"2\"", "\"by\":\"3\"",
         "\"event\":\"exited\"", "\"event\":\"join-end\"", "\"ticket\":18446744073709551615",
         "\"line\":1", "\"n\":1", "\"t\":0", "\"t\":9223372036854775807", "\n"});
    int opened = 0;
    for (int i = 0; i < 400; ++i) {
        const std::string &text = runs[mutator.below(runs.size())];
        auto damaged = runFromText(mutator.mutated(text));
        if (!damaged)
            continue;
        ++opened;
        const Trace trace(std::move(damaged->run.events));
        lookThrough(trace, mutator);
        compare(trace, Trace(runFromText(text)->run.events));
    }
    QVERIFY(opened > 200);
}

/// Every record is whole, but the order is anything, some are missing and some there twice.
void TestStrangeRuns::shuffledRunsAreJudgedAndCompared()
{
    const auto runs = realRuns();
    tests::Mutator random(5, {});
    for (int i = 0; i < 200; ++i) {
        std::vector<Event> events = runFromText(runs[random.below(runs.size())])->run.events;
        const Trace before(events);
        for (auto moves = 1 + random.below(2 * events.size()); moves > 0; --moves) {
            Event &one = events[random.below(events.size())];
            Event &other = events[random.below(events.size())];
            if (random.below(3) == 0)
                one = other;
            else
                std::swap(one, other);
        }
        events.resize(events.size() - random.below(events.size()));
        const Trace trace(std::move(events));
        lookThrough(trace, random);
        compare(trace, before);
    }
}

void TestStrangeRuns::storyThatCannotBeIsJudgedAndCompared_data()
{
    QTest::addColumn<std::vector<Event>>("events");
    const auto row = [](const char *what, Story &story) { QTest::newRow(what) << story.events(); };
    constexpr auto eternity = RunTime::max();

    Story endless;
    row("nobody ends", endless.mainStarts().starts(1ms, "1", "A").prints(2ms, "1", 3, "a"));
    Story twice;
    twice.mainStarts().starts(1ms, "1", "A").starts(1ms, "1", "A").ends(2ms, "1").ends(2ms, "1");
    row("twice", twice.prints(3ms, "1", 3, "a").prints(3ms, "1", 3, "a").isReaped(1ms, "1"));
    Story early;
    early.ends(1ms, "1").isReaped(1ms, "1").starts(2ms, "1", "A").prints(0ms, "1", 3, "a");
    row("the end before the beginning", early.mainStarts(3ms));
    Story itself;
    itself.mainStarts().own("0").line(1).does(JoinBegin{pathOf("0")}).ends(1ms, "0");
    itself.own("0").line(1).does(JoinEnd{pathOf("0")}).does(SignalSent{pathOf("0"), SIGTERM});
    row("main joins itself", itself.does(SignalHandled{SIGTERM}).prints(2ms, "0", 3, "a"));
    Story strangers;
    strangers.own("7:3").does(JoinEnd{pathOf("9:9")}).does(SignalSent{pathOf("8"), 64});
    strangers.does(AliveAsked{pathOf("6"), LifeQuestion::IsAlive, true, "False"});
    row("nobody was started", strangers.does(SignalHandled{0}).does(HandlerEnd{99}));
    Story waits;
    waits.mainStarts().sleeps(0ms, eternity, "0", eternity).sleeps(0ms, 0ms, "0", eternity);
    waits.own("0").does(JoinBegin{pathOf("1"), -eternity, false}).does(SleepBegin{-eternity});
    row("waits without measure", waits.does(SleepEnd{}).does(JoinEnd{pathOf("1")}));
    Story tickets;
    tickets.mainStarts();
    for (const std::uint64_t ticket : {~0ULL, ~0ULL, 0ULL, 1ULL << 63U, 5ULL, 0ULL})
        tickets.line(3).does(Output{Stream::Stdout, ticket, "a\n"});
    row("tickets of any size", tickets);
    Story handlers;
    handlers.mainStarts();
    for (int i = 0; i < 5000; ++i)
        handlers.does(SignalSent{pathOf("0"), SIGUSR1}).does(SignalHandled{SIGUSR1});
    row("handlers that never end", handlers.ends(1ms, "0"));
    Story joins;
    joins.mainStarts();
    for (int i = 0; i < 5000; ++i)
        joins.line(1, i).does(JoinBegin{pathOf(std::to_string(i % 50 + 1))});
    row("joins that never end", joins.does(JoinEnd{pathOf("1")}).ends(1ms, "0"));
}

void TestStrangeRuns::storyThatCannotBeIsJudgedAndCompared()
{
    QFETCH(std::vector<Event>, events);
    tests::Mutator random(11, {});
    const Trace trace(events);
    lookThrough(trace, random);
    compare(trace, Trace(std::vector(events.rbegin(), events.rend())));
}

/// In an order in which no program starts them.
void TestStrangeRuns::aCrowdOfProcessesIsJudged()
{
    constexpr std::size_t processes = 20'000;
    Story story;
    story.mainStarts();
    for (std::size_t i = 0; i < processes; ++i) {
        const std::string process = std::to_string(processes - i * 7 % processes);
        story.at(RunTime(i)).own(process).does(Began{}).ends(RunTime(i), process);
        story.own("0").does(JoinEnd{pathOf(process)});
    }
    tests::Mutator random(13, {});
    const Trace trace(story.events());
    QCOMPARE(trace.lanes().size(), processes + 1);
    QVERIFY(std::ranges::is_sorted(
        trace.laneOrder(), {}, [&](std::size_t lane) { return trace.lanes()[lane].process; }));
    lookThrough(trace, random);
}

void TestStrangeRuns::deepFamiliesAreJudged()
{
    Story story;
    story.mainStarts();
    std::string process = "1";
    for (int depth = 0; depth < 300; ++depth) {
        story.starts(RunTime(depth), process, "P").prints(RunTime(depth), process, 3, "a");
        process += ":1";
    }
    tests::Mutator random(17, {});
    const Trace trace(story.events());
    const Verdicts verdicts(trace);
    QVERIFY(verdicts.order().isForced(1, trace.events().size() - 1));
    lookThrough(trace, random);
    compare(trace, Trace(story.events()));
}

QTEST_GUILESS_MAIN(TestStrangeRuns)
#include "tst_strangeruns.moc"
