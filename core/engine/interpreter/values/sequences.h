// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "engine/interpreter/values/value.h"

#include <optional>
#include <utility>
#include <vector>

namespace joinery::engine {

struct List : Object {
    static constexpr Type kind = Type::List;
    explicit List(std::vector<Value> values = {}) : Object(kind), items(std::move(values)) { }

    std::vector<Value> items;
};

struct Tuple : Object {
    static constexpr Type kind = Type::Tuple;
    explicit Tuple(std::vector<Value> values = {}) : Object(kind), items(std::move(values)) { }

    const std::vector<Value> items;
};

struct Range : Object {
    static constexpr Type kind = Type::Range;
    /// step is not 0.
    Range(std::int64_t first, std::int64_t end, std::int64_t stride)
        : Object(kind), start(first), stop(end), step(stride)
    {
    }
    std::int64_t length() const;
    /// none: it is not in the range.
    std::optional<std::uint64_t> indexOf(std::int64_t number) const;

    const std::int64_t start;
    const std::int64_t stop;
    const std::int64_t step;
};

/// [lower:upper:step]; each may be None.
struct Slice : Object {
    static constexpr Type kind = Type::Slice;
    Slice(Value first, Value end, Value stride)
        : Object(kind), lower(std::move(first)), upper(std::move(end)), step(std::move(stride))
    {
    }

    const Value lower;
    const Value upper;
    const Value step;
};

/// MemoryError if size bytes, count times, are more than any program can mean: told before memory
/// is asked for.
void checkRepeat(size_t size, std::int64_t count);

} // namespace joinery::engine
