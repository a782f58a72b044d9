// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

// How long after its last word a process's end is known: by a bare pidfd in an epoll, and by the
// host's table, which also finds the status and records it. And in what order the ends of 100
// processes at once are seen (counter wrongPairs, percent); the trace has them by their own stamps.

#include "contest.h"

#include "engine/board/board.h"
#include "engine/host/hostrecorder.h"
#include "engine/host/processtable.h"

#include <sys/epoll.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <vector>

using namespace joinery;
using namespace joinery::engine;

namespace {

constexpr int crowd = 100;

double seconds(std::int64_t nanoseconds)
{
    return static_cast<double>(nanoseconds) * 1e-9;
}

/// The host's half of a run, without a run.
struct TestHost {
    Board board = std::move(Board::create()).value();
    HostRecorder recorder{board};
    UniqueFd epoll{::epoll_create1(EPOLL_CLOEXEC)};
    ProcessTable table{board, recorder, epoll.get()};
    UniqueFd gateOut;
    UniqueFd gateIn;

    TestHost()
    {
        board.header().liveLimit = slotCount - 1;
        board.header().startLimit = 1 << 30;
        board.clock().setSpeed(1.0);
    }
    void closeGate()
    {
        int ends[2];
        if (::pipe(ends) != 0)
            std::abort();
        gateOut.reset(ends[0]);
        gateIn.reset(ends[1]);
    }
    /// A child that ends once the gate is opened, and stamps its end.
    SlotRef startChild(int number)
    {
        const SlotRef ref = *board.reserve({}, ProcessPath::main().child(number), "c", false);
        const pid_t pid = ::fork();
        if (pid == 0) {
            gateIn.reset();
            char byte = 0;
            [[maybe_unused]] const auto size = ::read(gateOut.get(), &byte, 1);
            board.slot(ref.index).endStamp = monoNow().count();
            ::_exit(0);
        }
        board.settle(ref, pid);
        return ref;
    }
    std::int64_t stampOf(SlotRef ref) { return board.slot(ref.index).endStamp; }
    void forget(SlotRef ref)
    {
        HostedProcess &process = table.at(ref.index);
        ::waitpid(process.pid, nullptr, WNOHANG);
        process = HostedProcess{};
        board.free(ref.index);
        RingReader ring = board.ringReader(hostSlot);
        ring.release(ring.head());
    }
};

/// From a process's own stamp until its pidfd is readable.
double exitByBarePidfd(TestHost &host)
{
    host.closeGate();
    const SlotRef ref = host.startChild(1);
    const pid_t pid = host.board.slot(ref.index).pid;
    const UniqueFd pidfd(static_cast<int>(::syscall(SYS_pidfd_open, pid, 0)));
    epoll_event event{};
    event.events = EPOLLIN;
    ::epoll_ctl(host.epoll.get(), EPOLL_CTL_ADD, pidfd.get(), &event);
    host.gateIn.reset();
    ::epoll_wait(host.epoll.get(), &event, 1, -1);
    const double known = seconds(monoNow().count() - host.stampOf(ref));
    ::waitpid(pid, nullptr, 0);
    host.board.free(ref.index);
    return known;
}

/// From a process's own stamp until the host has found its status and recorded its end.
double exitKnownToHost(TestHost &host)
{
    host.closeGate();
    const SlotRef ref = host.startChild(1);
    host.table.discover();
    host.gateIn.reset();
    epoll_event event{};
    ::epoll_wait(host.epoll.get(), &event, 1, -1);
    host.table.confirmEnd(host.table.at(ref.index));
    const double known = seconds(monoNow().count() - host.stampOf(ref));
    host.forget(ref);
    return known;
}

/// Percent of the pairs whose order is not that of their stamps.
double wrongPairs(const std::vector<std::int64_t> &stamps)
{
    int wrong = 0;
    for (std::size_t i = 0; i < stamps.size(); ++i) {
        for (std::size_t j = i + 1; j < stamps.size(); ++j)
            wrong += stamps[i] > stamps[j];
    }
    const auto pairs = static_cast<double>(stamps.size() * (stamps.size() - 1)) / 2;
    return 100.0 * wrong / pairs;
}

void hundredExitsAtOnce(benchmark::State &state)
{
    double wrong = 0;
    for (auto _ : state) {
        TestHost host;
        host.closeGate();
        for (int i = 1; i <= crowd; ++i)
            host.startChild(i);
        host.table.discover();
        host.gateIn.reset();
        std::vector<std::int64_t> seen;
        std::array<epoll_event, crowd> events;
        while (seen.size() < crowd) {
            const int count = ::epoll_wait(host.epoll.get(), events.data(), crowd, -1);
            for (int i = 0; i < count; ++i) {
                const auto index = static_cast<int>(events[static_cast<std::size_t>(i)].data.u64);
                host.table.confirmEnd(host.table.at(index));
                seen.push_back(host.board.slot(index).endStamp);
            }
        }
        wrong += wrongPairs(seen);
        while (::waitpid(-1, nullptr, WNOHANG) > 0) { }
    }
    state.counters["wrongPairs"] = wrong / static_cast<double>(state.iterations());
}
BENCHMARK(hundredExitsAtOnce)->Iterations(20)->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char **argv)
{
    benchmark::Initialize(&argc, argv);
    TestHost host;
    bench::addContest(
        benchmark::kMicrosecond, 1000,
        {{"exitByBarePidfd", [&host] { return exitByBarePidfd(host); }},
         {"exitKnownToHost", [&host] { return exitKnownToHost(host); }}});
    benchmark::RunSpecifiedBenchmarks();
}
