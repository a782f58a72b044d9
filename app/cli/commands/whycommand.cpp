// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/cli/commands/whycommand.h"

#include "app/cli/commands/whyreport.h"
#include "app/cli/terminal.h"
#include "app/words/errorwords.h"
#include "app/words/eventwords.h"
#include "trace/runfile.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <map>

namespace joinery::app::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

/// A list that is longer says no more to its reader.
constexpr qsizetype mostListed = 30;

QString listed(QStringList items)
{
    if (items.size() <= mostListed)
        return items.join(QStringLiteral(", "));
    items.resize(mostListed);
    return items.join(QStringLiteral(", ")) + QStringLiteral(", …");
}

/// The processes that a path or a name may mean.
std::vector<std::size_t> lanesCalled(const trace::Trace &trace, const QString &name)
{
    if (name == QLatin1String("main"))
        return {*trace.laneOf(ProcessPath::main())};
    if (const auto path = ProcessPath::parse(name.toStdString())) {
        if (const auto lane = trace.laneOf(*path))
            return {*lane};
    }
    std::vector<std::size_t> lanes;
    for (std::size_t lane = 0; lane < trace.lanes().size(); ++lane) {
        if (trace.lanes()[lane].name == name.toStdString())
            lanes.push_back(lane);
    }
    return lanes;
}

QString processesOf(const trace::Trace &trace, const std::vector<std::size_t> &lanes)
{
    QStringList items;
    for (const std::size_t lane : lanes) {
        const ProcessPath &path = trace.lanes()[lane].process;
        items << QStringLiteral("%1 (%2)").arg(
            QString::fromStdString(path.text()), words::processName(trace, path));
    }
    return listed(items);
}

/// How often the process did something visible in each of its lines.
std::map<int, int> executionsOf(const trace::Trace &trace, std::size_t lane)
{
    std::map<int, int> executions;
    for (const trace::EventIndex index : trace.recordedBy(lane)) {
        const trace::Event &event = trace.events()[index];
        if (event.line > 0 && event.execution > 0)
            executions[event.line] = std::max(executions[event.line], event.execution);
    }
    return executions;
}

/// What there is instead of the point that was asked for.
QString instead(const trace::Trace &trace, std::size_t lane, const PointArgument &point)
{
    const QString name = words::processName(trace, trace.lanes()[lane].process);
    const auto executions = executionsOf(trace, lane);
    if (const auto line = executions.find(point.line); line != executions.end())
        return Words::tr("%1 came to line %2 only %n time(s), not %3", nullptr, line->second)
            .arg(name)
            .arg(point.line)
            .arg(point.execution);
    if (executions.empty())
        return Words::tr("%1 did nothing that is seen").arg(name);
    QStringList lines;
    for (const auto &[line, times] : executions)
        lines << QString::number(line);
    return Words::tr("%1 did nothing that is seen in line %2; it did in these lines: %3")
        .arg(name)
        .arg(point.line)
        .arg(listed(lines));
}

/// The error is a sentence.
Result<std::size_t, QString> find(const trace::Trace &trace, const PointArgument &point)
{
    const auto lanes = lanesCalled(trace, point.process);
    if (lanes.empty()) {
        std::vector<std::size_t> all(trace.laneOrder().begin(), trace.laneOrder().end());
        return Failure{Words::tr("the run has no process '%1'; it has %2")
                           .arg(point.process, processesOf(trace, all))};
    }
    if (lanes.size() > 1)
        return Failure{Words::tr("more than one process is called '%1'; name one by its path: %2")
                           .arg(point.process, processesOf(trace, lanes))};
    const ProcessPath &process = trace.lanes()[lanes.front()].process;
    const auto event = trace.eventAt(process, point.line, point.execution);
    if (!event)
        return Failure{instead(trace, lanes.front(), point)};
    return *event;
}

/// Outputs come in the order of their tickets, which their times may blur.
bool cameBefore(const trace::Event &a, const trace::Event &b)
{
    const auto *first = a.as<trace::Output>();
    const auto *second = b.as<trace::Output>();
    return first && second ? first->ticket < second->ticket : a.seq < b.seq;
}

JudgedPair answer(const trace::Trace &trace, std::size_t a, std::size_t b)
{
    JudgedPair answer{.first = a, .second = b};
    answer.isReversed = !cameBefore(trace.events()[a], trace.events()[b]);
    if (answer.isReversed)
        std::swap(answer.first, answer.second);
    answer.judgement = analysis::Verdicts(trace).judge(answer.first, answer.second);
    return answer;
}

int complainOf(const QString &run, const QString &what)
{
    complain(QStringLiteral("%1: %2").arg(run, what));
    return 1;
}

} // namespace

int why(const WhyCommand &command)
{
    auto loaded = trace::loadRun(command.run.toStdString());
    if (!loaded)
        return complainOf(command.run, words::inWords(loaded.error()));
    if (loaded->damagedFromLine)
        complainOf(
            command.run,
            Words::tr("cut off or damaged from line %1 on; only what stands before is judged")
                .arg(*loaded->damagedFromLine));
    const trace::Trace trace(std::move(loaded->run.events));
    if (trace.lanes().empty())
        return complainOf(command.run, Words::tr("nothing happened in this run"));
    const auto a = find(trace, command.first);
    const auto b = find(trace, command.second);
    if (!a || !b)
        return complainOf(command.run, a ? b.error() : a.error());
    if (*a == *b)
        return complainOf(command.run, Words::tr("both are the same event"));
    const JudgedPair told = answer(trace, *a, *b);
    if (command.json) {
        printLine(whyJson(trace, told));
        return 0;
    }
    for (const QString &line : whyText(trace, told))
        printLine(line);
    return 0;
}

} // namespace joinery::app::cli
