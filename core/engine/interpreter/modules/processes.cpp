// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/interpreter/modules/processes.h"

#include "engine/interpreter/evaluator/machine.h"
#include "engine/interpreter/evaluator/tracebacktext.h"
#include "engine/interpreter/modules/output.h"
#include "engine/interpreter/modules/random.h"
#include "engine/interpreter/values/attributes.h"
#include "engine/interpreter/values/sequences.h"
#include "engine/interpreter/values/text.h"
#include "process/currentprocess.h"

#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>

namespace joinery::engine {

namespace {

bool hasEnded(Process &child)
{
    const auto sentinel = child.sentinel();
    return !sentinel || engine::hasEnded(*sentinel);
}

/// What refuses, before anything is recorded.
std::optional<ProcessError> whyNotStart(const Process &process)
{
    if (process.isClosed())
        return ProcessError::Closed;
    if (process.isStarted())
        return ProcessError::StartedTwice;
    if (!process.isCreatedHere())
        return ProcessError::ForeignStart;
    if (currentProcess().daemon)
        return ProcessError::DaemonWithChildren;
    return std::nullopt;
}

std::optional<ProcessError> whyNotJoin(const Process &process)
{
    if (process.isClosed())
        return ProcessError::Closed;
    if (!process.isCreatedHere())
        return ProcessError::NotAChild;
    if (!process.isStarted())
        return ProcessError::NotStarted;
    return std::nullopt;
}

/// Runs body; the exception that left it. The scenario goes on outside of the catch block.
template <class Body>
Ref<Exception> attempt(Body body)
{
    try {
        body();
        return nullptr;
    } catch (const PythonError &error) {
        return error.exception;
    } catch (const std::bad_alloc &) {
        return makeException(exceptions().memoryError);
    }
}

} // namespace

bool hasEnded(int sentinel)
{
    pollfd ended{.fd = sentinel, .events = POLLIN, .revents = 0};
    return ::poll(&ended, 1, 0) == 1;
}

void raiseProcessError(ProcessError error)
{
    const std::string_view type = pythonExceptionName(error);
    const std::string text(pythonText(error));
    if (type == "AssertionError")
        raise(exceptions().assertionError, text);
    if (type == "ValueError")
        raise(exceptions().valueError, text);
    if (type == "AttributeError")
        raise(exceptions().attributeError, text);
    raiseOsError(errno);
}

void Processes::start(ProcessObject &object)
{
    Process &process = *object.process;
    Runtime &runtime = m_machine.runtime();
    if (const auto refusal = whyNotStart(process))
        raiseProcessError(*refusal);
    setStartMethodSettled(true);
    m_machine.pass({.kind = StepKind::Start, .target = &process.path()});
    const auto place = runtime.prepareChild(process.path(), process.name(), process.daemon());
    if (!place)
        raiseOsError(EAGAIN); // As fork(2) says it; the run is about to be ended.
    object.place = *place;
    if (const auto started = process.start(); !started) {
        const int reason = errno;
        runtime.childFailed(*place);
        errno = reason;
        raiseProcessError(started.error());
    }
    runtime.childStarted(*place, process.path(), process.pid()->value_or(0));
    m_children.emplace_back(&object);
}

void Processes::join(ProcessObject &object, std::optional<trace::RunTime> timeout, Reason reason)
{
    Process &process = *object.process;
    Runtime &runtime = m_machine.runtime();
    const bool isImplicit = reason == Reason::Implicit;
    if (const auto refusal = whyNotJoin(process))
        raiseProcessError(*refusal);
    const bool onlyLooks = timeout && *timeout <= trace::RunTime::zero();
    const auto kind = onlyLooks ? StepKind::Look : StepKind::Join;
    if (!isImplicit)
        m_machine.pass({.kind = kind, .target = &process.path()});
    const auto sentinel = process.sentinel();
    if (!sentinel)
        raiseProcessError(sentinel.error());

    const auto outcome = await(process.path(), *sentinel, timeout, reason);
    if (outcome == trace::JoinOutcome::Ended) {
        // It has ended, so this only reaps; a signal must not get in between.
        (void)process.exitCode();
        forget(object);
    }
    runtime.record(trace::JoinEnd{process.path(), outcome, isImplicit});
}

void Processes::joinParent(const ParentProcess &parent, std::optional<trace::RunTime> timeout)
{
    const ProcessPath path = *currentProcess().path.parent();
    const bool onlyLooks = timeout && *timeout <= trace::RunTime::zero();
    m_machine.pass({.kind = onlyLooks ? StepKind::Look : StepKind::Join, .target = &path});
    const auto outcome = await(path, parent.sentinel, timeout, Reason::Asked);
    m_machine.runtime().record(trace::JoinEnd{path, outcome, false});
}

trace::JoinOutcome Processes::await(
    const ProcessPath &path, int sentinel, std::optional<trace::RunTime> timeout, Reason reason)
{
    Runtime &runtime = m_machine.runtime();
    runtime.record(trace::JoinBegin{path, timeout, reason == Reason::Implicit});
    std::optional<trace::RunTime> deadline;
    if (timeout)
        deadline = runtime.now() + std::max(*timeout, trace::RunTime::zero());
    WaitResult result = WaitResult::Interrupted;
    while ((result = runtime.wait(sentinel, deadline, &path)) != WaitResult::Ready
           && result != WaitResult::TimedOut)
        m_machine.runPendingSignals();
    return result == WaitResult::Ready ? trace::JoinOutcome::Ended : trace::JoinOutcome::TimedOut;
}

void Processes::tellOfSignal(const ProcessObject &object, int number, trace::SignalCause cause)
{
    if (!hasEnded(*object.process))
        m_machine.runtime().record(trace::SignalSent{object.process->path(), number, cause});
}

void Processes::signal(ProcessObject &object, int number, trace::SignalCause cause)
{
    m_machine.pass({.kind = StepKind::Signal, .target = &object.process->path()});
    tellOfSignal(object, number, cause);
    const auto sent = number == SIGTERM ? object.process->terminate() : object.process->kill();
    if (!sent)
        raiseProcessError(sent.error());
}

void Processes::told(
    const ProcessObject &object, trace::LifeQuestion question, std::string answer, bool sawTheEnd)
{
    m_machine.runtime().record(
        trace::AliveAsked{object.process->path(), question, sawTheEnd, std::move(answer)});
}

bool Processes::isAlive(ProcessObject &object)
{
    m_machine.pass({.kind = StepKind::Look, .target = &object.process->path()});
    const bool wasStarted = object.process->isStarted();
    const auto answer = object.process->isAlive();
    if (!answer)
        raiseProcessError(answer.error());
    if (wasStarted && !*answer)
        forget(object);
    told(object, trace::LifeQuestion::IsAlive, *answer ? "True" : "False", wasStarted && !*answer);
    return *answer;
}

std::optional<int> Processes::exitCode(ProcessObject &object)
{
    m_machine.pass({.kind = StepKind::Look, .target = &object.process->path()});
    const auto answer = object.process->exitCode();
    if (!answer)
        raiseProcessError(answer.error());
    const std::optional<int> code = *answer;
    told(
        object, trace::LifeQuestion::ExitCode, code ? std::to_string(*code) : "None",
        code.has_value());
    return code;
}

std::vector<Ref<ProcessObject>> Processes::stillActive()
{
    const std::vector<Process *> running = joinery::activeChildren();
    std::erase_if(m_children, [&](const Ref<ProcessObject> &child) {
        return std::find(running.begin(), running.end(), child->process.get()) == running.end();
    });
    return m_children;
}

std::vector<Ref<ProcessObject>> Processes::activeChildren()
{
    m_machine.pass({.kind = StepKind::LookAtChildren});
    const std::vector<Ref<ProcessObject>> before = m_children;
    std::vector<Ref<ProcessObject>> active = stillActive();
    for (const Ref<ProcessObject> &child : before) {
        const bool isActive = std::find(active.begin(), active.end(), child) != active.end();
        told(*child, trace::LifeQuestion::ActiveChildren, isActive ? "True" : "False", !isActive);
    }
    return active;
}

void Processes::forget(const ProcessObject &object)
{
    std::erase_if(
        m_children, [&](const Ref<ProcessObject> &child) { return child.get() == &object; });
}

void Processes::finish()
{
    m_machine.pass({.kind = StepKind::Finish});
    m_machine.runtime().record(trace::Finishing{});
    for (const Ref<ProcessObject> &child : stillActive()) {
        if (!child->process->daemon())
            continue;
        tellOfSignal(*child, SIGTERM, trace::SignalCause::ParentEnds);
        (void)child->process->terminate();
    }
    m_machine.runtime().settleSignals();
    for (const Ref<ProcessObject> &child : stillActive())
        join(*child, std::nullopt, Reason::Implicit);
}

void Processes::writeError(const std::string &text)
{
    // Nobody is left to catch what a handler raises now.
    while (m_machine.runtime().gate({.kind = StepKind::Output}) == Runtime::Pass::Interrupted)
        (void)attempt([&] { m_machine.runPendingSignals(); });
    (void)attempt(
        [&] { writeTo(m_machine, standardStream(m_machine, trace::Stream::Stderr), text); });
}

int Processes::report(const Ref<Exception> &exception, const std::string &header)
{
    if (exception->instanceClass()->isSubclassOf(*exceptions().systemExit)) {
        const std::vector<Value> &args = exception->args;
        const Value code = args.empty() ? Value()
            : args.size() == 1          ? args.front()
                                        : Value(make<Tuple>(args));
        if (code.isNone())
            return 0;
        if (code.isInt())
            return static_cast<int>(code.integer() & 0xff);
        if (code.isBool())
            return code.boolean() ? 1 : 0;
        writeError(str(code) + "\n");
        return 1;
    }
    writeError(header + tracebackText(*exception, m_machine.program().text));
    return 1;
}

void Processes::tellIgnored(const Exception &exception)
{
    writeError(
        "Exception ignored in atexit callback: <function _exit_function>\n"
        + tracebackText(exception, m_machine.program().text));
}

void Processes::leave(int code)
{
    const auto status = ExitStatus::exited(code);
    m_machine.runtime().exiting(status);
    ::_exit(status.code());
}

void Processes::runChild(ProcessObject &object)
{
    m_machine.runtime().becomeChild(object.place, object.process->path());
    m_machine.forgetFrames();
    m_children.clear();
    m_current = Ref<ProcessObject>(&object);
    Random::ofThisProcess().setSource(m_machine.runtime().randomSeed());
    leave(bootstrap(object));
}

int Processes::bootstrap(ProcessObject &object)
{
    const Value self{Ref<ProcessObject>(&object)};
    Ref<Exception> error = attempt([&] { call(attribute(self, "run"), {}); });
    // As CPython's `finally`: an exception of the end takes the place of run()'s.
    if (Ref<Exception> later = attempt([&] { finish(); })) {
        if (later != error && later->context.isNone() && error)
            later->context = error;
        error = later;
    }
    if (!error)
        return 0;
    // For the frames of the library, which do not exist here.
    error->traceback.push_back({});
    return report(error, "Process " + object.process->name() + ":\n");
}

} // namespace joinery::engine
