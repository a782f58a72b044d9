// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/pictures/recorder.h"

#include "app/pictures/waiting.h"
#include "app/runs/runcontroller.h"
#include "app/runs/runwords.h"
#include "lesson/conditions.h"

#include <QCoreApplication>

#include <algorithm>

namespace joinery::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Screenshots)
};

constexpr int attempts = 5;

bool isUsual(const lesson::Lesson &lesson, const trace::Trace &trace)
{
    using Kind = lesson::Fact::Kind;
    const auto isShown = [&trace](const lesson::Fact &fact) {
        const bool expected = fact.kind == Kind::Always || fact.kind == Kind::Usually;
        return !expected || lesson::evaluate(fact.condition, trace).holds();
    };
    for (const lesson::Step &step : lesson.steps) {
        for (const lesson::Block &block : step.blocks) {
            const auto *facts = std::get_if<lesson::Facts>(&block);
            if (facts && !std::ranges::all_of(facts->facts, isShown))
                return false;
        }
    }
    return true;
}

Result<trace::Run, QString> runOnce(const Recording &recording)
{
    RunController run;
    QString failure;
    QObject::connect(&run, &RunController::failed, &run, [&](const engine::SessionError &error) {
        failure = wordSessionError(error);
    });
    run.start(recording.scenario, {.stopAfter = recording.stopAfter});
    const bool over = waitFor([&] { return !failure.isEmpty() || run.state() == RunState::Over; });
    if (!failure.isEmpty())
        return Failure{failure};
    const trace::RunEnd end = run.header().end;
    if (!over || (end != trace::RunEnd::Finished && end != trace::RunEnd::StopAfter))
        return Failure{Words::tr("%1 did not come to its end").arg(recording.name)};
    // It is kept for everybody, and nobody needs to know the machine that made it.
    trace::RunHeader header = run.header();
    header.machine = {};
    const auto events = run.trace().events();
    return trace::Run{header, {events.begin(), events.end()}};
}

} // namespace

Result<trace::Run, QString> record(const Recording &recording)
{
    for (int attempt = 0; attempt < attempts; ++attempt) {
        auto run = runOnce(recording);
        if (!run || !recording.lesson || isUsual(*recording.lesson, trace::Trace(run->events)))
            return run;
    }
    return Failure{
        Words::tr("%1 did not run as its lesson says that it usually does").arg(recording.name)};
}

} // namespace joinery::app
