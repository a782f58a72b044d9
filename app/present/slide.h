// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/panels/panel.h"

namespace joinery::app {

/// What is projected at a step of a lesson.
enum class SlideKind {
    Predict,
    Run,
    Explain,
    Program, ///< without a lesson, before its run
};

struct SlideRequest {
    SlideKind kind = SlideKind::Predict;
    int textPx = 24;
    int width = 0;
    int programNeeds = 0; ///< the width at which the program's lines are whole
    int height = 0;
    bool hasRun = false; ///< also one that goes on
    bool hasVerdict = false; ///< of what was predicted
    bool hasEarlierRun = false; ///< there is an order to compare with
};

/// The panels that can be read together from the last row. A screen that is too narrow for the
/// program beside the timeline shows the timeline alone while it runs.
PerPanel<bool> slide(const SlideRequest &request);

} // namespace joinery::app
