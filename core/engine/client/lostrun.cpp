// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/client/lostrun.h"

#include "engine/board/record.h"
#include "process/pidfd.h"

#include <poll.h>
#include <signal.h>
#include <unistd.h>

#include <set>

namespace joinery::engine {

namespace {

bool isLive(const Slot &slot)
{
    return slot.state.load(std::memory_order_acquire) == SlotState::Live && slot.pid != 0;
}

bool hasProcess(const Board &board, int index)
{
    const Slot &slot = board.slot(index);
    if (!isLive(slot) || slot.dead != 0)
        return false;
    const UniqueFd end = pidfd::open(slot.pid);
    pollfd ended{end.get(), POLLIN, 0};
    return end && board.isUnreaped(board.current(index)) && ::poll(&ended, 1, 0) == 0;
}

} // namespace

bool LostRun::isGone() const
{
    for (int index = mainSlot; index < slotCount; ++index) {
        if (hasProcess(*m_board, index))
            return false;
    }
    return true;
}

void LostRun::drain(EventDecoder &decoder, std::vector<StampedEvent> &events) const
{
    for (int index = hostSlot; index < slotCount; ++index) {
        if (index != hostSlot && !isLive(m_board->slot(index)))
            continue;
        const SlotRef ref = m_board->current(index);
        const RingReader ring = m_board->ringReader(index);
        std::uint64_t position = std::max(ring.tail(), decoder.position(ref));
        for (auto bytes = ring.from(position); !bytes.empty(); bytes = ring.from(position)) {
            decoder.decode(ref, position, bytes, events);
            position += bytes.size();
        }
    }
}

StampedEvent LostRun::endOf(int index) const
{
    const Slot &slot = m_board->slot(index);
    StampedEvent end;
    end.stamp = MonoTime(slot.endStamp.load(std::memory_order_acquire));
    end.number = lastNumber;
    end.event.byHost = end.stamp.count() == 0;
    if (end.event.byHost)
        end.stamp = monoNow();
    ExitStatus status = ExitStatus::killed(SIGKILL);
    if (slot.reaped != 0)
        status = ExitStatus::fromPythonCode(slot.reapedStatus);
    else if (!end.event.byHost)
        status = ExitStatus::fromPythonCode(slot.endStatus);
    end.event.t = m_board->clock().at(end.stamp);
    end.event.process = ProcessPath::parse(slot.path.view()).value_or(ProcessPath());
    end.event.pid = slot.pid;
    end.event.payload = trace::Exited{status};
    return end;
}

std::vector<StampedEvent>
LostRun::recover(EventDecoder &decoder, std::span<const StampedEvent> known)
{
    std::vector<StampedEvent> events;
    drain(decoder, events);
    std::set<ProcessPath> ended;
    for (const auto part : {known, std::span<const StampedEvent>(events)}) {
        for (const StampedEvent &stamped : part) {
            if (stamped.event.as<trace::Exited>())
                ended.insert(stamped.event.process);
        }
    }
    for (int index = mainSlot; index < slotCount; ++index) {
        if (!isLive(m_board->slot(index)))
            continue;
        StampedEvent end = endOf(index);
        if (!ended.contains(end.event.process))
            events.push_back(std::move(end));
    }
    return events;
}

} // namespace joinery::engine
