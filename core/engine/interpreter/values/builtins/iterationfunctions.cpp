// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/interpreter/values/attributes.h"
#include "engine/interpreter/values/builtins/builtins.h"
#include "engine/interpreter/values/definitions.h"
#include "engine/interpreter/values/exception.h"
#include "engine/interpreter/values/iterators.h"
#include "engine/interpreter/values/methods/sorting.h"
#include "engine/interpreter/values/operators.h"
#include "engine/interpreter/values/str.h"

namespace joinery::engine {
namespace {

Value len(const Arguments &arguments)
{
    return length(arguments.positional[0]);
}

Value sum(const Arguments &arguments)
{
    if (arguments.positional.empty())
        raiseTypeError("sum() takes at least 1 positional argument (0 given)");
    const auto values = bindNamed("sum", arguments, 2, {"", "start"});
    Value total = values[1].isUnset() ? Value(0) : values[1];
    if (total.as<Str>())
        raiseTypeError("sum() can't sum strings [use ''.join(seq) instead]");
    const auto iterator = iterate(values[0]);
    for (Value each = iterator->next(); !each.isUnset(); each = iterator->next())
        total = binary(BinaryOperator::Add, total, each);
    return total;
}

/// min and max: one iterable, or the arguments themselves.
Value extreme(const char *name, const Arguments &arguments, ComparisonOperator better)
{
    checkCount(name, arguments.positional.size(), 1, -1);
    const auto named = bindNamed(name, Arguments{{}, arguments.keywords}, 0, {"key", "default"});
    const bool several = arguments.positional.size() > 1;
    if (several && !named[1].isUnset()) {
        raiseTypeError(
            "Cannot specify a default for {}() with multiple positional arguments", name);
    }
    const auto values = several
        ? std::vector<Value>(arguments.positional.begin(), arguments.positional.end())
        : collect(arguments.positional[0]);
    if (values.empty()) {
        if (named[1].isUnset())
            raiseValueError("{}() arg is an empty sequence", name);
        return named[1];
    }
    const bool hasKey = !named[0].isUnset() && !named[0].isNone();
    const auto keyOf = [&](const Value &value) { return hasKey ? call(named[0], {value}) : value; };
    const Value *best = values.data();
    Value bestKey = keyOf(*best);
    for (size_t i = 1; i < values.size(); ++i) {
        Value key = keyOf(values[i]);
        if (!isTrue(compare(better, key, bestKey)))
            continue;
        best = &values[i];
        bestKey = std::move(key);
    }
    return *best;
}

Value min(const Arguments &arguments)
{
    return extreme("min", arguments, ComparisonOperator::Less);
}

Value max(const Arguments &arguments)
{
    return extreme("max", arguments, ComparisonOperator::Greater);
}

Value sortedFunction(const Arguments &arguments)
{
    if (arguments.positional.size() != 1)
        raiseTypeError("sorted expected 1 argument, got {}", arguments.positional.size());
    const auto values = bindNamed("sort", Arguments{{}, arguments.keywords}, 0, {"key", "reverse"});
    const bool reverse = !values[1].isUnset() && asIndex(values[1]) != 0;
    return make<List>(sorted(
        collect(arguments.positional[0]), values[0].isUnset() ? Value() : values[0],
        reverse ? Direction::Descending : Direction::Ascending));
}

Value anyOrAll(const Value &iterable, bool decisive)
{
    const auto iterator = iterate(iterable);
    for (Value each = iterator->next(); !each.isUnset(); each = iterator->next()) {
        if (isTrue(each) == decisive)
            return decisive;
    }
    return !decisive;
}

Value anyFunction(const Arguments &arguments)
{
    return anyOrAll(arguments.positional[0], true);
}

Value allFunction(const Arguments &arguments)
{
    return anyOrAll(arguments.positional[0], false);
}

/// The object that __iter__ gave, not a wrapper of it.
Value iter(const Arguments &arguments)
{
    const Value &value = arguments.positional[0];
    if (arguments.positional.size() == 2)
        return makeCallableIterator(value, arguments.positional[1]);
    if (value.as<Instance>()) {
        Value made = callSpecial(value, "__iter__");
        if (!made.isUnset()) {
            iterate(made); // or TypeError
            return made;
        }
    }
    return iterate(value);
}

Value next(const Arguments &arguments)
{
    const Value &source = arguments.positional[0];
    const bool hasDefault = arguments.positional.size() == 2;
    Value value = Value::unset();
    if (auto *iterator = source.as<Iterator>()) {
        value = iterator->next();
    } else {
        if (specialMethod(source, "__next__").function.isUnset())
            raiseTypeError("'{}' object is not an iterator", typeName(source));
        try {
            return callSpecial(source, "__next__");
        } catch (const PythonError &error) {
            if (!hasDefault || !matches(*error.exception, exceptions().stopIteration))
                throw;
        }
    }
    if (!value.isUnset())
        return value;
    if (hasDefault)
        return arguments.positional[1];
    throw PythonError(makeException(exceptions().stopIteration));
}

} // namespace

std::span<const FunctionEntry> iterationFunctions()
{
    static constexpr FunctionEntry all[] = {
        {"len", 1, 1, len},
        {"sum", 0, -1, sum, Keywords::Allowed},
        {"min", 0, -1, min, Keywords::Allowed},
        {"max", 0, -1, max, Keywords::Allowed},
        {"sorted", 0, -1, sortedFunction, Keywords::Allowed},
        {"any", 1, 1, anyFunction},
        {"all", 1, 1, allFunction},
        {"iter", 1, 2, iter},
        {"next", 1, 2, next},
    };
    return all;
}

} // namespace joinery::engine
