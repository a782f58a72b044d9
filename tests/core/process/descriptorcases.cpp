// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "cases.h"

#include "process/standardstreams.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <deque>
#include <memory>

using namespace joinery;

namespace {

/// 20 siblings, each started while those before it live, must see equally many descriptors.
void ofSiblings()
{
    auto &counts = shared<std::array<int, 20>>();
    std::deque<Process> siblings;
    for (int i = 0; i < 20; ++i) {
        auto &sibling = siblings.emplace_back(ProcessOptions{.target = [&counts, i] {
            counts[i] = static_cast<int>(openDescriptors().size());
            sleepForever();
        }});
        (void)sibling.sentinel();
        (void)sibling.start();
        (void)sibling.sentinel();
        waitUntil([&] { return counts[i] != 0; });
    }
    say(std::ranges::all_of(counts, [&](int count) { return count == counts[0]; }) ? "equal"
                                                                                   : "growing");
    for (auto &sibling : siblings) {
        (void)sibling.kill();
        (void)sibling.join();
    }
}

/// And a user's own descriptors are there, whatever their numbers.
void ofTheUser()
{
    Process first{{.target = sleepForever}};
    (void)first.start();
    const int mine = ::dup(STDOUT_FILENO);
    Process second{{.target = sleepForever}};
    (void)second.start();
    Process third{
        {.target = [mine] { say(::fcntl(mine, F_GETFD) >= 0 ? "inherited" : "closed"); }}};
    startAndSayExitCode(third);
    for (Process *process : {&first, &second}) {
        (void)process->kill();
        (void)process->join();
    }
}

void ofGenerations()
{
    auto &counts = shared<std::array<int, 2>>();
    const auto count = [&counts](int generation) {
        counts[generation] = static_cast<int>(openDescriptors().size());
    };
    Process child{{.target = [&] {
        count(0);
        Process grandchild{{.target = [&] { count(1); }}};
        (void)grandchild.start();
        (void)grandchild.join();
    }}};
    startAndSayExitCode(child);
    say(counts[0] == counts[1] ? "equal" : "growing");
}

void acrossExec()
{
    Process sleeper{{.target = sleepForever}};
    (void)sleeper.start();
    say((::fcntl(*sleeper.sentinel(), F_GETFD) & FD_CLOEXEC) != 0 ? "closed on exec" : "leaked");
    Process process{{.target = [] {
        say((::fcntl(parentProcess()->sentinel, F_GETFD) & FD_CLOEXEC) != 0 ? "closed on exec"
                                                                            : "leaked");
    }}};
    startAndSayExitCode(process);
    (void)sleeper.kill();
    (void)sleeper.join();
    Process ended;
    startAndSayExitCode(ended);
    say((::fcntl(*ended.sentinel(), F_GETFD) & FD_CLOEXEC) != 0 ? "closed on exec" : "leaked");
}

void nothingIsLeft()
{
    Process first; // From its first start on a process holds a descriptor of itself.
    startAndSayExitCode(first);
    const auto before = openDescriptors();
    for (int i = 0; i < 200; ++i) {
        Process joined;
        Process dropped;
        Process asked;
        (void)joined.start();
        (void)dropped.start();
        (void)asked.start();
        (void)asked.sentinel();
        (void)joined.join();
        (void)joined.sentinel();
    }
    finishChildren();
    say(openDescriptors() == before ? "no descriptor" : "descriptors");
    say(::waitpid(-1, nullptr, WNOHANG) == -1 && errno == ECHILD ? "no child" : "children");
}

/// For as long as it lives no descriptor can be opened.
class NoDescriptors {
public:
    NoDescriptors()
    {
        ::getrlimit(RLIMIT_NOFILE, &m_before);
        const int lowestFree = ::dup(STDIN_FILENO);
        ::close(lowestFree);
        const rlimit none{
            .rlim_cur = static_cast<rlim_t>(lowestFree), .rlim_max = m_before.rlim_max};
        ::setrlimit(RLIMIT_NOFILE, &none);
    }
    ~NoDescriptors() { ::setrlimit(RLIMIT_NOFILE, &m_before); }
    NoDescriptors(const NoDescriptors &) = delete;
    NoDescriptors &operator=(const NoDescriptors &) = delete;

private:
    rlimit m_before{};
};

void sayIfOut(std::optional<ProcessError> error, ProcessError expected)
{
    say(error == expected && errno == EMFILE ? "refused" : "done");
}

void runningOut()
{
    // The undefined behaviour sanitizer checks a type once, and needs a descriptor to do it.
    flushOutput();
    Process process{{.target = sleepForever}};
    {
        const NoDescriptors none;
        const auto started = process.start();
        sayIfOut(started ? std::nullopt : std::optional(started.error()), ProcessError::ForkFailed);
        say(::waitpid(-1, nullptr, WNOHANG) == -1 && errno == ECHILD ? "no child" : "a child");
    }
    say(show(process.start()));
    {
        const NoDescriptors none;
        // Only a wait that may end before the child does needs one.
        const auto joined = process.join(std::chrono::hours(1));
        sayIfOut(
            joined ? std::nullopt : std::optional(joined.error()), ProcessError::DescriptorFailed);
        const auto asked = process.sentinel();
        sayIfOut(
            asked ? std::nullopt : std::optional(asked.error()), ProcessError::DescriptorFailed);
        const auto killed = process.kill();
        sayIfOut(killed ? std::nullopt : std::optional(killed.error()), ProcessError::SignalFailed);
        say(show(process.isAlive()));
    }
    say(show(process.kill()));
    say(show(process.join()));
    say(show(process.exitCode()));
}

constexpr Case cases[] = {
    {"descriptors.ofSiblings", ofSiblings},       {"descriptors.ofTheUser", ofTheUser},
    {"descriptors.ofGenerations", ofGenerations}, {"descriptors.acrossExec", acrossExec},
    {"descriptors.nothingIsLeft", nothingIsLeft}, {"descriptors.runningOut", runningOut},
};

} // namespace

std::span<const Case> descriptorCases()
{
    return cases;
}
