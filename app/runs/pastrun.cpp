// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/runs/pastrun.h"

#include "analysis/outputmatch.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QStringList>

#include <algorithm>

namespace joinery::app {
namespace {

/// Named as its context: lupdate does not find the way from functions that take a std:: type.
struct PastRunWords {
    Q_DECLARE_TR_FUNCTIONS(PastRunWords)
};

/// A menu is opened at once, whatever the runs have printed.
constexpr std::size_t mostCompared = 2000;

QString wordDifference(const PastRun &run, const trace::Trace &shown, std::string_view shownProgram)
{
    const analysis::OutputMatch match(
        *run.trace, run.header.scenarioText, shownProgram, mostCompared);
    const auto places = match.places(shown);
    if (const auto moved = analysis::movedOutputs(places); !moved.empty())
        return PastRunWords::tr("%n line(s) moved", nullptr, int(moved.size()));
    const bool allThere =
        std::ranges::all_of(places, [](const auto &place) { return bool(place); });
    if (allThere && run.trace->outputs().size() == shown.outputs().size())
        return PastRunWords::tr("same order");
    return PastRunWords::tr("same order, but not the same lines");
}

} // namespace

QString runName(int number)
{
    return PastRunWords::tr("Run %1").arg(number);
}

QString runClock(const PastRun &run)
{
    const auto started =
        QDateTime::fromString(QString::fromStdString(run.header.startedAt), Qt::ISODate);
    return started.toLocalTime().toString(QStringLiteral("HH:mm:ss"));
}

QString pastRunLabel(const PastRun &run, const trace::Trace &shown, std::string_view shownProgram)
{
    QStringList parts{runName(run.number), runClock(run)};
    if (run.header.end == trace::RunEnd::Stopped)
        parts.append(PastRunWords::tr("stopped early"));
    if (!shown.outputs().empty())
        parts.append(wordDifference(run, shown, shownProgram));
    if (run.header.scenarioText != shownProgram)
        parts.append(PastRunWords::tr("before your edit"));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

} // namespace joinery::app
