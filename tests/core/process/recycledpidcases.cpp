// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "cases.h"

#include "base/uniquefd.h"

#include <linux/sched.h>
#include <sched.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
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

struct Newcomer {
    std::atomic<bool> lives;
    std::atomic<bool> isRefused;
    std::atomic<int> status;
};

/// A stranger, no child of this process, takes the pid.
void moveIn(pid_t pid, Newcomer &newcomer)
{
    const pid_t parent = ::fork();
    if (parent != 0)
        return;
    const pid_t child = forkWithPid(pid);
    newcomer.isRefused = child != pid;
    newcomer.lives = child == pid;
    int status = 0;
    ::waitpid(child, &status, 0);
    newcomer.status = status;
    std::_Exit(0);
}

void signalAndLook(Process &process)
{
    const pid_t pid = **process.pid();
    auto &newcomer = shared<Newcomer>();
    moveIn(pid, newcomer);
    waitUntil([&] { return newcomer.lives || newcomer.isRefused; });
    if (newcomer.isRefused)
        std::_Exit(skipped);
    say(show(process.terminate()));
    say(show(process.kill()));
    // The first deadly signal decides the status: were it one of those above, this came too late.
    ::kill(pid, SIGUSR1);
    waitUntil([&] { return newcomer.status != 0; });
    say(WTERMSIG(newcomer.status) == SIGUSR1 ? "the newcomer was left alone"
                                             : "the newcomer was hit");
    say(show(process.join()));
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
