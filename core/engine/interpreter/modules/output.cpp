// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/interpreter/modules/output.h"

#include "engine/interpreter/evaluator/machine.h"
#include "engine/interpreter/modules/modules.h"
#include "engine/interpreter/values/attributes.h"
#include "engine/interpreter/values/definitions.h"
#include "engine/interpreter/values/str.h"
#include "engine/interpreter/values/text.h"

namespace joinery::engine {

namespace {

/// sys.stdout or sys.stderr.
class StreamObject : public Instance {
public:
    StreamObject(Ref<Class> type, trace::Stream which)
        : Instance(std::move(type)), stream(which) { }

    const trace::Stream stream;
};

void write(Machine &machine, trace::Stream stream, std::string_view text)
{
    if (text.empty())
        return;
    machine.pass({.kind = StepKind::Output});
    machine.runtime().write(stream, text);
}

const StreamObject &streamOf(const Value &self)
{
    const auto *stream = instanceAs<StreamObject>(self);
    if (!stream)
        raiseTypeError("descriptor requires a '_io.TextIOWrapper' object");
    return *stream;
}

void addMethod(
    Class &type, const std::string &name, int count, BuiltinFunction::Implementation code)
{
    const std::string qualified = "TextIOWrapper." + name;
    auto method = make<BuiltinFunction>(
        name,
        [qualified, count, code = std::move(code)](const Arguments &arguments) {
            refuseKeywords(qualified, arguments);
            checkCount(qualified, arguments.positional.size() - 1, count, count);
            return code(arguments);
        },
        BuiltinFunction::Role::Method);
    method->qualifiedName = qualified;
    type.attributes.set(name, method);
}

Ref<Class> makeStreamClass(Machine &machine)
{
    auto type = Class::create("TextIOWrapper", "_io");
    addMethod(*type, "write", 1, [&machine](const Arguments &given) -> Value {
        const auto *text = given.positional[1].as<Str>();
        if (!text) {
            raiseTypeError("write() argument must be str, not {}", typeName(given.positional[1]));
        }
        write(machine, streamOf(given.positional[0]).stream, text->view());
        return text->length();
    });
    addMethod(*type, "flush", 0, [](const Arguments &) { return Value(); });
    addMethod(*type, "isatty", 0, [](const Arguments &) { return Value(true); });
    addMethod(*type, "fileno", 0, [](const Arguments &given) {
        return Value(streamOf(given.positional[0]).stream == trace::Stream::Stdout ? 1 : 2);
    });
    addMethod(*type, "__repr__", 0, [](const Arguments &given) {
        const bool isOut = streamOf(given.positional[0]).stream == trace::Stream::Stdout;
        return Str::of(fmt::format(
            "<_io.TextIOWrapper name='{}' mode='w' encoding='utf-8'>",
            isOut ? "<stdout>" : "<stderr>"));
    });
    return type;
}

/// print()'s sep and end: a string, or None for the usual.
std::string separator(const Value &value, const char *name, const char *usual)
{
    if (value.isUnset() || value.isNone())
        return usual;
    const auto *text = value.as<Str>();
    if (!text)
        raiseTypeError("{} must be None or a string, not {}", name, typeName(value));
    return text->text();
}

/// All of one print() goes out as one piece, as CPython's does on a terminal.
Value print(Machine &machine, const Arguments &arguments)
{
    const Arguments onlyNamed{{}, arguments.keywords};
    const std::vector<Value> named =
        bindNamed("print", onlyNamed, 0, {"sep", "end", "file", "flush"});
    const std::string between = separator(named[0], "sep", " ");
    std::string text;
    const std::string end = separator(named[1], "end", "\n");
    for (const Value &value : arguments.positional) {
        if (&value != &arguments.positional.front())
            text += between;
        text += str(value);
    }
    text += end;

    const Value &file = named[2];
    if (file.isUnset() || file.isNone())
        write(machine, trace::Stream::Stdout, text);
    else if (const auto *stream = instanceAs<StreamObject>(file))
        write(machine, stream->stream, text);
    else
        call(attribute(file, "write"), {Str::of(std::move(text))});
    return {};
}

} // namespace

Streams makeStreams(Machine &machine)
{
    const Ref<Class> type = makeStreamClass(machine);
    return {
        make<StreamObject>(type, trace::Stream::Stdout),
        make<StreamObject>(type, trace::Stream::Stderr)};
}

void installOutput(Machine &machine)
{
    machine.variables.setBuiltin(
        "print", make<BuiltinFunction>("print", [&machine](const Arguments &arguments) {
            return print(machine, arguments);
        }));
}

} // namespace joinery::engine
