// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/interpreter/evaluator/machine.h"
#include "engine/interpreter/modules/modules.h"
#include "engine/interpreter/modules/processclass.h"
#include "engine/interpreter/modules/scripted.h"
#include "engine/interpreter/values/operators.h"
#include "engine/interpreter/values/sequences.h"
#include "engine/interpreter/values/str.h"
#include "engine/interpreter/values/text.h"
#include "process/currentprocess.h"

#include <unistd.h>

#include <memory>

namespace joinery::engine {

namespace {

using Given = const std::vector<Value> &;

/// parent_process(): made once a process, and anew in a forked child.
struct KnownParent {
    pid_t owner = 0;
    Value object;
};

void addFacts(Machine &machine, Module &module, const Ref<Class> &base)
{
    const Signature nothing = Signature::of({});
    addScripted(module, {"current_process", nothing, {}, [&machine](Given) -> Value {
                             return machine.processes.current();
                         }});
    addScripted(
        module,
        {"parent_process",
         nothing,
         {},
         [&machine, base, known = std::make_shared<KnownParent>()](Given) {
             if (known->owner != ::getpid())
                 *known = {::getpid(), makeParentProcess(machine, base)};
             return known->object;
         }});
    addScripted(module, {"active_children", nothing, {}, [&machine](Given) -> Value {
                             std::vector<Value> children;
                             for (const auto &child : machine.processes.activeChildren())
                                 children.emplace_back(child);
                             return make<List>(std::move(children));
                         }});
    addScripted(module, {"cpu_count", nothing, {}, [](Given) { return Value(cpuCount()); }});
    addScripted(module, {"freeze_support", nothing, {}, [](Given) { return Value(); }});
}

/// There is one start method here; CPython lets a program choose once.
void setStartMethod(Processes &processes, const Value &method, const Value &force)
{
    if (processes.isStartMethodSettled() && !isTrue(force))
        raise(exceptions().runtimeError, "context has already been set");
    const auto *name = method.as<Str>();
    if (!method.isNone() && (!name || name->view() != "fork"))
        raiseValueError("cannot find context for {}", repr(method));
    const bool isTakenBack = method.isNone() && isTrue(force);
    processes.setStartMethodSettled(!isTakenBack);
}

void addStartMethod(Machine &machine, Module &module)
{
    addScripted(
        module,
        {"set_start_method",
         Signature::of({"method", "force"}),
         {Value::unset(), Value(false)},
         [&processes = machine.processes](Given given) {
             setStartMethod(processes, given[0], given[1]);
             return Value();
         }});
    addScripted(
        module,
        {"get_start_method",
         Signature::of({"allow_none"}),
         {Value(false)},
         [&processes = machine.processes](Given given) {
             if (!processes.isStartMethodSettled() && isTrue(given[0]))
                 return Value();
             processes.setStartMethodSettled(true);
             return Str::of("fork");
         }});
}

void addExceptions(Module &module)
{
    const auto base =
        Class::create("ProcessError", "multiprocessing.context", {exceptions().exception});
    module.attributes.set("ProcessError", base);
    for (const char *name : {"BufferTooShort", "TimeoutError", "AuthenticationError"})
        module.attributes.set(name, Class::create(name, "multiprocessing.context", {base}));
}

} // namespace

Ref<Module> makeMultiprocessingModule(Machine &machine)
{
    auto module = make<Module>("multiprocessing");
    module->origin = "frozen";
    const ProcessClasses classes = makeProcessClasses(machine);
    machine.processes.setCurrent(makeMainProcess(classes.base));
    module->attributes.set("Process", classes.process);
    addFacts(machine, *module, classes.base);
    addStartMethod(machine, *module);
    addExceptions(*module);
    return module;
}

} // namespace joinery::engine
