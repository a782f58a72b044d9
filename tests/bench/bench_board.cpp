// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

// What an event costs the process that records it: filling a record and reading the clock is the
// least it can cost; a pipe that all processes write to is what one would do without a board.

#include "engine/board/recorder.h"

#include <benchmark/benchmark.h>

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cstring>
#include <thread>
#include <vector>

using namespace joinery;
using namespace joinery::engine;

namespace {

constexpr std::size_t eventSize = 64;
constexpr int mostWriters = 64;

/// The floor: the same bytes, in private memory, and nobody to read them.
void recordAndClock(benchmark::State &state)
{
    std::vector<std::byte> memory(ringBytes);
    std::size_t at = 0;
    std::uint32_t number = 0;
    for (auto _ : state) {
        const RecordHeader header{
            .size = 40, .kind = 6, .line = 7, .stamp = monoNow().count(), .number = ++number};
        std::memcpy(&memory[at], &header, sizeof header);
        at = (at + 40) % (ringBytes - eventSize);
        benchmark::ClobberMemory();
    }
}
BENCHMARK(recordAndClock);

/// A board with a reader that plays the host, for as long as it lives.
class ReadBoard {
public:
    explicit ReadBoard(int writers)
    {
        m_board.header().liveLimit = slotCount;
        m_board.header().startLimit = slotCount;
        m_board.clock().setSpeed(1.0);
        for (int i = 1; i <= writers; ++i)
            m_slots.push_back(*m_board.reserve({}, ProcessPath::main().child(i), "writer", false));
        m_reader = std::thread([this] { readAll(); });
    }
    ~ReadBoard()
    {
        m_isOver = true;
        m_reader.join();
    }
    Board &board() { return m_board; }
    SlotRef slot(int writer) const { return m_slots[static_cast<std::size_t>(writer)]; }

private:
    void readAll()
    {
        while (!m_isOver) {
            bool isIdle = true;
            for (const SlotRef slot : m_slots) {
                RingReader ring = m_board.ringReader(slot.index);
                const std::uint64_t head = ring.head();
                isIdle = isIdle && head == ring.tail();
                ring.release(head);
            }
            if (isIdle)
                std::this_thread::yield();
        }
    }

    Board m_board = std::move(Board::create()).value();
    std::vector<SlotRef> m_slots;
    std::atomic<bool> m_isOver = false;
    std::thread m_reader;
};

void boardEvent(benchmark::State &state)
{
    static std::unique_ptr<ReadBoard> readBoard;
    if (state.thread_index() == 0)
        readBoard = std::make_unique<ReadBoard>(state.threads());
    const trace::Payload payload = trace::SleepEnd{};
    std::optional<Recorder> recorder;
    for (auto _ : state) {
        if (!recorder) // The board is there once the loop has begun in every thread.
            recorder.emplace(readBoard->board(), readBoard->slot(state.thread_index()));
        recorder->record(payload);
    }
    if (state.thread_index() == 0)
        readBoard.reset();
}
BENCHMARK(boardEvent)->Threads(1)->Threads(8)->Threads(mostWriters)->UseRealTime();

/// A pipe that somebody empties.
class ReadPipe {
public:
    ReadPipe()
    {
        if (::pipe2(m_ends, O_CLOEXEC) != 0)
            std::abort();
        m_reader = std::thread([this] {
            std::array<std::byte, 64 * 1024> bytes;
            while (::read(m_ends[0], bytes.data(), bytes.size()) > 0) { }
        });
    }
    ~ReadPipe()
    {
        ::close(m_ends[1]);
        m_reader.join();
        ::close(m_ends[0]);
    }
    int writeEnd() const { return m_ends[1]; }

private:
    int m_ends[2] = {-1, -1};
    std::thread m_reader;
};

void pipeWrite(benchmark::State &state)
{
    static std::unique_ptr<ReadPipe> readPipe;
    if (state.thread_index() == 0)
        readPipe = std::make_unique<ReadPipe>();
    std::array<std::byte, eventSize> event{};
    for (auto _ : state) {
        const auto stamp = monoNow().count();
        std::memcpy(event.data(), &stamp, sizeof stamp);
        benchmark::DoNotOptimize(::write(readPipe->writeEnd(), event.data(), event.size()));
    }
    if (state.thread_index() == 0)
        readPipe.reset();
}
BENCHMARK(pipeWrite)->Threads(1)->Threads(8)->Threads(mostWriters)->UseRealTime();

} // namespace

BENCHMARK_MAIN();
