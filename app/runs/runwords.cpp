// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/runs/runwords.h"

#include "app/words/errorwords.h"
#include "app/words/eventwords.h"

#include <QCoreApplication>

namespace joinery::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RunWords)
};

QString wordLimitOf(const trace::Trace &trace)
{
    for (const trace::Event &event : trace.events()) {
        if (const auto *limit = event.as<trace::LimitReached>())
            return words::inWords(*limit);
    }
    return {};
}

QString wordMainsEnd(const trace::Trace &trace)
{
    const auto main = trace.laneOf(ProcessPath::main());
    if (!main || !trace.lanes()[*main].status)
        return {};
    const ExitStatus status = *trace.lanes()[*main].status;
    return status.wasKilled()
        ? Words::tr("main was killed by %1").arg(words::signalText(status.signal()))
        : Words::tr("main's exit code is %1").arg(status.code());
}

} // namespace

QString wordRunEnd(const trace::RunHeader &header, const trace::Trace &trace)
{
    const QString time = words::timeText(trace.end());
    switch (header.end) {
    case trace::RunEnd::Finished:
        if (header.clock == trace::RunClock::Steps)
            return Words::tr(
                       "Over: %1. Who goes next was chosen, so the axis counts steps, not time.")
                .arg(wordMainsEnd(trace));
        return Words::tr("Over after %1: %2.").arg(time, wordMainsEnd(trace));
    case trace::RunEnd::Stopped:
        if (header.clock == trace::RunClock::Steps)
            return Words::tr("Stopped by you at %1.").arg(words::stepText(trace.end()));
        return Words::tr("Stopped by you after %1.").arg(time);
    case trace::RunEnd::StopAfter:
        return Words::tr("Stopped after %1, as this program wants: it would not end by itself.")
            .arg(time);
    case trace::RunEnd::Limit:
        return Words::tr(
                   "Ended by a limit: %1. Everything until then is here; nothing is left running. "
                   "Let the program need less, and run it again.")
            .arg(wordLimitOf(trace));
    case trace::RunEnd::HostLost:
        return Words::tr(
            "The run's host process died. What was recorded until then is here; nothing is "
            "left running. Run again.");
    }
    return {};
}

QString wordSessionError(const engine::SessionError &error)
{
    using Kind = engine::SessionError::Kind;
    switch (error.kind) {
    case Kind::BadScenario:
        return Words::tr("The program cannot run yet: see the line marked in it.");
    case Kind::EngineMissing:
        return Words::tr("%1 is missing, which runs the processes. Install Joinery again.")
            .arg(QString::fromStdString(error.path));
    case Kind::KernelTooOld:
        return Words::tr(
            "This Linux is too old to run processes safely. Version 5.10 or newer is needed.");
    case Kind::System:
        return Words::tr("The run could not begin: %1.").arg(words::inWords(error.system));
    }
    return {};
}

} // namespace joinery::app
