// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/lesson/verdict.h"

#include <QCoreApplication>
#include <QStringList>

#include <chrono>

namespace joinery::app {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Verdict", text);
}

QString nameOf(const trace::Trace &trace, const ProcessPath &process)
{
    if (process.isMain())
        return tr("main");
    const auto lane = trace.laneOf(process);
    return QString::fromStdString(lane ? trace.lanes()[*lane].name : process.defaultName());
}

/// Who did what the event records.
QString actorOf(const trace::Trace &trace, std::size_t event)
{
    const trace::Event &e = trace.events()[event];
    return nameOf(trace, e.recorder().value_or(e.process));
}

QString lateness(trace::RunTime margin)
{
    const double seconds = std::chrono::duration<double>(margin).count();
    return tr("%1 s").arg(seconds, 0, 'g', 2);
}

QString wordChain(const analysis::OrderGrade &grade, const trace::Trace &trace)
{
    QStringList causes;
    for (const analysis::Edge &edge : grade.chain)
        causes.append(wordEdge(edge, trace));
    if (causes.isEmpty())
        return tr("one process prints both, in this order");
    return causes.join(QStringLiteral(" → "));
}

/// The second line of the answer's broken pair has to come first.
Verdict
impossible(const analysis::OrderGrade &grade, const trace::Trace &trace, const QStringList &answer)
{
    Verdict verdict{Verdict::Tone::Bad, tr("Impossible."), {}};
    if (grade.first && grade.second)
        verdict.detail =
            tr("“%1” always comes before “%2”: %3.")
                .arg(
                    answer.value(static_cast<qsizetype>(*grade.second)),
                    answer.value(static_cast<qsizetype>(*grade.first)), wordChain(grade, trace));
    return verdict;
}

Verdict onlyIfLate(const analysis::OrderGrade &grade, const QStringList &answer)
{
    Verdict verdict{
        Verdict::Tone::Possible,
        tr("Allowed, but only if someone were %1 late.").arg(lateness(grade.margin)),
        tr("Sleep is no promise.")};
    if (grade.first && grade.second)
        verdict.detail = tr("“%1” before “%2” is a matter of time only: sleep is no promise.")
                             .arg(
                                 answer.value(static_cast<qsizetype>(*grade.first)),
                                 answer.value(static_cast<qsizetype>(*grade.second)));
    return verdict;
}

Verdict incomplete(const analysis::OrderGrade &grade, const QStringList &answer)
{
    QStringList never;
    for (const std::size_t index : grade.never)
        never.append(tr("“%1”").arg(answer.value(static_cast<qsizetype>(index))));
    const QString detail = never.isEmpty() ? tr("This run printed other lines than these.")
                                           : tr("This never comes: %1.").arg(never.join(tr(", ")));
    return {Verdict::Tone::Bad, tr("Not these lines."), detail};
}

} // namespace

QString wordEdge(const analysis::Edge &edge, const trace::Trace &trace)
{
    const QString from = actorOf(trace, edge.from);
    const QString to = actorOf(trace, edge.to);
    const QString ended = nameOf(trace, trace.events()[edge.from].process);
    switch (edge.kind) {
    case analysis::EdgeKind::ProgramOrder:
        return tr("%1 goes on").arg(from);
    case analysis::EdgeKind::Start:
        return tr("%1 starts %2").arg(from, to);
    case analysis::EdgeKind::Join:
        return tr("%1 waits in join until %2 has ended").arg(to, ended);
    case analysis::EdgeKind::FinalJoin:
        return tr("%1 waits at its end until %2 has ended").arg(to, ended);
    case analysis::EdgeKind::Signal:
    case analysis::EdgeKind::Death:
        return tr("%1 gets a signal from %2").arg(to, from);
    case analysis::EdgeKind::DaemonEnd:
        return tr("%1's end ends its daemon %2").arg(ended, to);
    case analysis::EdgeKind::Observed:
        return tr("%1 saw that %2 had ended").arg(to, ended);
    }
    return {};
}

Verdict
verdictOf(const analysis::OrderGrade &grade, const trace::Trace &trace, const QStringList &answer)
{
    using Kind = analysis::OrderGrade::Kind;
    switch (grade.kind) {
    case Kind::AsInThisRun:
        return {Verdict::Tone::Good, tr("As in this run."), tr("That is just what happened.")};
    case Kind::PossibleNotThisTime:
        return {
            Verdict::Tone::Possible, tr("Possible, not this time."),
            tr("Nothing orders the lines marked ↕: another run may print them your way.")};
    case Kind::OnlyIfLate:
        return onlyIfLate(grade, answer);
    case Kind::Impossible:
        return impossible(grade, trace, answer);
    case Kind::Incomplete:
        return incomplete(grade, answer);
    }
    return {};
}

} // namespace joinery::app
