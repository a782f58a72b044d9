// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/timeline/layout/textmeasure.h"
#include "app/timeline/layout/timelineindex.h"
#include "trace/run.h"

#include <QPointF>
#include <QRectF>
#include <QString>

#include <optional>
#include <span>
#include <vector>

/// Where everything of the timeline lies: rectangles by role, without a colour. The screen, the
/// exported picture and the tests use the same layout.
namespace joinery::app {

/// Where a bar's end is drawn whole, and what to show where not.
enum class BarEdge {
    Whole,
    Outside, ///< goes on beyond the visible range
    Growing, ///< the run goes on
    Torn, ///< the run was cut short: nobody knows how it went on
};

/// The state of one lane over some pixels.
struct Bar {
    QRectF rect;
    std::size_t lane = 0;
    trace::SpanState state = trace::SpanState::Running;
    std::size_t firstSpan = 0; ///< index into Trace::spans(lane)
    std::size_t spanCount = 1; ///< more than one: too narrow apart, shown as most of it is
    BarEdge left = BarEdge::Whole;
    BarEdge right = BarEdge::Whole;
    QString label; ///< elided; may be empty
    QRectF labelRect;
};

/// The frame round a daemon's life.
struct DaemonFrame {
    QRectF rect;
    std::size_t lane = 0;
};

/// One output, or several that would cover each other.
struct OutputMark {
    QPointF centre;
    std::size_t lane = 0;
    std::size_t event = 0; ///< the first
    std::size_t count = 1;
    trace::Stream stream = trace::Stream::Stdout;
};

enum class Ending {
    Succeeded,
    Failed,
    Killed,
    WithTheRun, ///< by nobody in the program: the run was over, so what still lived was ended
};

/// How a process ended, right of its bar.
struct EndMark {
    QRectF rect;
    std::size_t lane = 0;
    Ending ending = Ending::Succeeded;
    QString text;
    QPointF crossCentre; ///< where a killed one died, or one was ended with the run
};

/// A signal that somebody sent by hand, or several that would cover each other: a plate that stands
/// on the bar.
struct HandMark {
    QRectF rect; ///< the hand at its left, as high as wide; then the label
    double x = 0; ///< of the moment
    double barTop = 0;
    std::size_t lane = 0;
    std::size_t event = 0; ///< the first
    std::size_t count = 1;
    QString label; ///< the signal's name; empty where there is no room
};

/// From the edge of one bar to the edge of another, as corners to be rounded.
struct ArrowLine {
    std::vector<QPointF> corners;
    trace::ArrowKind kind = trace::ArrowKind::Start;
    std::size_t arrow = 0; ///< index into Trace::arrows()
    std::size_t fromLane = 0;
    std::size_t toLane = 0;
    QString label;
    QRectF labelRect;
};

struct LaneHeader {
    QRectF rect;
    std::size_t lane = 0;
    QPointF dot;
    QString name;
    QRectF nameRect;
    QString detail;
    QRectF detailRect;
    QRectF button; ///< of the lane's menu; empty where the process does not live now
};

struct Tick {
    double x = 0;
    QString label;
    QRectF labelRect;
};

enum class LegendSign {
    State,
    Stdout,
    Stderr,
    Start,
    Join,
    Signal,
    IgnoredSignal,
    ByHand,
    Killed,
    EndedWithTheRun,
    Daemon
};

/// Whether the view has one of its own, or another has it for both.
enum class Legend { Shown, Elsewhere };

struct LegendEntry {
    LegendSign sign = LegendSign::State;
    trace::SpanState state = trace::SpanState::Running; ///< for State
    QRectF signRect;
    QString text;
    QRectF textRect;
};

/// The parts of the picture, which do not depend on the visible range.
struct TimelineFrame {
    QRectF headers;
    QRectF ruler;
    QRectF plot;
    QRectF legend;
    double laneHeight = 0;
    double barHeight = 0;
    bool tellsDetail = false; ///< headers have a second line
    double contentHeight = 0; ///< of all lanes; more than the plot's: it scrolls
    double padLeft = 0; ///< what a fitted run leaves empty, for the marks at its ends
    double padRight = 0;
    std::vector<LegendEntry> legendEntries;
};

struct TimelineLayout {
    TimelineFrame frame;
    TimeScale scale;
    std::vector<LaneHeader> laneHeaders;
    std::vector<Tick> ticks;
    std::vector<Bar> bars; ///< by lane, then time
    std::vector<DaemonFrame> daemonFrames;
    std::vector<OutputMark> outputs; ///< by lane, then time
    std::vector<EndMark> endMarks;
    std::vector<HandMark> hands; ///< by lane, then time
    std::vector<ArrowLine> arrows;
    std::optional<double> nowX; ///< while the run goes on
};

/// What a layout is made from.
struct TimelineRequest {
    const trace::Trace *trace = nullptr;
    const TimelineIndex *index = nullptr;
    const TextMeasure *measure = nullptr;
    Metrics metrics;
    QSizeF size;
    TimeRange range;
    double scrollY = 0;
    trace::RunEnd runEnd = trace::RunEnd::Finished; ///< of a run that is over
    std::optional<RunTime> now; ///< the run clock, while the run goes on
    std::optional<RunTime> cursor; ///< headers tell the state at this time
    double leastHeaderWidth = 0; ///< so that views one above the other agree
    Legend legend = Legend::Shown;
    std::span<const LegendEntry> alsoInLegend; ///< what another view uses, whose legend this is too
};

TimelineFrame timelineFrame(const TimelineRequest &request);
/// Only what is visible: costs by its pixels and lanes, not by the spans of the run.
TimelineLayout timelineLayout(const TimelineRequest &request, TimelineFrame frame);

/// Whether the process was ended because the run was over, and not by its program.
bool endedWithTheRun(const TimelineRequest &request, std::size_t lane);

/// The vertical middle of a row.
double rowCentre(const TimelineFrame &frame, std::size_t row, double scrollY);

} // namespace joinery::app
