// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "process/process.h"

#include "process/child.h"
#include "process/childafterfork.h"
#include "process/children.h"
#include "process/pidfd.h"
#include "process/processfacts.h"
#include "process/signalmailbox.h"
#include "process/standardstreams.h"

#include <sys/eventfd.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>

namespace joinery {

namespace {

using State = Child::State;

/// A signal that reaches the child before it is one must not be lost with the copy of its parent's
/// mailbox: nothing is delivered between the fork and the end of childAfterFork().
class AllSignalsBlocked {
public:
    AllSignalsBlocked()
    {
        sigset_t all;
        ::sigfillset(&all);
        ::pthread_sigmask(SIG_SETMASK, &all, &m_before);
    }
    ~AllSignalsBlocked() { ::pthread_sigmask(SIG_SETMASK, &m_before, nullptr); }
    AllSignalsBlocked(const AllSignalsBlocked &) = delete;
    AllSignalsBlocked &operator=(const AllSignalsBlocked &) = delete;

private:
    sigset_t m_before{};
};

/// As fork(2); in the child only after it has become one.
pid_t forkInto(const Child &child)
{
    std::optional<AllSignalsBlocked> blocked;
    if (SignalMailbox::isListening())
        blocked.emplace();
    const pid_t pid = ::fork();
    if (pid == 0)
        childAfterFork(child);
    return pid;
}

/// Reaped before anybody asked: something that is readable, as the pidfd would be.
bool giveEndedSentinel(const std::shared_ptr<Child> &child)
{
    UniqueFd readable(::eventfd(1, EFD_CLOEXEC));
    if (!readable)
        return false;
    auto &children = Children::ofThisProcess();
    children.add(child);
    children.setDescriptor(*child, readable.release());
    return true;
}

} // namespace

Process::Process(ProcessOptions options) : m_child(std::make_shared<Child>())
{
    auto &creator = ProcessFacts::ofThisProcess();
    m_child->facts.path = creator.current().path.child(creator.nextOrdinal());
    m_child->facts.name =
        options.name.empty() ? path().defaultName(options.className) : std::move(options.name);
    m_child->facts.daemon = options.daemon.value_or(creator.current().daemon);
    m_child->generation = creator.generation();
    m_child->creatorPid = ::getpid();
    m_child->creatorName = creator.current().name;
    m_child->object = this;
    m_child->target = std::move(options.target);
}

Process::~Process()
{
    m_child->object = nullptr;
    if (m_child->status && isCreatedHere())
        Children::ofThisProcess().release(*m_child);
}

void Process::run()
{
    if (m_child->target)
        m_child->target();
}

std::optional<ProcessError> Process::whyNotStart() const
{
    if (m_child->state == State::Closed)
        return ProcessError::Closed;
    if (m_child->state == State::Started)
        return ProcessError::StartedTwice;
    if (!m_child->isCreatedHere())
        return ProcessError::ForeignStart;
    if (currentProcess().daemon)
        return ProcessError::DaemonWithChildren;
    return std::nullopt;
}

Status<ProcessError> Process::start()
{
    if (const auto refusal = whyNotStart())
        return Failure{*refusal};
    auto &children = Children::ofThisProcess();
    children.reapEndedBeforeStart();
    flushOutput();
    if (!ProcessFacts::ofThisProcess().openOwnPidfd())
        return Failure{ProcessError::ForkFailed};
    prepareToDropInput();
    const pid_t pid = forkInto(*m_child);
    if (pid == 0)
        runChild(*this);
    if (pid < 0)
        return Failure{ProcessError::ForkFailed};
    m_child->facts.pid = pid;
    m_child->state = State::Started;
    children.add(m_child);
    m_child->target = nullptr; // What it holds is the child's now, as in CPython.
    return {};
}

Result<Process::JoinResult, ProcessError>
Process::join(std::optional<std::chrono::nanoseconds> timeout)
{
    if (m_child->state == State::Closed)
        return Failure{ProcessError::Closed};
    if (!m_child->isCreatedHere())
        return Failure{ProcessError::NotAChild};
    if (m_child->state != State::Started)
        return Failure{ProcessError::NotStarted};
    if (!timeout && !SignalMailbox::canEndWaits()) {
        m_child->waitToTheEnd(); // Nothing else can end it: a descriptor would only cost.
        return JoinResult::Ended;
    }
    if (m_child->poll())
        return JoinResult::Ended;
    if (timeout && *timeout <= std::chrono::nanoseconds::zero())
        return JoinResult::TimedOut;
    if (!m_child->openPidfd()) {
        if (m_child->poll())
            return JoinResult::Ended;
        return Failure{ProcessError::DescriptorFailed};
    }
    switch (waitThroughNudges(m_child->pidfd, timeout)) {
    case WaitResult::Interrupted:
        return JoinResult::Interrupted;
    case WaitResult::TimedOut:
        return JoinResult::TimedOut;
    default:
        break;
    }
    m_child->poll();
    return JoinResult::Ended;
}

Status<ProcessError> Process::terminate()
{
    return signalOrSay(SIGTERM, ProcessError::TerminateBeforeStart);
}

Status<ProcessError> Process::kill()
{
    return signalOrSay(SIGKILL, ProcessError::KillBeforeStart);
}

Status<ProcessError> Process::sendSignal(int signal)
{
    return signalOrSay(signal, ProcessError::NotStarted);
}

Status<ProcessError> Process::signalOrSay(int signal, ProcessError beforeStart)
{
    if (m_child->state == State::Closed)
        return Failure{ProcessError::Closed};
    if (m_child->state != State::Started)
        return Failure{beforeStart};
    if (!m_child->isCreatedHere())
        return Failure{ProcessError::NotAChild};
    if (!m_child->sendSignal(signal))
        return Failure{ProcessError::SignalFailed};
    return {};
}

Status<ProcessError> Process::close()
{
    if (m_child->state == State::Started) {
        if (!m_child->poll())
            return Failure{ProcessError::StillRunning};
        Children::ofThisProcess().release(*m_child);
    }
    m_child->state = State::Closed;
    return {};
}

Result<bool, ProcessError> Process::isAlive()
{
    if (m_child->state == State::Closed)
        return Failure{ProcessError::Closed};
    if (isCurrent())
        return true;
    if (!m_child->isCreatedHere())
        return Failure{ProcessError::NotAChildToTest};
    return m_child->state == State::Started && !m_child->poll();
}

Result<std::optional<int>, ProcessError> Process::exitCode()
{
    if (m_child->state == State::Closed)
        return Failure{ProcessError::Closed};
    const auto status = m_child->poll();
    return status ? std::optional(status->pythonCode()) : std::nullopt;
}

Result<std::optional<pid_t>, ProcessError> Process::pid() const
{
    if (m_child->state == State::Closed)
        return Failure{ProcessError::Closed};
    if (isCurrent())
        return std::optional(::getpid());
    if (m_child->state == State::Initial)
        return std::optional<pid_t>();
    return std::optional(m_child->facts.pid);
}

Result<int, ProcessError> Process::sentinel()
{
    if (m_child->state == State::Closed)
        return Failure{ProcessError::Closed};
    if (m_child->state != State::Started || !m_child->isCreatedHere())
        return Failure{ProcessError::NoSentinel};
    if (!m_child->status && !m_child->openPidfd() && !m_child->poll())
        return Failure{ProcessError::DescriptorFailed};
    m_child->sentinelGiven = true;
    if (m_child->pidfd < 0 && !giveEndedSentinel(m_child))
        return Failure{ProcessError::DescriptorFailed};
    return m_child->pidfd;
}

const std::string &Process::name() const
{
    return m_child->facts.name;
}

void Process::setName(std::string name)
{
    m_child->facts.name = std::move(name);
    if (isCurrent())
        ProcessFacts::ofThisProcess().refresh();
}

bool Process::daemon() const
{
    return m_child->facts.daemon;
}

Status<ProcessError> Process::setDaemon(bool daemon)
{
    if (m_child->state == State::Started)
        return Failure{ProcessError::AlreadyStarted};
    m_child->facts.daemon = daemon;
    if (isCurrent())
        ProcessFacts::ofThisProcess().refresh();
    return {};
}

const ProcessPath &Process::path() const
{
    return m_child->facts.path;
}

bool Process::isStarted() const
{
    return m_child->state == State::Started;
}

bool Process::isClosed() const
{
    return m_child->state == State::Closed;
}

bool Process::isCreatedHere() const
{
    return m_child->isCreatedHere();
}

bool Process::isCurrent() const
{
    return ProcessFacts::ofThisProcess().self() == m_child.get();
}

pid_t Process::creatorPid() const
{
    return m_child->creatorPid;
}

std::vector<Process *> activeChildren()
{
    auto &children = Children::ofThisProcess();
    children.reapEnded();
    std::vector<Process *> objects;
    for (const auto &child : children.running()) {
        if (child->object)
            objects.push_back(child->object);
    }
    return objects;
}

} // namespace joinery
