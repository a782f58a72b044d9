// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "trace/event.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <type_traits>
#include <variant>

namespace joinery::engine {

enum RecordFlag : std::uint16_t {
    RecordHasSubject = 1, ///< the body begins with the path of the process it is about
    RecordFromOutside = 2, ///< Joinery did it, not the program: Event::byHost
    RecordHasMore = 4, ///< an output's piece; the next record of this writer goes on with it
};

/// A kind that no payload has: unused bytes before the ring's end.
inline constexpr std::uint16_t fillerKind = 0xffff;
/// Only of the end that the host tells of: after everything else of that stamp.
inline constexpr std::uint32_t lastNumber = 0xffffffff;

namespace detail {

template <class T, class... All>
consteval std::uint16_t placeAmong(std::type_identity<std::variant<All...>>)
{
    std::uint16_t place = 0;
    (void)((std::is_same_v<T, All> || (++place, false)) || ...);
    return place;
}

} // namespace detail

/// RecordHeader::kind of a payload T: its index in trace::Payload.
template <class T>
inline constexpr std::uint16_t kindOf = detail::placeAmong<T>(std::type_identity<trace::Payload>());

/// What every record begins with. A filler has only the first eight bytes.
struct RecordHeader {
    std::uint32_t size = 0; ///< of the whole record; a multiple of 8
    std::uint16_t kind = 0; ///< see kindOf
    std::uint16_t flags = 0; ///< RecordFlag
    std::int32_t line = 0;
    std::int32_t execution = 0;
    std::int64_t stamp = 0; ///< CLOCK_MONOTONIC, ns
    std::uint32_t number = 0; ///< the how-manieth record of this writer
    std::int32_t pid = 0; ///< of the process it is about
};
static_assert(sizeof(RecordHeader) == 32);

inline constexpr std::uint32_t fillerSize = 8;
/// A longer output is written in pieces; other texts are cut off.
inline constexpr std::uint32_t maxRecordSize = 16 * 1024;

constexpr std::uint32_t recordSize(std::size_t bodySize)
{
    return static_cast<std::uint32_t>((sizeof(RecordHeader) + bodySize + 7) / 8 * 8);
}

/// One record among committed bytes.
struct RecordView {
    RecordHeader header;
    std::span<const std::byte> body;
};

/// Takes the first record off bytes, skipping fillers. nullopt: there is none, or the bytes are no
/// records (then bytes is not empty).
std::optional<RecordView> takeRecord(std::span<const std::byte> &bytes);

} // namespace joinery::engine
