// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "engine/interpreter/modules/processobject.h"
#include "engine/interpreter/values/exception.h"
#include "process/currentprocess.h"

#include <chrono>
#include <optional>
#include <vector>

namespace joinery::engine {

class Machine;

/// The children of this process, and the life of the process itself: what multiprocessing does
/// behind its names, with an event for everything that can be seen.
class Processes {
public:
    explicit Processes(Machine &machine) : m_machine(machine) { }

    enum class Reason { Asked, Implicit };

    /// Forks; in the child it does not return.
    void start(ProcessObject &object);
    void join(ProcessObject &object, std::optional<trace::RunTime> timeout, Reason reason);
    /// parent_process().join(): it only waits, for the parent is another's child.
    void joinParent(const ParentProcess &parent, std::optional<trace::RunTime> timeout);
    void signal(ProcessObject &object, int number, trace::SignalCause cause);
    bool isAlive(ProcessObject &object);
    std::optional<int> exitCode(ProcessObject &object);
    /// The started children that have not ended.
    std::vector<Ref<ProcessObject>> activeChildren();
    void forget(const ProcessObject &object);

    /// What current_process() gives.
    const Ref<ProcessObject> &current() const { return m_current; }
    void setCurrent(Ref<ProcessObject> object) { m_current = std::move(object); }

    /// Whether the start method has been chosen, asked for or used.
    bool isStartMethodSettled() const { return m_isStartMethodSettled; }
    void setStartMethodSettled(bool settled) { m_isStartMethodSettled = settled; }

    /// What the end of a process does: SIGTERM to its daemons, then the implicit joins. A handler
    /// may raise.
    void finish();
    /// What the exception does to the end of a process: writes what Python writes, and gives the
    /// exit code. header: "Process NAME:" or nothing.
    int report(const Ref<Exception> &exception, const std::string &header);
    /// An exception that nothing can come of any more: main's end goes on.
    void tellIgnored(const Exception &exception);
    /// What a started child does; does not return.
    [[noreturn]] void runChild(ProcessObject &object);
    /// The last word; does not return.
    [[noreturn]] void leave(int code);

private:
    int bootstrap(ProcessObject &object);
    std::vector<Ref<ProcessObject>> stillActive();
    /// Records the beginning of a join, and waits for the end of that process.
    trace::JoinOutcome await(
        const ProcessPath &path, int sentinel, std::optional<trace::RunTime> timeout,
        Reason reason);
    void tellOfSignal(const ProcessObject &object, int number, trace::SignalCause cause);
    void told(
        const ProcessObject &object, trace::LifeQuestion question, std::string answer,
        bool sawTheEnd);
    void writeError(const std::string &text);

    Machine &m_machine;
    Ref<ProcessObject> m_current;
    std::vector<Ref<ProcessObject>> m_children; ///< started here, not seen to have ended
    bool m_isStartMethodSettled = false;
};

/// Whether the process of that sentinel has ended, without reaping it. Only a look: a wait might
/// end for a signal or a nudge, which say nothing of it.
bool hasEnded(int sentinel);

/// The exception of that name with CPython's text.
[[noreturn]] void raiseProcessError(ProcessError error);

} // namespace joinery::engine
