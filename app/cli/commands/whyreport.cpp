// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/cli/commands/whyreport.h"

#include "analysis/verdictnames.h"
#include "app/words/eventwords.h"
#include "app/words/verdictwords.h"
#include "export/displaywidth.h"
#include "trace/eventnames.h"
#include "trace/jsonwriter.h"

#include <QCoreApplication>

namespace joinery::app::cli {
namespace {

using trace::JsonObject;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

void tell(JsonObject json, const trace::Event &event)
{
    json.number("seq", event.seq);
    json.text("process", event.process.text());
    json.text("event", trace::eventNames.nameOf(event.payload.index()));
    if (event.line > 0) {
        json.number("line", event.line);
        json.number("execution", event.execution);
    }
}

std::string chainJson(const trace::Trace &trace, const std::vector<analysis::Edge> &chain)
{
    std::string list;
    for (const analysis::Edge &edge : chain) {
        if (!list.empty())
            list += ',';
        JsonObject step(list);
        step.text("edge", analysis::edgeNames.nameOf(edge.kind));
        tell(step.object("from"), trace.events()[edge.from]);
        tell(step.object("to"), trace.events()[edge.to]);
    }
    return list;
}

} // namespace

std::string whyJson(const trace::Trace &trace, const JudgedPair &answer)
{
    std::string line;
    {
        JsonObject json(line);
        json.text("verdict", analysis::verdictNames.nameOf(answer.judgement.verdict));
        json.list("chain", chainJson(trace, answer.judgement.chain));
        json.number("margin", answer.judgement.margin.count());
        json.boolean("behind-observation", answer.judgement.behindObservation);
        json.boolean("reversed", answer.isReversed);
        tell(json.object("first"), trace.events()[answer.first]);
        tell(json.object("second"), trace.events()[answer.second]);
    }
    return line;
}

QStringList whyText(const trace::Trace &trace, const JudgedPair &answer)
{
    QStringList lines;
    if (answer.isReversed)
        lines << Words::tr("It was the other way round.");
    lines << words::eventSentence(trace, answer.first) << words::eventSentence(trace, answer.second)
          << words::verdictSentence(answer.judgement);
    const auto &chain = answer.judgement.chain;
    if (!chain.empty())
        lines << words::chainText(trace, chain, answer.first, answer.second);
    for (QString &line : lines)
        line = QString::fromStdString(exporting::harmless(line.toStdString()));
    return lines;
}

} // namespace joinery::app::cli
