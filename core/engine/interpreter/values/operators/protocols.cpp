// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/interpreter/values/attributes.h"
#include "engine/interpreter/values/exception.h"
#include "engine/interpreter/values/iterator.h"
#include "engine/interpreter/values/nesting.h"
#include "engine/interpreter/values/operators.h"
#include "engine/interpreter/values/operators/numbers.h"
#include "engine/interpreter/values/sequences.h"
#include "engine/interpreter/values/str.h"
#include "engine/interpreter/values/table.h"
#include "engine/interpreter/values/types.h"

#include <optional>

namespace joinery::engine {
namespace {

/// None for values without a length; of built-in values only.
std::optional<std::int64_t> builtinLength(const Value &value)
{
    if (const auto *text = value.as<Str>())
        return text->length();
    if (const auto *list = value.as<List>())
        return list->items.size();
    if (const auto *tuple = value.as<Tuple>())
        return tuple->items.size();
    if (const auto *dict = value.as<Dict>())
        return dict->table.size();
    if (const auto *set = value.as<Set>())
        return set->table.size();
    if (const auto *range = value.as<Range>())
        return range->length();
    if (const auto *view = value.as<DictView>())
        return view->dict->table.size();
    return std::nullopt;
}

bool isTrueInstance(const Value &value)
{
    Value truth = callSpecial(value, "__bool__");
    if (!truth.isUnset()) {
        if (!truth.isBool()) {
            raiseTypeError("__bool__ should return bool, returned {}", typeName(truth));
        }
        return truth.boolean();
    }
    return specialMethod(value, "__len__").function.isUnset() || length(value) != 0;
}

size_t hashOfTuple(const Tuple &tuple)
{
    const Nesting nesting("");
    size_t result = 0x345678 + tuple.items.size();
    for (const Value &each : tuple.items)
        result = (result ^ hash(each)) * 1000003;
    return result;
}

size_t hashOfSet(const Set &set)
{
    size_t result = 1927868237;
    size_t position = 0;
    while (const auto *entry = set.table.next(position))
        result ^= entry->hash * 3644798167U;
    return result;
}

/// A class that defines __eq__ and no __hash__ makes its instances unhashable.
bool losesHash(const Class &type)
{
    for (const Class *each : type.mro) {
        if (each->attributes.find("__hash__"))
            return false;
        if (each->attributes.find("__eq__"))
            return true;
    }
    return false;
}

size_t identityHash(const Value &value)
{
    return reinterpret_cast<size_t>(value.object()) >> 4;
}

[[noreturn]] void raiseUnhashable(const Value &value)
{
    raiseTypeError("unhashable type: '{}'", typeName(value));
}

size_t hashOfInstance(const Value &value)
{
    const Value result = callSpecial(value, "__hash__");
    if (result.isUnset()) {
        if (losesHash(*classOf(value)) || classOf(value)->lookup("__hash__"))
            raiseUnhashable(value);
        return identityHash(value);
    }
    const auto integer = numbers::integerOf(result);
    if (!integer)
        raiseTypeError("__hash__ method should return an integer");
    return static_cast<size_t>(*integer == -1 ? -2 : *integer);
}

size_t hashOfObject(const Value &value)
{
    switch (value.object()->type()) {
    case Object::Type::Str:
        return value.as<Str>()->hash();
    case Object::Type::Tuple:
        return hashOfTuple(*value.as<Tuple>());
    case Object::Type::Instance:
        return hashOfInstance(value);
    case Object::Type::Set:
        if (value.as<Set>()->mutability == Set::Mutability::Mutable)
            raiseUnhashable(value);
        return hashOfSet(*value.as<Set>());
    case Object::Type::Range:
        return static_cast<size_t>(value.as<Range>()->length());
    case Object::Type::BoundMethod:
        return identityHash(value.as<BoundMethod>()->function) * 31;
    case Object::Type::List:
    case Object::Type::Dict:
    case Object::Type::Slice:
    case Object::Type::DictView:
        raiseUnhashable(value);
    default:
        return identityHash(value);
    }
}

size_t hashOfInteger(std::int64_t integer)
{
    constexpr std::int64_t prime = (std::int64_t{1} << 61) - 1;
    const std::int64_t result = integer % prime;
    return static_cast<size_t>(result == -1 ? -2 : result);
}

bool containsItem(const std::vector<Value> &items, const Value &value)
{
    // By index, and each held: the program's own == may change the list.
    for (size_t i = 0; i < items.size(); ++i) { // NOLINT(modernize-loop-convert)
        if (equals(Value(items[i]), value))
            return true;
    }
    return false;
}

bool containsByIteration(const Value &container, const Value &value)
{
    if (container.as<Instance>()) {
        const Value found = callSpecial(container, "__contains__", {value});
        if (!found.isUnset())
            return isTrue(found);
    }
    if (!container.as<DictView>() && !isIterable(container))
        raiseTypeError("argument of type '{}' is not iterable", typeName(container));
    const auto iterator = iterate(container);
    for (Value each = iterator->next(); !each.isUnset(); each = iterator->next()) {
        if (equals(each, value))
            return true;
    }
    return false;
}

} // namespace

bool isTrue(const Value &value)
{
    switch (value.kind()) {
    case Value::Kind::Unset:
    case Value::Kind::None:
        return false;
    case Value::Kind::Bool:
        return value.boolean();
    case Value::Kind::Int:
        return value.integer() != 0;
    case Value::Kind::Float:
        return value.number() != 0;
    case Value::Kind::Object:
        break;
    }
    if (value.as<Instance>())
        return isTrueInstance(value);
    return builtinLength(value).value_or(1) != 0;
}

size_t hash(const Value &value)
{
    switch (value.kind()) {
    case Value::Kind::Unset:
    case Value::Kind::None:
        return 0xfca86420;
    case Value::Kind::Bool:
        return value.boolean() ? 1 : 0;
    case Value::Kind::Int:
        return hashOfInteger(value.integer());
    case Value::Kind::Float:
        return static_cast<size_t>(numbers::hash(value.number()));
    case Value::Kind::Object:
        break;
    }
    return hashOfObject(value);
}

std::int64_t length(const Value &value)
{
    if (const auto known = builtinLength(value))
        return *known;
    const Value result = callSpecial(value, "__len__");
    if (result.isUnset())
        raiseTypeError("object of type '{}' has no len()", typeName(value));
    const std::int64_t count = asIndex(result);
    if (count < 0)
        raiseValueError("__len__() should return >= 0");
    return count;
}

bool contains(const Value &container, const Value &value)
{
    if (const auto *list = container.as<List>())
        return containsItem(list->items, value);
    if (const auto *tuple = container.as<Tuple>())
        return containsItem(tuple->items, value);
    if (const auto *dict = container.as<Dict>())
        return dict->table.contains(value);
    if (const auto *set = container.as<Set>())
        return set->table.contains(value);
    if (const auto *text = container.as<Str>()) {
        const auto *part = value.as<Str>();
        if (!part) {
            raiseTypeError(
                "'in <string>' requires string as left operand, not {}", typeName(value));
        }
        return text->view().find(part->view()) != std::string_view::npos;
    }
    if (const auto *range = container.as<Range>()) {
        if (const auto integer = numbers::integerOf(value))
            return range->indexOf(*integer).has_value();
    }
    return containsByIteration(container, value);
}

std::int64_t asIndex(const Value &value)
{
    if (const auto integer = numbers::integerOf(value))
        return *integer;
    if (const auto integer = numbers::integerOf(callSpecial(value, "__index__")))
        return *integer;
    raiseTypeError("'{}' object cannot be interpreted as an integer", typeName(value));
}

double asFloat(const Value &value)
{
    if (numbers::isNumber(value))
        return numbers::floatOf(value);
    if (const Value result = callSpecial(value, "__float__"); result.isFloat())
        return result.number();
    raiseTypeError("must be real number, not {}", typeName(value));
}

bool isInstance(const Value &value, const Value &classOrTuple)
{
    if (const auto *type = classOrTuple.as<Class>())
        return classOf(value)->isSubclassOf(*type);
    if (const auto *tuple = classOrTuple.as<Tuple>()) {
        for (const Value &each : tuple->items) {
            if (isInstance(value, each))
                return true;
        }
        return false;
    }
    raiseTypeError("isinstance() arg 2 must be a type, a tuple of types, or a union");
}

} // namespace joinery::engine
