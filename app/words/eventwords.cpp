// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/words/eventwords.h"

#include "app/words/errorwords.h"

#include <QCoreApplication>

#include <cstring>

namespace joinery::app::words {
namespace {

using namespace trace;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Events)
};

QString lineOf(const std::string &output)
{
    QString text = QString::fromStdString(output);
    if (text.endsWith(u'\n'))
        text.chop(1);
    return text.replace(u'\n', u' ');
}

QString question(LifeQuestion asked, const QString &target)
{
    switch (asked) {
    case LifeQuestion::IsAlive:
        return target + QStringLiteral(".is_alive()");
    case LifeQuestion::ExitCode:
        return target + QStringLiteral(".exitcode");
    case LifeQuestion::ActiveChildren:
        return QStringLiteral("active_children()");
    }
    return {};
}

enum class Times { Told, LeftOut };

/// The sentence about one event.
class Sentence {
public:
    Sentence(const Trace &trace, std::size_t index, Times times)
        : m_trace(trace),
          m_times(times),
          m_index(index),
          m_event(trace.events()[index]),
          m_name(processName(trace, m_event.process)),
          m_actor(m_event.by ? processName(trace, *m_event.by) : m_name)
    {
    }

    QString operator()(const Created &) const
    {
        return at(Words::tr("%1 creates %2").arg(m_actor, m_name));
    }
    QString operator()(const Starting &) const
    {
        return at(Words::tr("%1 starts %2").arg(m_actor, m_name));
    }
    QString operator()(const Started &) const
    {
        return at(Words::tr("%1 has been started as process %2").arg(m_name).arg(m_event.pid));
    }
    QString operator()(const Began &) const
    {
        return at(Words::tr("%1 begins to run").arg(m_name));
    }
    QString operator()(const Output &output) const
    {
        const QString text = lineOf(output.text);
        return at(
            output.stream == Stream::Stdout
                ? Words::tr("%1 prints “%2”").arg(m_name, text)
                : Words::tr("%1 prints “%2” as an error").arg(m_name, text));
    }
    QString operator()(const SleepBegin &sleep) const
    {
        return lasting(Words::tr("%1 sleeps %2").arg(m_name, timeText(sleep.duration)));
    }
    QString operator()(const SleepEnd &) const { return at(Words::tr("%1 wakes up").arg(m_name)); }
    QString operator()(const JoinBegin &join) const
    {
        const QString target = nameOf(join.target);
        if (join.implicit)
            return lasting(
                Words::tr("%1 has ended and waits for its child %2").arg(m_name, target));
        if (join.timeout)
            return lasting(Words::tr("%1 waits at most %2 in join(%3)")
                               .arg(m_name, timeText(*join.timeout), target));
        return lasting(Words::tr("%1 waits in join(%2)").arg(m_name, target));
    }
    QString operator()(const JoinEnd &join) const
    {
        const QString target = nameOf(join.target);
        if (join.outcome == JoinOutcome::TimedOut)
            return at(Words::tr("join(%1) gives up and %2 goes on").arg(target, m_name));
        if (join.implicit)
            return at(Words::tr("%1 has seen its child %2 end").arg(m_name, target));
        return at(Words::tr("%1 has ended, so %2 returns from join(%1)").arg(target, m_name));
    }
    QString operator()(const AliveAsked &asked) const
    {
        return at(Words::tr("%1 asks for %2 and gets %3")
                      .arg(
                          m_name, question(asked.question, nameOf(asked.target)),
                          QString::fromStdString(asked.answer)));
    }
    QString operator()(const ParentAsked &asked) const
    {
        return at(Words::tr("%1 asks who its parent is and gets %2").arg(m_name).arg(asked.answer));
    }
    QString operator()(const HandlerSet &set) const
    {
        const QString signal = signalText(set.signal);
        if (set.handler == "ignore")
            return at(Words::tr("%1 ignores %2 from now on").arg(m_name, signal));
        if (set.handler == "default")
            return at(Words::tr("%1 takes %2 as usual from now on").arg(m_name, signal));
        return at(Words::tr("%1 handles %2 by %3() from now on")
                      .arg(m_name, signal, QString::fromStdString(set.handler)));
    }
    QString operator()(const SignalSent &sent) const
    {
        const QString signal = signalText(sent.signal);
        const QString target = nameOf(sent.target);
        if (sent.cause == SignalCause::ByHand || m_event.byHost)
            return at(Words::tr("%1 is sent to %2 by hand").arg(signal, target));
        if (sent.cause == SignalCause::ParentEnds)
            return at(
                Words::tr("%1 ends and sends %2 to its daemon %3").arg(m_name, signal, target));
        return at(Words::tr("%1 sends %2 to %3").arg(m_name, signal, target));
    }
    QString operator()(const SignalHandled &handled) const
    {
        return at(Words::tr("%1 enters its handler of %2").arg(m_name, signalText(handled.signal)));
    }
    QString operator()(const HandlerEnd &end) const
    {
        return at(Words::tr("%1 leaves its handler of %2").arg(m_name, signalText(end.signal)));
    }
    QString operator()(const Finishing &) const
    {
        return at(Words::tr("%1 has run its last line").arg(m_name));
    }
    QString operator()(const Exited &exited) const
    {
        if (exited.status.wasKilled())
            return at(
                Words::tr("%1 is killed by %2").arg(m_name, signalText(exited.status.signal())));
        return at(Words::tr("%1 ends with exit code %2").arg(m_name).arg(exited.status.code()));
    }
    QString operator()(const Reaped &) const
    {
        if (m_event.byHost)
            return at(Words::tr("the system takes note that the orphan %1 has ended").arg(m_name));
        return at(Words::tr("%1 takes note that %2 has ended").arg(m_actor, m_name));
    }
    QString operator()(const Reparented &event) const
    {
        return at(Words::tr("%1 has lost its parent; process %2 adopts it")
                      .arg(m_name)
                      .arg(event.newParentPid));
    }
    QString operator()(const Stopped &) const
    {
        return lasting(Words::tr("%1 is stopped").arg(m_name));
    }
    QString operator()(const Continued &) const
    {
        return at(Words::tr("%1 is continued").arg(m_name));
    }
    QString operator()(const Held &held) const
    {
        return lasting(Words::tr("%1 is held before line %2 (until %3 has passed line %4)")
                           .arg(m_name)
                           .arg(m_event.line)
                           .arg(nameOf(held.until))
                           .arg(held.untilLine));
    }
    QString operator()(const Released &released) const
    {
        if (released.inVain)
            return at(
                Words::tr("%1 is released, for what it waited for cannot happen").arg(m_name));
        return at(Words::tr("%1 is released").arg(m_name));
    }
    QString operator()(const WriterWaited &waited) const
    {
        return at(Words::tr("%1 waited %2 for Joinery to take its records")
                      .arg(m_name, timeText(waited.duration)));
    }
    QString operator()(const LimitReached &limit) const
    {
        return Words::tr("a limit is met at %1: %2")
            .arg(momentText(m_trace, m_event.t), inWords(limit));
    }

private:
    QString nameOf(const ProcessPath &process) const { return processName(m_trace, process); }
    QString at(const QString &what) const
    {
        if (m_times == Times::LeftOut)
            return what;
        return Words::tr("%1 at %2", "what happens, when")
            .arg(what, momentText(m_trace, m_event.t));
    }
    /// With how long the state goes on that the event began.
    QString lasting(const QString &what) const
    {
        if (m_times == Times::LeftOut)
            return what;
        const auto lane = m_trace.laneOf(m_event.process);
        const Span *span = lane ? m_trace.spanAt(*lane, m_event.t) : nullptr;
        const QString begin = momentText(m_trace, m_event.t);
        if (!span || span->beginEvent != m_index)
            return Words::tr("%1 from %2 on", "what goes on, from when").arg(what, begin);
        if (!span->end)
            return Words::tr("%1 since %2", "what still goes on, since when").arg(what, begin);
        return Words::tr("%1 from %2 to %3", "what goes on, from when, until when")
            .arg(what, begin, momentText(m_trace, *span->end));
    }

    const Trace &m_trace;
    Times m_times;
    std::size_t m_index;
    const Event &m_event;
    QString m_name;
    QString m_actor;
};

} // namespace

QString processName(const Trace &trace, const ProcessPath &process)
{
    if (process.isMain())
        return QStringLiteral("main");
    const auto lane = trace.laneOf(process);
    return QString::fromStdString(lane ? trace.lanes()[*lane].name : process.text());
}

QString stepText(RunTime t)
{
    return Words::tr("step %1", "the how-manieth").arg(t / trace::stepLength);
}

QString momentText(const Trace &trace, RunTime t)
{
    return trace.clock() == RunClock::Steps ? stepText(t) : timeText(t);
}

QString timeText(RunTime t)
{
    const double seconds = std::chrono::duration<double>(t).count();
    if (seconds > -0.1 && seconds < 0.1 && t != RunTime(0))
        return Words::tr("%1 ms").arg(seconds * 1e3, 0, 'f', 1);
    return Words::tr("%1 s").arg(seconds, 0, 'f', 2);
}

QString signalText(int signal)
{
    if (const char *name = sigabbrev_np(signal))
        return QStringLiteral("SIG") + QLatin1String(name);
    return Words::tr("signal %1").arg(signal);
}

QString stateText(SpanState state)
{
    switch (state) {
    case SpanState::NotStarted:
        return Words::tr("not started");
    case SpanState::Running:
        return Words::tr("running");
    case SpanState::Sleeping:
        return Words::tr("sleeping");
    case SpanState::Joining:
        return Words::tr("waiting in join");
    case SpanState::Finishing:
        return Words::tr("waiting at its end");
    case SpanState::Zombie:
        return Words::tr("zombie");
    case SpanState::Stopped:
        return Words::tr("stopped");
    case SpanState::Held:
        return Words::tr("held");
    }
    return {};
}

QString eventSentence(const Trace &trace, std::size_t event)
{
    return std::visit(Sentence(trace, event, Times::Told), trace.events()[event].payload);
}

QString eventPhrase(const Trace &trace, std::size_t event)
{
    const Sentence sentence(trace, event, Times::LeftOut);
    return std::visit(sentence, trace.events()[event].payload);
}

} // namespace joinery::app::words
