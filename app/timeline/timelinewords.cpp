// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/timeline/timelinewords.h"

#include "app/words/eventwords.h"

#include <QCoreApplication>

namespace joinery::app {

namespace {

using trace::SpanState;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Timeline)
};

QString seconds(RunTime t)
{
    return QString::number(std::chrono::duration<double>(t).count(), 'g', 6);
}

/// The argument of the sleep that the span is.
QString slept(const trace::Trace &trace, const trace::Span &span)
{
    const auto *sleep = trace.events()[span.beginEvent].as<trace::SleepBegin>();
    return sleep ? seconds(sleep->duration) : QString();
}

QString sleepLabel(const trace::Trace &trace, const trace::Span &span)
{
    const QString argument = slept(trace, span);
    return argument.isEmpty() ? QString() : QStringLiteral("sleep(%1)").arg(argument);
}

} // namespace

QString laneName(const trace::Trace &trace, std::size_t lane)
{
    return words::processName(trace, trace.lanes()[lane].process);
}

QString
laneState(const trace::Trace &trace, std::size_t index, std::optional<RunTime> at, LifeEnd end)
{
    const trace::Lane &lane = trace.lanes()[index];
    if (lane.endedAt && (!at || *lane.endedAt <= *at) && lane.status) {
        if (end == LifeEnd::WithTheRun)
            return endedWithTheRunText();
        if (lane.status->wasKilled())
            return words::signalText(lane.status->signal());
        return Words::tr("exited %1").arg(lane.status->code());
    }
    if (const trace::Span *span = trace.spanAt(index, at.value_or(trace.end())))
        return words::stateText(span->state);
    return words::stateText(lane.startedAt ? SpanState::Running : SpanState::NotStarted);
}

QString
laneDetail(const trace::Trace &trace, std::size_t lane, std::optional<RunTime> at, LifeEnd end)
{
    const trace::Lane &facts = trace.lanes()[lane];
    const bool started = facts.startedAt && (!at || *facts.startedAt <= *at);
    QString life = laneState(trace, lane, at, end);
    if (!started || facts.pid == 0)
        return life;
    return Words::tr("pid %1 · %2").arg(QString::number(facts.pid), life);
}

QString barLabel(const trace::Trace &trace, const trace::Span &span)
{
    switch (span.state) {
    case SpanState::Sleeping:
        return sleepLabel(trace, span);
    case SpanState::Joining:
        return span.awaited
            ? QStringLiteral("join(%1)").arg(words::processName(trace, *span.awaited))
            : QStringLiteral("join()");
    case SpanState::Finishing:
        return span.awaited
            ? Words::tr("waits for %1").arg(words::processName(trace, *span.awaited))
            : QString();
    case SpanState::Zombie:
    case SpanState::Stopped:
    case SpanState::Held:
        return words::stateText(span.state);
    case SpanState::NotStarted:
    case SpanState::Running:
        break;
    }
    return {};
}

QString shortBarLabel(const trace::Trace &trace, const trace::Span &span)
{
    if (span.state == SpanState::Sleeping)
        return slept(trace, span);
    const bool waits = span.state == SpanState::Joining || span.state == SpanState::Finishing;
    return waits && span.awaited ? words::processName(trace, *span.awaited) : QString();
}

QString endingText(const ExitStatus &status)
{
    if (status.wasKilled())
        return words::signalText(status.signal());
    return status.code() == 0 ? QStringLiteral("0") : Words::tr("exit %1").arg(status.code());
}

QString endedWithTheRunText()
{
    return Words::tr("run over");
}

QString signalLabel(const trace::Arrow &arrow)
{
    const QString signal = words::signalText(arrow.signal);
    return arrow.kind == trace::ArrowKind::IgnoredSignal ? Words::tr("%1 ignored").arg(signal)
                                                         : signal;
}

QString legendText(const LegendEntry &entry)
{
    switch (entry.sign) {
    case LegendSign::State:
        return words::stateText(entry.state);
    case LegendSign::Stdout:
        return Words::tr("output");
    case LegendSign::Stderr:
        return Words::tr("error output");
    case LegendSign::Start:
        return Words::tr("start");
    case LegendSign::Join:
        return Words::tr("join");
    case LegendSign::Signal:
        return Words::tr("signal");
    case LegendSign::IgnoredSignal:
        return Words::tr("ignored signal");
    case LegendSign::ByHand:
        return Words::tr("sent by hand");
    case LegendSign::Killed:
        return Words::tr("killed");
    case LegendSign::EndedWithTheRun:
        return Words::tr("ended with the run");
    case LegendSign::Daemon:
        return Words::tr("daemon");
    }
    return {};
}

QString tickText(RunTime t, RunTime step, RunTime end, trace::RunClock clock)
{
    if (clock == trace::RunClock::Steps)
        return words::stepText(t);
    struct Unit {
        RunTime length;
        QString text;
    };
    const Unit units[] = {
        {std::chrono::seconds(1), Words::tr("%1 s")},
        {std::chrono::milliseconds(1), Words::tr("%1 ms")},
        {std::chrono::microseconds(1), Words::tr("%1 µs")},
    };
    // One unit for the whole ruler: the largest that its end has one of.
    const Unit *unit = std::begin(units);
    while (unit + 1 != std::end(units) && end < unit->length)
        ++unit;
    int digits = 0;
    for (RunTime part = unit->length; part > step && digits < 9; part /= 10)
        ++digits;
    return unit->text.arg(double(t.count()) / double(unit->length.count()), 0, 'f', digits);
}

QString cursorText(RunTime t, const TimeScale &scale, trace::RunClock clock)
{
    return tickText(t, niceStep(scale.lengthOf(1)), std::max(scale.range.end, t), clock);
}

QString emptyText()
{
    return Words::tr("Press Run: every process gets a line here.");
}

} // namespace joinery::app
