// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/cli/commandline.h"

#include <optional>

namespace joinery::app::cli {

/// Whether the arguments (without the program's name) ask for something that needs no window, so
/// that it runs where there is no display.
bool needsNoWindow(const QStringList &arguments);

/// Whether a display to open the window on is named; if it answers, only Qt finds out (see
/// DisplayWatch).
bool displayIsNamed(const QStringList &arguments);

/// Does what the command says and returns the exit status: 0 done, 1 it failed, 2 wrong usage.
/// nullopt: it is the window's (WindowCommand, ScreenshotsCommand).
std::optional<int> execute(const Command &command);

/// Says what is wrong with the arguments; the exit status.
int complainOfUsage(const QString &what);

/// Says that --lang names a language that is not there; the exit status.
int complainOfLanguage(const QString &code);

/// Says in a line that the window cannot open and what to do instead; the exit status. reason:
/// Qt's.
int complainOfDisplay(const QString &reason = {});

} // namespace joinery::app::cli
