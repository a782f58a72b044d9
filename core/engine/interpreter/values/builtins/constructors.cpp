// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/interpreter/values/attributes.h"
#include "engine/interpreter/values/builtins/builtins.h"
#include "engine/interpreter/values/builtins/numberparsing.h"
#include "engine/interpreter/values/definitions.h"
#include "engine/interpreter/values/exception.h"
#include "engine/interpreter/values/iterators.h"
#include "engine/interpreter/values/methods/dictmethods.h"
#include "engine/interpreter/values/methods/methods.h"
#include "engine/interpreter/values/operators.h"
#include "engine/interpreter/values/operators/numbers.h"
#include "engine/interpreter/values/str.h"
#include "engine/interpreter/values/text.h"

namespace joinery::engine {
namespace {

Value makeInteger(const Arguments &arguments)
{
    checkCount("int", arguments.positional.size(), 0, 2);
    const auto values = bindNamed("int", arguments, 2, {"", "base"});
    if (values[0].isUnset()) {
        if (!values[1].isUnset())
            raiseTypeError("int() missing string argument");
        return 0;
    }
    const Value &value = values[0];
    if (!values[1].isUnset()) {
        const auto *text = value.as<Str>();
        if (!text)
            raiseTypeError("int() can't convert non-string with explicit base");
        return parseInteger(text->view(), asIndex(values[1]));
    }
    if (const auto integer = numbers::integerOf(value))
        return *integer;
    if (value.isFloat())
        return numbers::truncate(value.number());
    if (const auto *text = value.as<Str>())
        return parseInteger(text->view(), 10);
    for (const char *method : {"__int__", "__index__", "__trunc__"}) {
        if (const auto integer = numbers::integerOf(callSpecial(value, method)))
            return *integer;
    }
    raiseTypeError(
        "int() argument must be a string, a bytes-like object or a real number, not '{}'",
        typeName(value));
}

Value makeFloat(const Arguments &arguments)
{
    refuseKeywords("float", arguments);
    checkCount("float", arguments.positional.size(), 0, 1);
    const Value value = argument(arguments, 0, 0.0);
    if (numbers::isNumber(value))
        return numbers::floatOf(value);
    if (const auto *text = value.as<Str>())
        return parseFloat(text->view());
    if (Value result = callSpecial(value, "__float__"); result.isFloat())
        return result;
    raiseTypeError("float() argument must be a string or a real number, not '{}'", typeName(value));
}

Value makeBool(const Arguments &arguments)
{
    refuseKeywords("bool", arguments);
    checkCount("bool", arguments.positional.size(), 0, 1);
    return isTrue(argument(arguments, 0));
}

Value makeStr(const Arguments &arguments)
{
    const auto values = bindNamed("str", arguments, 3, {"object", "encoding", "errors"});
    if (!values[1].isUnset()) {
        if (!values[1].as<Str>()) {
            raiseTypeError("str() argument 'encoding' must be str, not {}", typeName(values[1]));
        }
        raiseTypeError("decoding to str: need a bytes-like object, {} found", typeName(values[0]));
    }
    return Str::of(values[0].isUnset() ? "" : str(values[0]));
}

std::vector<Value> collected(const char *name, const Arguments &arguments)
{
    refuseKeywords(name, arguments);
    checkCount(name, arguments.positional.size(), 0, 1);
    return arguments.positional.empty() ? std::vector<Value>() : collect(arguments.positional[0]);
}

Value makeList(const Arguments &arguments)
{
    return make<List>(collected("list", arguments));
}

Value makeTuple(const Arguments &arguments)
{
    if (arguments.positional.size() == 1 && arguments.positional[0].as<Tuple>())
        return arguments.positional[0];
    return make<Tuple>(collected("tuple", arguments));
}

Value makeDict(const Arguments &arguments)
{
    checkCount("dict", arguments.positional.size(), 0, 1);
    auto dict = make<Dict>();
    updateDict(*dict, arguments);
    return dict;
}

template <Set::Mutability mutability>
Value makeSet(const Arguments &arguments)
{
    auto set = make<Set>(mutability);
    for (const Value &each :
         collected(mutability == Set::Mutability::Mutable ? "set" : "frozenset", arguments))
        set->table.set(each, {});
    return set;
}

Value makeRange(const Arguments &arguments)
{
    refuseKeywords("range", arguments);
    const auto &given = arguments.positional;
    checkCount("range", given.size(), 1, 3);
    if (given.size() == 1)
        return make<Range>(0, asIndex(given[0]), 1);
    const std::int64_t start = asIndex(given[0]);
    const std::int64_t stop = asIndex(given[1]);
    const std::int64_t step = given.size() == 3 ? asIndex(given[2]) : 1;
    if (step == 0)
        raiseValueError("range() arg 3 must not be zero");
    return make<Range>(start, stop, step);
}

Value makeSlice(const Arguments &arguments)
{
    const auto &given = arguments.positional;
    checkCount("slice", given.size(), 1, 3);
    const Value none;
    if (given.size() == 1)
        return make<Slice>(none, given[0], none);
    return make<Slice>(given[0], given[1], argument(arguments, 2, none));
}

Value typeOf(const Arguments &arguments)
{
    if (arguments.positional.size() != 1 || !arguments.keywords.empty())
        raiseTypeError("type() takes 1 or 3 arguments");
    return classOf(arguments.positional[0]);
}

Value enumerate(const Arguments &arguments)
{
    const auto values = bindNamed("enumerate", arguments, 2, {"iterable", "start"});
    if (values[0].isUnset())
        raiseTypeError("enumerate() missing required argument 'iterable'");
    return makeEnumerate(iterate(values[0]), values[1].isUnset() ? 0 : asIndex(values[1]));
}

std::vector<Ref<Iterator>> iterateAll(std::span<const Value> iterables)
{
    std::vector<Ref<Iterator>> iterators;
    for (const Value &each : iterables)
        iterators.push_back(iterate(each));
    return iterators;
}

Value zip(const Arguments &arguments)
{
    const auto named = bindNamed("zip", Arguments{{}, arguments.keywords}, 0, {"strict"});
    return makeZip(
        iterateAll(arguments.positional),
        isTrue(named[0]) ? Strictness::EqualLengths : Strictness::Shortest);
}

Value map(const Arguments &arguments)
{
    refuseKeywords("map", arguments);
    if (arguments.positional.size() < 2)
        raiseTypeError("map() must have at least two arguments.");
    return makeMap(arguments.positional[0], iterateAll(arguments.positional.subspan(1)));
}

Value filter(const Arguments &arguments)
{
    refuseKeywords("filter", arguments);
    checkCount("filter", arguments.positional.size(), 2, 2);
    return makeFilter(arguments.positional[0], iterate(arguments.positional[1]));
}

Value reversed(const Arguments &arguments)
{
    refuseKeywords("reversed", arguments);
    checkCount("reversed", arguments.positional.size(), 1, 1);
    return makeReversed(arguments.positional[0]);
}

Value makeProperty(const Arguments &arguments)
{
    const auto values = bindNamed("property", arguments, 4, {"fget", "fset", "fdel", "doc"});
    const auto orNone = [](const Value &value) { return value.isUnset() ? Value() : value; };
    return make<Property>(orNone(values[0]), orNone(values[1]), orNone(values[2]));
}

template <class Wrapper>
Value wrap(const Arguments &arguments)
{
    checkCount(
        Wrapper::kind == Object::Type::StaticMethod ? "staticmethod" : "classmethod",
        arguments.positional.size(), 1, 1);
    return make<Wrapper>(arguments.positional[0]);
}

Value makeNone(const Arguments &)
{
    return {};
}

} // namespace

void addConstructors(const Types &types)
{
    types.type->construct = typeOf;
    types.none->construct = makeNone;
    types.integer->construct = makeInteger;
    types.floating->construct = makeFloat;
    types.boolean->construct = makeBool;
    types.str->construct = makeStr;
    types.list->construct = makeList;
    types.tuple->construct = makeTuple;
    types.dict->construct = makeDict;
    types.set->construct = makeSet<Set::Mutability::Mutable>;
    types.frozenset->construct = makeSet<Set::Mutability::Frozen>;
    types.range->construct = makeRange;
    types.slice->construct = makeSlice;
    types.enumerate->construct = enumerate;
    types.zip->construct = zip;
    types.map->construct = map;
    types.filter->construct = filter;
    types.reversed->construct = reversed;
    types.property->construct = makeProperty;
    types.staticMethod->construct = wrap<StaticMethod>;
    types.classMethod->construct = wrap<ClassMethod>;
    for (const auto &type : {types.enumerate, types.zip, types.map, types.filter, types.reversed})
        addIteratorMethods(*type);
}

} // namespace joinery::engine
