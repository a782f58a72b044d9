// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/interpreter/modules/signalnumber.h"

#include "engine/interpreter/modules/scripted.h"
#include "engine/interpreter/values/exception.h"
#include "engine/interpreter/values/operators.h"
#include "engine/interpreter/values/str.h"
#include "engine/interpreter/values/text.h"
#include "engine/interpreter/values/types.h"

#include <array>
#include <csignal>
#include <map>
#include <utility>

namespace joinery::engine {

namespace {

constexpr std::array names{
    std::pair{"SIGHUP", SIGHUP},       std::pair{"SIGINT", SIGINT},
    std::pair{"SIGQUIT", SIGQUIT},     std::pair{"SIGILL", SIGILL},
    std::pair{"SIGTRAP", SIGTRAP},     std::pair{"SIGABRT", SIGABRT},
    std::pair{"SIGBUS", SIGBUS},       std::pair{"SIGFPE", SIGFPE},
    std::pair{"SIGKILL", SIGKILL},     std::pair{"SIGUSR1", SIGUSR1},
    std::pair{"SIGSEGV", SIGSEGV},     std::pair{"SIGUSR2", SIGUSR2},
    std::pair{"SIGPIPE", SIGPIPE},     std::pair{"SIGALRM", SIGALRM},
    std::pair{"SIGTERM", SIGTERM},     std::pair{"SIGCHLD", SIGCHLD},
    std::pair{"SIGCONT", SIGCONT},     std::pair{"SIGSTOP", SIGSTOP},
    std::pair{"SIGTSTP", SIGTSTP},     std::pair{"SIGTTIN", SIGTTIN},
    std::pair{"SIGTTOU", SIGTTOU},     std::pair{"SIGURG", SIGURG},
    std::pair{"SIGXCPU", SIGXCPU},     std::pair{"SIGXFSZ", SIGXFSZ},
    std::pair{"SIGVTALRM", SIGVTALRM}, std::pair{"SIGPROF", SIGPROF},
    std::pair{"SIGWINCH", SIGWINCH},   std::pair{"SIGIO", SIGIO},
    std::pair{"SIGPWR", SIGPWR},       std::pair{"SIGSYS", SIGSYS},
};

/// The number of either a SignalNumber or a plain value.
Value plain(const Value &value)
{
    const auto *number = instanceAs<SignalNumber>(value);
    return number ? Value(number->number()) : value;
}

void addMethod(Class &type, const char *name, BuiltinFunction::Implementation code)
{
    type.attributes.set(
        name, make<BuiltinFunction>(name, std::move(code), BuiltinFunction::Role::Scripted));
}

void addBinary(Class &type, const char *name, const char *reflected, BinaryOperator op)
{
    addMethod(type, name, [op](const Arguments &given) {
        return binary(op, plain(given.positional[0]), plain(given.positional[1]));
    });
    addMethod(type, reflected, [op](const Arguments &given) {
        return binary(op, plain(given.positional[1]), plain(given.positional[0]));
    });
}

void addComparison(Class &type, const char *name, ComparisonOperator op)
{
    addMethod(type, name, [op](const Arguments &given) {
        return compare(op, plain(given.positional[0]), plain(given.positional[1]));
    });
}

void addNumberMethods(Class &type)
{
    for (const char *name : {"__index__", "__int__"})
        addMethod(type, name, [](const Arguments &given) { return plain(given.positional[0]); });
    addMethod(type, "__float__", [](const Arguments &given) {
        return Value(asFloat(plain(given.positional[0])));
    });
    addMethod(type, "__hash__", [](const Arguments &given) {
        return Value(static_cast<std::int64_t>(hash(plain(given.positional[0]))));
    });
    addMethod(type, "__bool__", [](const Arguments &given) {
        return Value(isTrue(plain(given.positional[0])));
    });
    addMethod(type, "__neg__", [](const Arguments &given) {
        return unary(UnaryOperator::Minus, plain(given.positional[0]));
    });
    addBinary(type, "__add__", "__radd__", BinaryOperator::Add);
    addBinary(type, "__sub__", "__rsub__", BinaryOperator::Subtract);
    addBinary(type, "__mul__", "__rmul__", BinaryOperator::Multiply);
    addBinary(type, "__mod__", "__rmod__", BinaryOperator::Modulo);
    addComparison(type, "__eq__", ComparisonOperator::Equal);
    addComparison(type, "__ne__", ComparisonOperator::NotEqual);
    addComparison(type, "__lt__", ComparisonOperator::Less);
    addComparison(type, "__le__", ComparisonOperator::LessEqual);
    addComparison(type, "__gt__", ComparisonOperator::Greater);
    addComparison(type, "__ge__", ComparisonOperator::GreaterEqual);
}

void addTextMethods(Class &type)
{
    addMethod(type, "__repr__", [](const Arguments &given) {
        const auto *self = instanceAs<SignalNumber>(given.positional[0]);
        return Str::of(fmt::format(
            "<{}.{}: {}>", typeName(given.positional[0]), self->name(), self->number()));
    });
    addMethod(type, "__str__", [](const Arguments &given) {
        return Str::of(str(plain(given.positional[0])));
    });
    addMethod(type, "__format__", [](const Arguments &given) {
        return Str::of(format(plain(given.positional[0]), str(given.positional[1])));
    });
    addProperty(type, "name", [](const Value &self) {
        return Str::of(instanceAs<SignalNumber>(self)->name());
    });
    addProperty(type, "value", [](const Value &self) { return plain(self); });
}

Ref<Class> makeEnum(const char *name)
{
    auto type = Class::create(name, "signal");
    addNumberMethods(*type);
    addTextMethods(*type);
    return type;
}

} // namespace

Value handlerConstant(int number)
{
    static const Ref<Class> type = makeEnum("Handlers");
    static const std::array<Value, 2> constants{
        make<SignalNumber>(type, "SIG_DFL", 0), make<SignalNumber>(type, "SIG_IGN", 1)};
    return constants[number == 0 ? 0 : 1];
}

void addSignalNumbers(Module &module)
{
    const Ref<Class> type = makeEnum("Signals");
    auto byNumber = std::make_shared<std::map<std::int64_t, Value>>();
    for (const auto &[name, number] : names) {
        const Value constant = make<SignalNumber>(type, name, number);
        byNumber->emplace(number, constant);
        type->attributes.set(name, constant);
        module.attributes.set(name, constant);
    }
    type->construct = [byNumber](const Arguments &given) -> Value {
        if (given.positional.size() != 1)
            raiseTypeError("EnumType.__call__() missing 1 required positional argument: 'value'");
        const Value number = plain(given.positional[0]);
        const auto found = number.isInt() ? byNumber->find(number.integer()) : byNumber->end();
        if (found == byNumber->end())
            raiseValueError("{} is not a valid Signals", repr(number));
        return found->second;
    };
    module.attributes.set("Signals", type);
    module.attributes.set("SIG_DFL", handlerConstant(0));
    module.attributes.set("SIG_IGN", handlerConstant(1));
}

} // namespace joinery::engine
