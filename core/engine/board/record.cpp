// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/board/record.h"

#include <algorithm>
#include <cstring>

namespace joinery::engine {

namespace {

RecordHeader headerAt(std::span<const std::byte> bytes)
{
    RecordHeader header;
    std::memcpy(&header, bytes.data(), std::min(bytes.size(), sizeof header));
    return header;
}

bool isWhole(const RecordHeader &header, std::size_t available)
{
    const std::uint32_t least = header.kind == fillerKind ? fillerSize : sizeof(RecordHeader);
    return header.size >= least && header.size <= available && header.size % 8 == 0;
}

} // namespace

std::optional<RecordView> takeRecord(std::span<const std::byte> &bytes)
{
    while (bytes.size() >= fillerSize) {
        const RecordHeader header = headerAt(bytes);
        if (!isWhole(header, bytes.size()))
            return std::nullopt;
        const auto record = bytes.first(header.size);
        bytes = bytes.subspan(header.size);
        if (header.kind != fillerKind)
            return RecordView{header, record.subspan(sizeof(RecordHeader))};
    }
    return std::nullopt;
}

} // namespace joinery::engine
