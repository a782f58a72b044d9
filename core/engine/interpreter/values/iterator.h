// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "engine/interpreter/values/value.h"

#include <string_view>
#include <vector>

namespace joinery::engine {

/// Anything that next() works on. The evaluator derives its generators from it.
class Iterator : public Object {
public:
    static constexpr Type kind = Type::Iterator;

    /// The next value; unset at the end, and from then on. May raise.
    virtual Value next() = 0;
    /// As type() names it: list_iterator, enumerate, generator. Points to static storage.
    virtual std::string_view typeName() const = 0;

protected:
    Iterator() : Object(kind) { }
};

bool isIterable(const Value &value);
/// iter(value). TypeError "'int' object is not iterable".
Ref<Iterator> iterate(const Value &iterable);
/// All values of an iterable.
std::vector<Value> collect(const Value &iterable);

/// a, b = value: exactly count values, or ValueError as CPython words it.
std::vector<Value> unpack(const Value &value, size_t count);
/// a, *b, c = value: before and after the star; the middle comes as a list.
std::vector<Value> unpackStarred(const Value &value, size_t before, size_t after);

} // namespace joinery::engine
