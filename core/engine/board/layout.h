// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <string_view>

/// The board as it lies in shared memory: one memfd that the window, the host and every process of
/// a run have mapped. Only fixed-size fields and lock-free atomics, and no pointer; all zero is a
/// valid empty board. Whoever writes a field is told with it.
namespace joinery::engine {

inline constexpr std::uint32_t boardFormat = 4;
/// More than may live at once: ended processes keep theirs until they are drained and reaped.
inline constexpr int slotCount = 256;
inline constexpr int hostSlot = 0; ///< the host's own records
inline constexpr int mainSlot = 1;
inline constexpr std::uint32_t ringBytes = 64 * 1024;
inline constexpr std::uint32_t hostRingBytes = 512 * 1024;
inline constexpr int holdCapacity = 64;
inline constexpr int clockCapacity = 16384;
/// Each takes two segments, to go on and to stand still. The start of the clock and its first stop
/// have one each, and the last is kept.
inline constexpr int mostSteps = clockCapacity / 2 - 2;

static_assert(std::atomic<std::uint64_t>::is_always_lock_free);

/// A short text in place. What does not fit is cut off.
template <std::size_t N>
struct FixedText {
    std::uint16_t size = 0;
    char bytes[N] = {};

    void assign(std::string_view text) { size = static_cast<std::uint16_t>(text.copy(bytes, N)); }
    /// Safe on any content: a writer may have died in the middle of assign().
    std::string_view view() const { return {bytes, std::min<std::size_t>(size, N)}; }
};

inline constexpr std::size_t pathCapacity = 254;
using PathText = FixedText<pathCapacity>;
using NameText = FixedText<62>;

/// From mono (CLOCK_MONOTONIC, ns) on, run time goes from run at this speed; 0: paused.
struct ClockSegment {
    std::int64_t mono = 0;
    std::int64_t run = 0;
    double speed = 1.0;
};

/// Written by the host only; read by everybody.
struct ClockTable {
    std::atomic<std::uint32_t> count;
    ClockSegment segments[clockCapacity];
};

enum class HoldState : std::uint32_t { Active, Released, ReleasedInVain };

/// Written by the session before the run begins; state: by the host.
struct HoldRule {
    PathText heldPath;
    std::int32_t heldLine = 0;
    std::int32_t heldExecution = 1;
    PathText untilPath;
    std::int32_t untilLine = 0;
    std::int32_t untilExecution = 1;
    std::atomic<HoldState> state;
};

/// The ends of a ring. Positions only grow; the place in memory is position modulo size.
struct RingEnds {
    /// Everything before is committed. The writer's.
    alignas(64) std::atomic<std::uint64_t> head;
    /// Everything before may be overwritten. The reader's.
    alignas(64) std::atomic<std::uint64_t> tail;
    /// The writer waits for room on the futex `roomMade`, which the reader counts up.
    std::atomic<std::uint32_t> writerWaits;
    std::atomic<std::uint32_t> roomMade;
};

/// Free → Claimed (the parent fills it in) → Reserved (about to fork) → Live → Claimed (the host
/// clears it) → Free.
enum class SlotState : std::uint32_t { Free, Claimed, Reserved, Live };

enum class RestKind : std::uint8_t {
    Running, ///< or not known
    AtGate, ///< waits for a step
    Held, ///< waits for a hold's release
    Waiting, ///< waits for a process, however long it takes
    TimedWait, ///< waits for a process or a time: goes on by itself, so it is not at rest
    Sleeping, ///< likewise
    Settling, ///< under a scheduler: until what its signals do has been done
};

/// One process of the run.
struct Slot {
    // By the parent before fork; by the host for main.
    alignas(64) std::atomic<SlotState> state;
    std::atomic<std::uint32_t> generation; ///< counted up when the slot is freed
    std::int32_t parentSlot = 0;
    std::uint32_t parentGeneration = 0;
    std::uint32_t daemon = 0;
    PathText path;
    NameText name;

    // By the process itself, and by its parent after fork: the same value.
    alignas(64) std::atomic<std::int32_t> pid;

    // By the process itself.
    std::atomic<std::int32_t> line;
    std::atomic<std::uint64_t> rest; ///< see Rest in board.h; the host sets it to Running when it
                                     ///< lets the process go on
    PathText target; ///< before rest: whom the step or the wait is about; empty: not known
    std::atomic<std::int64_t> ownTime; ///< under a scheduler: what its clock shows, ns
    std::atomic<std::int64_t> endStamp; ///< CLOCK_MONOTONIC ns just before _exit; 0: not yet
    std::atomic<std::int32_t> endStatus; ///< as Python's exitcode; stored before endStamp

    // By its parent: after it has learnt the status (waitid WNOWAIT) and before it reaps, so while
    // `reaped` is 0 the pid is this process's.
    std::atomic<std::int32_t> reapedStatus; ///< as Python's exitcode; stored before reaped
    std::atomic<std::uint32_t> reaped;

    // By the host; taken by the process at its gate.
    std::atomic<std::uint32_t> stepGranted;
    std::atomic<std::uint32_t> stopped; ///< by a signal (not by Pause)
    std::atomic<std::uint32_t> dead; ///< its end has been seen

    RingEnds ring;
};

/// The beginning of the memfd; the rings follow.
struct BoardHeader {
    std::uint32_t format = 0;
    // By the session, before the run begins.
    std::int32_t liveLimit = 0;
    std::int32_t startLimit = 0;
    std::int32_t recursionLimit = 0;
    std::int64_t eventLimit = 0;
    std::int64_t outputLimit = 0;
    std::int64_t memoryLimit = 0;
    std::int64_t wallLimit = 0; ///< ns
    std::int32_t stepLimit = 0; ///< under a scheduler
    std::int64_t stopAfter = 0; ///< ns of the run clock; 0: none
    double initialSpeed = 1.0;
    std::uint32_t scheduled = 0; ///< a scheduler chooses who passes; then stepping is on as well
    FixedText<510> scenarioName;
    std::int32_t holdCount = 0;
    HoldRule holds[holdCapacity];

    // By the host.
    alignas(64) std::atomic<std::uint32_t> stepping;
    std::atomic<std::int32_t> hostPid;
    std::int64_t epochNanoseconds = 0; ///< CLOCK_REALTIME when the run clock was 0; or what the
                                       ///< session wants it to have been
    ClockTable clock;

    // By everybody.
    alignas(64) std::atomic<std::uint32_t> hostSleeps; ///< ring the bell after a commit
    alignas(64) std::atomic<std::uint64_t> tickets; ///< the last one given out
    alignas(64) std::atomic<std::int32_t> starts; ///< start()s so far; main is none

    Slot slots[slotCount];
};

} // namespace joinery::engine
