// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/translation/language.h"

#include <QString>

#include <optional>
#include <string>

namespace joinery::app {

struct WindowOptions {
    QString open; ///< a lesson's id, a scenario (.py), a lesson file or a run; empty: the last one
    std::string enginePath; ///< empty: joinery-engine beside this executable
    QString settingsFile; ///< empty: the user's
    QString dataFolder; ///< where a student's work is kept; empty: the user's
    QString recordedRuns; ///< a folder of runs that spare quiet ones; empty: none
    std::optional<LanguageMode> language; ///< none: the one that the user chose in the window
};

} // namespace joinery::app
