// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/pictures/scene.h"
#include "app/runs/recordedruns.h"

#include <QImage>

namespace joinery::app {

/// What is wrong with a recorded run, and the way out.
QString inWords(const RecordedRunError &error);

/// The picture of a scene: a window is opened, works through the lesson as a student does, with
/// recorded runs in place of real ones, and is drawn. No process is started. The error is a
/// sentence.
Result<QImage, QString>
drawScene(const Scene &scene, const LessonLibrary &lessons, const RecordedRuns &runs);

} // namespace joinery::app
