// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <chrono>
#include <optional>

namespace joinery {

/// Signals that the program handles itself: the C handler only puts the number in the box, the
/// program takes it out where it can run code (as CPython does between two instructions).
/// Per process; a fork keeps which signals are listened to and empties the box.
class SignalMailbox {
public:
    /// From now on the box receives this signal.
    static void listen(int signal);
    /// Back to the kernel's default action, or to being ignored.
    static void restoreDefault(int signal);
    static void ignore(int signal);

    static bool isEmpty();
    /// The lowest waiting number, as CPython takes them.
    static std::optional<int> take();
};

enum class WaitResult {
    Ready, ///< the descriptor is readable
    TimedOut,
    Interrupted, ///< the mailbox is not empty
    Nudged, ///< SIGURG came: look again at what you wait for
};

/// Waits until fd (-1: none) is readable, the time is over (none: never), or a signal is in the
/// mailbox. Looking into the box and going to sleep is one atomic step (ppoll), so no signal is
/// slept through.
WaitResult waitFor(int fd, std::optional<std::chrono::nanoseconds> timeout);

/// Makes SIGURG wake a waitFor() of this process and of its future children. Its default action is
/// to be ignored, so a process that does not wait never notices.
void acceptNudges();

} // namespace joinery
