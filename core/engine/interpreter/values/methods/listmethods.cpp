// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/interpreter/values/definitions.h"
#include "engine/interpreter/values/exception.h"
#include "engine/interpreter/values/iterator.h"
#include "engine/interpreter/values/methods/methods.h"
#include "engine/interpreter/values/methods/sorting.h"
#include "engine/interpreter/values/operators.h"
#include "engine/interpreter/values/operators/numbers.h"
#include "engine/interpreter/values/operators/slicing.h"
#include "engine/interpreter/values/sequences.h"
#include "engine/interpreter/values/text.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace joinery::engine {
namespace {

std::vector<Value> &itemsOf(const Value &self)
{
    return self.as<List>()->items;
}

Value append(const Value &self, const Arguments &arguments)
{
    itemsOf(self).push_back(arguments.positional[0]);
    return {};
}

Value extend(const Value &self, const Arguments &arguments)
{
    const auto more = collect(arguments.positional[0]);
    itemsOf(self).insert(itemsOf(self).end(), more.begin(), more.end());
    return {};
}

Value insert(const Value &self, const Arguments &arguments)
{
    // Before the list is looked at: an __index__ may change it.
    std::int64_t index = asIndex(arguments.positional[0]);
    auto &items = itemsOf(self);
    const auto size = static_cast<std::int64_t>(items.size());
    if (index < 0)
        index += size;
    items.insert(items.begin() + std::clamp<std::int64_t>(index, 0, size), arguments.positional[1]);
    return {};
}

Value pop(const Value &self, const Arguments &arguments)
{
    // First, as above.
    std::int64_t index = asIndex(argument(arguments, 0, -1));
    auto &items = itemsOf(self);
    const auto size = static_cast<std::int64_t>(items.size());
    if (size == 0)
        raise(exceptions().indexError, "pop from empty list");
    if (index < 0)
        index += size;
    if (index < 0 || index >= size)
        raise(exceptions().indexError, "pop index out of range");
    Value popped = items[static_cast<size_t>(index)];
    items.erase(items.begin() + index);
    return popped;
}

/// -1 if there is none. Indexes anew each turn: an __eq__ may change the list.
std::int64_t
find(const std::vector<Value> &items, const Value &value, std::int64_t begin, std::int64_t end)
{
    for (std::int64_t i = begin; i < end && i < static_cast<std::int64_t>(items.size()); ++i) {
        // NOLINTNEXTLINE(performance-unnecessary-copy-initialization): it may drop this one, too
        const Value each = items[static_cast<size_t>(i)];
        if (equals(each, value))
            return i;
    }
    return -1;
}

Value remove(const Value &self, const Arguments &arguments)
{
    auto &items = itemsOf(self);
    const std::int64_t index = find(items, arguments.positional[0], 0, INT64_MAX);
    if (index < 0 || index >= static_cast<std::int64_t>(items.size()))
        raiseValueError("list.remove(x): x not in list");
    const Value removed = items[static_cast<size_t>(index)];
    items.erase(items.begin() + index);
    return {};
}

std::int64_t indexIn(const std::vector<Value> &items, const Arguments &arguments)
{
    const auto range = clipped(
        argument(arguments, 1), argument(arguments, 2), static_cast<std::int64_t>(items.size()));
    return find(items, arguments.positional[0], range.start, range.stop);
}

Value index(const Value &self, const Arguments &arguments)
{
    const std::int64_t found = indexIn(itemsOf(self), arguments);
    if (found < 0)
        raiseValueError("{} is not in list", repr(arguments.positional[0]));
    return found;
}

std::int64_t countIn(const std::vector<Value> &items, const Value &value)
{
    constexpr auto toTheEnd = std::numeric_limits<std::int64_t>::max();
    std::int64_t count = 0;
    for (auto at = find(items, value, 0, toTheEnd); at >= 0;
         at = find(items, value, at + 1, toTheEnd))
        ++count;
    return count;
}

Value count(const Value &self, const Arguments &arguments)
{
    return countIn(itemsOf(self), arguments.positional[0]);
}

Value sort(const Value &self, const Arguments &arguments)
{
    if (!arguments.positional.empty())
        raiseTypeError("sort() takes no positional arguments");
    const auto values = bindNamed("sort", arguments, 0, {"key", "reverse"});
    auto &items = itemsOf(self);
    const bool reverse = !values[1].isUnset() && asIndex(values[1]) != 0;
    items = sorted(
        items, values[0].isUnset() ? Value() : values[0],
        reverse ? Direction::Descending : Direction::Ascending);
    return {};
}

Value reverse(const Value &self, const Arguments &)
{
    std::reverse(itemsOf(self).begin(), itemsOf(self).end());
    return {};
}

Value clear(const Value &self, const Arguments &)
{
    const auto old = std::exchange(itemsOf(self), {});
    return {};
}

Value copy(const Value &self, const Arguments &)
{
    return make<List>(itemsOf(self));
}

Value tupleIndex(const Value &self, const Arguments &arguments)
{
    const std::int64_t found = indexIn(self.as<Tuple>()->items, arguments);
    if (found < 0)
        raiseValueError("tuple.index(x): x not in tuple");
    return found;
}

Value tupleCount(const Value &self, const Arguments &arguments)
{
    return countIn(self.as<Tuple>()->items, arguments.positional[0]);
}

Value rangeIndex(const Value &self, const Arguments &arguments)
{
    const Range &range = *self.as<Range>();
    const Value &sought = arguments.positional[0];
    const auto index = contains(self, sought) ? range.indexOf(asIndex(sought)) : std::nullopt;
    if (!index)
        raiseValueError("{} is not in range", repr(sought));
    if (!std::in_range<std::int64_t>(*index))
        numbers::raiseTooLarge();
    return static_cast<std::int64_t>(*index);
}

Value rangeCount(const Value &self, const Arguments &arguments)
{
    return contains(self, arguments.positional[0]) ? 1 : 0;
}

} // namespace

void addListMethods(Class &list)
{
    addMethods(
        list,
        {{"append", 1, 1, append},
         {"extend", 1, 1, extend},
         {"insert", 2, 2, insert},
         {"pop", 0, 1, pop},
         {"remove", 1, 1, remove},
         {"index", 1, 3, index},
         {"count", 1, 1, count},
         {"sort", 0, -1, sort, Keywords::Allowed},
         {"reverse", 0, 0, reverse},
         {"clear", 0, 0, clear},
         {"copy", 0, 0, copy}});
}

void addTupleMethods(const Types &types)
{
    addMethods(*types.tuple, {{"index", 1, 3, tupleIndex}, {"count", 1, 1, tupleCount}});
    addMethods(*types.range, {{"index", 1, 1, rangeIndex}, {"count", 1, 1, rangeCount}});
}

} // namespace joinery::engine
