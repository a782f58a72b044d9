// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/interpreter/evaluator/machine.h"
#include "engine/interpreter/modules/builtin.h"
#include "engine/interpreter/modules/modules.h"
#include "engine/interpreter/values/operators.h"
#include "process/currentprocess.h"

#include <unistd.h>

#include <cerrno>

namespace joinery::engine {

namespace {

Value askParent(Machine &machine)
{
    machine.pass({.kind = StepKind::LookAtParent});
    const pid_t parent = ::getppid();
    machine.runtime().record(trace::ParentAsked{parent});
    return parent;
}

Value kill(Machine &machine, const Arguments &given)
{
    if (given.positional.size() != 2)
        raiseTypeError("kill() takes exactly 2 arguments ({} given)", given.positional.size());
    const pid_t pid = asParsedInt(given.positional[0]);
    // CPython cuts the signal's number, too.
    const auto signal = static_cast<int>(asIndex(given.positional[1]));
    machine.pass({.kind = StepKind::Signal, .targetPid = pid});
    switch (machine.runtime().kill(pid, signal)) {
    case Runtime::KillResult::Sent:
        return {};
    case Runtime::KillResult::NoSuchProcess:
        raiseOsError(ESRCH);
    case Runtime::KillResult::NotOfThisRun:
        raiseOsError(EPERM);
    case Runtime::KillResult::InvalidSignal:
        break;
    }
    raiseOsError(EINVAL);
}

} // namespace

Ref<Module> makeOsModule(Machine &machine)
{
    auto module = make<Module>("os");
    module->origin = "frozen";
    addBuiltin(
        *module, "posix.", "getpid", 0, 0, [](const Arguments &) { return Value(::getpid()); });
    addBuiltin(*module, "posix.", "getppid", 0, 0, [&machine](const Arguments &) {
        return askParent(machine);
    });
    addBuiltin(
        *module, "posix.", "cpu_count", 0, 0, [](const Arguments &) { return Value(cpuCount()); });
    addBuiltin(*module, "", "kill", 0, -1, [&machine](const Arguments &given) {
        return kill(machine, given);
    });
    addBuiltin(*module, "", "_exit", 1, 1, [&machine](const Arguments &given) -> Value {
        const int code = asInt(given.positional[0]);
        machine.pass({.kind = StepKind::End});
        machine.processes.leave(code);
    });
    return module;
}

} // namespace joinery::engine
