// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/pictures/ordersexperiment.h"

#include "app/orders/orderspage.h"
#include "app/runs/runhistory.h"
#include "app/runs/runwords.h"
#include "app/window/mainpanels.h"
#include "app/window/mainwindow.h"
#include "explore/explorer.h"

namespace joinery::app {
namespace {

const QString executionsKey = QStringLiteral("executions");
const QString completeKey = QStringLiteral("complete");
const QString countedKey = QStringLiteral("counted");

/// Of each order the run by which it was found.
Result<ExperimentRecord, QString> perform(const trace::Run &seen)
{
    explore::Explorer explorer({seen.header.scenarioName, seen.header.scenarioText}, {}, {});
    ExperimentRecord record;
    while (explorer.canGoOn()) {
        if (const auto done = explorer.execute(); !done)
            return Failure{wordSessionError(done.error())};
        if (explorer.orders().size() > record.runs.size())
            record.runs.push_back(explorer.last()->run);
    }
    record.facts = {{executionsKey, explorer.executions()}, {completeKey, explorer.isComplete()}};
    if (const auto counted = explorer.counted())
        record.facts.insert(countedKey, static_cast<qint64>(*counted));
    return record;
}

Status<QString> show(MainWindow &window, const ExperimentRecord &record)
{
    window.panels().focusTimelinePage(TimelinePage::Orders);
    auto *page = window.findChild<OrdersPage *>();
    page->begin();
    for (const PastRunPtr &run : window.history().runs())
        page->setSeen(explore::outcomeOf(*run->trace));
    for (const trace::Run &run : record.runs)
        page->add(explore::orderOf(trace::Trace(run.events)));
    page->setExecutions(record.facts.value(executionsKey).toInt());
    std::optional<std::uint64_t> counted;
    if (const QJsonValue value = record.facts.value(countedKey); value.isDouble())
        counted = static_cast<std::uint64_t>(value.toInteger());
    page->finish(record.facts.value(completeKey).toBool(), counted);
    return {};
}

} // namespace

Experiment exploreOrders(QString name)
{
    return {std::move(name), perform, show};
}

} // namespace joinery::app
