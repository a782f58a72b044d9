// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "base/result.h"
#include "base/systemerror.h"
#include "base/uniquefd.h"
#include "engine/session.h"

#include <sys/types.h>

#include <string>

namespace joinery::engine {

/// The running joinery-engine, seen from its parent.
struct EngineProcess {
    UniqueFd control; ///< SOCK_SEQPACKET: orders out, frames in; its end is the host's end
    UniqueFd pidfd;
    pid_t pid = 0;
};

/// The path given, else the environment's JOINERY_ENGINE, else beside this executable.
std::string enginePath(const RunOptions &options);

/// Starts the host in a session (setsid) of its own, so that the terminal's Ctrl+C does not reach
/// it. By posix_spawn, so any program may call, with threads or without.
Result<EngineProcess, SessionError>
launchEngine(const std::string &path, int boardFd, const std::string &scenarioText);

/// Reaps it, giving it `patience` to end by itself; then it is killed, and the run with it.
void reapEngine(EngineProcess &engine, std::chrono::milliseconds patience);
/// At once, even if it is stopped.
void killEngine(const EngineProcess &engine);

} // namespace joinery::engine
