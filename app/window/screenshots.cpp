// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/lesson/lessonpanel.h"
#include "app/lesson/orderlist.h"
#include "app/runs/quietrun.h"
#include "app/timeline/timelineview.h"
#include "app/translation/translation.h"
#include "app/window/mainpanels.h"
#include "app/window/mainwindow.h"
#include "app/window/runviews.h"

#include <QApplication>
#include <QDir>
#include <QEventLoop>
#include <QTemporaryDir>
#include <QTextStream>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <functional>

namespace joinery::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Screenshots)
};

constexpr QSize pictureSize(1440, 900);
/// More than any lesson takes; a picture that is late is a failure, not a hang.
constexpr std::chrono::seconds patience{60};

bool waitFor(const std::function<bool()> &condition)
{
    QEventLoop loop;
    QTimer look;
    look.setInterval(20);
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (condition())
            loop.quit();
    });
    QTimer::singleShot(patience, &loop, &QEventLoop::quit);
    look.start();
    if (!condition())
        loop.exec();
    return condition();
}

bool runToTheEnd(MainWindow &window)
{
    window.startRun();
    return waitFor([&] { return window.run().state() == RunState::Over; });
}

/// Predicts, runs, and goes on to the explanation, as a student does.
bool workThrough(MainWindow &window)
{
    LessonPanel &lesson = window.panels().lesson();
    if (!waitFor([&] { return lesson.lesson() != nullptr; }))
        return false;
    const bool linesCame = waitFor([&] {
        return std::ranges::all_of(lesson.questions(), [](const QuestionView *question) {
            const auto *list = question->findChild<const OrderList *>();
            return !list || list->count() > 0;
        });
    });
    if (!linesCame)
        return false;
    // A first look gives an order to predict: the second run may well come out otherwise.
    if (!runToTheEnd(window))
        return false;
    for (QuestionView *question : lesson.questions()) {
        const bool order = question->findChild<OrderList *>() != nullptr;
        question->restoreAnswer(
            order ? outputLines(window.run().trace()) : QStringList{QStringLiteral("0")});
    }
    lesson.check();
    if (!runToTheEnd(window))
        return false;
    lesson.goToStep(lesson.step() + 1);
    window.views().setCursorTime(window.run().trace().end() * 3 / 4);
    return true;
}

bool writePicture(MainWindow &window, ThemeMode mode, const QString &path)
{
    window.themeChooser().setMode(mode);
    QCoreApplication::processEvents();
    return window.grab().save(path);
}

} // namespace

bool writeScreenshots(const QString &directory)
{
    const QTemporaryDir kept;
    const QDir folder(directory);
    QTextStream err(stderr);
    if (!kept.isValid() || !folder.mkpath(QStringLiteral("."))) {
        err << Words::tr("%1 cannot be written to\n").arg(directory);
        return false;
    }
    MainWindow window(
        {.open = QStringLiteral("join-order"),
         .settingsFile = kept.filePath(QStringLiteral("settings.ini")),
         .dataFolder = kept.path(),
         .language = languageModeOf(codeOf(spokenLanguage()))});
    window.resize(pictureSize);
    window.setMotion(Motion::Still);
    window.show();
    if (!workThrough(window)) {
        err << Words::tr("the lesson could not be run: %1\n").arg(window.status());
        return false;
    }
    const std::pair<ThemeMode, QString> pictures[] = {
        {ThemeMode::Light, QStringLiteral("join-order-light.png")},
        {ThemeMode::Dark, QStringLiteral("join-order-dark.png")}};
    for (const auto &[mode, name] : pictures) {
        if (!writePicture(window, mode, folder.filePath(name))) {
            err << Words::tr("%1 cannot be written\n").arg(folder.filePath(name));
            return false;
        }
    }
    return true;
}

} // namespace joinery::app
