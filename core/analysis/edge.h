// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <cstddef>

/// What had to come first, and why. Definitions: see core/README.md (edges, verdicts).
namespace joinery::analysis {

enum class EdgeKind {
    ProgramOrder,
    Start, ///< start → the child's first event
    Join, ///< exit → an untimed join of it that returned
    FinalJoin, ///< exit → the implicit join at its parent's end, or that end if it needed no join
    Signal, ///< signal sent → its handler, or the death it caused
    DaemonEnd, ///< a process's end → what its end does to its daemons
    Death, ///< signal of one who is not its parent → the death it caused. Had the process ended by
           ///< itself before, who joins it would have gone on too: so it forces nothing.
    Observed, ///< exit → is_alive False, exitcode not None, active_children, a timed join that saw
              ///< it
    Raised, ///< a handler that raised an exception → the program that went on from there. It may
            ///< come where the program goes on otherwise: so it forces nothing.
};

/// Indices into Trace::events().
struct Edge {
    std::size_t from = 0;
    std::size_t to = 0;
    EdgeKind kind = EdgeKind::ProgramOrder;

    bool isForcing() const
    {
        return kind != EdgeKind::Observed && kind != EdgeKind::Death && kind != EdgeKind::Raised;
    }
    bool operator==(const Edge &) const = default;
};

} // namespace joinery::analysis
