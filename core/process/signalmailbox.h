// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <chrono>
#include <optional>

namespace joinery {

/// Signals that the program handles itself: the C handler only puts the number in the box, the
/// program takes it out where it can run code (as CPython does between two instructions).
/// Per process; a fork keeps which signals are listened to and empties the box. System calls of
/// the program are interrupted (EINTR), so that it gets to its box.
class SignalMailbox {
public:
    /// From now on the box receives this signal, 1 to 64. A signal that cannot be caught, or that
    /// does not exist, is refused: false (errno is EINVAL).
    static bool listen(int signal);
    /// Back to the kernel's default action, or to being ignored.
    static bool restoreDefault(int signal);
    static bool ignore(int signal);

    static bool isEmpty();
    /// The lowest waiting number, as CPython takes them.
    static std::optional<int> take();

    /// Any signal at all.
    static bool isListening();
    /// Something may come that a wait has to look at: a listened signal, or a nudge.
    static bool canEndWaits();
    /// In a forked child, before it can receive anything: the letters are the parent's.
    static void clearAfterFork();
};

enum class WaitResult {
    Ready, ///< the descriptor is readable
    TimedOut,
    Interrupted, ///< the mailbox is not empty
    Nudged, ///< SIGURG came since the last wait: look again at what you wait for
};

/// Waits until fd (-1: none) is readable, the time is over (none: never; zero or negative: only
/// looks), or a signal is in the mailbox. Looking into the box and going to sleep is one atomic
/// step (ppoll), so no signal is slept through.
WaitResult waitFor(int fd, std::optional<std::chrono::nanoseconds> timeout);

/// As waitFor(), but nudges do not end it.
WaitResult waitThroughNudges(int fd, std::optional<std::chrono::nanoseconds> timeout);

/// Makes SIGURG wake a waitFor() of this process and of its future children. Its default action is
/// to be ignored, so a process that does not wait never notices.
void acceptNudges();

} // namespace joinery
