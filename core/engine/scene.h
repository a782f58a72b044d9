// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "base/processpath.h"
#include "engine/step.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace joinery::engine {

/// A live process of a run under a scheduler while everything is at rest.
struct SceneProcess {
    enum class State {
        CanGo,
        Waits, ///< for target
        Stopped, ///< by a signal: only SIGCONT helps
        Computes, ///< has not come to a visible statement for long: nobody waits for it any more
    };

    ProcessPath path;
    bool daemon = false;
    int line = 0; ///< of its next step
    StepKind next = StepKind::Other;
    std::optional<ProcessPath> target; ///< of next, if it is known
    State state = State::CanGo;

    bool canGo() const { return state == State::CanGo; }
    bool operator==(const SceneProcess &) const = default;
};

/// Who is there and what each would do next, in order of their paths.
struct Scene {
    std::vector<SceneProcess> processes;

    const SceneProcess *find(const ProcessPath &path) const
    {
        const auto it = std::ranges::find(processes, path, &SceneProcess::path);
        return it == processes.end() ? nullptr : &*it;
    }
    bool operator==(const Scene &) const = default;
};

} // namespace joinery::engine
