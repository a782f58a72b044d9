// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "story.h"
#include "trace/trace.h"

#include <QTest>

#include <csignal>

using namespace joinery;
using namespace joinery::trace;
using namespace std::chrono_literals;

/// main starts f1, waits for it, and reaps it.
static Story joinStory()
{
    Story story;
    story.mainStarts().creates(1ms, "1", "f1").starts(2ms, "1", "f1");
    story.prints(3ms, "1", 5, "f1 start");
    story.at(4ms).own("0").line(16).does(JoinBegin{pathOf("1")});
    story.sleeps(5ms, 9ms, "1", 4ms).ends(10ms, "1");
    story.at(11ms).own("0").line(16).does(JoinEnd{pathOf("1")});
    story.isReaped(11ms, "1").prints(12ms, "0", 20, "main ends").ends(13ms, "0");
    return story;
}

static std::vector<SpanState> statesOf(const Trace &trace, const char *process)
{
    std::vector<SpanState> states;
    for (const Span &span : trace.spans(trace.laneOf(pathOf(process)).value()))
        states.push_back(span.state);
    return states;
}

class TestTrace : public QObject {
    Q_OBJECT

private slots:
    void laneHasTheDatesOfALife();
    void lanesAreShownParentFirstThenChildrenByNumber();
    void statesFollowOneAnotherWithoutAGap();
    void childsEndDrawsOneArrowToTheFirstJoin();
    void startDrawsAnArrowToTheChildsFirstRecord();
    void endedChildIsAZombieUntilItIsReaped();
    void whatWasNeverStartedIsGoneWithItsCreator();
    void stoppedSleeperGoesBackToSleepWhenContinued();
    void stopIsOneSpanWhateverIsRecordedBeforeItsEndIsSeen();
    void waitThatAnExceptionEndedDoesNotSwallowTheNextOne();
    void waitInsideAHandlerReturnsToTheOuterWait();
    void implicitJoinIsPartOfFinishing();
    void outputsStandInTicketOrder();
    void outputCountAtATimeIsAPrefix();
    void eventIsFoundByLineAndExecution();
    void spansInARangeAreThoseThatTouchIt();
    void signalPointsToTheDeathItCaused();
    void signalPointsToItsHandler();
    void ignoredSignalPointsToWhoIgnoresIt();
    void childIgnoresWhatItsParentIgnored();
    void signalTakenAsUsualAgainIsNotIgnored();
    void handSentSignalHasNoArrow();
    void lateEventsGiveTheSameTraceAsOrderedOnes();
    void emptyTraceAnswersNothing();
};

void TestTrace::laneHasTheDatesOfALife()
{
    const Trace trace(joinStory().events());
    const Lane &lane = trace.lanes()[trace.laneOf(pathOf("1")).value()];
    QCOMPARE(lane.name, std::string("f1"));
    QVERIFY(lane.createdAt == 1ms);
    QVERIFY(lane.startedAt == 2ms);
    QVERIFY(lane.endedAt == 10ms);
    QVERIFY(lane.reapedAt == 11ms);
    QCOMPARE(lane.status->pythonCode(), 0);
    QCOMPARE(lane.depth, 1);
    QVERIFY(lane.parent == ProcessPath::main());
    QVERIFY(trace.end() == 13ms);
}

void TestTrace::lanesAreShownParentFirstThenChildrenByNumber()
{
    Story story;
    story.mainStarts();
    for (const char *process : {"10", "2", "2:1", "1"})
        story.starts(1ms, process, process);
    const Trace trace(story.events());
    QStringList shown;
    for (const std::size_t lane : trace.laneOrder())
        shown << QString::fromStdString(trace.lanes()[lane].process.text());
    QCOMPARE(shown, QStringList({"0", "1", "2", "2:1", "10"}));
}

void TestTrace::statesFollowOneAnotherWithoutAGap()
{
    const Trace trace(joinStory().events());
    using enum SpanState;
    const std::vector<SpanState> child{NotStarted, Running, Sleeping, Running, Finishing, Zombie};
    QCOMPARE(statesOf(trace, "1"), child);
    const std::vector<SpanState> parent{Running, Joining, Running, Finishing, Zombie};
    QCOMPARE(statesOf(trace, "0"), parent);
    const auto spans = trace.spans(trace.laneOf(pathOf("1")).value());
    for (std::size_t i = 1; i < spans.size(); ++i)
        QVERIFY(spans[i - 1].end == spans[i].begin);
    QVERIFY(spans.back().end == 11ms);
    const auto &join = trace.spans(trace.laneOf(pathOf("0")).value())[1];
    QVERIFY(join.awaited == pathOf("1"));
    QCOMPARE(join.line, 16);
}

void TestTrace::childsEndDrawsOneArrowToTheFirstJoin()
{
    Story story = joinStory();
    story.at(14ms).own("0").does(JoinBegin{pathOf("1")}).does(JoinEnd{pathOf("1")});
    const Trace trace(story.events());
    std::vector<Arrow> joins;
    for (const Arrow &arrow : trace.arrows()) {
        if (arrow.kind == ArrowKind::Join)
            joins.push_back(arrow);
    }
    QCOMPARE(joins.size(), 1U);
    QVERIFY(joins[0].fromTime == 10ms);
    QVERIFY(joins[0].toTime == 11ms);
    QCOMPARE(trace.lanes()[joins[0].fromLane].name, std::string("f1"));
    QVERIFY(trace.lanes()[joins[0].toLane].process.isMain());
}

void TestTrace::startDrawsAnArrowToTheChildsFirstRecord()
{
    const Trace trace(joinStory().events());
    const Arrow &arrow = trace.arrows().front();
    QVERIFY(arrow.kind == ArrowKind::Start);
    QVERIFY(trace.events()[arrow.fromEvent].as<Starting>());
    QVERIFY(trace.events()[arrow.toEvent].as<Began>());
}

void TestTrace::endedChildIsAZombieUntilItIsReaped()
{
    Story story;
    story.mainStarts().starts(1ms, "1", "A").ends(2ms, "1").isReaped(7ms, "1");
    const Trace trace(story.events());
    const std::size_t lane = trace.laneOf(pathOf("1")).value();
    QVERIFY(trace.spanAt(lane, 6ms)->state == SpanState::Zombie);
    QVERIFY(!trace.spanAt(lane, 7ms));
    QVERIFY(!trace.spanAt(lane, 0ms));
}

void TestTrace::whatWasNeverStartedIsGoneWithItsCreator()
{
    Story story;
    story.mainStarts().creates(1ms, "1", "f1").starts(2ms, "1", "f1");
    story.creates(3ms, "1:1", "never").creates(4ms, "2", "of main");
    story.at(4ms).own("1").does(JoinEnd{pathOf("1:2")}); // of whom nothing else is known
    story.ends(5ms, "1").prints(6ms, "0", 20, "main goes on");
    const Trace trace(story.events());
    const auto lastSpanOf = [&trace](const char *process) {
        return trace.spans(trace.laneOf(pathOf(process)).value()).back();
    };
    QCOMPARE(lastSpanOf("1:1").state, SpanState::NotStarted);
    QVERIFY(lastSpanOf("1:1").end == 5ms);
    QVERIFY(!trace.spanAt(trace.laneOf(pathOf("1:1")).value(), 6ms));
    QVERIFY(!lastSpanOf("2").end);
}

void TestTrace::stoppedSleeperGoesBackToSleepWhenContinued()
{
    Story story;
    story.mainStarts().at(1ms).own("0").does(SleepBegin{9ms});
    story.at(2ms).byHost("0").does(Stopped{}).at(3ms).does(Continued{});
    story.at(10ms).own("0").does(SleepEnd{});
    using enum SpanState;
    const std::vector<SpanState> states{Running, Sleeping, Stopped, Sleeping, Running};
    QCOMPARE(statesOf(Trace(story.events()), "0"), states);
}

void TestTrace::stopIsOneSpanWhateverIsRecordedBeforeItsEndIsSeen()
{
    Story story;
    story.mainStarts();
    story.at(1ms).own("0").does(SleepBegin{1ms});
    story.at(2ms).byHost("0").does(Stopped{});
    story.at(5ms).own("0").does(SleepEnd{});
    story.does(SleepBegin{4ms});
    story.at(6ms).byHost("0").does(Continued{});
    const Trace trace(story.events());
    const auto spans = trace.spans(0);
    QCOMPARE(std::ranges::count(spans, SpanState::Stopped, &Span::state), 1);
    QCOMPARE(spans.back().state, SpanState::Sleeping);
}

void TestTrace::waitThatAnExceptionEndedDoesNotSwallowTheNextOne()
{
    Story story;
    story.mainStarts().at(1ms).own("0").does(JoinBegin{pathOf("1")});
    story.at(2ms).does(SleepBegin{1ms}).at(3ms).does(SleepEnd{});
    const Trace trace(story.events());
    QVERIFY(trace.spans(0).back().state == SpanState::Running);
}

void TestTrace::waitInsideAHandlerReturnsToTheOuterWait()
{
    Story story;
    story.mainStarts().at(1ms).own("0").does(JoinBegin{pathOf("1")});
    story.at(2ms).does(SignalHandled{SIGTERM}).at(3ms).does(SleepBegin{1ms});
    story.at(4ms).does(SleepEnd{}).at(5ms).does(JoinEnd{pathOf("1")});
    using enum SpanState;
    const std::vector<SpanState> states{Running, Joining, Sleeping, Joining, Running};
    QCOMPARE(statesOf(Trace(story.events()), "0"), states);
}

void TestTrace::implicitJoinIsPartOfFinishing()
{
    Story story;
    story.mainStarts().starts(1ms, "1", "A").at(2ms).own("0").does(Finishing{});
    story.at(3ms).does(JoinBegin{.target = pathOf("1"), .implicit = true});
    const Trace trace(story.events());
    const Span &last = trace.spans(0).back();
    QVERIFY(last.state == SpanState::Finishing);
    QVERIFY(last.awaited == pathOf("1"));
    QVERIFY(!last.end);
}

void TestTrace::outputsStandInTicketOrder()
{
    Trace trace;
    Story story;
    story.mainStarts();
    for (const std::uint64_t ticket : {2, 5, 1, 4, 3})
        story.at(1ms).own("0").does(Output{.ticket = ticket});
    for (const Event &event : story.events())
        trace.append(event);
    std::vector<std::uint64_t> tickets;
    for (const OutputLine &line : trace.outputs())
        tickets.push_back(line.ticket);
    QCOMPARE(tickets, (std::vector<std::uint64_t>{1, 2, 3, 4, 5}));
}

void TestTrace::outputCountAtATimeIsAPrefix()
{
    Story story;
    story.mainStarts().at(1ms).own("0").does(Output{.ticket = 1});
    story.at(2ms).does(Output{.ticket = 3}).at(5ms).does(Output{.ticket = 2});
    const Trace trace(story.events());
    QCOMPARE(trace.outputsUntil(0ms), 0U);
    QCOMPARE(trace.outputsUntil(1ms), 1U);
    // Ticket 3 was stamped, but 2 stands before it.
    QCOMPARE(trace.outputsUntil(2ms), 1U);
    QCOMPARE(trace.outputsUntil(5ms), 3U);
}

void TestTrace::eventIsFoundByLineAndExecution()
{
    Story story;
    story.mainStarts().prints(1ms, "0", 4, "first").prints(2ms, "0", 5, "other");
    story.at(3ms).own("0").line(4, 2).does(Output{.ticket = 3});
    const Trace trace(story.events());
    QCOMPARE(trace.eventAt(pathOf("0"), 4, 2), std::optional(story.last()));
    QVERIFY(!trace.eventAt(pathOf("0"), 4, 3));
    QVERIFY(!trace.eventAt(pathOf("1"), 4, 1));
}

void TestTrace::spansInARangeAreThoseThatTouchIt()
{
    const Trace trace(joinStory().events());
    const std::size_t lane = trace.laneOf(pathOf("1")).value();
    const auto inSleep = trace.spansIn(lane, 6ms, 8ms);
    QCOMPARE(inSleep.size(), 1U);
    QVERIFY(inSleep[0].state == SpanState::Sleeping);
    QCOMPARE(trace.spansIn(lane, 0ms, 20ms).size(), trace.spans(lane).size());
    QVERIFY(trace.spansIn(lane, 12ms, 20ms).empty());
}

void TestTrace::signalPointsToTheDeathItCaused()
{
    Story story;
    story.mainStarts().starts(1ms, "1", "A");
    story.at(2ms).own("0").does(SignalSent{pathOf("1"), SIGTERM});
    story.at(3ms).byHost("1").does(Exited{ExitStatus::killed(SIGTERM)});
    const Trace trace(story.events());
    const Arrow &arrow = trace.arrows().back();
    QVERIFY(arrow.kind == ArrowKind::Signal);
    QVERIFY(trace.events()[arrow.fromEvent].as<SignalSent>());
    QVERIFY(trace.events()[arrow.toEvent].as<Exited>());
    QCOMPARE(arrow.signal, SIGTERM);
}

void TestTrace::signalPointsToItsHandler()
{
    Story story;
    story.mainStarts().starts(1ms, "1", "A");
    story.at(2ms).own("0").does(SignalSent{pathOf("1"), SIGUSR1});
    story.at(3ms).own("1").does(SignalHandled{SIGTERM}).does(SignalHandled{SIGUSR1});
    const Trace trace(story.events());
    QCOMPARE(trace.arrows().back().toEvent, story.last());
}

void TestTrace::ignoredSignalPointsToWhoIgnoresIt()
{
    Story story;
    story.mainStarts().starts(1ms, "1", "A");
    story.at(2ms).own("1").does(HandlerSet{SIGTERM, "ignore"});
    story.at(3ms).own("0").does(SignalSent{pathOf("1"), SIGTERM});
    const std::size_t sent = story.last();
    const Trace trace(story.events());
    const Arrow &arrow = trace.arrows().back();
    QVERIFY(arrow.kind == ArrowKind::IgnoredSignal);
    QCOMPARE(arrow.fromEvent, sent);
    QCOMPARE(arrow.toEvent, sent);
    QCOMPARE(arrow.toLane, trace.laneOf(pathOf("1")).value());
    QVERIFY(arrow.fromTime == arrow.toTime);
}

void TestTrace::childIgnoresWhatItsParentIgnored()
{
    Story story;
    story.mainStarts();
    story.at(1ms).own("0").does(HandlerSet{SIGTERM, "ignore"});
    story.starts(2ms, "1", "A");
    story.at(3ms).own("0").does(SignalSent{pathOf("1"), SIGTERM});
    QVERIFY(Trace(story.events()).arrows().back().kind == ArrowKind::IgnoredSignal);
}

void TestTrace::signalTakenAsUsualAgainIsNotIgnored()
{
    Story story;
    story.mainStarts().starts(1ms, "1", "A");
    story.at(2ms).own("1").does(HandlerSet{SIGTERM, "ignore"}).does(HandlerSet{SIGTERM, "default"});
    story.at(3ms).own("0").does(SignalSent{pathOf("1"), SIGTERM});
    story.at(4ms).byHost("1").does(Exited{ExitStatus::killed(SIGTERM)});
    QVERIFY(Trace(story.events()).arrows().back().kind == ArrowKind::Signal);
}

void TestTrace::handSentSignalHasNoArrow()
{
    Story story;
    story.mainStarts();
    story.at(2ms).byHost("0").does(SignalSent{pathOf("0"), SIGTERM, SignalCause::ByHand});
    story.at(3ms).byHost("0").does(Exited{ExitStatus::killed(SIGTERM)});
    QVERIFY(Trace(story.events()).arrows().empty());
}

/// The recorders' events one recorder after the other, the most disorder that append() allows.
static Trace traceOfLateEvents(const std::vector<Event> &events)
{
    Trace trace;
    for (const char *recorder : {"0", "", "1"}) {
        for (const Event &event : events) {
            const auto by = event.recorder();
            if ((by ? by->text() : std::string()) == recorder)
                trace.append(event);
        }
    }
    return trace;
}

void TestTrace::lateEventsGiveTheSameTraceAsOrderedOnes()
{
    Story story = joinStory();
    story.at(14ms).byHost("1").does(Stopped{});
    const Trace ordered(story.events());
    const Trace late = traceOfLateEvents(story.events());
    QCOMPARE(late.lanes().size(), ordered.lanes().size());
    for (const char *process : {"0", "1"}) {
        const auto expected = ordered.spans(ordered.laneOf(pathOf(process)).value());
        const auto actual = late.spans(late.laneOf(pathOf(process)).value());
        QCOMPARE(actual.size(), expected.size());
        for (std::size_t i = 0; i < actual.size(); ++i) {
            QVERIFY(actual[i].state == expected[i].state);
            QVERIFY(actual[i].begin == expected[i].begin);
            QVERIFY(actual[i].end == expected[i].end);
            QVERIFY(actual[i].awaited == expected[i].awaited);
        }
    }
    QCOMPARE(late.arrows().size(), ordered.arrows().size());
    QCOMPARE(late.outputs().size(), ordered.outputs().size());
    for (std::size_t i = 0; i < late.outputs().size(); ++i)
        QCOMPARE(late.outputs()[i].ticket, ordered.outputs()[i].ticket);
}

void TestTrace::emptyTraceAnswersNothing()
{
    const Trace trace;
    QVERIFY(trace.events().empty());
    QVERIFY(!trace.laneOf(ProcessPath::main()));
    QCOMPARE(trace.outputsUntil(1s), 0U);
    QVERIFY(!trace.spanAt(0, 0ms));
}

QTEST_GUILESS_MAIN(TestTrace)
#include "tst_trace.moc"
