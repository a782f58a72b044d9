// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/interpreter/values/attributes.h"
#include "engine/interpreter/values/exception.h"
#include "engine/interpreter/values/iterator.h"
#include "engine/interpreter/values/operators.h"
#include "engine/interpreter/values/operators/numbers.h"
#include "engine/interpreter/values/sequences.h"
#include "engine/interpreter/values/str.h"
#include "engine/interpreter/values/table.h"
#include "engine/interpreter/values/text.h"
#include "engine/interpreter/values/types.h"

#include <algorithm>
#include <array>

namespace joinery::engine {
namespace {

struct Names {
    const char *symbol;
    const char *method;
    const char *reflected;
    const char *inPlace;
};

const Names &namesOf(BinaryOperator op)
{
    static constexpr std::array<Names, 12> all{{
        {"+", "__add__", "__radd__", "__iadd__"},
        {"-", "__sub__", "__rsub__", "__isub__"},
        {"*", "__mul__", "__rmul__", "__imul__"},
        {"/", "__truediv__", "__rtruediv__", "__itruediv__"},
        {"//", "__floordiv__", "__rfloordiv__", "__ifloordiv__"},
        {"%", "__mod__", "__rmod__", "__imod__"},
        {"**", "__pow__", "__rpow__", "__ipow__"},
        {"<<", "__lshift__", "__rlshift__", "__ilshift__"},
        {">>", "__rshift__", "__rrshift__", "__irshift__"},
        {"&", "__and__", "__rand__", "__iand__"},
        {"|", "__or__", "__ror__", "__ior__"},
        {"^", "__xor__", "__rxor__", "__ixor__"},
    }};
    return all[static_cast<size_t>(op)];
}

/// A user's method; unset where there is none or it does not want to.
Value tryMethod(const Value &self, const char *name, const Value &other)
{
    Value result = callSpecial(self, name, {other});
    return result.is(notImplemented()) ? Value::unset() : result;
}

Value ofInstances(BinaryOperator op, const Value &left, const Value &right)
{
    const Names &names = namesOf(op);
    const bool rightIsMoreSpecial =
        classOf(left) != classOf(right) && classOf(right)->isSubclassOf(*classOf(left));
    if (rightIsMoreSpecial) {
        if (Value result = tryMethod(right, names.reflected, left); !result.isUnset())
            return result;
    }
    if (Value result = tryMethod(left, names.method, right); !result.isUnset())
        return result;
    if (classOf(left) == classOf(right) || rightIsMoreSpecial)
        return Value::unset();
    return tryMethod(right, names.reflected, left);
}

Value concatenate(const Value &left, const Value &right)
{
    if (const auto *text = left.as<Str>()) {
        const auto *tail = right.as<Str>();
        if (!tail) {
            raiseTypeError("can only concatenate str (not \"{}\") to str", typeName(right));
        }
        std::string result;
        result.reserve(text->text().size() + tail->text().size());
        return Str::of(result.append(text->text()).append(tail->text()));
    }
    const auto joined = [&](const auto *a, const auto *b) {
        if (!b) {
            raiseTypeError(
                "can only concatenate {0} (not \"{1}\") to {0}", typeName(left), typeName(right));
        }
        std::vector<Value> items = a->items;
        items.insert(items.end(), b->items.begin(), b->items.end());
        return items;
    };
    if (const auto *list = left.as<List>())
        return make<List>(joined(list, right.as<List>()));
    if (const auto *tuple = left.as<Tuple>())
        return make<Tuple>(joined(tuple, right.as<Tuple>()));
    return Value::unset();
}

std::vector<Value> repeatedItems(const std::vector<Value> &items, std::int64_t count)
{
    checkRepeat(items.size() * sizeof(Value), count);
    std::vector<Value> result;
    result.reserve(items.size() * static_cast<size_t>(count));
    for (std::int64_t i = 0; i < count; ++i)
        result.insert(result.end(), items.begin(), items.end());
    return result;
}

Value repeated(const Value &sequence, const Value &times)
{
    const auto *text = sequence.as<Str>();
    const auto *list = sequence.as<List>();
    const auto *tuple = sequence.as<Tuple>();
    if (!text && !list && !tuple)
        return Value::unset();
    const auto integer = numbers::integerOf(times);
    if (!integer) {
        raiseTypeError("can't multiply sequence by non-int of type '{}'", typeName(times));
    }
    const std::int64_t count = std::max<std::int64_t>(*integer, 0);
    if (list)
        return make<List>(repeatedItems(list->items, count));
    if (tuple)
        return make<Tuple>(repeatedItems(tuple->items, count));
    checkRepeat(text->text().size(), count);
    std::string result;
    result.reserve(text->text().size() * static_cast<size_t>(count));
    for (std::int64_t i = 0; i < count; ++i)
        result += text->text();
    return Str::of(std::move(result));
}

void addFrom(Table &result, const Table &from, const Table *in, const Table *notIn)
{
    size_t position = 0;
    while (const auto *entry = from.next(position)) {
        if ((!in || in->contains(entry->key)) && (!notIn || !notIn->contains(entry->key)))
            result.set(entry->key, entry->value);
    }
}

Value ofSets(BinaryOperator op, const Set &left, const Set &right)
{
    auto result = make<Set>(left.mutability);
    switch (op) {
    case BinaryOperator::BitOr:
        addFrom(result->table, left.table, nullptr, nullptr);
        addFrom(result->table, right.table, nullptr, nullptr);
        return result;
    case BinaryOperator::BitAnd:
        addFrom(result->table, left.table, &right.table, nullptr);
        return result;
    case BinaryOperator::Subtract:
        addFrom(result->table, left.table, nullptr, &right.table);
        return result;
    case BinaryOperator::BitXor:
        addFrom(result->table, left.table, nullptr, &right.table);
        addFrom(result->table, right.table, nullptr, &left.table);
        return result;
    default:
        return Value::unset();
    }
}

Value ofTables(BinaryOperator op, const Value &left, const Value &right)
{
    if (const auto *set = left.as<Set>()) {
        const auto *other = right.as<Set>();
        return other ? ofSets(op, *set, *other) : Value::unset();
    }
    const auto *dict = left.as<Dict>();
    const auto *other = right.as<Dict>();
    if (!dict || !other || op != BinaryOperator::BitOr)
        return Value::unset();
    auto result = make<Dict>();
    addFrom(result->table, dict->table, nullptr, nullptr);
    addFrom(result->table, other->table, nullptr, nullptr);
    return result;
}

/// Unset where the types do not go together.
Value attempt(BinaryOperator op, const Value &left, const Value &right)
{
    if (numbers::isNumber(left) && numbers::isNumber(right))
        return numbers::binary(op, left, right);
    if (left.as<Instance>() || right.as<Instance>()) {
        if (Value result = ofInstances(op, left, right); !result.isUnset())
            return result;
    }
    if (op == BinaryOperator::Add)
        return concatenate(left, right);
    if (op == BinaryOperator::Multiply) {
        Value result = repeated(left, right);
        return result.isUnset() ? repeated(right, left) : result;
    }
    if (const auto *text = left.as<Str>(); text && op == BinaryOperator::Modulo)
        return Str::of(formatPercent(text->view(), right));
    return ofTables(op, left, right);
}

[[noreturn]] void raiseUnsupported(std::string_view symbol, const Value &left, const Value &right)
{
    const auto *function = left.as<BuiltinFunction>();
    const bool isOldPrint = symbol == ">>" && function && function->name == "print";
    raiseTypeError(
        "unsupported operand type(s) for {}: '{}' and '{}'{}", symbol, typeName(left),
        typeName(right),
        isOldPrint ? ". Did you mean \"print(<message>, file=<output_stream>)\"?" : "");
}

/// True if it was done.
bool changeInPlace(BinaryOperator op, const Value &left, const Value &right)
{
    if (auto *list = left.as<List>()) {
        if (op == BinaryOperator::Add) {
            const auto more = collect(right);
            list->items.insert(list->items.end(), more.begin(), more.end());
            return true;
        }
        if (const auto count = numbers::integerOf(right); op == BinaryOperator::Multiply && count) {
            list->items = repeatedItems(list->items, std::max<std::int64_t>(*count, 0));
            return true;
        }
    }
    const auto *other = right.as<Set>();
    if (auto *set = left.as<Set>(); set && other && set->mutability == Set::Mutability::Mutable) {
        const Value result = ofSets(op, *set, *other);
        if (result.isUnset())
            return false;
        set->table = result.as<Set>()->table;
        return true;
    }
    auto *dict = left.as<Dict>();
    const auto *update = right.as<Dict>();
    if (dict && update && op == BinaryOperator::BitOr) {
        addFrom(dict->table, update->table, nullptr, nullptr);
        return true;
    }
    return false;
}

Value unaryOfInteger(UnaryOperator op, std::int64_t integer)
{
    if (op == UnaryOperator::Minus)
        return numbers::binary(BinaryOperator::Subtract, 0, integer);
    return op == UnaryOperator::Invert ? ~integer : integer;
}

} // namespace

Value binary(BinaryOperator op, const Value &left, const Value &right)
{
    Value result = attempt(op, left, right);
    if (result.isUnset()) {
        raiseUnsupported(
            op == BinaryOperator::Power ? "** or pow()" : namesOf(op).symbol, left, right);
    }
    return result;
}

Value inPlace(BinaryOperator op, const Value &left, const Value &right)
{
    if (left.isObject()) {
        if (Value result = tryMethod(left, namesOf(op).inPlace, right); !result.isUnset())
            return result;
        if (changeInPlace(op, left, right))
            return left;
    }
    Value result = attempt(op, left, right);
    if (result.isUnset())
        raiseUnsupported(std::string(namesOf(op).symbol) + "=", left, right);
    return result;
}

Value unary(UnaryOperator op, const Value &operand)
{
    if (op == UnaryOperator::Not)
        return !isTrue(operand);
    if (const auto integer = numbers::integerOf(operand))
        return unaryOfInteger(op, *integer);
    if (operand.isFloat() && op != UnaryOperator::Invert)
        return op == UnaryOperator::Minus ? -operand.number() : operand.number();
    const bool minus = op == UnaryOperator::Minus;
    const char *const method = minus ? "__neg__"
        : op == UnaryOperator::Plus  ? "__pos__"
                                     : "__invert__";
    if (Value result = callSpecial(operand, method); !result.isUnset())
        return result;
    raiseTypeError(
        "bad operand type for unary {}: '{}'",
        minus                           ? "-"
            : op == UnaryOperator::Plus ? "+"
                                        : "~",
        typeName(operand));
}

} // namespace joinery::engine
