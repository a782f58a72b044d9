// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/cli/commands/runcommand.h"

#include "app/cli/commands/heldpoints.h"
#include "app/cli/commands/idleholds.h"
#include "app/cli/commands/runbatch.h"
#include "app/cli/commands/seriesreport.h"
#include "app/cli/commands/singlerun.h"
#include "app/cli/terminal.h"
#include "app/words/errorwords.h"
#include "app/words/eventwords.h"
#include "trace/lanetracker.h"
#include "trace/runfile.h"

#include <QCoreApplication>

namespace joinery::app::cli {
namespace {

using exporting::TimelineWords;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

exporting::TextOptions::Colours coloursOfTerminal()
{
    const bool wanted =
        stdoutIsTerminal() && !qEnvironmentVariableIsSet("NO_COLOR") && qgetenv("TERM") != "dumb";
    return wanted ? exporting::TextOptions::Colours::Ansi : exporting::TextOptions::Colours::Off;
}

TimelineWords timelineWords()
{
    TimelineWords result;
    for (std::size_t i = 0; i < result.states.size(); ++i)
        result.states[i] = words::stateText(static_cast<trace::SpanState>(i)).toStdString();
    result.output = Words::tr("output").toStdString();
    result.killed = Words::tr("killed").toStdString();
    result.main = "main";
    result.seconds = Words::tr("s", "behind a number: seconds").toStdString();
    result.milliseconds = Words::tr("ms", "behind a number: milliseconds").toStdString();
    return result;
}

exporting::TextOptions textOptions(const RunCommand &command)
{
    exporting::TextOptions options;
    options.width = command.width.value_or(terminalWidth());
    options.glyphs = command.glyphs;
    options.colours = coloursOfTerminal();
    options.words = timelineWords();
    return options;
}

void printEvents(const trace::Run &run)
{
    trace::LaneTracker lanes;
    for (const trace::Event &event : run.events) {
        const std::size_t lane = lanes.add(event);
        printLine(trace::toJson(event, lanes.lanes()[lane].name));
    }
}

void printText(const trace::Run &run, const RunCommand &command)
{
    const trace::Trace trace(run.events);
    const auto options = textOptions(command);
    for (const std::string &line : exporting::textTimeline(trace, options))
        printLine(line);
    printLine(QString());
    for (const std::string &line : exporting::textOutput(trace, options))
        printLine(line);
}

int show(const trace::Run &run, const RunCommand &command)
{
    command.json ? printEvents(run) : printText(run, command);
    int status = 0;
    if (!command.savePath.isEmpty()) {
        const auto saved = trace::saveRun(run, command.savePath.toStdString());
        if (!saved) {
            complain(QStringLiteral("%1: %2").arg(command.savePath, words::inWords(saved.error())));
            status = 1;
        }
    }
    if (const QString shortfall = shortfallOf(run); !shortfall.isEmpty()) {
        complain(shortfall);
        status = 1;
    }
    return status;
}

int showMany(const trials::OrderSeries &series, const RunCommand &command)
{
    if (command.json) {
        printLine(seriesJson(series));
        return 0;
    }
    for (const QString &line : seriesText(series))
        printLine(line);
    return 0;
}

int runMany(
    const Target &target, engine::RunOptions options, const RunCommand &command,
    Interrupts &interrupts)
{
    IdleHolds idle(command.holds, options.holds);
    trials::OrderSeries series;
    QString shortfall;
    const trials::RunBatch::Wish wish{target.scenario, std::move(options), command.runs, 1};
    const auto end = runBatch(wish, interrupts, [&](trace::Run run) {
        idle.look(run);
        shortfall = shortfallOf(run);
        if (shortfall.isEmpty())
            series.add(std::move(run));
        return shortfall.isEmpty();
    });
    switch (end.how) {
    case BatchEnd::How::Done:
        complainAll(idle.messages());
        return showMany(series, command);
    case BatchEnd::How::Refused:
        return complainAll({shortfall});
    case BatchEnd::How::CannotBegin:
        return complainAll(messagesOf(end.error, target));
    case BatchEnd::How::Interrupted:
        break;
    }
    return complainAll({Words::tr("the run was stopped")});
}

} // namespace

int run(const RunCommand &command)
{
    const auto target = findScenario(command.target);
    if (!target)
        return complainAll(target.error());
    Interrupts interrupts;
    engine::RunOptions options;
    options.speed = command.speed;
    options.stopAfter = target->stopAfter;
    options.enginePath = command.enginePath.toStdString();
    const auto holds = holdsOf(command.holds, *target, options, interrupts);
    if (!holds)
        return complainAll(holds.error());
    options.holds = *holds;

    if (command.runs > 1)
        return runMany(*target, std::move(options), command, interrupts);
    const auto made = runOnce(target->scenario, options, interrupts);
    if (!made)
        return complainAll(messagesOf(made.error(), *target));
    const int status = show(*made, command);
    IdleHolds idle(command.holds, options.holds);
    idle.look(*made);
    complainAll(idle.messages());
    return status;
}

} // namespace joinery::app::cli
