// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/pictures/scenetable.h"

#include "analysis/outputorder.h"
#include "app/lesson/lessonpage.h"
#include "app/lesson/lessonpanel.h"
#include "app/output/outputview.h"
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

/// The whole of it, from the question on.
void showAnswer(MainWindow &window)
{
    const LessonPanel &lesson = window.panels().lesson();
    constexpr int room = 6;
    const int top = lesson.questions().front()->y() - room;
    lesson.findChild<LessonPage *>()->verticalScrollBar()->setValue(top);
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

std::optional<std::size_t> outputOf(const trace::Trace &run, std::string_view text)
{
    for (const trace::OutputLine &line : run.outputs()) {
        if (analysis::labelOf(*run.events()[line.event].as<trace::Output>()) == text)
            return line.event;
    }
    return std::nullopt;
}

/// A pair that the join forces, so that the chain goes through it.
void askWhy(MainWindow &window)
{
    const trace::Trace &run = window.run().trace();
    const auto first = outputOf(run, "f1 end");
    const auto second = outputOf(run, "f2 start");
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
