// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "process/processerror.h"

namespace joinery {

std::string_view pythonText(ProcessError error)
{
    switch (error) {
    case ProcessError::StartedTwice:
        return "cannot start a process twice";
    case ProcessError::NotStarted:
        return "can only join a started process";
    case ProcessError::NotAChild:
        return "can only join a child process";
    case ProcessError::NotAChildToTest:
        return "can only test a child process";
    case ProcessError::ForeignStart:
        return "can only start a process object created by current process";
    case ProcessError::DaemonWithChildren:
        return "daemonic processes are not allowed to have children";
    case ProcessError::AlreadyStarted:
        return "process has already started";
    case ProcessError::StillRunning:
        return "Cannot close a process while it is still running. "
               "You should first call join() or terminate().";
    case ProcessError::Closed:
        return "process object is closed";
    case ProcessError::NoSentinel:
        return "process not started";
    case ProcessError::TerminateBeforeStart:
        return "'NoneType' object has no attribute 'terminate'";
    case ProcessError::KillBeforeStart:
        return "'NoneType' object has no attribute 'kill'";
    case ProcessError::ForkFailed:
    case ProcessError::DescriptorFailed:
    case ProcessError::SignalFailed:
        break;
    }
    return {};
}

std::string_view pythonExceptionName(ProcessError error)
{
    switch (error) {
    case ProcessError::StillRunning:
    case ProcessError::Closed:
    case ProcessError::NoSentinel:
        return "ValueError";
    case ProcessError::TerminateBeforeStart:
    case ProcessError::KillBeforeStart:
        return "AttributeError";
    case ProcessError::ForkFailed:
    case ProcessError::DescriptorFailed:
    case ProcessError::SignalFailed:
        return "OSError";
    default:
        return "AssertionError";
    }
}

} // namespace joinery
