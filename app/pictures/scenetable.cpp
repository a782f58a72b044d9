// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/pictures/scenetable.h"

#include "app/lesson/lessonpage.h"
#include "app/lesson/lessonpanel.h"
#include "app/lesson/schedulequestionview.h"
#include "app/output/outputview.h"
#include "app/pictures/flipexperiment.h"
#include "app/pictures/ordersexperiment.h"
#include "app/pictures/schedulingexperiment.h"
#include "app/pictures/seriesexperiment.h"
#include "app/window/lessonmenu.h"
#include "app/window/mainpanels.h"
#include "app/window/mainwindow.h"
#include "app/window/presentation.h"
#include "app/window/runviews.h"

#include <QScrollBar>
#include <QTabBar>

namespace joinery::app {
namespace {

constexpr Language languages[] = {Language::English, Language::SimplifiedChinese};

void showOutputByProcess(MainWindow &window)
{
    window.panels().output().tabs()->setCurrentIndex(1);
}

/// The whole of it, from there on.
void scrollTo(const MainWindow &window, const QuestionView &question)
{
    constexpr int room = 6;
    const LessonPanel &lesson = window.panels().lesson();
    lesson.findChild<LessonPage *>()->verticalScrollBar()->setValue(question.y() - room);
}

void showAnswer(MainWindow &window)
{
    scrollTo(window, *window.panels().lesson().questions().front());
}

void showPuzzle(MainWindow &window)
{
    scrollTo(window, *window.panels().lesson().findChild<ScheduleQuestionView *>());
}

/// The slide on which the run is watched.
void presentTheRun(MainWindow &window)
{
    constexpr std::size_t runStep = 1;
    window.panels().lesson().goToStep(runStep);
    window.presentation().start();
}

void compareWithTheRunBefore(MainWindow &window)
{
    window.panels().focusTimelinePage(TimelinePage::Compare);
}

/// A pair that the join forces, so that the chain goes through it.
void askWhy(MainWindow &window)
{
    const trace::Trace &run = window.run().trace();
    const auto first = outputOf(run, QStringLiteral("f1 end"));
    const auto second = outputOf(run, QStringLiteral("f2 start"));
    if (first && second)
        window.views().ask(EventPair{*first, *second});
}

void openPlayground(MainWindow &window)
{
    window.openLesson(LessonMenu::playgroundId);
}

/// What the lesson on the order of join asks to try, so that lines change their places.
Scene joinMoved()
{
    return {
        .lesson = QStringLiteral("join-order"),
        .prediction =
            {QStringLiteral("main starts"), QStringLiteral("f1 start"), QStringLiteral("f1 end"),
             QStringLiteral("f3 start"), QStringLiteral("f2 start"), QStringLiteral("f2 end"),
             QStringLiteral("f3 end"), QStringLiteral("main ends")},
        .move = ProgramMove{QStringLiteral("f1.join()"), QStringLiteral("f3.start()")},
        .cursor = 0.3,
        .then = showAnswer,
    };
}

Scene joinAsked()
{
    return {.lesson = QStringLiteral("join-order"), .stop = Scene::Stop::AtQuestions};
}

Scene killReplayed()
{
    return {.lesson = QStringLiteral("terminate-and-kill"), .cursor = 0.5};
}

Scene chatByProcess()
{
    return {.lesson = QStringLiteral("archiving-a-chat"), .then = showOutputByProcess};
}

Scene slide()
{
    Scene scene = joinMoved();
    scene.size = {1920, 1080};
    scene.then = presentTheRun;
    return scene;
}

Scene comparison()
{
    Scene scene = joinMoved();
    scene.cursor.reset();
    scene.then = compareWithTheRunBefore;
    return scene;
}

Scene joinExplained()
{
    return {.lesson = QStringLiteral("join-order"), .then = askWhy};
}

Scene endsFlipped()
{
    return {
        .lesson = QStringLiteral("join-order"),
        .experiments = {flipPair(
            QStringLiteral("join-order-flipped"), QStringLiteral("f2 end"),
            QStringLiteral("f3 end"))},
        .then = showAnswer,
    };
}

Experiment fiftyRuns()
{
    constexpr int runs = 50;
    return runManyTimes(
        QStringLiteral("who-is-first-50"), runs,
        {QStringLiteral("B is here"), QStringLiteral("main is through")});
}

Scene counted()
{
    return {.lesson = QStringLiteral("who-is-first"), .experiments = {fiftyRuns()}};
}

/// Some of them have been seen: the student has opened a few runs of the series before.
Scene explored()
{
    Experiment series = fiftyRuns();
    series.show = [show = series.show](MainWindow &window, const ExperimentRecord &record) {
        constexpr int opened = 3;
        auto shown = show(window, record);
        openMostFrequent(window, opened);
        return shown;
    };
    return {
        .lesson = QStringLiteral("who-is-first"),
        .experiments = {series, exploreOrders(QStringLiteral("who-is-first-orders"))},
        .then = showAnswer,
    };
}

/// All are started and sleep, main waits for A; A has woken up and said its line.
Scene scheduled()
{
    const ProcessPath main;
    const ProcessPath a = main.child(1);
    const ProcessPath b = main.child(2);
    const ProcessPath c = main.child(3);
    return {
        .lesson = QStringLiteral("start-all-join-all"),
        .experiments = {beTheScheduler(
            QStringLiteral("start-all-join-all-scheduled"), QStringLiteral("by-the-alphabet"),
            {main, main, main, main, a, b, c, a, a})},
        .then = showPuzzle,
    };
}

Scene playground()
{
    return {
        .lesson = QStringLiteral("first-process"),
        .stop = Scene::Stop::AtQuestions,
        .then = openPlayground,
    };
}

std::vector<Scene> mainViews()
{
    std::vector<Scene> scenes;
    const auto inBothThemes = [&](const QString &name, const Scene &scene) {
        for (const auto theme : {ThemeMode::Light, ThemeMode::Dark}) {
            scenes.push_back(scene);
            scenes.back().theme = theme;
            scenes.back().name = name
                + (theme == ThemeMode::Light ? QStringLiteral("-light") : QStringLiteral("-dark"));
        }
    };
    inBothThemes(QStringLiteral("window"), joinMoved());
    inBothThemes(QStringLiteral("predict"), joinAsked());
    inBothThemes(QStringLiteral("replay"), killReplayed());
    inBothThemes(QStringLiteral("by-process"), chatByProcess());

    inBothThemes(QStringLiteral("why"), joinExplained());
    inBothThemes(QStringLiteral("compare"), comparison());
    inBothThemes(QStringLiteral("flip"), endsFlipped());
    inBothThemes(QStringLiteral("series"), counted());
    inBothThemes(QStringLiteral("orders"), explored());
    inBothThemes(QStringLiteral("scheduler"), scheduled());
    inBothThemes(QStringLiteral("slide"), slide());
    inBothThemes(QStringLiteral("playground"), playground());

    Scene onAProjector = joinMoved();
    onAProjector.name = QStringLiteral("projector-1280x720");
    onAProjector.language = Language::SimplifiedChinese;
    onAProjector.size = {1280, 720};
    scenes.push_back(onAProjector);
    return scenes;
}

} // namespace

std::vector<Scene> allScenes(const LessonLibrary &lessons)
{
    std::vector<Scene> scenes = mainViews();
    for (const Language language : languages) {
        for (const LessonEntry &entry : lessons.entries())
            scenes.push_back({
                .name = codeOf(language) + u'/' + entry.id,
                .lesson = entry.id,
                .language = language,
            });
    }
    return scenes;
}

} // namespace joinery::app
