// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/cli/orderclasses.h"

#include "app/words/eventwords.h"
#include "export/displaywidth.h"
#include "trace/jsonwriter.h"

#include <QCoreApplication>

#include <algorithm>

namespace joinery::app::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

} // namespace

void OrderClasses::add(const trace::Trace &trace)
{
    ++m_runs;
    auto order = analysis::outputOrder(trace);
    const auto known = std::ranges::find(m_classes, order, &Class::order);
    if (known != m_classes.end()) {
        ++known->count;
        return;
    }
    Class added{.order = std::move(order), .count = 1};
    for (const trace::OutputLine &line : trace.outputs()) {
        const trace::Event &event = trace.events()[line.event];
        added.labels.emplace_back(analysis::labelOf(*event.as<trace::Output>()));
        added.names.push_back(words::processName(trace, event.process).toStdString());
    }
    m_classes.push_back(std::move(added));
}

std::vector<const OrderClasses::Class *> OrderClasses::byCount() const
{
    std::vector<const Class *> sorted;
    for (const Class &one : m_classes)
        sorted.push_back(&one);
    std::ranges::stable_sort(sorted, std::greater(), &Class::count);
    return sorted;
}

QStringList OrderClasses::text() const
{
    QStringList lines;
    const QString runs = Words::tr("%n runs", nullptr, m_runs);
    const QString kinds =
        Words::tr("%n different orders of output", nullptr, int(m_classes.size()));
    lines << Words::tr("%1, %2", "how many runs, how many orders").arg(runs, kinds);
    for (const Class *one : byCount()) {
        lines << QString()
              << Words::tr("%1 of %2:", "runs with this order").arg(one->count).arg(m_runs);
        for (const std::string &label : one->labels)
            lines << QStringLiteral("    ") + QString::fromStdString(exporting::harmless(label));
    }
    return lines;
}

std::string OrderClasses::json() const
{
    std::string out = "{\"runs\":" + std::to_string(m_runs) + ",\"orders\":[";
    const char *separator = "";
    for (const Class *one : byCount()) {
        out += separator;
        out += "{\"count\":" + std::to_string(one->count) + ",\"outputs\":[";
        for (std::size_t i = 0; i < one->order.size(); ++i) {
            if (i > 0)
                out += ',';
            trace::JsonObject output(out);
            output.text("process", one->order[i].process.text());
            output.text("name", one->names[i]);
            output.number("line", one->order[i].line);
            output.number("execution", one->order[i].execution);
            output.text("text", one->labels[i]);
        }
        out += "]}";
        separator = ",";
    }
    return out + "]}";
}

} // namespace joinery::app::cli
