// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/cli/commands/heldpoints.h"

#include "app/cli/commands/singlerun.h"
#include "trace/lanetracker.h"

#include <QCoreApplication>

#include <algorithm>

namespace joinery::app::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

/// None: it is a name.
std::optional<ProcessPath> pathIn(const QString &process)
{
    if (process == QLatin1String("main"))
        return ProcessPath::main();
    return ProcessPath::parse(process.toStdString());
}

QStringList namesIn(const std::vector<HoldArgument> &arguments)
{
    QStringList names;
    for (const HoldArgument &argument : arguments)
        names << argument.held.process << argument.until.process;
    names.removeIf([](const QString &name) { return pathIn(name).has_value(); });
    return names;
}

std::vector<ProcessPath> called(const QString &name, const trace::LaneTracker &lanes)
{
    std::vector<ProcessPath> processes;
    for (const trace::Lane &lane : lanes.lanes()) {
        if (lane.name == name.toStdString())
            processes.push_back(lane.process);
    }
    return processes;
}

void addAll(trace::LaneTracker &lanes, const std::vector<trace::Event> &events)
{
    for (const trace::Event &event : events)
        lanes.add(event);
}

/// The processes of a quick run, which goes on no longer than until each name has appeared.
Result<trace::LaneTracker, QStringList> lanesWith(
    const QStringList &names, const Target &target, engine::RunOptions options,
    Interrupts &interrupts)
{
    options.speed = 100;
    const auto session = engine::Session::start(target.scenario, options);
    if (!session)
        return Failure{messagesOf(session.error(), target)};
    engine::Session &run = **session;
    trace::LaneTracker lanes;
    const auto hasAppeared = [&](const QString &name) { return !called(name, lanes).empty(); };
    while (!run.isOver()) {
        interrupts.waitBeside(run.fd());
        if (interrupts.take() != Demand::Nothing)
            return Failure{QStringList{Words::tr("the run was stopped")}};
        addAll(lanes, run.take());
        if (std::ranges::all_of(names, hasAppeared))
            return lanes;
    }
    trace::LaneTracker all;
    addAll(all, run.finish().events);
    return all;
}

/// The error is what names no process, or more than one.
Result<engine::Point, QString>
pointOf(const PointArgument &argument, const trace::LaneTracker &lanes)
{
    if (const auto path = pathIn(argument.process))
        return engine::Point{*path, argument.line, argument.execution};
    const auto processes = called(argument.process, lanes);
    if (processes.size() != 1)
        return Failure{argument.process};
    return engine::Point{processes.front(), argument.line, argument.execution};
}

} // namespace

Result<std::vector<engine::Hold>, QStringList> holdsOf(
    const std::vector<HoldArgument> &arguments, const Target &target,
    const engine::RunOptions &options, Interrupts &interrupts)
{
    trace::LaneTracker lanes;
    if (const QStringList names = namesIn(arguments); !names.isEmpty()) {
        auto found = lanesWith(names, target, options, interrupts);
        if (!found)
            return Failure{found.error()};
        lanes = std::move(*found);
    }
    std::vector<engine::Hold> holds;
    for (const HoldArgument &argument : arguments) {
        const auto held = pointOf(argument.held, lanes);
        const auto until = pointOf(argument.until, lanes);
        if (!held || !until)
            return Failure{QStringList{Words::tr("no process, or more than one, is called '%1'; a "
                                                 "path such as 2:1 names exactly one")
                                           .arg(held ? until.error() : held.error())}};
        holds.push_back({*held, *until});
    }
    return holds;
}

} // namespace joinery::app::cli
