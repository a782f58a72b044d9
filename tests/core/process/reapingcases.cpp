// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "cases.h"

#include <fmt/format.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <csignal>
#include <memory>

using namespace joinery;
using namespace std::chrono_literals;

namespace {

/// A child that has ended and that nobody has collected.
std::unique_ptr<Process> zombie()
{
    auto process = std::make_unique<Process>();
    (void)process->start();
    waitUntil([&] { return stateOf(**process->pid()) == 'Z'; });
    return process;
}

template <class Look>
void sayWhatIsLeft(std::string_view what, Look look)
{
    const auto process = zombie();
    const pid_t pid = **process->pid();
    look(*process);
    say(fmt::format("{}: {}", what, stateOf(pid)));
}

void whoReaps()
{
    sayWhatIsLeft("nobody", [](Process &) {});
    sayWhatIsLeft("pid", [](Process &process) { (void)process.pid(); });
    sayWhatIsLeft("terminate", [](Process &process) { (void)process.terminate(); });
    sayWhatIsLeft("isAlive", [](Process &process) { (void)process.isAlive(); });
    sayWhatIsLeft("exitCode", [](Process &process) { (void)process.exitCode(); });
    sayWhatIsLeft("join", [](Process &process) { (void)process.join(); });
    sayWhatIsLeft("join(0)", [](Process &process) { (void)process.join(0ns); });
    sayWhatIsLeft("close", [](Process &process) { (void)process.close(); });
    sayWhatIsLeft("activeChildren", [](Process &) { (void)activeChildren(); });
    sayWhatIsLeft("start of another", [](Process &) {
        Process other;
        (void)other.start();
        (void)other.join();
    });
}

void active()
{
    Process sleeper{{.target = sleepForever}};
    Process ended;
    const Process unstarted;
    (void)sleeper.start();
    (void)ended.start();
    waitUntil([&] { return stateOf(**ended.pid()) == 'Z'; });
    const auto children = activeChildren();
    say(children == std::vector<Process *>{&sleeper} ? "the sleeper" : "others");
    (void)sleeper.kill();
    (void)sleeper.join();
    say(std::to_string(activeChildren().size()));
}

void dropping()
{
    auto &release = shared<std::atomic<bool>>();
    auto &ended = shared<std::atomic<bool>>();
    pid_t pid = 0;
    {
        Process dropped{{.target = [&] {
            waitUntil([&] { return release.load(); });
            ended = true;
        }}};
        (void)dropped.start();
        pid = **dropped.pid();
    }
    say(std::to_string(activeChildren().size()));
    release = true;
    waitUntil([pid] { return stateOf(pid) == 'Z'; });
    say(ended ? "it ran to its end" : "it was ended");
    (void)activeChildren();
    say(std::string(1, stateOf(pid)));
}

void droppingCopies()
{
    auto sibling = std::make_unique<Process>(ProcessOptions{.target = sleepForever});
    (void)sibling->start();
    Process child{{.target = [&sibling] { sibling.reset(); }}};
    startAndSayExitCode(child);
    say(show(sibling->isAlive()));
    say(show(sibling->kill()));
    (void)sibling->join();
    say(show(sibling->exitCode()));
}

void reapedByOthers()
{
    const auto process = zombie();
    ::waitpid(-1, nullptr, 0);
    say(show(process->terminate()));
    say(show(process->join()));
    say(show(process->exitCode()));
    ::signal(SIGCHLD, SIG_IGN);
    Process ignored{{.target = [] { exitProcess(3); }}};
    startAndSayExitCode(ignored);
}

/// A zombie that is not the library's must not hide those that are.
void besidesOthers()
{
    const pid_t foreign = ::fork();
    if (foreign == 0)
        ::_exit(0);
    waitUntil([foreign] { return stateOf(foreign) == 'Z'; });
    const auto process = zombie();
    (void)activeChildren();
    say(std::string{stateOf(foreign), stateOf(**process->pid())});
    ::waitpid(foreign, nullptr, 0);
}

class Teller : public ProcessObserver {
public:
    void reaping(const ChildFacts &child, ExitStatus status) override
    {
        tell("reaping", child, status);
    }
    void reaped(const ChildFacts &child, ExitStatus status) override
    {
        tell("reaped", child, status);
    }

private:
    static void tell(std::string_view what, const ChildFacts &child, ExitStatus status)
    {
        say(fmt::format(
            "{} {} {} {} {}", what, child.path.text(), child.name, status.pythonCode(),
            stateOf(child.pid)));
    }
};

void observing()
{
    Teller teller;
    setProcessObserver(&teller);
    Process joined{
        {.target =
             [] {
                 Process unobserved;
                 startAndSayExitCode(unobserved);
                 exitProcess(4);
             },
         .name = "joined"}};
    startAndSayExitCode(joined);
    {
        Process dropped{{.target = sleepForever, .name = "dropped", .daemon = true}};
        (void)dropped.start();
    }
    finishChildren();
    setProcessObserver(nullptr);
}

constexpr Case cases[] = {
    {"reaping.whoReaps", whoReaps},
    {"reaping.active", active},
    {"reaping.dropping", dropping},
    {"reaping.droppingCopies", droppingCopies},
    {"reaping.reapedByOthers", reapedByOthers},
    {"reaping.besidesOthers", besidesOthers},
    {"reaping.observing", observing},
};

} // namespace

std::span<const Case> reapingCases()
{
    return cases;
}
