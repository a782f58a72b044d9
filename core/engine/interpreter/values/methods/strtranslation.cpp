// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/interpreter/values/definitions.h"
#include "engine/interpreter/values/exception.h"
#include "engine/interpreter/values/methods/methods.h"
#include "engine/interpreter/values/operators.h"
#include "engine/interpreter/values/operators/numbers.h"
#include "engine/interpreter/values/sequences.h"
#include "engine/interpreter/values/str.h"
#include "engine/interpreter/values/table.h"
#include "engine/interpreter/values/text/unicode.h"

namespace joinery::engine {
namespace {

constexpr std::int64_t codePoints = 0x110000;

std::int64_t codeOf(char32_t character)
{
    return static_cast<std::int64_t>(character);
}

const Str &textArgument(const Arguments &arguments, size_t position)
{
    const auto *text = arguments.positional[position].as<Str>();
    if (!text) {
        raiseTypeError(
            "maketrans() argument {} must be str, not {}", position + 1,
            typeName(arguments.positional[position]));
    }
    return *text;
}

/// A key of the one dict that maketrans() was given: a character means its code point.
Value tableKey(const Value &key)
{
    if (numbers::integerOf(key))
        return key;
    const auto *character = key.as<Str>();
    if (!character)
        raiseTypeError("keys in translate table must be strings or integers");
    if (character->length() != 1)
        raiseValueError("string keys in translate table must be of length 1");
    return codeOf(unicode::decodeAll(character->view()).front());
}

Value tableFrom(const Value &mapping)
{
    const auto *given = mapping.as<Dict>();
    if (!given)
        raiseTypeError("if you give only one argument to maketrans it must be a dict");
    auto made = make<Dict>();
    for (size_t position = 0; const auto *entry = given->table.next(position);)
        made->table.set(tableKey(entry->key), entry->value);
    return made;
}

Value maketrans(const Arguments &arguments)
{
    if (arguments.positional.size() == 1)
        return tableFrom(arguments.positional[0]);
    const std::u32string to = unicode::decodeAll(textArgument(arguments, 1).view());
    const bool hasRemoved = arguments.positional.size() == 3;
    const std::u32string removed =
        hasRemoved ? unicode::decodeAll(textArgument(arguments, 2).view()) : std::u32string();
    const auto *first = arguments.positional[0].as<Str>();
    if (!first) {
        raiseTypeError("first maketrans argument must be a string if there is a second argument");
    }
    const std::u32string from = unicode::decodeAll(first->view());
    if (from.size() != to.size())
        raiseValueError("the first two maketrans arguments must have equal length");
    auto made = make<Dict>();
    for (size_t i = 0; i < from.size(); ++i)
        made->table.set(codeOf(from[i]), codeOf(to[i]));
    for (const char32_t character : removed)
        made->table.set(codeOf(character), Value());
    return made;
}

/// What table has for the character; unset: nothing, so that it stays as it is.
Value replacement(const Value &table, char32_t character)
{
    if (const auto *dict = table.as<Dict>()) {
        const Value *found = dict->table.find(codeOf(character));
        return found ? *found : Value::unset();
    }
    try {
        return item(table, codeOf(character));
    } catch (const PythonError &error) {
        if (!error.exception->instanceClass()->isSubclassOf(*exceptions().lookupError))
            throw;
        return Value::unset();
    }
}

void appendReplacement(std::string &result, const Value &replacement)
{
    if (replacement.isNone())
        return;
    if (const auto *text = replacement.as<Str>()) {
        result += text->view();
        return;
    }
    const auto code = numbers::integerOf(replacement);
    if (!code)
        raiseTypeError("character mapping must return integer, None or str");
    if (*code < 0 || *code >= codePoints)
        raiseValueError("character mapping must be in range(0x110000)");
    unicode::append(result, static_cast<char32_t>(*code));
}

Value translate(const Value &self, const Arguments &arguments)
{
    std::string result;
    for (const char32_t character : unicode::decodeAll(self.as<Str>()->view())) {
        const Value found = replacement(arguments.positional[0], character);
        if (found.isUnset())
            unicode::append(result, character);
        else
            appendReplacement(result, found);
    }
    return Str::of(std::move(result));
}

} // namespace

void addStrTranslation(Class &str)
{
    addClassMethod(str, {"maketrans", 1, 3, maketrans});
    addMethods(str, {{"translate", 1, 1, translate}});
}

} // namespace joinery::engine
