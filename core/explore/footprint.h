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
        Signals, ///< to process: each of its steps is before or behind those that write
        Answers, ///< of process to signals
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
    /// Nobody can tell any more that it was made, once its process has been ended behind it.
    bool diesWithItsProcess = false;

    /// It sent this process a signal that ended, stopped or diverted it.
    bool diverts(const ProcessPath &target) const;
    /// This touch is the look at whom it awaited.
    bool awaits(const Touch &touch) const;
    /// Something else than output and waiting for ends: what it does may depend on who was first.
    bool canBranch() const;
};

/// Its next step begins or ends a wait, or sets or follows its answer to a signal: it is nothing to
/// others, nor they to it.
bool isQuiet(const engine::SceneProcess &who);

/// Of the step that took who from one scene to the next. With an empty scene behind it everybody
/// has ended.
Footprint footprintOf(
    const engine::Scene &before, const engine::SceneProcess &who, const engine::Scene &after);
/// Of the step that who would take next: what it might do to others, it does.
Footprint possibleFootprint(const engine::Scene &scene, const engine::SceneProcess &who);

/// In the other order the two steps could have done something else. Not asked of two steps of the
/// same process. It matters which was first: a signal that ended a process after a step of it would
/// have ended it before as well, but not always the other way round.
bool areDependent(const Footprint &earlier, const Footprint &later);
/// Likewise, and the later one could have gone before the earlier.
bool canRace(const Footprint &earlier, const Footprint &later);

} // namespace joinery::explore
