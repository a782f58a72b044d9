// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/board/board.h"

#include <fcntl.h>
#include <linux/memfd.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <ctime>

namespace joinery::engine {

namespace {

constexpr std::size_t pageSize = 4096;
constexpr std::size_t ringsOffset = (sizeof(BoardHeader) + pageSize - 1) / pageSize * pageSize;
constexpr std::size_t boardSize =
    ringsOffset + hostRingBytes + std::size_t{slotCount - 1} * ringBytes;

constexpr int restAwaitsShift = 8;
constexpr int restStepShift = 9;
constexpr std::uint64_t restStepMask = 0x7f;
constexpr int restIndexShift = 16;
constexpr int restGenerationShift = 32;

void pauseShortly()
{
    constexpr timespec shortly{0, 200'000};
    ::nanosleep(&shortly, nullptr);
}

} // namespace

std::uint64_t Rest::packed() const
{
    auto word = static_cast<std::uint64_t>(kind);
    word |= static_cast<std::uint64_t>(next) << restStepShift;
    if (awaited) {
        word |= std::uint64_t{1} << restAwaitsShift;
        word |= static_cast<std::uint64_t>(awaited->index) << restIndexShift;
        word |= static_cast<std::uint64_t>(awaited->generation) << restGenerationShift;
    }
    return word;
}

Rest Rest::unpacked(std::uint64_t word)
{
    const auto step = std::min(
        word >> restStepShift & restStepMask, static_cast<std::uint64_t>(StepKind::LeaveTimedJoin));
    Rest rest{static_cast<RestKind>(word & 0xff), std::nullopt, static_cast<StepKind>(step)};
    if ((word >> restAwaitsShift & 1) != 0) {
        const auto index = static_cast<int>(word >> restIndexShift & 0xffff);
        rest.awaited = SlotRef{
            std::min(index, slotCount - 1),
            static_cast<std::uint32_t>(word >> restGenerationShift)};
    }
    return rest;
}

void Board::Unmap::operator()(BoardHeader *memory) const
{
    ::munmap(memory, boardSize);
}

Result<Board, SystemError> Board::create()
{
    UniqueFd fd(::memfd_create("joinery-board", MFD_CLOEXEC | MFD_ALLOW_SEALING));
    if (!fd)
        return Failure{SystemError::last("memfd_create")};
    if (::ftruncate(fd.get(), boardSize) != 0)
        return Failure{SystemError::last("ftruncate")};
    // A board that cannot shrink cannot end anybody with SIGBUS.
    if (::fcntl(fd.get(), F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL) != 0)
        return Failure{SystemError::last("fcntl")};
    if (::pwrite(fd.get(), &boardFormat, sizeof boardFormat, 0) != sizeof boardFormat)
        return Failure{SystemError::last("pwrite")};
    return map(std::move(fd));
}

Result<Board, SystemError> Board::map(UniqueFd fd)
{
    struct stat facts { };
    if (::fstat(fd.get(), &facts) != 0)
        return Failure{SystemError::last("fstat")};
    if (facts.st_size != static_cast<off_t>(boardSize))
        return Failure{SystemError{"fstat", EINVAL}};
    void *const memory =
        ::mmap(nullptr, boardSize, PROT_READ | PROT_WRITE, MAP_SHARED, fd.get(), 0);
    if (memory == MAP_FAILED)
        return Failure{SystemError::last("mmap")};
    Board board(std::move(fd), static_cast<BoardHeader *>(memory));
    if (board.header().format != boardFormat)
        return Failure{SystemError{"mmap", EINVAL}};
    return board;
}

std::span<std::byte> Board::ringMemory(int slot) const
{
    auto *const rings = reinterpret_cast<std::byte *>(m_memory.get()) + ringsOffset;
    if (slot == hostSlot)
        return {rings, hostRingBytes};
    return {rings + hostRingBytes + static_cast<std::size_t>(slot - 1) * ringBytes, ringBytes};
}

RingWriter Board::ringWriter(int slot)
{
    return {m_memory->slots[slot].ring, ringMemory(slot)};
}

RingReader Board::ringReader(int slot) const
{
    return {m_memory->slots[slot].ring, ringMemory(slot)};
}

void Board::wakeHost()
{
    if (m_memory->hostSleeps.exchange(0) == 0)
        return; // Another writer does.
    constexpr std::uint64_t one = 1;
    [[maybe_unused]] const auto written = ::write(m_bell, &one, sizeof one);
}

SlotRef Board::current(int index) const
{
    return {index, m_memory->slots[index].generation.load(std::memory_order_acquire)};
}

bool Board::hasEnded(SlotRef ref) const
{
    const Slot &it = m_memory->slots[ref.index];
    const bool ended = it.endStamp.load(std::memory_order_acquire) != 0
        || it.reaped.load(std::memory_order_acquire) != 0
        || it.dead.load(std::memory_order_acquire) != 0;
    return ended || current(ref.index) != ref;
}

std::optional<int> Board::claimFree()
{
    for (int index = mainSlot; index < slotCount; ++index) {
        SlotState expected = SlotState::Free;
        if (m_memory->slots[index].state.compare_exchange_strong(expected, SlotState::Claimed))
            return index;
    }
    return std::nullopt;
}

/// A claimed slot has nobody: it is being filled in, or cleared and says no more that it has ended.
int Board::countLive() const
{
    int count = 0;
    for (int index = mainSlot; index < slotCount; ++index) {
        const SlotRef ref = current(index); // Before its state, so that both are of one life.
        const SlotState state = slot(index).state.load();
        const bool isTaken = state == SlotState::Reserved || state == SlotState::Live;
        count += isTaken && !hasEnded(ref);
    }
    return count;
}

bool Board::hasSlotToDrain() const
{
    return std::any_of(m_memory->slots + mainSlot, m_memory->slots + slotCount, [](const Slot &it) {
        return it.reaped.load(std::memory_order_acquire) != 0;
    });
}

Result<SlotRef, trace::Limit>
Board::reserve(SlotRef parent, const ProcessPath &path, std::string_view name, bool daemon)
{
    if (m_memory->starts.fetch_add(1) >= m_memory->startLimit || path.text().size() > pathCapacity)
        return Failure{trace::Limit::Starts};
    std::optional<int> index = claimFree();
    while (!index && hasSlotToDrain()) {
        ring();
        pauseShortly();
        index = claimFree();
    }
    if (!index)
        return Failure{trace::Limit::LiveProcesses};

    Slot &it = slot(*index);
    it.parentSlot = parent.index;
    it.parentGeneration = parent.generation;
    it.daemon = daemon;
    it.path.assign(path.text());
    it.name.assign(name);
    it.state.store(SlotState::Reserved); // Of two parents at the limit, each counts the other's.
    const SlotRef ref = current(*index);
    if (countLive() > m_memory->liveLimit) {
        cancel(ref);
        return Failure{trace::Limit::LiveProcesses};
    }
    return ref;
}

void Board::settle(SlotRef ref, pid_t pid)
{
    Slot &it = slot(ref.index);
    SlotState state = it.state.load();
    // One that no zombie stands for may be over by now, and its slot free or somebody else's.
    if (state == SlotState::Reserved && current(ref.index) == ref) {
        it.pid.store(pid, std::memory_order_release);
        it.state.compare_exchange_strong(state, SlotState::Live);
    }
    ring();
}

void Board::endRest(int index, RestKind kind)
{
    auto &rest = slot(index).rest;
    std::uint64_t word = rest.load(std::memory_order_acquire);
    if (Rest::unpacked(word).kind == kind)
        rest.compare_exchange_strong(word, Rest{}.packed());
}

void Board::cancel(SlotRef ref)
{
    free(ref.index);
}

void Board::free(int index)
{
    Slot &it = slot(index);
    // In this order: who reads a live slot, and the same generation before and after, has read one
    // process.
    it.state.store(SlotState::Claimed, std::memory_order_release);
    it.generation.fetch_add(1, std::memory_order_acq_rel);
    it.pid = 0;
    it.line = 0;
    it.rest = 0;
    it.target.assign({});
    it.ownTime = 0;
    it.endStamp = 0;
    it.endStatus = 0;
    it.reapedStatus = 0;
    it.reaped = 0;
    it.stepGranted = 0;
    it.stopped = 0;
    it.dead = 0;
    it.ring.head = 0;
    it.ring.tail = 0;
    it.ring.writerWaits = 0;
    it.state.store(SlotState::Free, std::memory_order_release);
}

std::optional<SlotRef> Board::find(const ProcessPath &path) const
{
    for (int index = mainSlot; index < slotCount; ++index) {
        const SlotRef ref = current(index);
        const Slot &it = slot(index);
        if (it.state.load(std::memory_order_acquire) == SlotState::Live
            && it.path.view() == path.text() && current(index) == ref)
            return ref;
    }
    return std::nullopt;
}

std::optional<SlotRef> Board::findUnreaped(pid_t pid) const
{
    for (int index = mainSlot; index < slotCount; ++index) {
        const SlotRef ref = current(index);
        const Slot &it = slot(index);
        if (it.state.load(std::memory_order_acquire) == SlotState::Live
            && it.pid.load(std::memory_order_acquire) == pid && isUnreaped(ref))
            return ref;
    }
    return std::nullopt;
}

bool Board::isUnreaped(SlotRef ref) const
{
    const Slot &it = slot(ref.index);
    return it.reaped.load(std::memory_order_acquire) == 0 && current(ref.index) == ref;
}

} // namespace joinery::engine
