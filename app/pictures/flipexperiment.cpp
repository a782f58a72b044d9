// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/pictures/flipexperiment.h"

#include "app/pictures/recorder.h"
#include "app/runs/quietruns.h"
#include "app/window/controls/flipcontrols.h"
#include "app/window/mainwindow.h"

#include <QCoreApplication>

namespace joinery::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Screenshots)
};

struct Pair {
    QString first;
    QString second;
};

/// seen must outlive it.
Result<trials::Flip, QString> flipOf(const trace::Trace &seen, const Pair &pair)
{
    const auto first = outputOf(seen, pair.first);
    const auto second = outputOf(seen, pair.second);
    if (!first || !second || *first > *second || !trials::Flip::canTry(seen, *first, *second))
        return Failure{Words::tr("%1 did not come before %2").arg(pair.first, pair.second)};
    return trials::Flip(seen, *first, *second);
}

/// The witness.
Result<ExperimentRecord, QString> perform(const trace::Run &seen, const Pair &pair)
{
    const trace::Trace trace(seen.events);
    auto flip = flipOf(trace, pair);
    if (!flip)
        return Failure{flip.error()};
    while (!flip->isDecided()) {
        engine::RunOptions options;
        options.speed = quietSpeed;
        auto runs = runQuietly(
            {{seen.header.scenarioName, seen.header.scenarioText}, flip->options(options)});
        if (!runs)
            return Failure{runs.error()};
        flip->take(std::move(runs->front()));
    }
    return ExperimentRecord{{flip->result().run}, {}};
}

/// Judged anew: the picture says of the recorded run what is true of it.
Status<QString> show(MainWindow &window, const ExperimentRecord &record, const Pair &pair)
{
    const auto seen = window.run().sharedTrace();
    auto flip = flipOf(*seen, pair);
    if (!flip)
        return Failure{flip.error()};
    flip->take(record.runs.front());
    const FlipLines lines =
        flipLines(*seen, *outputOf(*seen, pair.first), *outputOf(*seen, pair.second));
    window.findChild<FlipControls *>()->show(flip->result(), lines);
    return {};
}

} // namespace

Experiment flipPair(QString name, QString first, QString second)
{
    const Pair pair{std::move(first), std::move(second)};
    return {
        std::move(name), [pair](const trace::Run &seen) { return perform(seen, pair); },
        [pair](MainWindow &window, const ExperimentRecord &record) {
            return show(window, record, pair);
        }};
}

} // namespace joinery::app
