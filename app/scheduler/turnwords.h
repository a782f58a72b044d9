// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "engine/scene.h"
#include "trace/trace.h"

#include <QString>

#include <string>

namespace joinery::app {

struct TurnText {
    QString text;
    bool isCode = false; ///< a line of the program: for its font
};

/// What the process does next if it may: the statement as the program has it, or what its second
/// half does; of one that cannot go, what it waits for.
TurnText turnText(
    const engine::SceneProcess &process, const trace::Trace &trace, const std::string &program);

} // namespace joinery::app
