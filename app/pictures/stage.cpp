// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/pictures/stage.h"

#include "app/lesson/lessonpanel.h"
#include "app/pictures/waiting.h"
#include "app/program/programpanel.h"
#include "app/runs/outputlines.h"
#include "app/window/mainpanels.h"
#include "app/window/mainwindow.h"
#include "app/window/runviews.h"
#include "app/words/errorwords.h"
#include "lesson/conditions.h"

#include <QApplication>

namespace joinery::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Screenshots)
};

using StepKind = lesson::Step::Kind;

QStringList rightAnswer(const lesson::ChoiceQuestion &question, const trace::Trace &run)
{
    QStringList answer;
    const std::vector<bool> right = lesson::rightChoices(question, run);
    for (std::size_t choice = 0; choice < right.size(); ++choice) {
        if (right[choice])
            answer.append(QString::number(choice));
    }
    return answer;
}

void answer(LessonPanel &lesson, const Scene &scene, const trace::Trace &run)
{
    for (QuestionView *question : lesson.questions()) {
        if (const auto *choices = std::get_if<lesson::ChoiceQuestion>(&question->question().kind))
            question->restoreAnswer(rightAnswer(*choices, run));
        else
            question->restoreAnswer(
                scene.prediction.isEmpty() ? outputLines(run) : scene.prediction);
    }
}

/// What is put off until the next turn of the event loop, and what that puts off.
void settle()
{
    for (int turn = 0; turn < 5; ++turn) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

/// Answers, runs, and goes on to the explanation.
void workThrough(MainWindow &window, const Scene &scene, const trace::Run &run)
{
    LessonPanel &panel = window.panels().lesson();
    const std::vector<lesson::Step> &steps = panel.lesson()->steps;
    const trace::Trace trace(run.events);
    for (std::size_t step = 0; step < steps.size(); ++step) {
        panel.goToStep(step);
        if (steps[step].kind == StepKind::Explain)
            return;
        if (steps[step].kind == StepKind::Predict) {
            answer(panel, scene, trace);
            panel.check();
        } else {
            window.run().show(run);
        }
        // The verdict is brought into view a little later, but the next step begins at its top.
        settle();
    }
}

void runChanged(MainWindow &window, const trace::Run &run)
{
    window.panels().program().editor().changeProgram(
        QString::fromStdString(run.header.scenarioText));
    window.run().show(run);
}

/// One after the other, each with the program that ran last.
Status<QString>
showExperiments(MainWindow &window, const Scene &scene, const RecordedRuns &recorded)
{
    for (const Experiment &experiment : scene.experiments) {
        const auto record = loadRecord(recorded, experiment.name, window.run().scenario().text);
        if (!record)
            return Failure{inWords(record.error())};
        if (auto shown = experiment.show(window, *record); !shown)
            return shown;
        settle();
    }
    return {};
}

QImage grab(MainWindow &window, const Scene &scene)
{
    // A blinking text cursor is there or not.
    if (QWidget *focused = window.focusWidget())
        focused->clearFocus();
    // Who presents takes the whole screen, which need not be as large as the picture.
    window.setWindowState(Qt::WindowNoState);
    window.resize(scene.size);
    settle();
    QImage picture(scene.size * scene.scale, QImage::Format_RGB32);
    picture.fill(Qt::black);
    picture.setDevicePixelRatio(scene.scale);
    window.render(&picture);
    picture.setDevicePixelRatio(1);
    return picture;
}

} // namespace

QString inWords(const RecordedRunError &error)
{
    using Kind = RecordedRunError::Kind;
    switch (error.kind) {
    case Kind::Missing:
        return Words::tr("%1 is not there; --record makes it").arg(error.path);
    case Kind::Unreadable:
        return Words::tr("%1 cannot be used (%2); --record makes it anew")
            .arg(error.path, words::inWords(error.file));
    case Kind::Damaged:
        return Words::tr("%1 is damaged; --record makes it anew").arg(error.path);
    case Kind::Stale:
        return Words::tr("%1 is a run of another program than the lesson has now; --record makes "
                         "it anew")
            .arg(error.path);
    }
    return {};
}

Stage::Stage() = default;
Stage::~Stage() = default;

Result<std::unique_ptr<Stage>, QString>
stageScene(const Scene &scene, const LessonLibrary &lessons, const RecordedRuns &recorded)
{
    const auto recordings = recordingsOf(scene, lessons);
    if (!recordings)
        return Failure{recordings.error()};
    std::vector<trace::Run> runs;
    for (const Recording &recording : *recordings) {
        auto run = recorded.load(recording.name, recording.scenario.text);
        if (!run)
            return Failure{inWords(run.error())};
        runs.push_back(std::move(*run));
    }

    auto stage = std::make_unique<Stage>();
    const QTemporaryDir &kept = stage->kept;
    stage->window = std::make_unique<MainWindow>(WindowOptions{
        .open = scene.lesson,
        .settingsFile = kept.filePath(QStringLiteral("settings.ini")),
        .dataFolder = kept.path(),
        .recordedRuns = recorded.folder(),
        .language = languageModeOf(codeOf(scene.language))});
    MainWindow &window = *stage->window;
    window.themeChooser().setMode(scene.theme);
    window.setMotion(Motion::Still);
    window.resize(scene.size);
    window.show();
    if (!waitFor([&] { return window.panels().lesson().lesson() != nullptr; }))
        return Failure{Words::tr("the lesson could not be opened: %1").arg(window.status())};
    settle();
    if (scene.stop == Scene::Stop::AtExplanation)
        workThrough(window, scene, runs.front());
    if (runs.size() > 1)
        runChanged(window, runs.back());
    settle();
    if (scene.cursor)
        window.views().setCursorTime(
            std::chrono::duration_cast<trace::RunTime>(window.run().trace().end() * *scene.cursor));
    if (const auto shown = showExperiments(window, scene, recorded); !shown)
        return Failure{shown.error()};
    if (scene.then)
        scene.then(window);
    return stage;
}

Result<QImage, QString>
drawScene(const Scene &scene, const LessonLibrary &lessons, const RecordedRuns &recorded)
{
    const auto stage = stageScene(scene, lessons, recorded);
    if (!stage)
        return Failure{stage.error()};
    return grab(*(*stage)->window, scene);
}

} // namespace joinery::app
