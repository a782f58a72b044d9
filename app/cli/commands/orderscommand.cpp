// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/cli/commands/orderscommand.h"

#include "app/cli/commands/singlerun.h"
#include "app/cli/interrupts.h"
#include "app/cli/progressline.h"
#include "app/cli/target.h"
#include "app/cli/terminal.h"
#include "explore/explorer.h"
#include "export/displaywidth.h"
#include "trace/jsonwriter.h"

#include <QCoreApplication>

namespace joinery::app::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

explore::Bounds boundsOf(const OrdersCommand &command)
{
    explore::Bounds bounds;
    // Who names one bound means it, and not another that was not named.
    if (command.executions || command.time) {
        bounds.executions = command.executions.value_or(std::numeric_limits<int>::max());
        bounds.time = command.time.value_or(std::chrono::nanoseconds::max());
    }
    return bounds;
}

std::string jsonOf(const explore::FoundOrder &order)
{
    std::string out = "{\"order\":[";
    for (std::size_t i = 0; i < order.labels.size(); ++i) {
        if (i > 0)
            out += ',';
        trace::appendJsonString(out, order.labels[i]);
    }
    return out + (order.isCut ? "],\"cut\":true}" : "]}");
}

std::string jsonSummary(const explore::Explorer &explorer)
{
    std::string out;
    {
        trace::JsonObject summary(out);
        summary.number("orders", explorer.orders().size());
        summary.number("executions", explorer.executions());
        summary.boolean("complete", explorer.isComplete());
        if (explorer.counted())
            summary.number("counted", *explorer.counted());
    }
    return out;
}

QString textOf(const explore::FoundOrder &order, std::size_t number)
{
    QStringList labels;
    for (const std::string &label : order.labels)
        labels << QString::fromStdString(exporting::harmless(label));
    if (order.isCut)
        labels << QStringLiteral("…");
    return QStringLiteral("%1  %2").arg(number, 4).arg(labels.join(QStringLiteral(" · ")));
}

void printSummary(const explore::Explorer &explorer)
{
    const QString orders =
        Words::tr("%n orders of output", nullptr, static_cast<int>(explorer.orders().size()));
    const QString executions = Words::tr("%n executions", nullptr, explorer.executions());
    printLine(QString());
    if (explorer.isComplete())
        printLine(Words::tr("%1 (%2): there are no others").arg(orders, executions));
    else
        printLine(Words::tr("%1 (%2): there may be others").arg(orders, executions));
    if (!explorer.isComplete() && explorer.counted())
        printLine(Words::tr("counted without executing them, there are %1")
                      .arg(static_cast<qulonglong>(*explorer.counted())));
}

/// Prints each order when it is found.
class OrderPrinter {
public:
    explicit OrderPrinter(const OrdersCommand &command) : m_command(command) { }

    void print(const explore::Explorer &explorer)
    {
        for (; m_printed < explorer.orders().size(); ++m_printed) {
            m_progress.clear();
            const explore::FoundOrder &order = explorer.orders()[m_printed];
            if (m_command.json)
                printLine(jsonOf(order));
            else
                printLine(textOf(order, m_printed + 1));
        }
        m_progress.show(m_command.target, explorer.executions());
    }

    void finish(const explore::Explorer &explorer)
    {
        m_progress.clear();
        if (m_command.json)
            printLine(jsonSummary(explorer));
        else
            printSummary(explorer);
    }

private:
    const OrdersCommand &m_command;
    std::size_t m_printed = 0;
    ProgressLine m_progress;
};

} // namespace

int orders(const OrdersCommand &command)
{
    const auto target = findScenario(command.target);
    if (!target)
        return complainAll(target.error());
    engine::RunOptions options;
    options.enginePath = command.enginePath.toStdString();
    explore::Explorer explorer(target->scenario, options, boundsOf(command));
    Interrupts interrupts;
    OrderPrinter printer(command);
    bool wasInterrupted = false;
    const auto goesOn = [&] {
        wasInterrupted = wasInterrupted || interrupts.take() != Demand::Nothing;
        return !wasInterrupted;
    };
    while (explorer.canGoOn() && goesOn()) {
        if (const auto executed = explorer.execute(goesOn); !executed)
            return complainAll(messagesOf(executed.error(), *target));
        printer.print(explorer);
    }
    printer.finish(explorer);
    return wasInterrupted ? 1 : 0;
}

} // namespace joinery::app::cli
