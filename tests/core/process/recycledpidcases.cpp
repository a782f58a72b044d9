// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "cases.h"

#include "base/uniquefd.h"

#include <linux/sched.h>
#include <sched.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdint>
#include <cstdlib>

using namespace joinery;

namespace {

/// A process of this very pid, which must be free; it lives until it is killed.
pid_t forkWithPid(pid_t pid)
{
    clone_args args{};
    args.exit_signal = SIGCHLD;
    args.set_tid = reinterpret_cast<std::uintptr_t>(&pid);
    args.set_tid_size = 1;
    const auto result = static_cast<pid_t>(::syscall(SYS_clone3, &args, sizeof args));
    if (result == 0)
        sleepForever();
    return result;
}

/// Choosing pids needs a pid namespace of one's own; not every container allows one.
void inOwnPidNamespace(void (*act)())
{
    if (::unshare(CLONE_NEWPID) != 0 && ::unshare(CLONE_NEWUSER | CLONE_NEWPID) != 0)
        std::exit(skipped);
    const pid_t init = ::fork();
    if (init == 0) {
        act();
        exitProcess(0);
    }
    int status = 0;
    ::waitpid(init, &status, 0);
    std::exit(WEXITSTATUS(status));
}

void signalAndLook(Process &process)
{
    const pid_t pid = **process.pid();
    const pid_t newcomer = forkWithPid(pid);
    if (newcomer != pid)
        std::_Exit(skipped);
    say(show(process.terminate()));
    say(show(process.kill()));
    // The first deadly signal decides the status: were it one of those above, this came too late.
    int status = 0;
    ::kill(newcomer, SIGUSR1);
    ::waitpid(newcomer, &status, 0);
    say(WTERMSIG(status) == SIGUSR1 ? "the newcomer was left alone" : "the newcomer was hit");
}

void afterReaping()
{
    inOwnPidNamespace([] {
        Process process;
        (void)process.start();
        (void)process.join();
        signalAndLook(process);
    });
}

void afterReapingByOthers()
{
    inOwnPidNamespace([] {
        Process process;
        (void)process.start();
        ::waitpid(**process.pid(), nullptr, 0);
        signalAndLook(process);
    });
}

constexpr Case cases[] = {
    {"recycled.afterReaping", afterReaping},
    {"recycled.afterReapingByOthers", afterReapingByOthers},
};

} // namespace

std::span<const Case> recycledPidCases()
{
    return cases;
}
