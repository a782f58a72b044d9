// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/interpreter/modules/output.h"

#include "engine/interpreter/evaluator/machine.h"
#include "engine/interpreter/modules/modules.h"
#include "engine/interpreter/modules/scripted.h"
#include "engine/interpreter/values/attributes.h"
#include "engine/interpreter/values/definitions.h"
#include "engine/interpreter/values/iterator.h"
#include "engine/interpreter/values/operators.h"
#include "engine/interpreter/values/str.h"
#include "engine/interpreter/values/text.h"

#include <span>

namespace joinery::engine {

namespace {

/// sys.stdout or sys.stderr.
class StreamObject : public Instance {
public:
    StreamObject(Ref<Class> type, trace::Stream which)
        : Instance(std::move(type)), stream(which) { }

    const char *name() const { return stream == trace::Stream::Stdout ? "<stdout>" : "<stderr>"; }

    const trace::Stream stream;
    bool isClosed = false; ///< for the program; the process can still tell of its end
};

StreamObject &streamOf(const Value &self)
{
    auto *stream = instanceAs<StreamObject>(self);
    if (!stream)
        raiseTypeError("descriptor requires a '_io.TextIOWrapper' object");
    return *stream;
}

const StreamObject &openStream(const Value &self)
{
    const StreamObject &stream = streamOf(self);
    if (stream.isClosed)
        raiseValueError("I/O operation on closed file.");
    return stream;
}

void write(Machine &machine, const StreamObject &stream, std::string_view text)
{
    if (text.empty())
        return;
    machine.pass({.kind = StepKind::Output});
    machine.runtime().write(stream.stream, text);
}

/// stream.write(text); how many characters that were.
Value writeText(Machine &machine, const Value &self, const Value &text)
{
    const auto *characters = text.as<Str>();
    if (!characters)
        raiseTypeError("write() argument must be str, not {}", typeName(text));
    write(machine, openStream(self), characters->view());
    return characters->length();
}

/// CPython's class for it has the name with its module.
constexpr const char *className = "_io.TextIOWrapper";

void addMethod(
    Class &type, const std::string &name, int count, BuiltinFunction::Implementation code)
{
    const std::string qualified = type.qualifiedName + "." + name;
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

void addWriting(Machine &machine, Class &type)
{
    addMethod(type, "write", 1, [&machine](const Arguments &given) {
        return writeText(machine, given.positional[0], given.positional[1]);
    });
    addMethod(type, "writelines", 1, [&machine](const Arguments &given) {
        openStream(given.positional[0]);
        for (const Value &line : collect(given.positional[1]))
            writeText(machine, given.positional[0], line);
        return Value();
    });
    addMethod(type, "flush", 0, [](const Arguments &given) {
        openStream(given.positional[0]);
        return Value();
    });
    addMethod(type, "close", 0, [](const Arguments &given) {
        streamOf(given.positional[0]).isClosed = true;
        return Value();
    });
}

void addFacts(Class &type)
{
    addMethod(type, "isatty", 0, [](const Arguments &given) {
        openStream(given.positional[0]);
        return Value(true);
    });
    addMethod(type, "fileno", 0, [](const Arguments &given) {
        return Value(openStream(given.positional[0]).stream == trace::Stream::Stdout ? 1 : 2);
    });
    addMethod(type, "readable", 0, [](const Arguments &given) {
        openStream(given.positional[0]);
        return Value(false);
    });
    addMethod(type, "writable", 0, [](const Arguments &given) {
        openStream(given.positional[0]);
        return Value(true);
    });
    addMethod(type, "__repr__", 0, [](const Arguments &given) {
        return Str::of(fmt::format(
            "<{} name='{}' mode='w' encoding='utf-8'>", className,
            streamOf(given.positional[0]).name()));
    });
    addProperty(type, "name", [](const Value &self) { return Str::of(streamOf(self).name()); });
    addProperty(type, "mode", [](const Value &) { return Str::of("w"); });
    addProperty(type, "encoding", [](const Value &) { return Str::of("utf-8"); });
    addProperty(type, "closed", [](const Value &self) { return Value(streamOf(self).isClosed); });
}

Ref<Class> makeStreamClass(Machine &machine)
{
    auto type = Class::create(className, "_io");
    type->qualifiedName = "TextIOWrapper";
    addWriting(machine, *type);
    addFacts(*type);
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

/// What one print() has to say.
struct Printed {
    std::span<const Value> values;
    std::string separator;
    std::string end;
};

/// All of it goes out as one piece, as CPython's does on a terminal.
void printTo(Machine &machine, const Value &stream, const Printed &printed)
{
    std::string text;
    for (const Value &value : printed.values) {
        if (&value != &printed.values.front())
            text += printed.separator;
        text += str(value);
    }
    write(machine, openStream(stream), text + printed.end);
}

/// To an object of the program's own, which is asked for every piece as CPython asks it.
void printTo(const Value &object, const Printed &printed)
{
    const Value write = attribute(object, "write");
    for (const Value &value : printed.values) {
        if (&value != &printed.values.front())
            call(write, {Str::of(printed.separator)});
        call(write, {Str::of(str(value))});
    }
    call(write, {Str::of(printed.end)});
}

Value print(Machine &machine, const Arguments &arguments)
{
    const Arguments onlyNamed{{}, arguments.keywords};
    const std::vector<Value> named =
        bindNamed("print", onlyNamed, 0, {"sep", "end", "file", "flush"});
    const Printed printed{
        arguments.positional, separator(named[0], "sep", " "), separator(named[1], "end", "\n")};
    const bool isGiven = !named[2].isUnset() && !named[2].isNone();
    const Value file = isGiven ? named[2] : standardStream(machine, trace::Stream::Stdout);
    if (file.isUnset())
        raise(exceptions().runtimeError, "lost sys.stdout");
    if (file.isNone())
        return {};
    if (instanceAs<StreamObject>(file)) {
        printTo(machine, file, printed);
        return {};
    }
    printTo(file, printed);
    if (!named[3].isUnset() && isTrue(named[3]))
        call(attribute(file, "flush"), {});
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

Value standardStream(Machine &machine, trace::Stream which)
{
    const char *name = which == trace::Stream::Stdout ? "stdout" : "stderr";
    const Value *stream = importModule(machine, "sys")->attributes.find(name);
    return stream ? *stream : Value::unset();
}

void writeTo(Machine &machine, const Value &stream, const std::string &text)
{
    if (const auto *own = instanceAs<StreamObject>(stream)) {
        if (!own->isClosed)
            machine.runtime().write(own->stream, text);
    } else if (!stream.isUnset() && !stream.isNone()) {
        call(attribute(stream, "write"), {Str::of(text)});
    }
}

void installOutput(Machine &machine)
{
    machine.variables.setBuiltin(
        "print", make<BuiltinFunction>("print", [&machine](const Arguments &arguments) {
            return print(machine, arguments);
        }));
}

} // namespace joinery::engine
