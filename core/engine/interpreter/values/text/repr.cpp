// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/interpreter/values/attributes.h"
#include "engine/interpreter/values/iterator.h"
#include "engine/interpreter/values/nesting.h"
#include "engine/interpreter/values/sequences.h"
#include "engine/interpreter/values/str.h"
#include "engine/interpreter/values/table.h"
#include "engine/interpreter/values/text.h"
#include "engine/interpreter/values/text/unicode.h"
#include "engine/interpreter/values/types.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace joinery::engine {
namespace {

/// The containers whose repr is being made; one that holds itself shows as [...].
class InProgress {
public:
    explicit InProgress(const Object *object)
        : m_again(std::find(s_objects.begin(), s_objects.end(), object) != s_objects.end())
    {
        s_objects.push_back(object);
    }
    ~InProgress() { s_objects.pop_back(); }
    InProgress(const InProgress &) = delete;
    InProgress &operator=(const InProgress &) = delete;

    bool again() const { return m_again; }

private:
    static inline std::vector<const Object *> s_objects;
    bool m_again;
};

std::string address(const Object *object)
{
    return fmt::format("0x{:x}", reinterpret_cast<size_t>(object));
}

std::string joined(const std::vector<Value> &items)
{
    std::string text;
    // By index, and each held: the program's own __repr__ may change the list.
    for (size_t i = 0; i < items.size(); ++i)
        text += (i == 0 ? "" : ", ") + repr(Value(items[i]));
    return text;
}

std::string reprOfTuple(const Tuple &tuple)
{
    return "(" + joined(tuple.items) + (tuple.items.size() == 1 ? ",)" : ")");
}

std::string reprOfDict(const Dict &dict)
{
    std::string text = "{";
    size_t position = 0;
    while (const auto *entry = dict.table.next(position)) {
        const Value key = entry->key;
        const Value value = entry->value;
        text += (text.size() == 1 ? "" : ", ") + repr(key) + ": " + repr(value);
    }
    return text + "}";
}

std::string reprOfSet(const Value &value, const Set &set)
{
    if (set.table.empty())
        return typeName(value) + "()";
    const std::string text = "{" + joined(collect(value)) + "}";
    return set.mutability == Set::Mutability::Frozen ? "frozenset(" + text + ")" : text;
}

std::string reprOfRange(const Range &range)
{
    const std::string text = fmt::format("range({}, {}", range.start, range.stop);
    return range.step == 1 ? text + ")" : fmt::format("{}, {})", text, range.step);
}

std::string reprOfContainer(const Value &value)
{
    const Nesting nesting(" while getting the repr of an object");
    const InProgress inProgress(value.object());
    if (value.as<List>())
        return inProgress.again() ? "[...]" : "[" + joined(value.as<List>()->items) + "]";
    if (const auto *tuple = value.as<Tuple>())
        return inProgress.again() ? "(...)" : reprOfTuple(*tuple);
    if (const auto *dict = value.as<Dict>())
        return inProgress.again() ? "{...}" : reprOfDict(*dict);
    if (const auto *set = value.as<Set>())
        return inProgress.again() ? typeName(value) + "(...)" : reprOfSet(value, *set);
    const auto items = collect(value);
    return inProgress.again() ? "..." : typeName(value) + "([" + joined(items) + "])";
}

std::string reprOfBuiltin(const BuiltinFunction &function)
{
    if (function.role == BuiltinFunction::Role::Plain)
        return "<built-in function " + function.name + ">";
    if (function.role == BuiltinFunction::Role::Scripted)
        return "<function " + function.qualifiedName + " at " + address(&function) + ">";
    const size_t dot = function.qualifiedName.find('.');
    return fmt::format(
        "<method '{}' of '{}' objects>", function.name, function.qualifiedName.substr(0, dot));
}

std::string reprOfBound(const BoundMethod &method)
{
    if (const auto *builtin = method.function.as<BuiltinFunction>();
        builtin && builtin->role != BuiltinFunction::Role::Scripted) {
        return fmt::format(
            "<built-in method {} of {} object at {}>", builtin->name,
            classOf(method.self)->fullName(), address(method.self.object()));
    }
    const Value name = attributeIfAny(method.function, "__qualname__");
    return "<bound method " + (name.isUnset() ? "?" : str(name)) + " of " + repr(method.self) + ">";
}

std::string reprOfInstance(const Value &value)
{
    const Value text = callSpecial(value, "__repr__");
    if (const auto *asText = text.as<Str>())
        return asText->text();
    raiseTypeError("__repr__ returned non-string (type {})", typeName(text));
}

std::string reprOfModule(const Module &module)
{
    return fmt::format("<module '{}' ({})>", module.name, module.origin);
}

std::string reprOfOther(const Value &value)
{
    if (const auto *function = value.as<Function>())
        return "<function " + function->qualifiedName + " at " + address(function) + ">";
    if (const auto *builtin = value.as<BuiltinFunction>())
        return reprOfBuiltin(*builtin);
    if (const auto *method = value.as<BoundMethod>())
        return reprOfBound(*method);
    if (const auto *type = value.as<Class>())
        return "<class '" + type->fullName() + "'>";
    if (const auto *module = value.as<Module>())
        return reprOfModule(*module);
    if (const auto *range = value.as<Range>())
        return reprOfRange(*range);
    if (const auto *slice = value.as<Slice>())
        return "slice"
            + reprOfTuple(
                   *make<Tuple>(std::vector<Value>{slice->lower, slice->upper, slice->step}));
    if (value.is(notImplemented()))
        return "NotImplemented";
    if (value.is(ellipsis()))
        return "Ellipsis";
    if (const auto *super = value.as<Super>()) {
        return fmt::format(
            "<super: {}, <{} object>>", repr(Value(super->after)), typeName(super->self));
    }
    return fmt::format("<{} object at {}>", classOf(value)->fullName(), address(value.object()));
}

std::string reprOfObject(const Value &value)
{
    switch (value.object()->type()) {
    case Object::Type::Str:
        return quoted(value.as<Str>()->view());
    case Object::Type::List:
    case Object::Type::Tuple:
    case Object::Type::Dict:
    case Object::Type::Set:
    case Object::Type::DictView:
        return reprOfContainer(value);
    case Object::Type::Instance: {
        const Nesting nesting(" while getting the repr of an object");
        return reprOfInstance(value);
    }
    default:
        return reprOfOther(value);
    }
}

void appendEscaped(std::string &result, char32_t character, char quote)
{
    if (character == static_cast<unsigned char>(quote) || character == '\\')
        (result += '\\') += static_cast<char>(character);
    else if (character == '\n')
        result += "\\n";
    else if (character == '\r')
        result += "\\r";
    else if (character == '\t')
        result += "\\t";
    else if (unicode::isPrintable(character))
        unicode::append(result, character);
    else if (character < 0x100)
        result += fmt::format("\\x{:02x}", static_cast<unsigned>(character));
    else if (character < 0x10000)
        result += fmt::format("\\u{:04x}", static_cast<unsigned>(character));
    else
        result += fmt::format("\\U{:08x}", static_cast<unsigned>(character));
}

} // namespace

std::string quoted(std::string_view text)
{
    const bool useDouble =
        text.find('\'') != std::string_view::npos && text.find('"') == std::string_view::npos;
    const char quote = useDouble ? '"' : '\'';
    std::string result(1, quote);
    for (size_t offset = 0; offset < text.size();)
        appendEscaped(result, unicode::decode(text, offset), quote);
    return result += quote;
}

std::string repr(const Value &value)
{
    switch (value.kind()) {
    case Value::Kind::Unset:
    case Value::Kind::None:
        return "None";
    case Value::Kind::Bool:
        return value.boolean() ? "True" : "False";
    case Value::Kind::Int:
        return std::to_string(value.integer());
    case Value::Kind::Float:
        return repr(value.number());
    case Value::Kind::Object:
        break;
    }
    return reprOfObject(value);
}

std::string str(const Value &value)
{
    if (const auto *text = value.as<Str>())
        return text->text();
    if (!value.as<Instance>())
        return repr(value);
    const Nesting nesting(" while getting the str of an object");
    const Value text = callSpecial(value, "__str__");
    if (const auto *asText = text.as<Str>())
        return asText->text();
    raiseTypeError("__str__ returned non-string (type {})", typeName(text));
}

std::string ascii(const Value &value)
{
    const std::string text = repr(value);
    std::string result;
    for (size_t offset = 0; offset < text.size();) {
        const char32_t character = unicode::decode(text, offset);
        if (character < 0x80)
            result += static_cast<char>(character);
        else if (character < 0x100)
            result += fmt::format("\\x{:02x}", static_cast<unsigned>(character));
        else if (character < 0x10000)
            result += fmt::format("\\u{:04x}", static_cast<unsigned>(character));
        else
            result += fmt::format("\\U{:08x}", static_cast<unsigned>(character));
    }
    return result;
}

} // namespace joinery::engine
