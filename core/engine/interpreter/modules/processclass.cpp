// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/interpreter/modules/processclass.h"

#include "engine/interpreter/evaluator/callarguments.h"
#include "engine/interpreter/evaluator/machine.h"
#include "engine/interpreter/modules/scripted.h"
#include "engine/interpreter/values/attributes.h"
#include "engine/interpreter/values/iterator.h"
#include "engine/interpreter/values/operators.h"
#include "engine/interpreter/values/sequences.h"
#include "engine/interpreter/values/str.h"
#include "engine/interpreter/values/table.h"
#include "engine/interpreter/values/text.h"

#include <unistd.h>

#include <cmath>
#include <csignal>
#include <cstring>

namespace joinery::engine {

namespace {

using Given = const std::vector<Value> &;

/// A process whose __init__ has run; else what CPython says when it misses that attribute.
ProcessObject &initialised(const Value &self, const char *missing)
{
    auto *object = instanceAs<ProcessObject>(self);
    if (!object || !object->attributes.find(missing))
        raiseAttributeError(self, missing);
    return *object;
}

/// Likewise, and not MainProcess, which nobody started.
ProcessObject &startable(const Value &self, ProcessError ofMain)
{
    ProcessObject &object = initialised(self, "_closed");
    if (!object.process)
        raiseProcessError(ofMain);
    return object;
}

/// None: for as long as it takes.
std::optional<trace::RunTime> timeoutOf(const Value &seconds)
{
    if (seconds.isNone())
        return std::nullopt;
    constexpr double longest = 9e9;
    // CPython adds it to its clock, and complains as an addition does.
    const Value sum = binary(BinaryOperator::Add, Value(0.0), seconds);
    const double count = std::clamp(asFloat(sum), -1.0, longest);
    return trace::RunTime(std::llround(count * 1e9));
}

// --- __init__ and run

/// Python's dict(kwargs): a copy.
Value copied(const Value &mapping)
{
    auto copy = make<Dict>();
    const auto *dict = mapping.as<Dict>();
    if (!dict)
        raiseTypeError("'{}' object is not iterable", typeName(mapping));
    for (std::size_t position = 0; const auto *entry = dict->table.next(position);)
        copy->table.set(entry->key, entry->value);
    return copy;
}

Value identity(const ProcessPath &path)
{
    std::vector<Value> numbers;
    for (std::size_t at = 0; at < path.text().size();) {
        const std::size_t end = std::min(path.text().find(':', at), path.text().size());
        numbers.push_back(std::stoi(path.text().substr(at, end - at)));
        at = end + 1;
    }
    return make<Tuple>(std::move(numbers));
}

ProcessOptions optionsFor(const Value &self, const Value &name, const Value &daemon)
{
    ProcessOptions options;
    options.className = typeName(self);
    if (isTrue(name))
        options.name = str(name);
    if (!daemon.isNone())
        options.daemon = isTrue(daemon);
    return options;
}

Value initialise(Machine &machine, Given given)
{
    enum { Self, Group, Target, Name, Args, Kwargs, Daemon };
    auto *object = instanceAs<ProcessObject>(given[Self]);
    if (!object)
        raiseAttributeError(given[Self], "_identity");
    if (!given[Group].isNone())
        raise(exceptions().assertionError, "group argument must be None for now");
    // As in CPython, the process is counted before its arguments can be found wrong.
    object->process = std::make_unique<ScenarioProcess>(
        optionsFor(given[Self], given[Name], given[Daemon]),
        [&machine, object] { machine.processes.runChild(*object); });
    const Process &process = *object->process;
    Namespace &attributes = object->attributes;
    attributes.set("_identity", identity(process.path()));
    attributes.set("_config", make<Dict>());
    attributes.set("_parent_pid", ::getpid());
    attributes.set(
        "_parent_name",
        machine.processes.current()->attributes.find("_name")
            ? *machine.processes.current()->attributes.find("_name")
            : Value());
    attributes.set("_popen", Value());
    attributes.set("_closed", false);
    attributes.set("_target", given[Target]);
    attributes.set("_args", make<Tuple>(collect(given[Args])));
    attributes.set("_kwargs", copied(given[Kwargs]));
    attributes.set("_name", isTrue(given[Name]) ? given[Name] : Str::of(process.name()));
    machine.runtime().recordFor(
        process.path(), 0, trace::Created{process.name(), process.daemon()});
    return {};
}

Value run(Given given)
{
    const Value &self = given[0];
    const Value target = attribute(self, "_target");
    if (!isTrue(target))
        return {};
    CallArguments arguments;
    for (Value &value : collect(attribute(self, "_args")))
        arguments.add(std::move(value));
    const Value kwargs = attribute(self, "_kwargs");
    if (const auto *dict = kwargs.as<Dict>()) {
        for (std::size_t position = 0; const auto *entry = dict->table.next(position);) {
            const auto *name = entry->key.as<Str>();
            if (!name)
                raiseTypeError("keywords must be strings");
            arguments.add(name->view(), entry->value);
        }
    }
    call(target, arguments.view());
    return {};
}

// --- What a program asks of its children

Value start(Machine &machine, Given given)
{
    ProcessObject &object = startable(given[0], ProcessError::ForeignStart);
    machine.processes.start(object);
    for (const char *name : {"_target", "_args", "_kwargs"})
        object.attributes.remove(name);
    return {};
}

Value join(Machine &machine, Given given)
{
    ProcessObject &object = startable(given[0], ProcessError::NotAChild);
    std::optional<trace::RunTime> timeout;
    // Whoever has not been started is refused before the timeout is looked at.
    if (object.process->isStarted())
        timeout = timeoutOf(given[1]);
    machine.processes.join(object, timeout, Processes::Reason::Asked);
    return {};
}

Value isAlive(Machine &machine, Given given)
{
    ProcessObject &object = initialised(given[0], "_closed");
    return !object.process || machine.processes.isAlive(object);
}

Value close(Machine &machine, Given given)
{
    ProcessObject &object = initialised(given[0], "_popen");
    if (!object.process)
        return {};
    if (const auto closed = object.process->close(); !closed)
        raiseProcessError(closed.error());
    machine.processes.forget(object);
    object.attributes.set("_closed", true);
    return {};
}

Value exitCode(Machine &machine, const Value &self)
{
    ProcessObject &object = initialised(self, "_closed");
    if (!object.process)
        return {};
    const std::optional<int> code = machine.processes.exitCode(object);
    return code ? Value(*code) : Value();
}

Value pid(const Value &self)
{
    const ProcessObject &object = initialised(self, "_closed");
    if (!object.process)
        return ::getpid();
    const auto number = object.process->pid();
    if (!number)
        raiseProcessError(number.error());
    return *number ? Value(**number) : Value();
}

Value sentinel(const Value &self)
{
    const ProcessObject &object = startable(self, ProcessError::NoSentinel);
    const auto descriptor = object.process->sentinel();
    if (!descriptor)
        raiseProcessError(descriptor.error());
    return *descriptor;
}

void setName(const Value &self, const Value &name)
{
    if (!name.as<Str>())
        raise(exceptions().assertionError, "name must be a string");
    setAttribute(self, "_name", name);
    // A program may put the property into any class; and a parent is no process of ours.
    if (auto *object = instanceAs<ProcessObject>(self); object && object->process)
        object->process->setName(name.as<Str>()->text());
}

Value daemon(const Value &self)
{
    const ProcessObject &object = initialised(self, "_config");
    return object.process && object.process->daemon();
}

void setDaemon(const Value &self, const Value &flag)
{
    const ProcessObject &object = initialised(self, "_popen");
    if (!object.process)
        return;
    if (const auto set = object.process->setDaemon(isTrue(flag)); !set)
        raiseProcessError(set.error());
}

// --- repr

/// -SIGTERM for -15.
std::string exitCodeText(int code)
{
    const char *name = code < 0 ? ::sigabbrev_np(-code) : nullptr;
    return name ? std::string("-SIG") + name : std::to_string(code);
}

/// How CPython's repr calls the state, with the exit code where there is one.
std::string stateText(Machine &machine, ProcessObject &object)
{
    if (!object.process || object.process->isCurrent())
        return "started";
    if (object.process->isClosed())
        return "closed";
    if (!object.process->isCreatedHere())
        return "unknown";
    if (!object.process->isStarted())
        return "initial";
    const std::optional<int> code = machine.processes.exitCode(object);
    return code ? "stopped exitcode=" + exitCodeText(*code) : "started";
}

std::string reprText(Machine &machine, const Value &self)
{
    ProcessObject &object = initialised(self, "_closed");
    std::string text = "<" + typeName(self) + " name=" + repr(attribute(self, "_name"));
    const std::string state = stateText(machine, object);
    const bool hasPid = object.process && !object.process->isClosed()
        && !object.process->isCurrent() && object.process->pid()->has_value();
    if (hasPid)
        text += " pid=" + std::to_string(**object.process->pid());
    text += " parent=" + str(attribute(self, "_parent_pid")) + " " + state;
    if (object.process && object.process->daemon())
        text += " daemon";
    return text + ">";
}

void addMethods(Machine &machine, Class &type)
{
    const Value none;
    const Value unset = Value::unset();
    addScripted(
        type,
        {"__init__",
         Signature::of({"self", "group", "target", "name", "args", "kwargs", "*", "daemon"}),
         {unset, none, none, none, make<Tuple>(), make<Dict>(), none},
         [&machine](Given given) { return initialise(machine, given); }});
    const Signature onlySelf = Signature::of({"self"});
    addScripted(type, {"run", onlySelf, {}, run});
    addScripted(type, {"start", onlySelf, {}, [&](Given given) { return start(machine, given); }});
    addScripted(type, {"join", Signature::of({"self", "timeout"}), {unset, none}, [&](Given given) {
                           return join(machine, given);
                       }});
    addScripted(type, {"terminate", onlySelf, {}, [&](Given given) {
                           machine.processes.signal(
                               startable(given[0], ProcessError::TerminateBeforeStart), SIGTERM,
                               trace::SignalCause::Terminate);
                           return Value();
                       }});
    addScripted(type, {"kill", onlySelf, {}, [&](Given given) {
                           machine.processes.signal(
                               startable(given[0], ProcessError::KillBeforeStart), SIGKILL,
                               trace::SignalCause::Kill);
                           return Value();
                       }});
    addScripted(
        type, {"is_alive", onlySelf, {}, [&](Given given) { return isAlive(machine, given); }});
    addScripted(type, {"close", onlySelf, {}, [&](Given given) { return close(machine, given); }});
    addScripted(type, {"__repr__", onlySelf, {}, [&](Given given) {
                           return Str::of(reprText(machine, given[0]));
                       }});
}

void addProperties(Machine &machine, Class &type)
{
    addProperty(
        type, "name", [](const Value &self) { return attribute(self, "_name"); }, setName);
    addProperty(type, "daemon", daemon, setDaemon);
    addProperty(type, "exitcode", [&](const Value &self) { return exitCode(machine, self); });
    addProperty(type, "pid", pid);
    addProperty(type, "ident", pid);
    addProperty(type, "sentinel", sentinel);
    addProperty(type, "authkey", [](const Value &self) {
        initialised(self, "_config");
        return Str::of(std::string(32, '\0'));
    });
}

bool parentIsAlive(Machine &machine)
{
    machine.pass({.kind = StepKind::LookAtParent});
    const auto parent = parentProcess();
    const bool isAlive = parent && !hasEnded(parent->sentinel);
    if (const auto path = currentProcess().path.parent()) {
        machine.runtime().record(trace::AliveAsked{
            *path, trace::LifeQuestion::IsAlive, !isAlive, isAlive ? "True" : "False"});
    }
    return isAlive;
}

/// MainProcess, or a child's parent: a process that this program did not make.
Ref<ProcessObject> makeUnstartable(const Ref<Class> &type, const std::string &name)
{
    auto object = make<ProcessObject>(type);
    object->attributes.set("_identity", make<Tuple>());
    object->attributes.set("_config", make<Dict>());
    object->attributes.set("_name", Str::of(name));
    object->attributes.set("_parent_pid", Value());
    object->attributes.set("_popen", Value());
    object->attributes.set("_closed", false);
    return object;
}

} // namespace

ProcessClasses makeProcessClasses(Machine &machine)
{
    ProcessClasses classes;
    classes.base = Class::create("BaseProcess", "multiprocessing.process");
    classes.base->allocate = allocateAs<ProcessObject>;
    addMethods(machine, *classes.base);
    addProperties(machine, *classes.base);
    classes.process = Class::create("Process", "multiprocessing.context", {classes.base});
    return classes;
}

Ref<ProcessObject> makeMainProcess(const Ref<Class> &base)
{
    const auto type = Class::create("_MainProcess", "multiprocessing.process", {base});
    return makeUnstartable(type, "MainProcess");
}

Value makeParentProcess(Machine &machine, const Ref<Class> &base)
{
    const auto parent = parentProcess();
    if (!parent)
        return {};
    const auto type = Class::create("_ParentProcess", "multiprocessing.process", {base});
    const Signature onlySelf = Signature::of({"self"});
    addScripted(*type, {"is_alive", onlySelf, {}, [&machine](Given) {
                            return Value(parentIsAlive(machine));
                        }});
    addScripted(
        *type,
        {"join",
         Signature::of({"self", "timeout"}),
         {Value::unset(), Value()},
         [&machine, parent = *parent](Given given) {
             machine.processes.joinParent(parent, timeoutOf(given[1]));
             return Value();
         }});
    addScripted(*type, {"__repr__", onlySelf, {}, [](Given given) {
                            return Str::of(
                                "<_ParentProcess name=" + repr(attribute(given[0], "_name"))
                                + " parent=None unknown>");
                        }});
    addProperty(*type, "pid", [](const Value &self) { return attribute(self, "_pid"); });
    addProperty(*type, "ident", [](const Value &self) { return attribute(self, "_pid"); });
    addProperty(*type, "sentinel", [fd = parent->sentinel](const Value &) { return Value(fd); });
    auto object = makeUnstartable(type, parent->name);
    object->attributes.set("_pid", parent->pid);
    return object;
}

} // namespace joinery::engine
