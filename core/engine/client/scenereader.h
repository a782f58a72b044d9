// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "engine/board/board.h"
#include "engine/scene.h"

namespace joinery::engine {

/// What the board shows while everything is at rest under a scheduler.
Scene readScene(const Board &board);

} // namespace joinery::engine
