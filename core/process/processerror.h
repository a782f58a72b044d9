// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <string_view>

namespace joinery {

/// What multiprocessing would raise, as a value.
enum class ProcessError {
    StartedTwice, ///< AssertionError: cannot start a process twice
    NotStarted, ///< AssertionError: can only join a started process
    NotAChild, ///< AssertionError: can only join a child process
    NotAChildToTest, ///< AssertionError: can only test a child process (isAlive)
    ForeignStart, ///< AssertionError: can only start a process object created by current process
    DaemonWithChildren, ///< AssertionError: daemonic processes are not allowed to have children
    AlreadyStarted, ///< AssertionError: process has already started (setting daemon)
    StillRunning, ///< ValueError: Cannot close a process while it is still running. …
    Closed, ///< ValueError: process object is closed
    NoSentinel, ///< ValueError: process not started (sentinel)
    TerminateBeforeStart, ///< AttributeError: 'NoneType' object has no attribute 'terminate'
    KillBeforeStart, ///< AttributeError: 'NoneType' object has no attribute 'kill'
    ForkFailed, ///< OSError; errno says why. There is no child.
    DescriptorFailed, ///< OSError; errno says why: the child cannot be waited for now
    SignalFailed, ///< OSError; errno says why: EINVAL for a signal that does not exist, EPERM
};

/// The text of CPython 3.11's exception, word for word. Empty for those that errno words.
std::string_view pythonText(ProcessError error);
/// The class of CPython 3.11's exception: "AssertionError".
std::string_view pythonExceptionName(ProcessError error);

} // namespace joinery
