// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "base/processpath.h"
#include "base/result.h"
#include "base/systemerror.h"
#include "base/uniquefd.h"
#include "engine/board/layout.h"
#include "engine/board/ring.h"
#include "engine/board/runclock.h"
#include "engine/step.h"
#include "trace/event.h"

#include <sys/types.h>

#include <memory>
#include <optional>
#include <string_view>

namespace joinery::engine {

/// A slot in one of its lives: a slot that was freed and taken again is another SlotRef.
struct SlotRef {
    int index = 0;
    std::uint32_t generation = 0;

    bool operator==(const SlotRef &) const = default;
};

/// What a process announces before it waits, in one word so that a reader never sees halves.
struct Rest {
    RestKind kind = RestKind::Running;
    std::optional<SlotRef> awaited; ///< of Waiting and TimedWait
    StepKind next = StepKind::Other; ///< of AtGate

    std::uint64_t packed() const;
    static Rest unpacked(std::uint64_t word);
};

/// The board of one run, mapped into this process. Survives fork: the child shares it.
///
/// What a process of the run (the Worker) does with it, in order:
///  - in the child first thing: settle(ref, getpid()), then a Recorder of its own, then began();
///    the host has done the first for main.
///  - a statement: slot.line; at a gate also: while header().stepping, wait for slot.stepGranted
///    (exchange it to 0); while a rule of header().holds names this point and is Active, wait
///    (record Held before, Released after, with recordFromOutside). A wait announces slot.rest and
///    calls ring(); the host changes the word waited for and then nudges (SIGURG).
///  - a wait: slot.rest, then ring(), then waitFor() until the clock's realTimeUntil(deadline); on
///    a nudge it computes that anew. Afterwards slot.rest is Running again.
///  - a child it is about to reap: reapedStatus, then reaped, then ring(); then the waitid.
///  - its end: endStatus, then endStamp, then _exit. Exited is recorded by the host.
///
/// All members are async-signal-safe but create() and map().
class Board {
public:
    /// A new, empty board: a sealed memfd (close-on-exec).
    static Result<Board, SystemError> create();
    /// The board that somebody else made. Fails with EINVAL on another format.
    static Result<Board, SystemError> map(UniqueFd fd);
    Board(Board &&) noexcept = default;
    Board &operator=(Board &&) noexcept = default;

    /// The memfd; -1 after closeFd(). The mapping does not need it.
    int fd() const { return m_fd.get(); }
    void closeFd() { m_fd.reset(); }

    BoardHeader &header() { return *m_memory; }
    const BoardHeader &header() const { return *m_memory; }
    Slot &slot(int index) { return m_memory->slots[index]; }
    const Slot &slot(int index) const { return m_memory->slots[index]; }
    RunClock clock() const { return RunClock(m_memory->clock); }
    RingWriter ringWriter(int slot);
    RingReader ringReader(int slot) const;

    /// The eventfd that wakes the host; the host sets it before it forks main.
    void setBell(int fd) { m_bell = fd; }
    int bell() const { return m_bell; }
    /// Wakes the host if it sleeps. After every commit, and when a rest begins.
    void ring()
    {
        // The commit before and this look must not change places, or host and writer could both
        // miss each other.
        std::atomic_thread_fence(std::memory_order_seq_cst);
        if (m_memory->hostSleeps.load(std::memory_order_relaxed) != 0)
            wakeHost();
    }

    /// The next place in the order of output, from 1.
    std::uint64_t takeTicket() { return m_memory->tickets.fetch_add(1) + 1; }

    /// Takes a free slot for a child of `parent` and fills it in. An error: a limit is reached;
    /// the caller records LimitReached, which makes the host end the run. May wait for
    /// milliseconds until the host has drained a slot.
    Result<SlotRef, trace::Limit>
    reserve(SlotRef parent, const ProcessPath &path, std::string_view name, bool daemon);
    /// pid is known, and its process lives: by the child first thing, by the parent after fork.
    /// Nothing happens once that life of the slot is over.
    void settle(SlotRef ref, pid_t pid);
    /// fork failed.
    void cancel(SlotRef ref);
    /// By the host, right before it lets a process go on that rests so: from here on it is not at
    /// rest, though it has not run yet.
    void endRest(int index, RestKind kind);
    /// By the host: drained, dead and reaped.
    void free(int index);

    /// A live slot of this path, dead or zombie too; nullopt: there is none.
    std::optional<SlotRef> find(const ProcessPath &path) const;
    /// The process of this run whose pid it is and that has not been reaped.
    std::optional<SlotRef> findUnreaped(pid_t pid) const;
    /// Still the same life of the slot, and not reaped: a pidfd that was opened before this check
    /// is surely this process's.
    bool isUnreaped(SlotRef ref) const;
    SlotRef current(int index) const;
    /// It has said its last word, was reaped, or the host has seen its end.
    bool hasEnded(SlotRef ref) const;

private:
    struct Unmap {
        void operator()(BoardHeader *memory) const;
    };

    Board(UniqueFd fd, BoardHeader *memory) : m_fd(std::move(fd)), m_memory(memory) { }
    void wakeHost();
    std::span<std::byte> ringMemory(int slot) const;
    std::optional<int> claimFree();
    int countLive() const;
    bool hasSlotToDrain() const;

    UniqueFd m_fd;
    std::unique_ptr<BoardHeader, Unmap> m_memory;
    int m_bell = -1;
};

} // namespace joinery::engine
