// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "base/result.h"
#include "base/systemerror.h"
#include "engine/board/board.h"
#include "engine/host/killswitch.h"

#include <sys/types.h>

namespace joinery::engine {

/// Forks the run's main: the leader of the run's process group, under the kill switch, within the
/// limits, and with nothing of the host's but the board, the bell and the scenario. It parses and
/// runs the scenario and never returns from here.
Result<pid_t, SystemError>
forkMain(Board &board, SlotRef slot, KillSwitch &killSwitch, int scenarioFd);

} // namespace joinery::engine
