// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/lesson/verdict.h"

#include "app/words/eventwords.h"
#include "app/words/verdictwords.h"

#include <QCoreApplication>
#include <QStringList>

namespace joinery::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Verdict)
};

/// The second line of the answer's broken pair has to come first.
Verdict
impossible(const analysis::OrderGrade &grade, const trace::Trace &trace, const QStringList &answer)
{
    Verdict verdict{Verdict::Tone::Bad, Words::tr("Impossible."), {}};
    if (!grade.first || !grade.second)
        return verdict;
    const QString first = answer.value(static_cast<qsizetype>(*grade.second));
    const QString second = answer.value(static_cast<qsizetype>(*grade.first));
    verdict.detail =
        Words::tr("“%1” always comes before “%2”. Because: %3.")
            .arg(
                first, second,
                words::chainText(
                    trace, grade.chain, grade.events[*grade.second], grade.events[*grade.first]));
    return verdict;
}

/// The second line of the pair came first for what the program saw.
Verdict onlyIfSeenOtherwise(
    const analysis::OrderGrade &grade, const trace::Trace &trace, const QStringList &answer)
{
    const std::size_t first = grade.second.value();
    const std::size_t second = grade.first.value();
    return {
        Verdict::Tone::Possible,
        Words::tr("Allowed, but only if the program saw something else than in this run."),
        Words::tr("Here “%1” came before “%2”. Because: %3.")
            .arg(
                answer.value(qsizetype(first)), answer.value(qsizetype(second)),
                words::chainText(trace, grade.chain, grade.events[first], grade.events[second]))};
}

Verdict onlyIfLate(const analysis::OrderGrade &grade, const QStringList &answer)
{
    Verdict verdict{
        Verdict::Tone::Possible,
        Words::tr("Allowed, but only if someone were %1 late.").arg(words::timeText(grade.margin)),
        Words::tr("Sleep is no promise.")};
    if (grade.first && grade.second)
        verdict.detail =
            Words::tr("“%1” before “%2” is a matter of time only: sleep is no promise.")
                .arg(
                    answer.value(static_cast<qsizetype>(*grade.first)),
                    answer.value(static_cast<qsizetype>(*grade.second)));
    return verdict;
}

QString listOf(const QStringList &lines)
{
    QStringList quoted;
    for (const QString &line : lines)
        quoted.append(Words::tr("“%1”").arg(line));
    return quoted.join(Words::tr(", "));
}

Verdict
incomplete(const analysis::OrderGrade &grade, const QStringList &answer, const QStringList &leftOut)
{
    QStringList never;
    for (const std::size_t index : grade.never)
        never.append(answer.value(static_cast<qsizetype>(index)));
    const QString detail = !never.isEmpty() ? Words::tr("This never comes: %1.").arg(listOf(never))
        : !leftOut.isEmpty()                ? Words::tr("This does come: %1.").arg(listOf(leftOut))
                                            : Words::tr("This run printed other lines than these.");
    return {Verdict::Tone::Bad, Words::tr("Not these lines."), detail};
}

} // namespace

Verdict verdictOf(
    const analysis::OrderGrade &grade, const trace::Trace &trace, const QStringList &answer,
    const QStringList &leftOut)
{
    using Kind = analysis::OrderGrade::Kind;
    switch (grade.kind) {
    case Kind::AsInThisRun:
        return {
            Verdict::Tone::Good, Words::tr("As in this run."),
            Words::tr("That is just what happened.")};
    case Kind::PossibleNotThisTime:
        return {
            Verdict::Tone::Possible, Words::tr("Possible, not this time."),
            Words::tr("Nothing orders the lines marked ↕: another run may print them your way.")};
    case Kind::OnlyIfLate:
        return onlyIfLate(grade, answer);
    case Kind::OnlyIfSeenOtherwise:
        return onlyIfSeenOtherwise(grade, trace, answer);
    case Kind::Impossible:
        return impossible(grade, trace, answer);
    case Kind::Incomplete:
        return incomplete(grade, answer, leftOut);
    }
    return {};
}

} // namespace joinery::app
