// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/interpreter/values/definitions.h"
#include "engine/interpreter/values/exception.h"
#include "engine/interpreter/values/iterator.h"
#include "engine/interpreter/values/operators.h"
#include "engine/interpreter/values/sequences.h"
#include "engine/interpreter/values/str.h"
#include "engine/interpreter/values/text.h"
#include "engine/interpreter/values/types.h"

namespace joinery::engine {
namespace {

Exception &asException(const Value &self)
{
    return *instanceAs<Exception>(self);
}

Value initialise(const Value &self, const Arguments &arguments)
{
    refuseKeywords(typeName(self), arguments);
    asException(self).args = {arguments.positional.begin(), arguments.positional.end()};
    return {};
}

Value initialiseSystemExit(const Value &self, const Arguments &arguments)
{
    initialise(self, arguments);
    const auto &args = asException(self).args;
    Value code;
    if (args.size() == 1)
        code = args[0];
    else if (args.size() > 1)
        code = make<Tuple>(args);
    asException(self).attributes.set("code", code);
    return {};
}

Value initialiseStopIteration(const Value &self, const Arguments &arguments)
{
    initialise(self, arguments);
    asException(self).attributes.set("value", argument(arguments, 0, Value()));
    return {};
}

Value initialiseOsError(const Value &self, const Arguments &arguments)
{
    initialise(self, arguments);
    Exception &exception = asException(self);
    const bool hasNumber = exception.args.size() >= 2 && exception.args.size() <= 5;
    exception.attributes.set("errno", hasNumber ? exception.args[0] : Value());
    exception.attributes.set("strerror", hasNumber ? exception.args[1] : Value());
    exception.attributes.set(
        "filename", hasNumber && exception.args.size() > 2 ? exception.args[2] : Value());
    if (hasNumber)
        exception.args.resize(2);
    return {};
}

Value text(const Value &self, const Arguments &)
{
    const auto &args = asException(self).args;
    if (args.empty())
        return Str::of("");
    return Str::of(args.size() == 1 ? str(args[0]) : repr(Value(make<Tuple>(args))));
}

Value textOfKeyError(const Value &self, const Arguments &arguments)
{
    const auto &args = asException(self).args;
    return args.size() == 1 ? Str::of(repr(args[0])) : text(self, arguments);
}

Value textOfOsError(const Value &self, const Arguments &arguments)
{
    const Namespace &attributes = asException(self).attributes;
    const Value *number = attributes.find("errno");
    const Value *message = attributes.find("strerror");
    const Value *file = attributes.find("filename");
    if (!number || !message || !file || number->isNone())
        return text(self, arguments);
    std::string result = fmt::format("[Errno {}] {}", str(*number), str(*message));
    if (!file->isNone())
        result += ": " + repr(*file);
    return Str::of(std::move(result));
}

Value representation(const Value &self, const Arguments &)
{
    const auto &args = asException(self).args;
    if (args.size() == 1)
        return Str::of(typeName(self) + "(" + repr(args[0]) + ")");
    return Str::of(typeName(self) + repr(Value(make<Tuple>(args))));
}

Value withTraceback(const Value &self, const Arguments &)
{
    return self;
}

/// A property of Exception kept in one of its C++ members.
template <class Read, class Write>
void addProperty(Class &type, const char *name, Read read, Write write)
{
    type.attributes.set(
        name,
        make<Property>(
            make<BuiltinFunction>(
                name, [read](const Arguments &a) { return read(asException(a.positional[0])); }),
            make<BuiltinFunction>(name, [write](const Arguments &a) {
                write(asException(a.positional[0]), a.positional[1]);
                return Value();
            })));
}

void addProperties(Class &type)
{
    addProperty(
        type, "args", [](Exception &e) -> Value { return make<Tuple>(e.args); },
        [](Exception &e, const Value &v) { e.args = collect(v); });
    addProperty(
        type, "__cause__", [](Exception &e) { return e.cause; },
        [](Exception &e, const Value &v) {
            e.cause = v;
            e.suppressContext = true;
        });
    addProperty(
        type, "__context__", [](Exception &e) { return e.context; },
        [](Exception &e, const Value &v) { e.context = v; });
    addProperty(
        type, "__suppress_context__", [](Exception &e) -> Value { return e.suppressContext; },
        [](Exception &e, const Value &v) { e.suppressContext = isTrue(v); });
    addProperty(
        type, "__traceback__", [](Exception &) { return Value(); },
        [](Exception &, const Value &) {});
}

Ref<Class> derive(const char *name, const Ref<Class> &base)
{
    return Class::create(name, "builtins", {base});
}

void makeOsErrors(ExceptionTypes &t)
{
    t.osError = derive("OSError", t.exception);
    t.blockingIOError = derive("BlockingIOError", t.osError);
    t.childProcessError = derive("ChildProcessError", t.osError);
    t.connectionError = derive("ConnectionError", t.osError);
    t.brokenPipeError = derive("BrokenPipeError", t.connectionError);
    t.fileExistsError = derive("FileExistsError", t.osError);
    t.fileNotFoundError = derive("FileNotFoundError", t.osError);
    t.interruptedError = derive("InterruptedError", t.osError);
    t.permissionError = derive("PermissionError", t.osError);
    t.processLookupError = derive("ProcessLookupError", t.osError);
    t.timeoutError = derive("TimeoutError", t.osError);
}

void makeRoots(ExceptionTypes &t)
{
    t.baseException = derive("BaseException", types().object);
    t.baseException->allocate = allocateAs<Exception>;
    t.systemExit = derive("SystemExit", t.baseException);
    t.keyboardInterrupt = derive("KeyboardInterrupt", t.baseException);
    t.generatorExit = derive("GeneratorExit", t.baseException);
    t.exception = derive("Exception", t.baseException);
    t.warning = derive("Warning", t.exception);
    t.deprecationWarning = derive("DeprecationWarning", t.warning);
    t.runtimeWarning = derive("RuntimeWarning", t.warning);
    t.userWarning = derive("UserWarning", t.warning);
}

void makeOrdinary(ExceptionTypes &t)
{
    t.arithmeticError = derive("ArithmeticError", t.exception);
    t.zeroDivisionError = derive("ZeroDivisionError", t.arithmeticError);
    t.overflowError = derive("OverflowError", t.arithmeticError);
    t.floatingPointError = derive("FloatingPointError", t.arithmeticError);
    t.assertionError = derive("AssertionError", t.exception);
    t.attributeError = derive("AttributeError", t.exception);
    t.bufferError = derive("BufferError", t.exception);
    t.eofError = derive("EOFError", t.exception);
    t.importError = derive("ImportError", t.exception);
    t.moduleNotFoundError = derive("ModuleNotFoundError", t.importError);
    t.lookupError = derive("LookupError", t.exception);
    t.indexError = derive("IndexError", t.lookupError);
    t.keyError = derive("KeyError", t.lookupError);
    t.memoryError = derive("MemoryError", t.exception);
    t.nameError = derive("NameError", t.exception);
    t.unboundLocalError = derive("UnboundLocalError", t.nameError);
    t.runtimeError = derive("RuntimeError", t.exception);
    t.notImplementedError = derive("NotImplementedError", t.runtimeError);
    t.recursionError = derive("RecursionError", t.runtimeError);
    t.stopIteration = derive("StopIteration", t.exception);
    t.syntaxError = derive("SyntaxError", t.exception);
    t.systemError = derive("SystemError", t.exception);
    t.typeError = derive("TypeError", t.exception);
    t.valueError = derive("ValueError", t.exception);
    t.unicodeError = derive("UnicodeError", t.valueError);
}

ExceptionTypes makeAll()
{
    ExceptionTypes t;
    makeRoots(t);
    makeOrdinary(t);
    makeOsErrors(t);
    addMethods(
        *t.baseException,
        {{"__init__", 0, -1, initialise, Keywords::Allowed},
         {"__str__", 0, 0, text},
         {"__repr__", 0, 0, representation},
         {"with_traceback", 1, 1, withTraceback}});
    addProperties(*t.baseException);
    addMethods(*t.systemExit, {{"__init__", 0, -1, initialiseSystemExit, Keywords::Allowed}});
    addMethods(*t.stopIteration, {{"__init__", 0, -1, initialiseStopIteration, Keywords::Allowed}});
    addMethods(
        *t.osError,
        {{"__init__", 0, -1, initialiseOsError, Keywords::Allowed},
         {"__str__", 0, 0, textOfOsError}});
    addMethods(*t.keyError, {{"__str__", 0, 0, textOfKeyError}});
    return t;
}

} // namespace

const ExceptionTypes &exceptions()
{
    static const auto *const all = new ExceptionTypes(makeAll());
    return *all;
}

} // namespace joinery::engine
