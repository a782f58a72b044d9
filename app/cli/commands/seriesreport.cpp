// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/cli/commands/seriesreport.h"

#include "export/displaywidth.h"
#include "trace/jsonwriter.h"

#include <QCoreApplication>

#include <algorithm>

namespace joinery::app::cli {
namespace {

using trials::OrderSeries;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

std::string nameIn(const OrderSeries::Class &order, std::size_t output)
{
    return order.order[output].process.isMain() ? "main" : order.names[output];
}

/// Who printed what, for two may print the same.
QStringList linesOf(const OrderSeries::Class &order)
{
    int widest = 0;
    for (std::size_t i = 0; i < order.labels.size(); ++i)
        widest = std::max(widest, exporting::displayWidth(exporting::harmless(nameIn(order, i))));
    QStringList lines;
    for (std::size_t i = 0; i < order.labels.size(); ++i) {
        const std::string name = exporting::padded(exporting::harmless(nameIn(order, i)), widest);
        const std::string line = "    " + name + "  " + exporting::harmless(order.labels[i]);
        lines << QString::fromStdString(line);
    }
    return lines;
}

} // namespace

QStringList seriesText(const OrderSeries &series)
{
    QStringList lines;
    const QString runs = Words::tr("%n runs", nullptr, series.runs());
    const QString kinds =
        Words::tr("%n different orders of output", nullptr, int(series.classCount()));
    lines << Words::tr("%1, %2", "how many runs, how many orders").arg(runs, kinds);
    for (const OrderSeries::Class *one : series.byCount()) {
        lines << QString()
              << Words::tr("%1 of %2:", "runs with this order").arg(one->count).arg(series.runs());
        lines << linesOf(*one);
    }
    return lines;
}

std::string seriesJson(const OrderSeries &series)
{
    std::string out = "{\"runs\":" + std::to_string(series.runs()) + ",\"orders\":[";
    const char *separator = "";
    for (const OrderSeries::Class *one : series.byCount()) {
        out += separator;
        out += "{\"count\":" + std::to_string(one->count) + ",\"outputs\":[";
        for (std::size_t i = 0; i < one->order.size(); ++i) {
            if (i > 0)
                out += ',';
            trace::JsonObject output(out);
            output.text("process", one->order[i].process.text());
            output.text("name", nameIn(*one, i));
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
