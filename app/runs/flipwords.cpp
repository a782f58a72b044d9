// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/runs/flipwords.h"

#include "analysis/outputorder.h"
#include "app/words/eventwords.h"

#include <QCoreApplication>

namespace joinery::app {
namespace {

/// Named as its context: lupdate does not find the way from functions that take a std:: type.
struct FlipWords {
    Q_DECLARE_TR_FUNCTIONS(FlipWords)
};

QString textOf(const trace::Trace &trace, std::size_t event)
{
    const auto *output = trace.events()[event].as<trace::Output>();
    if (!output)
        return words::eventSentence(trace, event);
    const auto label = analysis::labelOf(*output);
    return QString::fromUtf8(label.data(), qsizetype(label.size())).simplified().left(40);
}

/// Who ended the process before its line came; empty: nobody did.
QString enderOf(const trials::FlipResult &result)
{
    if (!result.ending || !result.run.events[*result.ending].as<trace::SignalSent>())
        return {};
    const trace::Trace trace(result.run.events);
    const auto sender = trace.events()[*result.ending].recorder();
    return sender ? words::processName(trace, *sender) : QString();
}

QString wordMissing(const QString &line, const QString &process, const QString &ender)
{
    if (ender.isEmpty())
        return FlipWords::tr("Then “%1” does not come at all: the program takes another way.")
            .arg(line);
    return FlipWords::tr("Then “%1” does not come at all: %2 ends %3 before it.")
        .arg(line, ender, process);
}

} // namespace

FlipLines flipLines(const trace::Trace &trace, std::size_t first, std::size_t second)
{
    return {
        textOf(trace, first), textOf(trace, second),
        words::processName(trace, trace.events()[first].process),
        words::processName(trace, trace.events()[second].process)};
}

QString wordFlip(const trials::FlipResult &result, const FlipLines &lines)
{
    using Outcome = trials::FlipResult::Outcome;
    switch (result.outcome) {
    case Outcome::Flipped:
        return FlipWords::tr(
                   "It can come the other way round: %1 was held before “%2” until “%3” had come.")
            .arg(lines.firstProcess, lines.first, lines.second);
    case Outcome::Forbidden:
        return FlipWords::tr("It cannot come the other way round: while %1 was held before “%2”, "
                             "everything else came to rest, and “%3” did not come.")
            .arg(lines.firstProcess, lines.first, lines.second);
    case Outcome::FirstMissing:
        return wordMissing(lines.first, lines.firstProcess, enderOf(result));
    case Outcome::SecondMissing:
        return wordMissing(lines.second, lines.secondProcess, enderOf(result));
    case Outcome::Undecided:
        break;
    }
    return FlipWords::tr(
               "“%3” did not come as long as %1 was held before “%2”: the program went on and on, "
               "and the run was cut short.")
        .arg(lines.firstProcess, lines.first, lines.second);
}

QString wordFlipTried(const FlipLines &lines)
{
    return FlipWords::tr("Trying to let “%2” come before “%1”…").arg(lines.first, lines.second);
}

QString wordFlipInVain(const FlipLines &lines)
{
    return FlipWords::tr(
               "“%1” and “%2” are steps of one process, which does them in its own order.")
        .arg(lines.first, lines.second);
}

} // namespace joinery::app
