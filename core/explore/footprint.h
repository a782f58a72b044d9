// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "engine/scene.h"

#include <optional>
#include <vector>

/// Every order in which a program can print, found by executing it.
namespace joinery::explore {

/// Something that two steps can meet at.
struct Touch {
    enum class Object {
        Output, ///< of the run
        Life, ///< of process
        LivesOfChildren, ///< of all that process has created
        LivesOfDaemons, ///< of those that end with it
        EveryLife,
        Signals, ///< to process: each of its steps is before or behind them
    };
    enum class How { Reads, Writes };

    Object object = Object::Output;
    ProcessPath process; ///< of Output and EveryLife: main's, and means nothing
    How how = How::Reads;
    bool isDaemons = false; ///< of Life: process is one

    bool operator==(const Touch &) const = default;
};

/// What one step had to do with others. The dependency table of core/README.md is in here.
struct Footprint {
    ProcessPath process; ///< whose step it was
    std::vector<Touch> touches;
    std::vector<ProcessPath> created; ///< processes that began in it
    std::vector<ProcessPath> ended; ///< processes that were over behind it
    /// It could not go before this process had ended.
    std::optional<ProcessPath> awaited;
    /// It began or ended a wait, and is nothing to anybody else.
    bool onlyWaits = false;

    /// It sent a signal to this process.
    bool sendsSignalTo(const ProcessPath &target) const;
    /// This touch is the look at whom it awaited.
    bool awaits(const Touch &touch) const;
    /// Something else than output and waiting for ends: what it does may depend on who was first.
    bool canBranch() const;
};

/// Its next step begins or ends a wait.
bool onlyWaits(const engine::SceneProcess &who);

/// Of the step that took who from one scene to the next. With an empty scene behind it everybody
/// has ended.
Footprint footprintOf(
    const engine::Scene &before, const engine::SceneProcess &who, const engine::Scene &after);

/// In the other order the two steps could have done something else. Not asked of two steps of the
/// same process.
bool areDependent(const Footprint &a, const Footprint &b);
/// Likewise, and the later one could have gone before the earlier.
bool canRace(const Footprint &earlier, const Footprint &later);

} // namespace joinery::explore
