// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/translation/language.h"

namespace joinery::app::cli {

/// For as long as a QApplication is being made: Qt aborts the program where no display answers (a
/// wrong DISPLAY, a server that refuses). Under this watch it ends as complainOfDisplay() has it.
/// Qt's messages until then are kept back, and told if the display is there after all. One at a
/// time.
class DisplayWatch {
public:
    /// language: what the end is told in.
    explicit DisplayWatch(Language language);
    ~DisplayWatch();
    DisplayWatch(const DisplayWatch &) = delete;
    DisplayWatch &operator=(const DisplayWatch &) = delete;
};

} // namespace joinery::app::cli
