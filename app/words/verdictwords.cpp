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
            steps << eventPhrase(trace, event);
        last = event;
    };
    add(a);
    for (const Edge &edge : chain) {
        add(edge.from);
        add(edge.to);
    }
    add(b);
    return steps.join(QStringLiteral(" → "));
}

} // namespace joinery::app::words
