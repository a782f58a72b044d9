// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "contest.h"

#include "process/process.h"

#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <deque>

using joinery::Process;

namespace {

constexpr int manyWorkers = 1000;

class Stopwatch {
public:
    double seconds() const { return std::chrono::duration<double>(Clock::now() - m_begin).count(); }

private:
    using Clock = std::chrono::steady_clock;
    Clock::time_point m_begin = Clock::now();
};

void sleepForever()
{
    while (true)
        ::pause();
}

/// The least that a process can be: what every library has to pay.
pid_t forkRaw(void (*body)())
{
    const pid_t pid = ::fork();
    if (pid == 0) {
        body();
        ::_exit(0);
    }
    if (pid < 0)
        std::abort();
    return pid;
}

void waitRaw(pid_t pid)
{
    siginfo_t info{};
    if (::waitid(P_PID, static_cast<id_t>(pid), &info, WEXITED) != 0)
        std::abort();
}

double rawFork()
{
    const Stopwatch stopwatch;
    waitRaw(forkRaw([] {}));
    return stopwatch.seconds();
}

double joineryProcess()
{
    const Stopwatch stopwatch;
    Process process{{.target = [] {}}};
    if (!process.start() || !process.join())
        std::abort();
    return stopwatch.seconds();
}

/// Only the starting counts; all are alive at its end.
double rawFork1000Live()
{
    std::deque<pid_t> pids;
    const Stopwatch stopwatch;
    for (int i = 0; i < manyWorkers; ++i)
        pids.push_back(forkRaw(sleepForever));
    const double seconds = stopwatch.seconds();
    for (const pid_t pid : pids)
        ::kill(pid, SIGKILL);
    for (const pid_t pid : pids)
        waitRaw(pid);
    return seconds;
}

double joinery1000Live()
{
    std::deque<Process> processes;
    const Stopwatch stopwatch;
    for (int i = 0; i < manyWorkers; ++i) {
        auto &process = processes.emplace_back(joinery::ProcessOptions{.target = sleepForever});
        if (!process.start())
            std::abort();
    }
    const double seconds = stopwatch.seconds();
    for (auto &process : processes)
        (void)process.kill();
    for (auto &process : processes)
        (void)process.join();
    return seconds;
}

/// Seconds for one start and join, as CPython measures itself.
double pythonSeconds(const std::string &method, int rounds)
{
    const std::string command = "python3 -c '"
                                "import multiprocessing as m, time\n"
                                "if __name__ == \"__main__\":\n"
                                "    c = m.get_context(\""
        + method
        + "\")\n"
          "    t = time.perf_counter()\n"
          "    for i in range("
        + std::to_string(rounds)
        + "):\n"
          "        p = c.Process(target=print, args=(), kwargs={\"end\": \"\"})\n"
          "        p.start(); p.join()\n"
          "    print((time.perf_counter() - t) / "
        + std::to_string(rounds) + ")'";
    const std::unique_ptr<std::FILE, int (*)(std::FILE *)> python(
        ::popen(command.c_str(), "r"), ::pclose);
    double seconds = 0;
    if (!python || std::fscanf(python.get(), "%lf", &seconds) != 1)
        std::abort();
    return seconds;
}

} // namespace

int main(int argc, char **argv)
{
    using joinery::bench::addContest;
    benchmark::Initialize(&argc, argv);
    addContest(
        benchmark::kMicrosecond, 300, {{"rawFork", rawFork}, {"joineryProcess", joineryProcess}});
    addContest(
        benchmark::kMillisecond, 4,
        {{"rawFork1000Live", rawFork1000Live}, {"joinery1000Live", joinery1000Live}});
    addContest(
        benchmark::kMillisecond, 1,
        {{"pythonFork", [] { return pythonSeconds("fork", 50); }},
         {"pythonSpawn", [] { return pythonSeconds("spawn", 5); }}});
    benchmark::RunSpecifiedBenchmarks();
}
