// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/interpreter/values/attributes.h"
#include "engine/interpreter/values/exception.h"
#include "engine/interpreter/values/iterator.h"
#include "engine/interpreter/values/operators.h"
#include "engine/interpreter/values/operators/numbers.h"
#include "engine/interpreter/values/operators/slicing.h"
#include "engine/interpreter/values/sequences.h"
#include "engine/interpreter/values/str.h"
#include "engine/interpreter/values/table.h"

namespace joinery::engine {
namespace {

[[noreturn]] void raiseIndexError(const std::string &what)
{
    raise(exceptions().indexError, what + " out of range");
}

/// Of an index into a sequence. A user's __index__ may change the sequence, so its length is to be
/// asked for afterwards.
std::int64_t indexInto(const Value &container, const Value &index)
{
    auto integer = numbers::integerOf(index);
    if (!integer)
        integer = numbers::integerOf(callSpecial(index, "__index__"));
    if (!integer) {
        if (container.as<Str>()) {
            raiseTypeError("string indices must be integers, not '{}'", typeName(index));
        }
        raiseTypeError(
            "{} indices must be integers or slices, not {}", typeName(container), typeName(index));
    }
    return *integer;
}

/// Where an index is, negative ones from the end.
std::int64_t position(std::int64_t index, std::int64_t length, const char *what)
{
    const std::int64_t place = index < 0 ? index + length : index;
    if (place < 0 || place >= length)
        raiseIndexError(what);
    return place;
}

std::vector<Value> pick(const std::vector<Value> &items, const Slice &slice)
{
    const SliceBounds bounds = boundsOf(slice);
    const SliceRange range = resolve(bounds, static_cast<std::int64_t>(items.size()));
    std::vector<Value> result;
    result.reserve(static_cast<size_t>(range.count));
    for (std::int64_t i = 0; i < range.count; ++i)
        result.push_back(items[static_cast<size_t>(range.start + i * range.step)]);
    return result;
}

size_t placeIn(
    const Value &container, const std::vector<Value> &items, const Value &index, const char *what)
{
    const std::int64_t integer = indexInto(container, index);
    return static_cast<size_t>(position(integer, static_cast<std::int64_t>(items.size()), what));
}

Value itemOfStr(const Value &container, const Str &text, const Value &index)
{
    if (const auto *slice = index.as<Slice>()) {
        const SliceRange range = resolve(boundsOf(*slice), text.length());
        if (range.step == 1)
            return Str::of(std::string(text.slice(range.start, range.stop)));
        std::string result;
        for (std::int64_t i = 0; i < range.count; ++i) {
            const std::int64_t place = range.start + i * range.step;
            result += text.slice(place, place + 1);
        }
        return Str::of(std::move(result));
    }
    const std::int64_t place = position(indexInto(container, index), text.length(), "string index");
    return Str::of(std::string(text.slice(place, place + 1)));
}

Value itemOfRange(const Value &container, const Range &range, const Value &index)
{
    if (const auto *slice = index.as<Slice>()) {
        const SliceRange part = resolve(boundsOf(*slice), range.length());
        return make<Range>(
            range.start + part.start * range.step, range.start + part.stop * range.step,
            range.step * part.step);
    }
    const std::int64_t place =
        position(indexInto(container, index), range.length(), "range object index");
    return range.start + place * range.step;
}

Value itemOfDict(const Dict &dict, const Value &key)
{
    if (const Value *found = dict.table.find(key))
        return *found;
    raiseKeyError(key);
}

void assignSlice(List &list, const Slice &slice, const Value &value)
{
    const SliceBounds bounds = boundsOf(slice);
    if (!isIterable(value)) {
        raiseTypeError(
            "{}",
            bounds.step == 1 ? "can only assign an iterable"
                             : "must assign iterable to extended slice");
    }
    const auto values = collect(value); // A user's __iter__ may change the list, too.
    SliceRange range = resolve(bounds, static_cast<std::int64_t>(list.items.size()));
    if (range.step == 1) {
        const auto at = [&](std::int64_t i) { return list.items.begin() + i; };
        list.items.insert(
            list.items.erase(at(range.start), at(range.stop)), values.begin(), values.end());
        return;
    }
    if (static_cast<std::int64_t>(values.size()) != range.count) {
        raiseValueError(
            "attempt to assign sequence of size {} to extended slice of size {}", values.size(),
            range.count);
    }
    for (size_t i = 0; i < values.size(); ++i, range.start += range.step)
        list.items[static_cast<size_t>(range.start)] = values[i];
}

void deleteSlice(List &list, const Slice &slice)
{
    const SliceBounds bounds = boundsOf(slice);
    const SliceRange range = resolve(bounds, static_cast<std::int64_t>(list.items.size()));
    std::vector<Value> kept;
    for (size_t i = 0; i < list.items.size(); ++i) {
        const std::int64_t offset = static_cast<std::int64_t>(i) - range.start;
        const bool goes = offset % range.step == 0 && offset / range.step >= 0
            && offset / range.step < range.count;
        if (!goes)
            kept.push_back(list.items[i]);
    }
    list.items.swap(kept);
}

bool isSequence(const Value &value)
{
    return value.as<Str>() || value.as<Tuple>() || value.as<Range>();
}

Value itemOfInstance(const Value &container, const Value &index)
{
    Value result = callSpecial(container, "__getitem__", {index});
    if (result.isUnset())
        raiseTypeError("'{}' object is not subscriptable", typeName(container));
    return result;
}

} // namespace

Value item(const Value &container, const Value &index)
{
    if (const auto *list = container.as<List>()) {
        if (const auto *slice = index.as<Slice>())
            return make<List>(pick(list->items, *slice));
        return list->items[placeIn(container, list->items, index, "list index")];
    }
    if (const auto *dict = container.as<Dict>())
        return itemOfDict(*dict, index);
    if (const auto *tuple = container.as<Tuple>()) {
        if (const auto *slice = index.as<Slice>())
            return make<Tuple>(pick(tuple->items, *slice));
        return tuple->items[placeIn(container, tuple->items, index, "tuple index")];
    }
    if (const auto *text = container.as<Str>())
        return itemOfStr(container, *text, index);
    if (const auto *range = container.as<Range>())
        return itemOfRange(container, *range, index);
    if (const auto *type = container.as<Class>(); type && type->module != "builtins")
        raiseTypeError("type '{}' is not subscriptable", type->name);
    return itemOfInstance(container, index);
}

void setItem(const Value &container, const Value &index, const Value &value)
{
    if (auto *list = container.as<List>()) {
        if (const auto *slice = index.as<Slice>())
            return assignSlice(*list, *slice, value);
        list->items[placeIn(container, list->items, index, "list assignment index")] = value;
        return;
    }
    if (auto *dict = container.as<Dict>())
        return dict->table.set(index, value);
    if (callSpecial(container, "__setitem__", {index, value}).isUnset())
        raiseTypeError("'{}' object does not support item assignment", typeName(container));
}

void deleteItem(const Value &container, const Value &index)
{
    if (auto *list = container.as<List>()) {
        if (const auto *slice = index.as<Slice>())
            return deleteSlice(*list, *slice);
        const size_t place = placeIn(container, list->items, index, "list assignment index");
        const Value old = list->items[place];
        list->items.erase(list->items.begin() + static_cast<std::ptrdiff_t>(place));
        return;
    }
    if (auto *dict = container.as<Dict>()) {
        if (dict->table.remove(index).isUnset())
            raiseKeyError(index);
        return;
    }
    if (callSpecial(container, "__delitem__", {index}).isUnset())
        raiseTypeError(
            "'{}' object {} support item deletion", typeName(container),
            isSequence(container) ? "doesn't" : "does not");
}

} // namespace joinery::engine
