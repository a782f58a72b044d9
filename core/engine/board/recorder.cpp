// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/board/recorder.h"

#include "engine/board/codec.h"

#include <algorithm>
#include <cstring>
#include <new>

namespace joinery::engine {

namespace {

/// An output's body before its text: stream, ticket, length.
constexpr std::size_t outputPrefix =
    sizeof(trace::Stream) + sizeof(std::uint64_t) + sizeof(std::uint16_t);
constexpr std::size_t maxPiece = maxRecordSize - sizeof(RecordHeader) - outputPrefix;

template <class T>
std::byte *put(std::byte *at, const T &value)
{
    std::memcpy(at, &value, sizeof value);
    return at + sizeof value;
}

} // namespace

/// What a record's header says besides kind, stamp and number.
struct Recorder::Draft {
    const ProcessPath *subject = nullptr;
    int pid = 0;
    std::uint16_t flags = 0;
    int line = 0;
    int execution = 0;

    std::size_t subjectSize() const { return subject ? encodedSize(*subject) : 0; }
};

Recorder::Recorder(Board &board, SlotRef slot)
    : m_board(&board), m_slot(slot), m_ring(board.ringWriter(slot.index))
{
}

void Recorder::setPoint(int line, int execution)
{
    m_line = line;
    m_execution = execution;
}

void Recorder::began(const ProcessPath &self, int pid)
{
    m_pid = pid;
    put({&self, pid, RecordHasSubject, m_line, m_execution}, trace::Began{});
}

void Recorder::record(const trace::Payload &payload)
{
    put({nullptr, m_pid, 0, m_line, m_execution}, payload);
}

void Recorder::recordFor(const ProcessPath &process, int pid, const trace::Payload &payload)
{
    put({&process, pid, RecordHasSubject, m_line, m_execution}, payload);
}

void Recorder::recordFromOutside(const trace::Payload &payload)
{
    put({nullptr, m_pid, RecordFromOutside, m_line, 0}, payload);
}

std::byte *Recorder::putHeader(
    std::span<std::byte> record, const Draft &draft, std::uint16_t kind, MonoTime stamp)
{
    // Made in place: a copy of fields just written would wait for each of them.
    new (record.data()) RecordHeader{
        .size = static_cast<std::uint32_t>(record.size()),
        .kind = kind,
        .flags = draft.flags,
        .line = draft.line,
        .execution = draft.execution,
        .stamp = stamp.count(),
        .number = ++m_number,
        .pid = draft.pid};
    return record.data() + sizeof(RecordHeader);
}

std::byte *Recorder::roomFor(std::uint32_t size)
{
    if (std::byte *const at = m_ring.room(size))
        return at;
    const RunClock clock = m_board->clock();
    const trace::RunTime began = clock.now();
    const std::uint32_t waitedSize = recordSize(encodedSize(trace::WriterWaited{}));
    while (!m_ring.room(waitedSize + size)) {
        m_board->ring();
        m_ring.waitForRoom();
    }
    // Room for both in one piece is there, so for one after the other as well: first for how long
    // this took, then for what was to be said.
    std::byte *const at = m_ring.room(waitedSize);
    const trace::Payload waited = trace::WriterWaited{clock.now() - began};
    const Draft draft{nullptr, m_pid, RecordFromOutside, 0, 0};
    encode(waited, putHeader({at, waitedSize}, draft, kindOf<trace::WriterWaited>, monoNow()));
    m_ring.commit();
    return m_ring.room(size);
}

void Recorder::put(const Draft &draft, const trace::Payload &payload)
{
    const std::uint32_t size = recordSize(draft.subjectSize() + encodedSize(payload));
    std::byte *const begin = roomFor(size);
    const auto kind = static_cast<std::uint16_t>(payload.index());
    std::byte *at = putHeader({begin, size}, draft, kind, monoNow());
    if (draft.subject)
        at = encode(*draft.subject, at);
    encode(payload, at);
    m_ring.commit();
    m_board->ring();
}

bool Recorder::tryRecord(
    const ProcessPath &process, int pid, const trace::Payload &payload, const Outside &how)
{
    const auto flags = static_cast<std::uint16_t>(how.flags | RecordHasSubject);
    const Draft draft{&process, pid, flags, 0, 0};
    const std::uint32_t size = recordSize(draft.subjectSize() + encodedSize(payload));
    std::byte *const begin = m_ring.room(size);
    if (!begin)
        return false;
    const auto kind = static_cast<std::uint16_t>(payload.index());
    std::byte *const at = putHeader({begin, size}, draft, kind, how.stamp);
    if (how.number)
        std::memcpy(begin + offsetof(RecordHeader, number), &*how.number, sizeof *how.number);
    encode(payload, encode(process, at));
    m_ring.commit();
    return true;
}

void Recorder::output(trace::Stream stream, std::string_view bytes)
{
    const std::uint64_t ticket = m_board->takeTicket();
    while (bytes.size() > maxPiece) {
        outputPiece(stream, ticket, bytes.substr(0, maxPiece), RecordHasMore);
        bytes.remove_prefix(maxPiece);
    }
    outputPiece(stream, ticket, bytes, 0);
}

void Recorder::outputPiece(
    trace::Stream stream, std::uint64_t ticket, std::string_view bytes, std::uint16_t flags)
{
    const std::uint32_t size = recordSize(outputPrefix + bytes.size());
    std::byte *const begin = roomFor(size);
    const Draft draft{nullptr, m_pid, flags, m_line, m_execution};
    std::byte *at = putHeader({begin, size}, draft, kindOf<trace::Output>, monoNow());
    at = engine::put(at, stream);
    at = engine::put(at, ticket);
    at = engine::put(at, static_cast<std::uint16_t>(bytes.size()));
    std::memcpy(at, bytes.data(), bytes.size());
    m_ring.commit();
    m_board->ring();
}

std::size_t outputSize(std::span<const std::byte> body)
{
    if (body.size() < outputPrefix)
        return 0;
    std::uint16_t size = 0;
    std::memcpy(&size, body.data() + outputPrefix - sizeof size, sizeof size);
    return std::min<std::size_t>(size, body.size() - outputPrefix);
}

} // namespace joinery::engine
