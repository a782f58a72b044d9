// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/client/eventdecoder.h"

#include "engine/board/codec.h"

namespace joinery::engine {

std::uint64_t EventDecoder::position(SlotRef slot) const
{
    const Source &source = m_sources[static_cast<std::size_t>(slot.index)];
    return source.generation == slot.generation ? source.position : 0;
}

void EventDecoder::decode(
    SlotRef slot, std::uint64_t position, std::span<const std::byte> bytes,
    std::vector<StampedEvent> &events)
{
    Source &source = m_sources[static_cast<std::size_t>(slot.index)];
    if (source.generation != slot.generation) {
        source = Source{};
        source.generation = slot.generation;
    }
    if (position + bytes.size() <= source.position)
        return;
    // A frame ends where a record ends, so what was read of these bytes is whole records too.
    const std::uint64_t known = source.position > position ? source.position - position : 0;
    source.position = position + bytes.size();
    bytes = bytes.subspan(known);
    while (const auto record = takeRecord(bytes)) {
        if (auto event = toEvent(slot, source, *record))
            events.push_back(std::move(*event));
    }
}

std::optional<StampedEvent>
EventDecoder::toEvent(SlotRef slot, Source &source, const RecordView &record)
{
    RecordHeader header = record.header;
    std::span<const std::byte> body = record.body;
    std::optional<ProcessPath> subject;
    if ((header.flags & RecordHasSubject) != 0) {
        subject = takePath(body);
        if (!subject)
            return std::nullopt;
    }
    auto payload = engine::decode(header.kind, body);
    if (!payload)
        return std::nullopt;
    const bool isHosts = slot.index == hostSlot;
    if (!isHosts && std::holds_alternative<trace::Began>(*payload) && subject)
        source.path = *subject;
    if (auto *const output = std::get_if<trace::Output>(&*payload)) {
        if (!joinPieces(source, header, *output))
            return std::nullopt;
    }

    StampedEvent result;
    result.stamp = MonoTime(header.stamp);
    result.number = header.number;
    trace::Event &event = result.event;
    event.t = m_clock.at(result.stamp);
    event.process = subject.value_or(source.path);
    if (!isHosts && event.process != source.path)
        event.by = source.path;
    event.byHost = (header.flags & RecordFromOutside) != 0;
    event.pid = header.pid;
    event.line = header.line;
    event.execution = header.execution;
    event.payload = std::move(*payload);
    return result;
}

bool EventDecoder::joinPieces(Source &source, RecordHeader &header, trace::Output &output)
{
    const bool hasMore = (header.flags & RecordHasMore) != 0;
    if (!hasMore && source.text.empty())
        return true;
    if (source.text.empty())
        source.textHeader = header;
    source.text += output.text;
    if (hasMore)
        return false;
    // The output was there from its first piece on.
    header = source.textHeader;
    output.text = std::exchange(source.text, {});
    return true;
}

} // namespace joinery::engine
