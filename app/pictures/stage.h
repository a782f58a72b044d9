// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/pictures/scene.h"
#include "app/runs/recordedruns.h"

#include <QImage>
#include <QTemporaryDir>

#include <memory>

namespace joinery::app {

/// What is wrong with a recorded run, and the way out.
QString inWords(const RecordedRunError &error);

/// A scene's window.
struct Stage {
    QTemporaryDir kept; ///< its settings and answers
    std::unique_ptr<MainWindow> window;

    Stage();
    ~Stage();
};

/// A window is opened and works through the lesson as a student does, with recorded runs in place
/// of real ones. No process is started. The error is a sentence.
Result<std::unique_ptr<Stage>, QString>
stageScene(const Scene &scene, const LessonLibrary &lessons, const RecordedRuns &runs);
/// The picture of that.
Result<QImage, QString>
drawScene(const Scene &scene, const LessonLibrary &lessons, const RecordedRuns &runs);

} // namespace joinery::app
