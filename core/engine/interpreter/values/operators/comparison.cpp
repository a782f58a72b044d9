// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/interpreter/values/attributes.h"
#include "engine/interpreter/values/nesting.h"
#include "engine/interpreter/values/operators.h"
#include "engine/interpreter/values/operators/numbers.h"
#include "engine/interpreter/values/sequences.h"
#include "engine/interpreter/values/str.h"
#include "engine/interpreter/values/table.h"
#include "engine/interpreter/values/types.h"

namespace joinery::engine {
namespace {

using Op = ComparisonOperator;

struct Names {
    const char *symbol;
    const char *method;
    Op reflected;
};

/// Only for == != < <= > >=.
Names namesOf(Op op)
{
    switch (op) {
    case Op::Equal:
        return {"==", "__eq__", Op::Equal};
    case Op::NotEqual:
        return {"!=", "__ne__", Op::NotEqual};
    case Op::Less:
        return {"<", "__lt__", Op::Greater};
    case Op::LessEqual:
        return {"<=", "__le__", Op::GreaterEqual};
    case Op::Greater:
        return {">", "__gt__", Op::Less};
    default:
        return {">=", "__ge__", Op::LessEqual};
    }
}

template <class T>
bool holds(Op op, const T &left, const T &right)
{
    switch (op) {
    case Op::Equal:
        return left == right;
    case Op::NotEqual:
        return left != right;
    case Op::Less:
        return left < right;
    case Op::LessEqual:
        return left <= right;
    case Op::Greater:
        return left > right;
    default:
        return left >= right;
    }
}

bool compareNumbers(Op op, const Value &left, const Value &right)
{
    if (left.isFloat() && right.isFloat())
        return holds(op, left.number(), right.number());
    // A long double holds every int64 and every double, so nothing is lost.
    const auto wide = [](const Value &value) -> long double {
        return value.isFloat() ? value.number()
                               : static_cast<long double>(*numbers::integerOf(value));
    };
    if (left.isFloat() || right.isFloat())
        return holds(op, wide(left), wide(right));
    return holds(op, *numbers::integerOf(left), *numbers::integerOf(right));
}

/// Indexes each turn anew: an __eq__ may change the lists.
Value compareItems(Op op, const std::vector<Value> &left, const std::vector<Value> &right)
{
    const Nesting nesting(" in comparison");
    if (left.size() != right.size() && (op == Op::Equal || op == Op::NotEqual))
        return op == Op::NotEqual;
    for (size_t i = 0; i < left.size() && i < right.size(); ++i) {
        // NOLINTBEGIN(performance-unnecessary-copy-initialization): it may drop these two
        const Value a = left[i];
        const Value b = right[i];
        // NOLINTEND(performance-unnecessary-copy-initialization)
        if (equals(a, b))
            continue;
        if (op == Op::Equal || op == Op::NotEqual)
            return op == Op::NotEqual;
        return compare(op, a, b);
    }
    return holds(op, left.size(), right.size());
}

bool isSubset(const Table &left, const Table &right)
{
    if (left.size() > right.size())
        return false;
    size_t position = 0;
    while (const auto *entry = left.next(position)) {
        if (!right.contains(entry->key))
            return false;
    }
    return true;
}

bool compareSets(Op op, const Table &left, const Table &right)
{
    switch (op) {
    case Op::Equal:
    case Op::NotEqual:
        return (left.size() == right.size() && isSubset(left, right)) == (op == Op::Equal);
    case Op::Less:
    case Op::LessEqual:
        return isSubset(left, right) && (op == Op::LessEqual || left.size() < right.size());
    default:
        return isSubset(right, left) && (op == Op::GreaterEqual || right.size() < left.size());
    }
}

bool equalDicts(const Table &left, const Table &right)
{
    const Nesting nesting(" in comparison");
    if (left.size() != right.size())
        return false;
    size_t position = 0;
    while (const auto *entry = left.next(position)) {
        const Value mine = entry->value;
        const Value *found = right.find(entry->key);
        if (!found || !equals(mine, Value(*found)))
            return false;
    }
    return true;
}

bool equalRanges(const Range &left, const Range &right)
{
    const std::int64_t count = left.length();
    if (count != right.length())
        return false;
    return count == 0 || (left.start == right.start && (count == 1 || left.step == right.step));
}

/// Of the values that only know equal and unequal; unset if they are not even of one type.
Value compareForEquality(Op op, const Value &left, const Value &right)
{
    const bool wanted = op == Op::Equal;
    if (const auto *a = left.as<Dict>(), *b = right.as<Dict>(); a && b)
        return equalDicts(a->table, b->table) == wanted;
    if (const auto *a = left.as<Range>(), *b = right.as<Range>(); a && b)
        return equalRanges(*a, *b) == wanted;
    if (const auto *a = left.as<BoundMethod>(), *b = right.as<BoundMethod>(); a && b)
        return (a->self.is(b->self) && equals(a->function, b->function)) == wanted;
    if (const auto *a = left.as<Slice>(), *b = right.as<Slice>(); a && b) {
        return (equals(a->lower, b->lower) && equals(a->upper, b->upper)
                && equals(a->step, b->step))
            == wanted;
    }
    return Value::unset();
}

Value compareBuiltin(Op op, const Value &left, const Value &right)
{
    if (numbers::isNumber(left) && numbers::isNumber(right))
        return compareNumbers(op, left, right);
    if (const auto *a = left.as<Str>(), *b = right.as<Str>(); a && b)
        return holds(op, a->view(), b->view());
    if (const auto *a = left.as<List>(), *b = right.as<List>(); a && b)
        return compareItems(op, a->items, b->items);
    if (const auto *a = left.as<Tuple>(), *b = right.as<Tuple>(); a && b)
        return compareItems(op, a->items, b->items);
    if (const auto *a = left.as<Set>(), *b = right.as<Set>(); a && b)
        return compareSets(op, a->table, b->table);
    return op == Op::Equal || op == Op::NotEqual ? compareForEquality(op, left, right)
                                                 : Value::unset();
}

Value tryMethod(Op op, const Value &self, const Value &other)
{
    Value result = callSpecial(self, namesOf(op).method, {other});
    if (result.isUnset() && op == Op::NotEqual) {
        result = callSpecial(self, "__eq__", {other}); // __ne__ is its opposite by default
        if (!result.isUnset() && !result.is(notImplemented()))
            return !isTrue(result);
    }
    return result.is(notImplemented()) ? Value::unset() : result;
}

Value compareInstances(Op op, const Value &left, const Value &right)
{
    const Op reflected = namesOf(op).reflected;
    const bool rightFirst =
        classOf(left) != classOf(right) && classOf(right)->isSubclassOf(*classOf(left));
    if (rightFirst) {
        if (Value result = tryMethod(reflected, right, left); !result.isUnset())
            return result;
    }
    if (Value result = tryMethod(op, left, right); !result.isUnset())
        return result;
    return rightFirst ? Value::unset() : tryMethod(reflected, right, left);
}

Value compareRich(Op op, const Value &left, const Value &right)
{
    Value result = left.as<Instance>() || right.as<Instance>() ? compareInstances(op, left, right)
                                                               : compareBuiltin(op, left, right);
    if (!result.isUnset())
        return result;
    if (op == Op::Equal || op == Op::NotEqual)
        return left.is(right) == (op == Op::Equal);
    raiseTypeError(
        "'{}' not supported between instances of '{}' and '{}'", namesOf(op).symbol, typeName(left),
        typeName(right));
}

} // namespace

Value compare(ComparisonOperator op, const Value &left, const Value &right)
{
    if (left.isInt() && right.isInt() && op < Op::In)
        return holds(op, left.integer(), right.integer());
    switch (op) {
    case Op::In:
        return contains(right, left);
    case Op::NotIn:
        return !contains(right, left);
    case Op::Is:
        return left.is(right);
    case Op::IsNot:
        return !left.is(right);
    default:
        return compareRich(op, left, right);
    }
}

bool equals(const Value &left, const Value &right)
{
    return left.is(right) || isTrue(compareRich(Op::Equal, left, right));
}

bool less(const Value &left, const Value &right)
{
    return isTrue(compare(Op::Less, left, right));
}

} // namespace joinery::engine
