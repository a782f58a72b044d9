// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/pictures/seriesexperiment.h"

#include "app/pictures/recorder.h"
#include "app/runs/quietruns.h"
#include "app/series/seriesmodel.h"
#include "app/series/seriespage.h"
#include "app/window/mainpanels.h"
#include "app/window/mainwindow.h"
#include "app/window/runviews.h"

#include <QCoreApplication>

#include <algorithm>

namespace joinery::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Screenshots)
};

const QString atOnceKey = QStringLiteral("atOnce");
const QString speedKey = QStringLiteral("speed");

Result<ExperimentRecord, QString> perform(const trace::Run &seen, int count)
{
    engine::RunOptions options;
    options.speed = quietSpeed;
    constexpr int atOnce = 1;
    auto runs =
        runQuietly({{seen.header.scenarioName, seen.header.scenarioText}, options, count, atOnce});
    if (!runs)
        return Failure{runs.error()};
    return ExperimentRecord{std::move(*runs), {{atOnceKey, atOnce}, {speedKey, options.speed}}};
}

Status<QString> show(MainWindow &window, const ExperimentRecord &record, const AskedPair &pair)
{
    const auto first = outputOf(window.run().trace(), pair.first);
    const auto second = outputOf(window.run().trace(), pair.second);
    if (!first || !second)
        return Failure{Words::tr("%1 or %2 was not printed").arg(pair.first, pair.second)};
    window.views().ask(EventPair{std::min(*first, *second), std::max(*first, *second)});
    window.panels().focusTimelinePage(TimelinePage::Series);
    auto *page = window.findChild<SeriesPage *>();
    page->begin(
        {int(record.runs.size()), record.facts.value(atOnceKey).toInt(),
         record.facts.value(speedKey).toDouble()});
    for (const trace::Run &run : record.runs)
        page->add(run);
    page->end(SeriesPage::End::Done);
    return {};
}

} // namespace

Experiment runManyTimes(QString name, int runs, AskedPair pair)
{
    return {
        std::move(name), [runs](const trace::Run &seen) { return perform(seen, runs); },
        [pair = std::move(pair)](MainWindow &window, const ExperimentRecord &record) {
            return show(window, record, pair);
        }};
}

void openMostFrequent(MainWindow &window, int orders)
{
    const SeriesModel &model = window.findChild<SeriesPage *>()->model();
    for (int row = std::min(orders, model.rowCount()) - 1; row >= 0; --row) {
        if (const auto run = model.run(row))
            window.run().show(*run);
    }
}

} // namespace joinery::app
