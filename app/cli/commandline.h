// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "base/processpath.h"
#include "base/result.h"
#include "export/texttimeline.h"

#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>
#include <variant>
#include <vector>

namespace joinery::app::cli {

/// A:LINE:N as given: A is a path or a name, which only a run can tell apart.
struct PointArgument {
    QString process;
    int line = 0;
    int execution = 1;
};

struct HoldArgument {
    PointArgument held;
    PointArgument until;
};

struct RunCommand {
    QString target; ///< a lesson's id, a scenario or a lesson file
    QString savePath; ///< empty: not saved
    bool json = false;
    int runs = 1;
    double speed = 1.0;
    std::vector<HoldArgument> holds;
    exporting::TextOptions::Glyphs glyphs = exporting::TextOptions::Glyphs::Unicode;
    std::optional<int> width; ///< none: the terminal's
    QString enginePath; ///< empty: joinery-engine beside this executable
};

struct CheckCommand {
    QStringList targets;
    int runs = 0; ///< 0: the texts only
    enum class Acceptance { Nothing, Translations };
    Acceptance acceptance = Acceptance::Nothing; ///< whose key `source` is to be set right
    double speed = 1.0;
    QString enginePath;
};

struct OrdersCommand {
    QString target;
    std::optional<int> executions; ///< at most; none, and no time: the usual bounds
    std::optional<std::chrono::nanoseconds> time;
    bool json = false;
    QString enginePath;
};

struct WhyCommand {
    QString run; ///< a run file
    PointArgument first;
    PointArgument second;
    bool json = false;
};

struct LessonsCommand { };
struct ScreenshotsCommand {
    QString folder;
    QString only; ///< the pictures whose names begin so; empty: all
    bool record = false; ///< runs that are missing
};
struct HelpCommand { };
struct VersionCommand { };
struct WindowCommand {
    QString open; ///< empty: the lesson last open
    QString enginePath;
};

using Command = std::variant<
    WindowCommand, RunCommand, CheckCommand, OrdersCommand, WhyCommand, LessonsCommand,
    ScreenshotsCommand, HelpCommand, VersionCommand>;

/// Takes the arguments apart (without the program's name). The error is a worded sentence.
Result<Command, QString> parseCommandLine(const QStringList &arguments);

} // namespace joinery::app::cli
