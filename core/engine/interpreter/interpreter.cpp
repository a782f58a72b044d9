// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/interpreter/interpreter.h"

#include "engine/interpreter/evaluator/machine.h"
#include "engine/interpreter/modules/modules.h"
#include "engine/interpreter/modules/output.h"
#include "engine/interpreter/modules/random.h"
#include "engine/interpreter/values/exception.h"

#include <sys/resource.h>

#include <algorithm>
#include <csignal>
#include <string>

namespace joinery::engine {

namespace {

/// The deepest recursion that is allowed needs more than the usual 8 MB where nothing is optimised
/// or everything is checked. The kernel looks at the limit as the stack grows (getrlimit(2)), so
/// raising it helps the stack in use.
void makeRoomForRecursion()
{
    constexpr rlim_t wanted = 256 << 20;
    rlimit stack{};
    if (::getrlimit(RLIMIT_STACK, &stack) != 0 || stack.rlim_cur == RLIM_INFINITY)
        return;
    stack.rlim_cur = std::max(stack.rlim_cur, std::min(wanted, stack.rlim_max));
    ::setrlimit(RLIMIT_STACK, &stack);
}

Value defaultIntHandler()
{
    return make<BuiltinFunction>("default_int_handler", [](const Arguments &) -> Value {
        throw PythonError(makeException(exceptions().keyboardInterrupt));
    });
}

/// The module's own lines; the exception that ended them, or null.
Ref<Exception> runBody(Machine &machine)
{
    static const std::string name = "<module>";
    Frame frame;
    frame.name = &name;
    try {
        machine.inFrame(frame, [&] { return machine.statements.run(machine.program().body); });
        return nullptr;
    } catch (const PythonError &error) {
        return error.exception;
    }
}

/// CPython does this part in an atexit callback: what is raised there is only told.
void finish(Machine &machine)
{
    Ref<Exception> error;
    try {
        machine.processes.finish();
    } catch (const PythonError &raised) {
        error = raised.exception;
    }
    if (!error)
        return;
    error->traceback.push_back({});
    machine.processes.tellIgnored(*error);
}

} // namespace

int runMain(
    std::shared_ptr<const language::Program> program, Runtime &runtime, InterpreterLimits limits)
{
    makeRoomForRecursion();
    Random::ofThisProcess().setSource(runtime.randomSeed());
    Machine machine(std::move(program), runtime, limits);
    machine.definitions.installSuper();
    installOutput(machine);
    installExit(machine);
    machine.signals.installDefaults(defaultIntHandler());

    int code = 0;
    if (const Ref<Exception> error = runBody(machine)) {
        code = machine.processes.report(error, "");
        if (error->instanceClass()->isSubclassOf(*exceptions().keyboardInterrupt))
            code = -SIGINT;
    }
    finish(machine);
    runtime.exiting(ExitStatus::fromPythonCode(code));
    return code;
}

} // namespace joinery::engine
