// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "engine/board/layout.h"
#include "trace/run.h"

#include <cstdint>

/// What session and host say to each other over their socket (SOCK_SEQPACKET: a message is whole
/// or absent).
namespace joinery::engine {

/// The descriptors that joinery-engine is started with.
inline constexpr int controlFd = 3;
inline constexpr int boardFd = 4;
inline constexpr int scenarioFd = 5; ///< the scenario's text, from offset 0
/// Its one argument: without it somebody started it by hand.
inline constexpr const char *engineArgument = "--host";

enum class OrderKind : std::uint32_t {
    Pause,
    Resume,
    SetSpeed, ///< speed
    SetStepping, ///< number: 0 or 1
    Step, ///< path
    Choose, ///< under a scheduler: path; number: how many refusals had been heard of
    Signal, ///< path, number
    Interrupt,
    Stop,
};

/// Session → host.
struct Order {
    OrderKind kind = OrderKind::Stop;
    std::int32_t number = 0;
    double speed = 1.0;
    PathText path;
};

enum class FrameKind : std::uint32_t {
    Records, ///< whole records follow: those of slot from position on
    AtRest, ///< under a scheduler: everything is; position: how many steps were let pass
    Refused, ///< likewise, and what was chosen next cannot go
    Over, ///< the last frame: nothing of the run is left
};

/// Host → session.
struct FrameHeader {
    FrameKind kind = FrameKind::Records;
    std::int32_t slot = 0;
    std::uint32_t generation = 0;
    trace::RunEnd end = trace::RunEnd::Finished; ///< of Over
    std::uint64_t position = 0;
};

inline constexpr std::size_t maxFrameBytes = 64 * 1024;

} // namespace joinery::engine
