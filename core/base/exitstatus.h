// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <sys/wait.h>

#include <compare>

namespace joinery {

/// How a process ended: it exited with a code, or a signal killed it. Never both.
class ExitStatus {
public:
    /// code: 0 to 255, as the kernel keeps it.
    static ExitStatus exited(int code) { return {How::Exited, code & 0xff}; }
    static ExitStatus killed(int signal) { return {How::Killed, signal}; }
    /// From what waitid(2) filled in: si_code CLD_EXITED, CLD_KILLED or CLD_DUMPED.
    static ExitStatus fromSigInfo(const siginfo_t &info);
    /// From the status word of waitpid(2), as /proc/PID/stat also has it (field 52).
    static ExitStatus fromWaitStatus(int status);
    /// From Python's exitcode: n, or -signal.
    static ExitStatus fromPythonCode(int code);

    bool wasKilled() const { return m_how == How::Killed; }
    /// The exit code; 0 to 255. Only for a process that exited.
    int code() const { return m_number; }
    /// The signal's number. Only for a process that was killed.
    int signal() const { return m_number; }
    /// As multiprocessing's exitcode tells it: n, or -signal.
    int pythonCode() const { return wasKilled() ? -m_number : m_number; }

    auto operator<=>(const ExitStatus &) const = default;

private:
    enum class How { Exited, Killed };

    ExitStatus(How how, int number) : m_how(how), m_number(number) { }

    How m_how;
    int m_number;
};

} // namespace joinery
