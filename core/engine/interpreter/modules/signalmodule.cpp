// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/interpreter/evaluator/machine.h"
#include "engine/interpreter/modules/builtin.h"
#include "engine/interpreter/modules/modules.h"
#include "engine/interpreter/modules/scripted.h"
#include "engine/interpreter/modules/signalnumber.h"
#include "engine/interpreter/values/attributes.h"
#include "engine/interpreter/values/operators.h"
#include "engine/interpreter/values/str.h"
#include "engine/interpreter/values/text.h"

#include <csignal>
#include <cstring>

namespace joinery::engine {

namespace {

int signalNumber(const Value &value)
{
    const int number = asInt(value);
    if (number < 1 || number >= SignalHandlers::count)
        raiseValueError("signal number out of range");
    return number;
}

bool isCallable(const Value &value)
{
    return value.as<Function>() || value.as<BuiltinFunction>() || value.as<BoundMethod>()
        || value.as<Class>() || !specialMethod(value, "__call__").function.isUnset();
}

/// SIG_DFL and SIG_IGN as the plain numbers that SignalHandlers knows.
Value plainHandler(const Value &handler)
{
    if (const auto *number = instanceAs<SignalNumber>(handler))
        return number->number();
    if (handler.isInt() && (handler.integer() == 0 || handler.integer() == 1))
        return handler;
    if (!isCallable(handler)) {
        raiseTypeError(
            "signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object");
    }
    return handler;
}

Value shownHandler(const Value &handler)
{
    return handler.isInt() ? handlerConstant(static_cast<int>(handler.integer())) : handler;
}

std::string handlerName(const Value &handler)
{
    if (handler.isInt())
        return handler.integer() == 0 ? "default" : "ignore";
    const Value name = attributeIfAny(handler, "__name__");
    return name.isUnset() ? repr(handler) : str(name);
}

Value setHandler(Machine &machine, const Value &signalValue, const Value &handlerValue)
{
    const int number = signalNumber(signalValue);
    const Value handler = plainHandler(handlerValue);
    machine.pass({.kind = StepKind::Other});
    Value before = shownHandler(machine.signals.set(number, handler));
    machine.runtime().record(trace::HandlerSet{number, handlerName(handler)});
    return before;
}

} // namespace

Ref<Module> makeSignalModule(Machine &machine)
{
    auto module = make<Module>("signal");
    module->origin = "frozen";
    addScripted(
        *module,
        {"signal",
         Signature::of({"signalnum", "handler"}),
         {},
         [&machine](const std::vector<Value> &given) {
             return setHandler(machine, given[0], given[1]);
         }});
    addScripted(
        *module,
        {"getsignal",
         Signature::of({"signalnum"}),
         {},
         [&machine](const std::vector<Value> &given) {
             return shownHandler(machine.signals.of(signalNumber(given[0])));
         }});
    addScripted(
        *module,
        {"strsignal",
         Signature::of({"signalnum"}),
         {},
         [](const std::vector<Value> &given) -> Value {
             return Str::of(::strsignal(signalNumber(given[0])));
         }});
    addSignalNumbers(*module);
    return module;
}

} // namespace joinery::engine
