// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/pictures/schedulingexperiment.h"

#include "app/lesson/lessonpanel.h"
#include "app/pictures/enginescenejson.h"
#include "app/pictures/waiting.h"
#include "app/scheduler/scheduledrun.h"
#include "app/window/controls/schedulercontrols.h"
#include "app/window/mainpanels.h"
#include "app/window/mainwindow.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace joinery::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Screenshots)
};

using Choices = std::vector<ProcessPath>;

const QString sceneKey = QStringLiteral("scene");

/// Up to where everything is at rest and those have gone; what comes of stopping it is cut off.
Result<ExperimentRecord, QString> perform(const trace::Run &seen, const Choices &choices)
{
    RunController run;
    ScheduledRun scheduled(run);
    scheduled.start({seen.header.scenarioName, seen.header.scenarioText}, {});
    const auto isAtRest = [&scheduled] { return scheduled.scene() != nullptr; };
    for (const ProcessPath &process : choices) {
        if (waitFor(isAtRest))
            scheduled.choose(process);
    }
    if (!waitFor(isAtRest) || scheduled.steps() != choices.size())
        return Failure{Words::tr("not everybody could go who was chosen")};
    const QJsonArray scene = toJson(*scheduled.scene());
    const auto count = static_cast<std::ptrdiff_t>(run.trace().events().size());
    run.stop();
    if (!waitFor([&run] { return run.state() == RunState::Over; }))
        return Failure{Words::tr("the run could not be stopped")};
    const auto events = run.trace().events();
    return ExperimentRecord{
        {{run.header(), {events.begin(), events.begin() + count}}}, {{sceneKey, scene}}};
}

const lesson::Question *questionOf(const MainWindow &window, const QString &id)
{
    for (const QuestionView *view : window.panels().lesson().questions()) {
        if (view->question().id == id.toStdString())
            return &view->question();
    }
    return nullptr;
}

Status<QString>
show(MainWindow &window, const ExperimentRecord &record, const QString &id, const Choices &choices)
{
    const lesson::Question *question = questionOf(window, id);
    if (!question)
        return Failure{Words::tr("there is no question %1 in this step").arg(id)};
    auto scene = sceneFromJson(record.facts.value(sceneKey).toArray());
    if (!scene)
        return Failure{Words::tr("the recorded facts cannot be used")};
    window.findChild<SchedulerControls *>()->show(
        *question, {record.runs.front(), std::move(*scene)}, choices);
    return {};
}

} // namespace

Experiment beTheScheduler(QString name, QString question, const Choices &choices)
{
    return {
        std::move(name), [choices](const trace::Run &seen) { return perform(seen, choices); },
        [question = std::move(question),
         choices](MainWindow &window, const ExperimentRecord &record) {
            return show(window, record, question, choices);
        }};
}

} // namespace joinery::app
