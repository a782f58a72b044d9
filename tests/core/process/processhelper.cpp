// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "cases.h"

#include <fmt/format.h>

#include <fcntl.h>
#include <poll.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <fstream>

using namespace joinery;

void sleepForever()
{
    while (true)
        ::pause();
}

char stateOf(pid_t pid)
{
    std::ifstream stat(fmt::format("/proc/{}/stat", pid));
    std::string text;
    std::getline(stat, text);
    const auto afterName = text.rfind(')');
    return afterName == std::string::npos ? '-' : text.at(afterName + 2);
}

std::set<int> openDescriptors()
{
    std::set<int> found;
    for (const auto &entry : std::filesystem::directory_iterator("/proc/self/fd"))
        found.insert(std::stoi(entry.path().filename()));
    // The one that read the directory is closed by now.
    std::erase_if(found, [](int fd) { return ::fcntl(fd, F_GETFD) < 0; });
    return found;
}

bool isReadable(int fd)
{
    pollfd readable{.fd = fd, .events = POLLIN, .revents = 0};
    return ::poll(&readable, 1, 0) == 1 && (readable.revents & POLLIN) != 0;
}

std::string show(const Status<ProcessError> &status)
{
    return status ? "ok" : std::string(pythonText(status.error()));
}

std::string show(const Result<bool, ProcessError> &answer)
{
    if (!answer)
        return std::string(pythonText(answer.error()));
    return *answer ? "True" : "False";
}

std::string show(const Result<std::optional<int>, ProcessError> &code)
{
    if (!code)
        return std::string(pythonText(code.error()));
    return *code ? std::to_string(**code) : "None";
}

std::string show(const Result<int, ProcessError> &fd)
{
    return fd ? "a descriptor" : std::string(pythonText(fd.error()));
}

std::string show(const Result<Process::JoinResult, ProcessError> &outcome)
{
    if (!outcome)
        return std::string(pythonText(outcome.error()));
    switch (*outcome) {
    case Process::JoinResult::Ended:
        return "ended";
    case Process::JoinResult::TimedOut:
        return "timed out";
    case Process::JoinResult::Interrupted:
        return "interrupted";
    }
    return {};
}

void say(std::string_view line)
{
    fmt::print("{}\n", line);
}

void startAndSayExitCode(Process &process)
{
    if (const auto started = process.start(); !started)
        say(show(started));
    (void)process.join();
    say(show(process.exitCode()));
}

int main(int argc, char **argv)
{
    const rlimit noCore{.rlim_cur = 0, .rlim_max = 0};
    ::setrlimit(RLIMIT_CORE, &noCore);
    const std::string_view wanted = argc == 2 ? argv[1] : "";
    for (const auto &cases :
         {exitCases(), joinCases(), signalCases(), mailboxCases(), endCases(), identityCases(),
          reapingCases(), descriptorCases(), recycledPidCases()}) {
        for (const auto &one : cases) {
            if (one.name != wanted)
                continue;
            one.run();
            return 0;
        }
    }
    fmt::print(stderr, "no case {}\n", wanted);
    return 2;
}
