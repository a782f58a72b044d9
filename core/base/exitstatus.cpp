// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "base/exitstatus.h"

namespace joinery {

ExitStatus ExitStatus::fromSigInfo(const siginfo_t &info)
{
    return info.si_code == CLD_EXITED ? exited(info.si_status) : killed(info.si_status);
}

ExitStatus ExitStatus::fromWaitStatus(int status)
{
    return WIFSIGNALED(status) ? killed(WTERMSIG(status)) : exited(WEXITSTATUS(status));
}

ExitStatus ExitStatus::fromPythonCode(int code)
{
    return code < 0 ? killed(-code) : exited(code);
}

} // namespace joinery
