// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

// What an event costs the process that records it, in its own processor time, while a reader that
// never sleeps takes the events away. Filling a record and reading the clock is the least it can
// cost; a pipe that all processes write to is what one would do without a board.

#include "contest.h"

#include "engine/board/recorder.h"

#include <fcntl.h>
#include <sched.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cstdlib>
#include <cstring>
#include <ctime>

using namespace joinery;
using namespace joinery::engine;

namespace {

constexpr int eventsOfAll = 128'000;
/// Once around its ring, so that every page of it is there.
constexpr int eventsBefore = 2'000;
constexpr std::size_t pipeEventSize = 64;

double processorSeconds()
{
    timespec time{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

/// Where writers and reader meet.
struct Meeting {
    std::atomic<int> ready;
    std::atomic<int> done;
    std::atomic<bool> mayBegin;
    std::atomic<double> seconds;
};

class SharedMeeting {
public:
    SharedMeeting()
        : m_memory(::mmap(
            nullptr, sizeof(Meeting), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0))
    {
        if (m_memory == MAP_FAILED)
            std::abort();
    }
    ~SharedMeeting() { ::munmap(m_memory, sizeof(Meeting)); }
    SharedMeeting(const SharedMeeting &) = delete;
    SharedMeeting &operator=(const SharedMeeting &) = delete;
    Meeting &operator*() const { return *static_cast<Meeting *>(m_memory); }

private:
    void *m_memory;
};

template <class Write>
[[noreturn]] void writeInChild(Meeting &meeting, int events, Write write)
{
    for (int i = 0; i < eventsBefore; ++i)
        write();
    ++meeting.ready;
    while (!meeting.mayBegin)
        ::sched_yield();
    const double begin = processorSeconds();
    for (int i = 0; i < events; ++i)
        write();
    meeting.seconds.fetch_add(processorSeconds() - begin);
    ++meeting.done;
    ::_exit(0);
}

/// Seconds an event when so many processes write at once. makeWrite(i) makes the function by which
/// the i-th of them, from 0, writes; readAll() takes away what is there, false: nothing is.
template <class MakeWrite, class ReadAll>
double secondsPerEvent(int writers, MakeWrite makeWrite, ReadAll readAll)
{
    const SharedMeeting shared;
    Meeting &meeting = *shared;
    const int events = eventsOfAll / writers;
    for (int i = 0; i < writers; ++i) {
        const pid_t pid = ::fork();
        if (pid < 0)
            std::abort();
        if (pid == 0)
            writeInChild(meeting, events, makeWrite(i));
    }
    while (meeting.done < writers) {
        if (!readAll())
            ::sched_yield();
        if (meeting.ready == writers)
            meeting.mayBegin = true;
    }
    while (::wait(nullptr) > 0) { }
    return meeting.seconds / (double{1} * events * writers);
}

/// The floor: the same bytes, in private memory, and nobody to read them.
double recordAndClock()
{
    constexpr std::size_t size = 40;
    std::vector<std::byte> memory(ringBytes);
    std::size_t at = 0;
    std::uint32_t number = 0;
    const double begin = processorSeconds();
    for (int i = 0; i < eventsOfAll; ++i) {
        const RecordHeader header{
            .size = size, .kind = 6, .line = 7, .stamp = monoNow().count(), .number = ++number};
        std::memcpy(&memory[at], &header, sizeof header);
        at = (at + size) % (ringBytes - size);
        benchmark::ClobberMemory();
    }
    return (processorSeconds() - begin) / eventsOfAll;
}

double boardEvent(int writers)
{
    Board board = std::move(Board::create()).value();
    board.header().liveLimit = slotCount;
    board.header().startLimit = slotCount;
    board.clock().setSpeed(1.0);
    std::vector<SlotRef> slots;
    for (int i = 1; i <= writers; ++i)
        slots.push_back(*board.reserve({}, ProcessPath::main().child(i), "writer", false));
    const auto makeWrite = [&](int i) {
        return [recorder = Recorder(board, slots[static_cast<std::size_t>(i)]),
                payload = trace::Payload(
                    trace::JoinEnd{ProcessPath::main().child(1), {}, false})]() mutable {
            recorder.record(payload);
        };
    };
    return secondsPerEvent(writers, makeWrite, [&] {
        bool isIdle = true;
        for (const SlotRef slot : slots) {
            RingReader ring = board.ringReader(slot.index);
            const std::uint64_t head = ring.head();
            if (head == ring.tail())
                continue;
            ring.release(head);
            isIdle = false;
        }
        return !isIdle;
    });
}

double pipeWrite(int writers)
{
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0)
        std::abort();
    const UniqueFd out(ends[0]);
    const UniqueFd in(ends[1]);
    ::fcntl(out.get(), F_SETFL, O_NONBLOCK); // Its reader does not sleep either.
    const auto makeWrite = [&in](int) {
        return [fd = in.get()] {
            std::array<std::byte, pipeEventSize> event{};
            const auto stamp = monoNow().count();
            std::memcpy(event.data(), &stamp, sizeof stamp);
            benchmark::DoNotOptimize(::write(fd, event.data(), event.size()));
        };
    };
    std::vector<std::byte> bytes(ringBytes);
    return secondsPerEvent(
        writers, makeWrite, [&] { return ::read(out.get(), bytes.data(), bytes.size()) > 0; });
}

} // namespace

int main(int argc, char **argv)
{
    benchmark::Initialize(&argc, argv);
    std::vector<bench::Contest::Way> ways{{"recordAndClock", recordAndClock}};
    for (const int writers : {1, 8, 64}) {
        const std::string suffix = "/" + std::to_string(writers);
        ways.push_back({"boardEvent" + suffix, [writers] { return boardEvent(writers); }});
        ways.push_back({"pipeWrite" + suffix, [writers] { return pipeWrite(writers); }});
    }
    bench::addContest(benchmark::kNanosecond, 5, ways);
    benchmark::RunSpecifiedBenchmarks();
}
