// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "trace/event.h"

#include <cstddef>
#include <optional>
#include <set>
#include <span>
#include <vector>

namespace joinery::trace {

enum class ArrowKind {
    Start, ///< parent's start() → the child's first record
    Join, ///< a process's end → the first join that saw it
    Signal, ///< sender → the handler, or the death it caused
    IgnoredSignal, ///< sender → one that ignores it: both ends are the sending
};

struct Arrow {
    ArrowKind kind = ArrowKind::Start;
    std::size_t fromLane = 0;
    std::size_t toLane = 0;
    std::size_t fromEvent = 0;
    std::size_t toEvent = 0;
    RunTime fromTime{};
    RunTime toTime{};
    int signal = 0; ///< for both kinds of signals
};

/// Joins what one process did to what it caused in another. The two halves may arrive in either
/// order; an arrow is there as soon as both are.
class ArrowTracker {
public:
    /// Where events[index] stands: whose life it is, who recorded it, and whom it is about.
    struct Lanes {
        std::size_t own;
        std::optional<std::size_t> recorder; ///< none: the host
        std::optional<std::size_t> target; ///< of a join or signal
    };
    void add(std::span<const Event> events, std::size_t index, const Lanes &lanes);

    std::span<const Arrow> arrows() const { return m_arrows; }

private:
    struct End {
        std::size_t lane;
        std::size_t event;
    };
    /// A signal's death or handler that waits for its sender, or the other way round.
    struct SignalEnd {
        End end;
        int signal;
    };
    struct Halves {
        std::optional<End> starting;
        std::optional<End> began;
        std::optional<End> exited;
        std::optional<End> joined;
        std::vector<SignalEnd> sent; ///< not yet known to have had an effect
        std::vector<SignalEnd> taken; ///< effects whose sender is not known yet
        std::set<int> ignored; ///< signals; a child begins with its parent's
    };

    Halves &halvesOf(std::size_t lane);
    void connect(
        std::span<const Event> events, ArrowKind kind, const End &from, const End &to,
        int signal = 0);
    void addSent(std::span<const Event> events, const SignalEnd &sent, std::size_t target);
    void addTaken(std::span<const Event> events, const SignalEnd &taken);

    std::vector<Halves> m_halves; ///< of each lane
    std::vector<Arrow> m_arrows;
};

} // namespace joinery::trace
