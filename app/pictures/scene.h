// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/lesson/lessonlibrary.h"
#include "app/pictures/experiment.h"
#include "app/theme/theme.h"
#include "app/translation/language.h"
#include "engine/session.h"

#include <QSize>
#include <QStringList>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace joinery::app {

class MainWindow;

/// What a student did with the lesson's program before they ran it once more.
struct ProgramMove {
    QString statement; ///< as it stands in the program, without its indentation
    QString below; ///< the statement it was dragged under
};

/// One picture of the window, as values: what is open, how far the student has come, how it looks.
struct Scene {
    QString name; ///< the file, without .png; may have a folder: zh_CN/join-order
    QString lesson; ///< its id
    Language language = Language::English;
    ThemeMode theme = ThemeMode::Light;
    QSize size{1440, 900};
    qreal scale = 1; ///< pixels of the picture to one of size

    enum class Stop {
        AtQuestions, ///< nothing has been answered or run
        AtExplanation, ///< answered, run, graded
    };
    Stop stop = Stop::AtExplanation;
    QStringList prediction; ///< to order questions; empty: what came
    std::optional<ProgramMove> move; ///< after the lesson's own run: moved, and run again
    std::optional<double> cursor; ///< the time cursor, as a share of the run
    std::vector<Experiment> experiments; ///< with the program that ran last, one after the other
    /// The last touch: what else is open, selected or scrolled to.
    std::function<void(MainWindow &)> then;
};

/// A program whose run has to be recorded for scenes.
struct Recording {
    QString name; ///< of the run file, without .joinery
    engine::Scenario scenario;
    std::optional<std::chrono::nanoseconds> stopAfter;
    std::shared_ptr<const lesson::Lesson> lesson; ///< whose facts it has to show; null: none
};

/// The runs that a scene shows, in their order: the lesson's own and, after a move, that one's.
/// The error: the lesson is not there, or has no such statement.
Result<std::vector<Recording>, QString> recordingsOf(const Scene &scene, const LessonLibrary &);

} // namespace joinery::app
