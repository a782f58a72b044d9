// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/words/verdictwords.h"

#include "app/words/eventwords.h"

#include <QCoreApplication>
#include <QStringList>

namespace joinery::app::words {
namespace {

using analysis::Edge;
using analysis::EdgeKind;
using analysis::Judgement;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Verdicts)
};

QString observed(const std::vector<Edge> &chain)
{
    for (const Edge &edge : chain) {
        if (edge.kind == EdgeKind::Death)
            return Words::tr("It follows from a process being killed before it ended by itself: "
                             "not guaranteed.");
    }
    return Words::tr("It follows from what the program saw: not guaranteed.");
}

/// In a chain the end of who is joined stands in the step before.
QString stepPhrase(const trace::Trace &trace, std::size_t event)
{
    const trace::Event &step = trace.events()[event];
    const auto *join = step.as<trace::JoinEnd>();
    if (!join || join->implicit || join->outcome == trace::JoinOutcome::TimedOut)
        return eventPhrase(trace, event);
    return Words::tr("%1 returns from join(%2)")
        .arg(processName(trace, step.process), processName(trace, join->target));
}

QString holdReason(const trace::Trace &trace, std::size_t event)
{
    const trace::Event &held = trace.events()[event];
    const auto &hold = *held.as<trace::Held>();
    return Words::tr("%1 was held before line %2 until %3 had passed line %4. Without that, either "
                     "may come first.")
        .arg(
            processName(trace, held.process), QString::number(held.line),
            processName(trace, hold.until), QString::number(hold.untilLine));
}

} // namespace

QString verdictSentence(const Judgement &judgement)
{
    switch (judgement.verdict) {
    case analysis::Verdict::Guaranteed:
        if (judgement.behindObservation)
            return Words::tr("Guaranteed whenever the program takes this way.");
        return Words::tr("Guaranteed in every run.");
    case analysis::Verdict::Observed:
        return observed(judgement.chain);
    case analysis::Verdict::Timing:
        return Words::tr("By timing: it would be the other way round if someone were %1 late.")
            .arg(timeText(judgement.margin));
    case analysis::Verdict::Luck:
        return Words::tr("By luck: nothing orders the two.");
    case analysis::Verdict::Held:
        return Words::tr("Because of a hold: nothing in the program orders the two.");
    }
    return {};
}

QString verdictWord(analysis::Verdict verdict)
{
    switch (verdict) {
    case analysis::Verdict::Guaranteed:
        return Words::tr("guaranteed");
    case analysis::Verdict::Observed:
        return Words::tr("follows from what it saw");
    case analysis::Verdict::Timing:
        return Words::tr("by timing");
    case analysis::Verdict::Luck:
        return Words::tr("by luck");
    case analysis::Verdict::Held:
        return Words::tr("by a hold");
    }
    return {};
}

QString verdictTitle(const Judgement &judgement)
{
    switch (judgement.verdict) {
    case analysis::Verdict::Guaranteed:
        return judgement.behindObservation
            ? Words::tr("Guaranteed whenever the program takes this way")
            : Words::tr("Guaranteed in every run");
    case analysis::Verdict::Observed:
        return Words::tr("Not guaranteed: it follows from what the program saw");
    case analysis::Verdict::Timing:
        return Words::tr("By timing: %1 to spare").arg(timeText(judgement.margin));
    case analysis::Verdict::Luck:
        return Words::tr("By luck");
    case analysis::Verdict::Held:
        return Words::tr("Because of a hold");
    }
    return {};
}

QString
verdictReason(const trace::Trace &trace, const Judgement &judgement, std::size_t a, std::size_t b)
{
    switch (judgement.verdict) {
    case analysis::Verdict::Guaranteed:
    case analysis::Verdict::Observed:
        return chainText(trace, judgement.chain, a, b);
    case analysis::Verdict::Timing:
        return Words::tr("Only sleeps and timeouts part the two. If someone were %1 late, the "
                         "order would turn.")
            .arg(timeText(judgement.margin));
    case analysis::Verdict::Luck:
        return Words::tr("Neither waits for the other. In another run it may be the other way "
                         "round.");
    case analysis::Verdict::Held:
        return holdReason(trace, judgement.held);
    }
    return {};
}

QString
chainText(const trace::Trace &trace, const std::vector<Edge> &chain, std::size_t a, std::size_t b)
{
    QStringList steps;
    std::optional<std::size_t> last;
    const auto add = [&](std::size_t event) {
        if (last != event)
            steps << stepPhrase(trace, event);
        last = event;
    };
    add(a);
    for (const Edge &edge : chain) {
        add(edge.from);
        // That who was started begins is not worth a step.
        if (edge.kind != EdgeKind::Start || edge.to == b)
            add(edge.to);
    }
    add(b);
    return steps.join(QStringLiteral(" → "));
}

} // namespace joinery::app::words
