// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "trace/nametable.h"
#include "trace/run.h"

/// The words of run files, in the order of the enumerations that they name.
namespace joinery::trace {

inline constexpr auto eventNames = makeNameTable(
    "created", "starting", "started", "began", "output", "sleep-begin", "sleep-end", "join-begin",
    "join-end", "alive", "parent-asked", "handler-set", "signal-sent", "signal-handled",
    "handler-end", "finishing", "exited", "reaped", "reparented", "stopped", "continued", "held",
    "released", "writer-waited", "limit");
static_assert(eventNames.size() == std::variant_size_v<Payload>);

inline constexpr auto streamNames = makeNameTable("stdout", "stderr");
inline constexpr auto causeNames =
    makeNameTable("terminate", "kill", "os.kill", "parent-ends", "by-hand");
inline constexpr auto questionNames = makeNameTable("is_alive", "exitcode", "active_children");
inline constexpr auto outcomeNames = makeNameTable("ended", "timed-out");
inline constexpr auto handlerOutcomeNames = makeNameTable("returned", "raised");
inline constexpr auto limitNames = makeNameTable(
    "live-processes", "starts", "events", "output", "memory", "recursion", "wall-time", "steps");
inline constexpr auto runEndNames =
    makeNameTable("finished", "stopped", "stop-after", "limit", "host-lost");

/// What stands as "by" of an event that the host recorded.
inline constexpr std::string_view hostName = "joinery";
/// What stands in the header's field of the same name.
inline constexpr std::string_view fileKind = "run";
/// The header's clock where it does not count time.
inline constexpr std::string_view clockOfSteps = "steps";

/// "SIGTERM"; "SIG34" for one that has no name.
std::string signalName(int signal);

} // namespace joinery::trace
