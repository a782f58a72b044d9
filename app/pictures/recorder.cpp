// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/pictures/recorder.h"

#include "app/pictures/waiting.h"
#include "app/runs/quietruns.h"
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
    const auto events = run.trace().events();
    return trace::Run{run.header(), {events.begin(), events.end()}};
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

Result<std::vector<trace::Run>, QString> runQuietly(trials::RunBatch::Wish wish)
{
    QuietRuns quiet;
    std::vector<trace::Run> runs;
    QString failure = Words::tr("the runs did not come to their ends");
    QObject::connect(
        &quiet, &QuietRuns::runEnded, &quiet, [&](const trace::Run &run) { runs.push_back(run); });
    QObject::connect(&quiet, &QuietRuns::failed, &quiet, [&](const engine::SessionError &error) {
        failure = wordSessionError(error);
    });
    const auto count = static_cast<std::size_t>(wish.runs);
    quiet.start(std::move(wish));
    waitFor([&quiet] { return !quiet.isGoingOn(); });
    if (runs.size() < count)
        return Failure{failure};
    return runs;
}

} // namespace joinery::app
