// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "process/process.h"

#include <benchmark/benchmark.h>

#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <deque>
#include <memory>
#include <string>

using joinery::Process;

namespace {

constexpr int manyWorkers = 1000;

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

void rawFork(benchmark::State &state)
{
    for (auto _ : state)
        waitRaw(forkRaw([] {}));
}

void joineryProcess(benchmark::State &state)
{
    for (auto _ : state) {
        Process process{{.target = [] {}}};
        if (!process.start() || !process.join())
            std::abort();
    }
}

/// Only the starting counts; all are alive at its end.
template <class Start, class End>
void startMany(benchmark::State &state, Start start, End end)
{
    using Clock = std::chrono::steady_clock;
    for (auto _ : state) {
        const auto begin = Clock::now();
        for (int i = 0; i < manyWorkers; ++i)
            start();
        state.SetIterationTime(std::chrono::duration<double>(Clock::now() - begin).count());
        end();
    }
}

void rawFork1000Live(benchmark::State &state)
{
    std::deque<pid_t> pids;
    startMany(
        state, [&] { pids.push_back(forkRaw(sleepForever)); },
        [&] {
            for (const pid_t pid : pids)
                ::kill(pid, SIGKILL);
            for (const pid_t pid : pids)
                waitRaw(pid);
            pids.clear();
        });
}

void joinery1000Live(benchmark::State &state)
{
    std::deque<Process> processes;
    startMany(
        state,
        [&] {
            auto &process = processes.emplace_back(joinery::ProcessOptions{.target = sleepForever});
            if (!process.start())
                std::abort();
        },
        [&] {
            for (auto &process : processes)
                (void)process.kill();
            for (auto &process : processes)
                (void)process.join();
            processes.clear();
        });
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

void pythonFork(benchmark::State &state)
{
    for (auto _ : state)
        state.SetIterationTime(pythonSeconds("fork", 100));
}

void pythonSpawn(benchmark::State &state)
{
    for (auto _ : state)
        state.SetIterationTime(pythonSeconds("spawn", 10));
}

} // namespace

BENCHMARK(rawFork)->UseRealTime()->Unit(benchmark::kMicrosecond);
BENCHMARK(joineryProcess)->UseRealTime()->Unit(benchmark::kMicrosecond);
BENCHMARK(rawFork1000Live)->UseManualTime()->Iterations(2)->Unit(benchmark::kMillisecond);
BENCHMARK(joinery1000Live)->UseManualTime()->Iterations(2)->Unit(benchmark::kMillisecond);
BENCHMARK(pythonFork)->UseManualTime()->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK(pythonSpawn)->UseManualTime()->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK_MAIN();
