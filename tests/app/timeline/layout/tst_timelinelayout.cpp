// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/timeline/layout/barbuilder.h"
#include "app/timeline/layout/timelinehittest.h"
#include "app/timeline/layout/timelinelayout.h"
#include "story.h"

#include <QSet>
#include <QTest>

#include <cmath>
#include <csignal>
#include <random>

using namespace joinery;
using namespace joinery::app;
using namespace joinery::trace;
using namespace std::chrono_literals;

namespace {

/// main starts f1, waits for it, starts f2, sleeps; f2 ends first and stays a zombie until main's
/// end. What runs, runs for microseconds.
Story joinStory()
{
    Story story;
    story.mainStarts();
    story.creates(100us, "1", "f1").creates(110us, "2", "f2");
    story.starts(200us, "1", "f1");
    story.at(300us).own("0").line(3).does(JoinBegin{pathOf("1")});
    story.prints(400us, "1", 7, "f1 start");
    story.sleeps(500us, 2s, "1", 2s);
    story.ends(2s + 50us, "1");
    story.isReaped(2s + 100us, "1");
    story.at(2s + 100us).own("0").does(JoinEnd{pathOf("1")});
    story.starts(2s + 200us, "2", "f2");
    story.sleeps(2s + 300us, 3s, "2", 1s);
    story.ends(3s + 50us, "2");
    story.sleeps(2s + 400us, 6s, "0", 4s);
    story.at(6s + 50us).own("0").does(Finishing{});
    story.own("0").does(JoinBegin{pathOf("2"), std::nullopt, true});
    story.isReaped(6s + 100us, "2");
    story.at(6s + 100us).own("0").does(JoinEnd{pathOf("2"), JoinOutcome::Ended, true});
    story.at(6s + 150us).own("0").does(Exited{ExitStatus::exited(0)});
    story.at(6s + 200us).byHost("0").does(Reaped{ExitStatus::exited(0)});
    return story;
}

/// Everything that a layout needs, kept together.
struct Picture {
    explicit Picture(
        std::vector<Event> events, QSizeF size = {800, 320}, RunClock clock = RunClock::Time)
        : trace(sorted(std::move(events)), clock), theme(Theme::of(Scheme::Light)), measure(theme)
    {
        index.sync(trace);
        request = {
            .trace = &trace,
            .index = &index,
            .measure = &measure,
            .metrics = theme.metrics,
            .size = size};
        const TimelineFrame frame = timelineFrame(request);
        request.range = fitted(trace.end(), frame.plot.width(), frame.padLeft, frame.padRight);
    }

    static std::vector<Event> sorted(std::vector<Event> events)
    {
        std::ranges::stable_sort(events, {}, &Event::t);
        return events;
    }
    TimelineLayout layout() const { return timelineLayout(request, timelineFrame(request)); }

    Trace trace;
    TimelineIndex index;
    Theme theme;
    TextMeasure measure;
    TimelineRequest request;
};

std::vector<Bar> barsOf(const TimelineLayout &layout, std::size_t lane)
{
    std::vector<Bar> bars;
    std::ranges::copy_if(
        layout.bars, std::back_inserter(bars), [lane](const Bar &bar) { return bar.lane == lane; });
    return bars;
}

/// One process that runs and sleeps in turn, at random.
std::vector<Event> busyStory(int turns, RunTime shortest, RunTime longest)
{
    std::mt19937 random(11);
    const auto some = [&] {
        return shortest
            + RunTime(std::int64_t(random() % std::uint64_t((longest - shortest).count())));
    };
    Story story;
    story.mainStarts();
    RunTime t = 1us;
    for (int k = 0; k < turns; ++k) {
        const RunTime begin = t + some();
        t = begin + some();
        story.sleeps(begin, t, "0", t - begin);
    }
    story.ends(t + 1us, "0");
    return story.events();
}

/// From first, each so many times the one before, up to last.
std::vector<double> zooms(double first, double last, double step)
{
    const int count = int(std::ceil(std::log(last / first) / std::log(step)));
    std::vector<double> factors(std::size_t(count), first);
    for (std::size_t k = 1; k < factors.size(); ++k)
        factors[k] = factors[k - 1] * step;
    return factors;
}

} // namespace

class TestTimelineLayout : public QObject {
    Q_OBJECT

private slots:
    void statesFollowEachOther();
    void sliversAreSeenAndKeepTheOrder();
    void barsNeverOverlapAtAnyZoom_data();
    void barsNeverOverlapAtAnyZoom();
    void wideBarIsWhereItsTimeIs();
    void barsCostByPixelsNotSpans();
    void labelStandsInsideItsBarOrNotAtAll();
    void waitingNamesTheAwaited();
    void narrowBarNamesTheArgumentAlone();
    void signalIsNamedBetweenTheLanes();
    void ignoredSignalIsDrawnAndNamedSo();
    void whatTheRunsEndEndedIsNotKilled();
    void endingStandsRightOfTheLastOutput();
    void liveBarGrowsUpToNow();
    void cutOffBarIsTorn();
    void barsBeyondTheViewAreCut();
    void laneRowsAreInTheOrderOfTheTree();
    void childrenAreIndented();
    void manyLanesScrollAndOnlyVisibleOnesAreLaidOut();
    void headersTellTheStateAtTheCursor();
    void startArrowPointsFromParentToChild();
    void joinArrowLeavesWhereTheZombieEnds();
    void crowdOfStartsIsTipsOnly();
    void outputsThatCoverEachOtherShareAMark();
    void killedLaneHasACross();
    void daemonHasAFrame();
    void legendTellsOnlyWhatOccurred();
    void legendTakesNoMoreRowsThanItNeeds();
    void whatWasSentByHandStandsOnItsBar();
    void handsThatMeetShareAPlate();
    void narrowLanesKeepTheirHandsInside();
    void ticksDoNotTouch_data();
    void ticksDoNotTouch();
    void ofChosenStepsTheTicksCountThem();
    void pointFindsItsEvent();
    void everyVisibleEventHasARect();
};

void TestTimelineLayout::statesFollowEachOther()
{
    const Picture picture(joinStory().events());
    const auto bars = barsOf(picture.layout(), 0);
    std::vector<SpanState> states;
    states.reserve(bars.size());
    for (const Bar &bar : bars)
        states.push_back(bar.state);
    const std::vector<SpanState> wanted{
        SpanState::Running, SpanState::Joining, SpanState::Running, SpanState::Sleeping,
        SpanState::Running};
    QVERIFY(states == wanted);
}

void TestTimelineLayout::sliversAreSeenAndKeepTheOrder()
{
    const Picture picture(joinStory().events());
    const TimelineLayout layout = picture.layout();
    const auto bars = barsOf(layout, 0);
    for (const Bar &bar : bars)
        QVERIFY(bar.rect.width() >= thinnestBar - 0.01);
    for (std::size_t k = 1; k < bars.size(); ++k)
        QVERIFY(bars[k].rect.left() >= bars[k - 1].rect.right() - 1e-6);
    // No sliver is further from its time than it is wide.
    QVERIFY(std::abs(bars[2].rect.left() - layout.scale.xOf(2s)) <= thinnestBar);
}

void TestTimelineLayout::barsNeverOverlapAtAnyZoom_data()
{
    QTest::addColumn<qlonglong>("shortest");
    QTest::addColumn<qlonglong>("longest");
    QTest::newRow("even") << 1000LL << 2000LL;
    QTest::newRow("mixed") << 1LL << 1'000'000LL;
    QTest::newRow("long") << 1'000'000LL << 90'000'000LL;
}

void TestTimelineLayout::barsNeverOverlapAtAnyZoom()
{
    QFETCH(qlonglong, shortest);
    QFETCH(qlonglong, longest);
    Picture picture(busyStory(500, RunTime(shortest), RunTime(longest)));
    const TimeRange whole = picture.request.range;
    for (const double factor : zooms(1, 3000, 1.7)) {
        picture.request.range = zoomed(whole, factor, picture.trace.end() / 3);
        const auto bars = barsOf(picture.layout(), 0);
        QVERIFY(!bars.empty());
        for (std::size_t k = 1; k < bars.size(); ++k) {
            QVERIFY(bars[k].rect.left() >= bars[k - 1].rect.right() - 1e-6);
            QVERIFY(bars[k].firstSpan >= bars[k - 1].firstSpan);
        }
        for (const Bar &bar : bars)
            QVERIFY(bar.rect.width() >= thinnestBar - 0.01);
    }
}

void TestTimelineLayout::wideBarIsWhereItsTimeIs()
{
    const Picture picture(joinStory().events());
    const TimelineLayout layout = picture.layout();
    const auto bars = barsOf(layout, 0);
    QVERIFY(std::abs(bars[1].rect.right() - layout.scale.xOf(2s + 100us)) < 0.1);
    QVERIFY(std::abs(bars[3].rect.right() - layout.scale.xOf(6s)) < 0.1);
}

void TestTimelineLayout::barsCostByPixelsNotSpans()
{
    Picture picture(busyStory(20'000, 1us, 50us));
    const TimeRange whole = picture.request.range;
    for (const double factor : zooms(1, 100'000, 10)) {
        picture.request.range = zoomed(whole, factor, picture.trace.end() / 2);
        const TimelineLayout layout = picture.layout();
        QVERIFY(double(layout.bars.size()) <= layout.scale.width / thinnestBar + 10);
    }
}

void TestTimelineLayout::labelStandsInsideItsBarOrNotAtAll()
{
    Picture picture(joinStory().events());
    const TimeRange whole = picture.request.range;
    int labels = 0;
    for (const double factor : zooms(0.02, 50, 1.5)) {
        picture.request.range = zoomed(whole, factor, 2s);
        const TimelineLayout layout = picture.layout();
        for (const Bar &bar : layout.bars) {
            if (bar.label.isEmpty())
                continue;
            ++labels;
            QVERIFY(bar.labelRect.left() >= bar.rect.left());
            QVERIFY(bar.labelRect.right() <= bar.rect.right());
            QVERIFY(layout.frame.plot.left() <= bar.labelRect.left());
        }
    }
    QVERIFY(labels > 20);
}

void TestTimelineLayout::waitingNamesTheAwaited()
{
    const Picture picture(joinStory().events());
    const TimelineLayout layout = picture.layout();
    QCOMPARE(barsOf(layout, 0)[1].label, QStringLiteral("join(f1)"));
    QCOMPARE(barsOf(layout, 0)[3].label, QStringLiteral("sleep(4)"));
    QCOMPARE(barsOf(layout, 2).back().state, SpanState::Zombie);
    QCOMPARE(barsOf(layout, 2).back().label, QStringLiteral("zombie"));
}

void TestTimelineLayout::narrowBarNamesTheArgumentAlone()
{
    Picture picture(joinStory().events());
    const TimeRange whole = picture.request.range;
    QSet<QString> seen;
    for (const double factor : zooms(1, 0.1, 0.9)) {
        picture.request.range = zoomed(whole, factor, 2s);
        for (const Bar &bar : barsOf(picture.layout(), 0))
            seen.insert(bar.label);
    }
    QCOMPARE(seen, (QSet<QString>{QString(), "join(f1)", "f1", "sleep(4)", "4"}));
}

void TestTimelineLayout::signalIsNamedBetweenTheLanes()
{
    Story story;
    story.mainStarts();
    for (const char *path : {"1", "2", "3"})
        story.starts(1s, path, path);
    story.at(3s).own("0").does(SignalSent{pathOf("3"), SIGTERM, SignalCause::Terminate});
    story.at(3s + 1ms).byHost("3").does(Exited{ExitStatus::killed(SIGTERM)});
    story.ends(4s, "0");
    const Picture picture(story.events());
    const TimelineLayout layout = picture.layout();
    const auto arrow = std::ranges::find(layout.arrows, ArrowKind::Signal, &ArrowLine::kind);
    QVERIFY(arrow != layout.arrows.end());
    QCOMPARE(arrow->label, QStringLiteral("SIGTERM"));
    const double victim = picture.request.index->rowOf(3);
    const double above = rowCentre(layout.frame, victim - 1, 0) + layout.frame.barHeight / 2;
    const double below = rowCentre(layout.frame, victim, 0) - layout.frame.barHeight / 2;
    QVERIFY(arrow->labelRect.center().y() > above);
    QVERIFY(arrow->labelRect.center().y() < below);
}

void TestTimelineLayout::ignoredSignalIsDrawnAndNamedSo()
{
    Story story;
    story.mainStarts().starts(1s, "1", "mule");
    story.at(2s).own("1").does(HandlerSet{SIGTERM, "ignore"});
    story.at(3s).own("0").does(SignalSent{pathOf("1"), SIGTERM, SignalCause::Terminate});
    story.ends(4s, "1").ends(5s, "0");
    const TimelineLayout layout = Picture(story.events()).layout();
    const auto arrow = std::ranges::find(layout.arrows, ArrowKind::IgnoredSignal, &ArrowLine::kind);
    QVERIFY(arrow != layout.arrows.end());
    QCOMPARE(arrow->label, QStringLiteral("SIGTERM ignored"));
    QCOMPARE(arrow->corners.front().x(), arrow->corners.back().x());
    QVERIFY(
        std::ranges::find(layout.frame.legendEntries, LegendSign::IgnoredSignal, &LegendEntry::sign)
        != layout.frame.legendEntries.end());
}

void TestTimelineLayout::whatTheRunsEndEndedIsNotKilled()
{
    Story story;
    story.mainStarts().starts(1s, "1", "killed").starts(2s, "2", "endless");
    story.at(3s).own("0").does(SignalSent{pathOf("1"), SIGKILL, SignalCause::Kill});
    story.at(3s + 1ms).byHost("1").does(Exited{ExitStatus::killed(SIGKILL)});
    story.at(4s).byHost("2").does(Exited{ExitStatus::killed(SIGKILL)});
    Picture picture(story.events());
    const auto endings = [&picture] {
        QList<Ending> all;
        for (const EndMark &mark : picture.layout().endMarks)
            all.append(mark.ending);
        return all;
    };
    QCOMPARE(endings(), (QList{Ending::Killed, Ending::Killed}));
    picture.request.runEnd = trace::RunEnd::StopAfter;
    QCOMPARE(endings(), (QList{Ending::Killed, Ending::WithTheRun}));
    const TimelineLayout layout = picture.layout();
    QCOMPARE(layout.endMarks[1].text, QStringLiteral("run over"));
    QVERIFY(layout.laneHeaders[2].detail.endsWith(QStringLiteral("run over")));
}

void TestTimelineLayout::endingStandsRightOfTheLastOutput()
{
    Story story;
    story.mainStarts();
    story.sleeps(1ms, 1s, "0", 1s);
    // Two that share a sign, just before the end.
    story.prints(1s + 1us, "0", 1, "a").prints(1s + 2us, "0", 2, "b").ends(1s + 3us, "0");
    const TimelineLayout layout = Picture(story.events()).layout();
    QCOMPARE(layout.outputs.back().count, std::size_t(2));
    const double radius = Theme::of(Scheme::Light).metrics.smallPx * 0.34;
    QVERIFY(layout.endMarks[0].rect.left() >= layout.outputs.back().centre.x() + 2 * radius);
}

void TestTimelineLayout::liveBarGrowsUpToNow()
{
    Story story;
    story.mainStarts();
    story.at(1s).own("0").does(SleepBegin{9s});
    Picture picture(story.events());
    picture.request.now = 3s;
    picture.request.range = {0s, 5s};
    const TimelineLayout layout = picture.layout();
    QCOMPARE(layout.bars.back().right, BarEdge::Growing);
    QVERIFY(std::abs(layout.bars.back().rect.right() - layout.scale.xOf(3s)) < 0.1);
    QVERIFY(layout.nowX && std::abs(*layout.nowX - layout.scale.xOf(3s)) < 0.1);
    QVERIFY(layout.endMarks.empty());
}

void TestTimelineLayout::cutOffBarIsTorn()
{
    Story story;
    story.mainStarts();
    story.at(1s).own("0").does(SleepBegin{9s});
    story.prints(4s, "0", 3, "from a handler");
    const TimelineLayout layout = Picture(story.events()).layout();
    QCOMPARE(layout.bars.back().right, BarEdge::Torn);
    QVERIFY(!layout.nowX);
}

void TestTimelineLayout::barsBeyondTheViewAreCut()
{
    Picture picture(joinStory().events());
    picture.request.range = {4s, 4s + 10us};
    const TimelineLayout layout = picture.layout();
    const auto bars = barsOf(layout, 0);
    QCOMPARE(bars.size(), std::size_t(1));
    QCOMPARE(bars[0].left, BarEdge::Outside);
    QCOMPARE(bars[0].right, BarEdge::Outside);
    QVERIFY(bars[0].rect.width() < layout.frame.plot.width() + 100);
    QVERIFY(layout.frame.plot.contains(bars[0].labelRect));
}

void TestTimelineLayout::laneRowsAreInTheOrderOfTheTree()
{
    Story story;
    story.mainStarts();
    story.starts(1ms, "1", "a").starts(2ms, "2", "b").starts(3ms, "1:1", "c");
    const Picture picture(story.events());
    QStringList names;
    double y = 0;
    for (const LaneHeader &header : picture.layout().laneHeaders) {
        names.append(header.name);
        QVERIFY(header.rect.top() >= y);
        y = header.rect.bottom();
    }
    QCOMPARE(names.join(u' '), QStringLiteral("main a c b"));
}

void TestTimelineLayout::childrenAreIndented()
{
    Story story;
    story.mainStarts();
    story.starts(1ms, "1", "a").starts(3ms, "1:1", "c");
    const auto headers = Picture(story.events()).layout().laneHeaders;
    QVERIFY(headers[0].dot.x() < headers[1].dot.x());
    QVERIFY(headers[1].dot.x() < headers[2].dot.x());
}

void TestTimelineLayout::manyLanesScrollAndOnlyVisibleOnesAreLaidOut()
{
    Story story;
    story.mainStarts();
    for (int k = 1; k <= 200; ++k)
        story.starts(RunTime(1ms) * k, std::to_string(k), "p" + std::to_string(k));
    Picture picture(story.events());
    const TimelineFrame frame = timelineFrame(picture.request);
    QVERIFY(frame.contentHeight > frame.plot.height());
    const std::size_t top = picture.layout().laneHeaders.size();
    QVERIFY(top < 20);
    picture.request.scrollY = frame.contentHeight - frame.plot.height();
    QCOMPARE(picture.layout().laneHeaders.back().name, QStringLiteral("p200"));
}

void TestTimelineLayout::headersTellTheStateAtTheCursor()
{
    Picture picture(joinStory().events());
    picture.request.cursor = 1s;
    QVERIFY(picture.layout().laneHeaders[0].detail.contains(QStringLiteral("join")));
    QVERIFY(picture.layout().laneHeaders[2].detail.contains(QStringLiteral("not started")));
    picture.request.cursor = 5s;
    QVERIFY(picture.layout().laneHeaders[0].detail.contains(QStringLiteral("sleeping")));
    picture.request.cursor.reset();
    QVERIFY(picture.layout().laneHeaders[0].detail.contains(QStringLiteral("exited 0")));
}

void TestTimelineLayout::startArrowPointsFromParentToChild()
{
    const Picture picture(joinStory().events());
    const TimelineLayout layout = picture.layout();
    const auto start = std::ranges::find(layout.arrows, ArrowKind::Start, &ArrowLine::kind);
    QVERIFY(start != layout.arrows.end());
    const QRectF parent = barsOf(layout, start->fromLane).front().rect;
    const QRectF child = barsOf(layout, start->toLane).front().rect;
    QVERIFY(std::abs(start->corners.front().y() - parent.bottom()) <= 2);
    QVERIFY(std::abs(start->corners.back().y() - child.top()) <= 2);
    QVERIFY(start->corners.back().y() < child.top() + 1);
}

void TestTimelineLayout::joinArrowLeavesWhereTheZombieEnds()
{
    const Picture picture(joinStory().events());
    const TimelineLayout layout = picture.layout();
    const auto late = std::ranges::find_if(layout.arrows, [](const ArrowLine &arrow) {
        return arrow.kind == ArrowKind::Join && arrow.fromLane == 2;
    });
    QVERIFY(late != layout.arrows.end());
    QCOMPARE(late->corners.size(), std::size_t(2));
    QCOMPARE(late->corners.front().x(), late->corners.back().x());
    QVERIFY(std::abs(late->corners.front().x() - barsOf(layout, 2).back().rect.right()) < 6);
}

void TestTimelineLayout::crowdOfStartsIsTipsOnly()
{
    Story story;
    story.mainStarts();
    for (int k = 1; k <= 10; ++k)
        story.starts(RunTime(10us) * k, std::to_string(k), "p" + std::to_string(k));
    story.ends(9s, "0");
    const Picture picture(story.events(), {800, 900});
    const TimelineLayout layout = picture.layout();
    QCOMPARE(layout.arrows.size(), std::size_t(10));
    const auto whole = std::ranges::count_if(layout.arrows, [&](const ArrowLine &arrow) {
        return std::abs(arrow.corners.front().y() - arrow.corners.back().y())
            > layout.frame.laneHeight - layout.frame.barHeight;
    });
    QVERIFY(whole <= 2);
}

void TestTimelineLayout::outputsThatCoverEachOtherShareAMark()
{
    Story story;
    story.mainStarts();
    for (int k = 0; k < 100; ++k)
        story.prints(1s + RunTime(1us) * k, "0", 1, "x");
    story.prints(3s, "0", 2, "y");
    story.ends(4s, "0");
    Picture picture(story.events());
    const auto marks = picture.layout().outputs;
    QCOMPARE(marks.size(), std::size_t(2));
    QCOMPARE(marks[0].count, std::size_t(100));
    QCOMPARE(marks[1].count, std::size_t(1));
    picture.request.range = {1s, 1s + 100us};
    std::size_t shown = 0;
    for (const OutputMark &mark : picture.layout().outputs)
        shown += mark.count;
    QCOMPARE(shown, std::size_t(100));
}

void TestTimelineLayout::killedLaneHasACross()
{
    Story story;
    story.mainStarts();
    story.starts(1s, "1", "victim");
    story.at(3s).byHost("1").does(Exited{ExitStatus::killed(SIGKILL)});
    story.isReaped(3s + 1ms, "1");
    story.ends(4s, "0", 3);
    const TimelineLayout layout = Picture(story.events()).layout();
    QCOMPARE(layout.endMarks.size(), std::size_t(2));
    QCOMPARE(layout.endMarks[0].ending, Ending::Failed);
    QCOMPARE(layout.endMarks[1].ending, Ending::Killed);
    QCOMPARE(layout.endMarks[1].text, QStringLiteral("SIGKILL"));
    QVERIFY(layout.endMarks[1].rect.left() > layout.endMarks[1].crossCentre.x());
}

void TestTimelineLayout::daemonHasAFrame()
{
    Story story;
    story.mainStarts();
    story.at(1s).of("1", "0").does(Created{"d", true});
    story.at(2s).of("1", "0").does(Starting{"d", true});
    story.own("1").does(Began{});
    story.ends(4s, "0");
    const TimelineLayout layout = Picture(story.events()).layout();
    QCOMPARE(layout.daemonFrames.size(), std::size_t(1));
    QVERIFY(std::abs(layout.daemonFrames[0].rect.left() - layout.scale.xOf(2s)) < 6);
}

namespace {

/// p is stopped by hand at 1 s, then continued and killed within a moment at 2 s.
Story handStory()
{
    using Sent = SignalSent;
    const ProcessPath child = pathOf("1");
    Story story;
    story.mainStarts();
    story.starts(1ms, "1", "p");
    story.at(1s).byHost("1").does(Sent{child, SIGSTOP, SignalCause::ByHand}).does(Stopped{});
    story.at(2s).byHost("1").does(Sent{child, SIGCONT, SignalCause::ByHand}).does(Continued{});
    story.at(2s + 1ms).byHost("1").does(Sent{child, SIGKILL, SignalCause::ByHand});
    story.does(Exited{ExitStatus::killed(SIGKILL)});
    story.ends(3s, "0");
    return story;
}

} // namespace

void TestTimelineLayout::whatWasSentByHandStandsOnItsBar()
{
    const Picture picture(handStory().events());
    const TimelineLayout layout = picture.layout();
    QCOMPARE(layout.hands.size(), std::size_t(2));
    const HandMark &stop = layout.hands.front();
    QCOMPARE(stop.label, QStringLiteral("SIGSTOP"));
    QCOMPARE(stop.lane, std::size_t(1));
    QVERIFY(std::abs(stop.x - layout.scale.xOf(1s)) < 3);
    QVERIFY(stop.rect.contains(QPointF(stop.x, stop.rect.center().y())));
    QVERIFY(stop.rect.bottom() <= stop.barTop);
    QCOMPARE(eventAtPoint(layout, picture.trace, stop.rect.center()), std::optional(stop.event));
    QCOMPARE(rectOfEvent(layout, picture.trace, stop.event), stop.rect);
    const auto legend = layout.frame.legendEntries;
    QCOMPARE(std::ranges::count(legend, LegendSign::ByHand, &LegendEntry::sign), 1);
}

void TestTimelineLayout::handsThatMeetShareAPlate()
{
    const Picture picture(handStory().events());
    const HandMark both = picture.layout().hands.back();
    QCOMPARE(both.count, std::size_t(2));
    QVERIFY(both.label.isEmpty()); // one name would be half of the truth
    Picture closer(handStory().events());
    closer.request.range = {1999ms, 2003ms};
    QCOMPARE(closer.layout().hands.size(), std::size_t(2));
    QCOMPARE(closer.layout().hands.front().label, QStringLiteral("SIGCONT"));
}

void TestTimelineLayout::narrowLanesKeepTheirHandsInside()
{
    const Picture picture(handStory().events(), {800, 130});
    const TimelineLayout layout = picture.layout();
    for (const HandMark &mark : layout.hands) {
        const auto header = std::ranges::find(layout.laneHeaders, mark.lane, &LaneHeader::lane);
        QVERIFY(mark.rect.top() >= header->rect.top());
        QVERIFY(mark.rect.bottom() <= header->rect.bottom());
    }
}

void TestTimelineLayout::legendTellsOnlyWhatOccurred()
{
    Story story;
    story.mainStarts();
    story.sleeps(1s, 2s, "0", 1s);
    story.ends(3s, "0");
    const TimelineFrame frame = Picture(story.events()).layout().frame;
    for (const LegendEntry &entry : frame.legendEntries) {
        QCOMPARE(entry.sign, LegendSign::State);
        QVERIFY(entry.state != SpanState::Joining && entry.state != SpanState::Held);
    }
    const TimelineFrame full = Picture(joinStory().events()).layout().frame;
    QVERIFY(std::ranges::count(full.legendEntries, LegendSign::Join, &LegendEntry::sign) == 1);
    for (std::size_t k = 1; k < full.legendEntries.size(); ++k)
        QVERIFY(!full.legendEntries[k].signRect.intersects(full.legendEntries[k - 1].textRect));
}

void TestTimelineLayout::legendTakesNoMoreRowsThanItNeeds()
{
    const auto legendAt = [](int width) {
        return Picture(joinStory().events(), QSizeF(width, 400)).layout().frame;
    };
    const double belowBars = legendAt(1600).legendEntries.front().signRect.left();
    // Where it would wrap below the bars, it begins at the panel's edge before it does.
    for (int width = 1600; width > 300; width -= 10) {
        const TimelineFrame frame = legendAt(width);
        const LegendEntry &first = frame.legendEntries.front();
        QCOMPARE(frame.legendEntries.back().signRect.top(), first.signRect.top());
        if (first.signRect.left() < belowBars)
            return;
    }
    QFAIL("It never began at the edge.");
}

void TestTimelineLayout::ticksDoNotTouch_data()
{
    QTest::addColumn<qlonglong>("begin");
    QTest::addColumn<qlonglong>("length");
    QTest::newRow("6 s") << 0LL << 6'000'000'000LL;
    QTest::newRow("10 min") << 0LL << 600'000'000'000LL;
    QTest::newRow("40 ms") << 0LL << 40'000'000LL;
    QTest::newRow("7 us") << 0LL << 7'000LL;
    QTest::newRow("4 us, late") << 599'000'000'123LL << 4'000LL;
    QTest::newRow("from before the run") << -2'000'000'000LL << 6'000'000'000LL;
}

void TestTimelineLayout::ticksDoNotTouch()
{
    QFETCH(qlonglong, begin);
    QFETCH(qlonglong, length);
    Picture picture(joinStory().events());
    picture.request.range = {RunTime(begin), RunTime(begin + length)};
    const TimelineLayout layout = picture.layout();
    QVERIFY(layout.ticks.size() >= 2);
    for (std::size_t k = 1; k < layout.ticks.size(); ++k) {
        QVERIFY(layout.ticks[k].labelRect.left() > layout.ticks[k - 1].labelRect.right());
        QVERIFY(layout.ticks[k].label != layout.ticks[k - 1].label);
    }
    QVERIFY(layout.ticks.front().x >= layout.scale.xOf(0s) - 0.01);
}

void TestTimelineLayout::ofChosenStepsTheTicksCountThem()
{
    Picture picture(joinStory().events(), {800, 320}, RunClock::Steps);
    const TimelineLayout whole = picture.layout();
    QVERIFY(whole.ticks.size() >= 3);
    QCOMPARE(whole.ticks.front().label, QStringLiteral("step 0"));
    QCOMPARE(whole.ticks.back().label.section(u' ', 0, 0), QStringLiteral("step"));
    // However near one looks, there is nothing between two steps.
    picture.request.range = {RunTime(0), RunTime(300ms)};
    const TimelineLayout near = picture.layout();
    QCOMPARE(near.ticks.size(), std::size_t{3});
    QCOMPARE(near.ticks[1].label, QStringLiteral("step 1"));
    QCOMPARE(near.ticks[1].x, near.scale.xOf(100ms));
}

void TestTimelineLayout::pointFindsItsEvent()
{
    const Picture picture(joinStory().events());
    const TimelineLayout layout = picture.layout();
    const Bar join = barsOf(layout, 0)[1];
    const auto hit = eventAtPoint(layout, picture.trace, join.rect.center());
    QVERIFY(hit && picture.trace.events()[*hit].as<JoinBegin>());
    const auto output = eventAtPoint(layout, picture.trace, layout.outputs.front().centre);
    QVERIFY(output == layout.outputs.front().event);
    const auto end = eventAtPoint(layout, picture.trace, layout.endMarks.front().rect.center());
    QVERIFY(end && picture.trace.events()[*end].as<Exited>());
    QVERIFY(!eventAtPoint(layout, picture.trace, layout.frame.plot.bottomRight() - QPointF(2, 2)));
    QVERIFY(!eventAtPoint(layout, picture.trace, {2, 2}));
}

void TestTimelineLayout::everyVisibleEventHasARect()
{
    const Picture picture(joinStory().events());
    const TimelineLayout layout = picture.layout();
    for (std::size_t event = 0; event < picture.trace.events().size(); ++event) {
        const QRectF rect = rectOfEvent(layout, picture.trace, event);
        QVERIFY(rect.isValid());
        QVERIFY(layout.frame.plot.adjusted(-5, 0, 5, 0).contains(rect));
    }
}

QTEST_MAIN(TestTimelineLayout)
#include "tst_timelinelayout.moc"
