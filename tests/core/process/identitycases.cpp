// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "cases.h"

#include <fmt/format.h>

#include <unistd.h>

using namespace joinery;

namespace {

void defaultNames()
{
    const Process first;
    Process second{{.target = [] {
        Process grandchild{{.target = [] { say(currentProcess().name); }}};
        startAndSayExitCode(grandchild);
        const Process other{{.className = "Worker"}};
        say(other.name());
    }}};
    const Process third{{.className = "Worker"}};
    const Process fourth{{.name = "f4"}};
    const Process fifth;
    for (const Process *process :
         {&first, static_cast<const Process *>(&second), &third, &fourth, &fifth})
        say(fmt::format("{} {}", process->path().text(), process->name()));
    startAndSayExitCode(second);
}

void ofMain()
{
    say(currentProcess().name);
    say(currentProcess().path.text());
    say(currentProcess().daemon ? "daemon" : "no daemon");
    say(parentProcess() ? "a parent" : "no parent");
}

void ofAChild()
{
    Process process{
        {.target =
             [&process, parent = ::getpid()] {
                 say(currentProcess().name);
                 say(currentProcess().path.text());
                 say(currentProcess().daemon ? "daemon" : "no daemon");
                 say(parentProcess()->name);
                 say(parentProcess()->pid == parent ? "the parent's pid" : "another pid");
                 say(isReadable(parentProcess()->sentinel) ? "ended" : "alive");
                 process.setName("renamed");
                 say(currentProcess().name);
             },
         .name = "f1",
         .daemon = true}};
    startAndSayExitCode(process);
    say(process.name());
    process.setName("later");
    say(process.name());
}

void pids()
{
    auto &seen = shared<pid_t>();
    Process process{{.target = [&seen] { seen = ::getpid(); }}};
    (void)process.start();
    (void)process.join();
    say(**process.pid() == seen ? "its own pid" : "another pid");
    say(seen != ::getpid() ? "a process of its own" : "the same process");
}

void processors()
{
    say(cpuCount() >= 1 ? "some" : "none");
    say(pidfdSupported() ? "pidfd" : "no pidfd");
}

constexpr Case cases[] = {
    {"identity.defaultNames", defaultNames}, {"identity.ofMain", ofMain},
    {"identity.ofAChild", ofAChild},         {"identity.pids", pids},
    {"identity.processors", processors},
};

} // namespace

std::span<const Case> identityCases()
{
    return cases;
}
