// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/interpreter/values/definitions.h"
#include "engine/interpreter/values/exception.h"
#include "engine/interpreter/values/iterator.h"
#include "engine/interpreter/values/methods/methods.h"
#include "engine/interpreter/values/operators.h"
#include "engine/interpreter/values/str.h"
#include "engine/interpreter/values/table.h"

namespace joinery::engine {
namespace {

Set &asSet(const Value &self)
{
    return *self.as<Set>();
}

/// Any iterable as a set.
Ref<Set> setOf(const Value &iterable)
{
    auto set = make<Set>();
    for (const Value &each : collect(iterable))
        set->table.set(each, {});
    return set;
}

Value add(const Value &self, const Arguments &arguments)
{
    asSet(self).table.set(arguments.positional[0], {});
    return {};
}

Value discard(const Value &self, const Arguments &arguments)
{
    asSet(self).table.remove(arguments.positional[0]);
    return {};
}

Value remove(const Value &self, const Arguments &arguments)
{
    if (asSet(self).table.remove(arguments.positional[0]).isUnset())
        raiseKeyError(arguments.positional[0]);
    return {};
}

Value pop(const Value &self, const Arguments &)
{
    size_t position = 0;
    const Table::Entry *first = asSet(self).table.next(position);
    if (!first)
        raiseKeyError(Str::of("pop from an empty set"));
    Value popped = first->key;
    asSet(self).table.remove(popped);
    return popped;
}

Value clear(const Value &self, const Arguments &)
{
    asSet(self).table.clear();
    return {};
}

Value copy(const Value &self, const Arguments &)
{
    return binary(BinaryOperator::BitOr, self, make<Set>());
}

template <BinaryOperator op>
Value combined(const Value &self, const Arguments &arguments)
{
    Value result = copy(self, {});
    for (const Value &each : arguments.positional)
        result = binary(op, result, setOf(each));
    return result;
}

template <BinaryOperator op>
Value changed(const Value &self, const Arguments &arguments)
{
    for (const Value &each : arguments.positional)
        inPlace(op, self, setOf(each));
    return {};
}

template <ComparisonOperator op>
Value compared(const Value &self, const Arguments &arguments)
{
    return compare(op, self, setOf(arguments.positional[0]));
}

Value isdisjoint(const Value &self, const Arguments &arguments)
{
    return !isTrue(binary(BinaryOperator::BitAnd, self, setOf(arguments.positional[0])));
}

void addCommon(Class &type)
{
    addMethods(
        type,
        {{"copy", 0, 0, copy},
         {"union", 0, -1, combined<BinaryOperator::BitOr>},
         {"intersection", 0, -1, combined<BinaryOperator::BitAnd>},
         {"difference", 0, -1, combined<BinaryOperator::Subtract>},
         {"symmetric_difference", 1, 1, combined<BinaryOperator::BitXor>},
         {"issubset", 1, 1, compared<ComparisonOperator::LessEqual>},
         {"issuperset", 1, 1, compared<ComparisonOperator::GreaterEqual>},
         {"isdisjoint", 1, 1, isdisjoint}});
}

} // namespace

void addSetMethods(const Types &types)
{
    addCommon(*types.set);
    addCommon(*types.frozenset);
    addMethods(
        *types.set,
        {{"add", 1, 1, add},
         {"discard", 1, 1, discard},
         {"remove", 1, 1, remove},
         {"pop", 0, 0, pop},
         {"clear", 0, 0, clear},
         {"update", 0, -1, changed<BinaryOperator::BitOr>},
         {"intersection_update", 0, -1, changed<BinaryOperator::BitAnd>},
         {"difference_update", 0, -1, changed<BinaryOperator::Subtract>},
         {"symmetric_difference_update", 1, 1, changed<BinaryOperator::BitXor>}});
}

} // namespace joinery::engine
