// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/worker.h"

#include "engine/restscope.h"
#include "process/pidfd.h"

#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>

namespace joinery::engine {

namespace {

constexpr std::size_t linesOfAUsualProgram = 256;
/// Under a scheduler a look at the clock takes this long, so that who waits by looking gets there.
constexpr std::chrono::microseconds timeOfALook{100};

/// In ps and top a student finds the process by its name. The kernel keeps 15 bytes.
void nameThread(std::string_view name)
{
    std::size_t size = std::min<std::size_t>(name.size(), 15);
    // Not in the middle of a UTF-8 character.
    while (size < name.size() && size > 0 && (name[size] & 0xc0) == 0x80)
        --size;
    ::prctl(PR_SET_NAME, std::string(name.substr(0, size)).c_str());
}

/// Every Process that the program keeps may hold a descriptor; the usual limit is lower than the
/// number of starts that a run is allowed.
void allowManyDescriptors()
{
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return;
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

SlotRef refOf(Runtime::ChildPlace place)
{
    return {place.slot, place.generation};
}

std::int64_t valueOf(trace::Limit limit, const BoardHeader &header)
{
    return limit == trace::Limit::Starts ? header.startLimit : header.liveLimit;
}

} // namespace

Worker::Worker(Board &board, SlotRef place)
    : m_board(&board), m_recorder(board, place), m_gate(board)
{
    m_executions.reserve(linesOfAUsualProgram);
    acceptNudges();
    allowManyDescriptors();
    begin();
}

Worker::~Worker()
{
    setProcessObserver(nullptr);
}

void Worker::begin()
{
    m_recorder.began(m_path, ::getpid());
    nameThread(m_board->slot(m_recorder.slot().index).name.view());
    setProcessObserver(this);
}

int &Worker::executionsOf(int line)
{
    const auto index = static_cast<std::size_t>(std::max(line, 0));
    if (index >= m_executions.size())
        m_executions.resize(index + 1);
    return m_executions[index];
}

void Worker::enterLine(int line)
{
    m_line = line;
    slot().line.store(line, std::memory_order_relaxed);
    m_recorder.setPoint(line, executionsOf(line));
}

Runtime::Pass Worker::gate(const Step &step)
{
    // Counted only when it passes: handlers that run in between may come to the same line.
    const int execution = executionsOf(m_line) + 1;
    if (m_gate.pass(m_recorder, m_path, {m_line, execution, step}) == Pass::Interrupted)
        return Pass::Interrupted;
    m_lastStep = step.kind;
    executionsOf(m_line) = execution;
    m_recorder.setPoint(m_line, execution);
    return Pass::Granted;
}

void Worker::record(const trace::Payload &payload)
{
    m_recorder.record(payload);
}

void Worker::recordFor(const ProcessPath &process, int pid, const trace::Payload &payload)
{
    m_recorder.recordFor(process, pid, payload);
}

void Worker::write(trace::Stream stream, std::string_view bytes)
{
    m_recorder.output(stream, bytes);
}

trace::RunTime Worker::now()
{
    if (!isScheduled())
        return m_board->clock().now();
    moveOwnTimeTo(m_ownTime + timeOfALook);
    return m_ownTime;
}

void Worker::moveOwnTimeTo(trace::RunTime time)
{
    m_ownTime = std::max(m_ownTime, time);
    slot().ownTime.store(m_ownTime.count(), std::memory_order_relaxed);
}

std::optional<std::uint64_t> Worker::randomSeed() const
{
    if (!isScheduled())
        return std::nullopt;
    // Another one for each process, and the same in every run of the program.
    std::uint64_t seed = 0xcbf29ce484222325; // FNV-1a
    for (const char character : m_path.text())
        seed = (seed ^ static_cast<unsigned char>(character)) * 0x100000001b3;
    return seed;
}

double Worker::epoch() const
{
    return static_cast<double>(m_board->header().epochNanoseconds) / 1e9;
}

Rest Worker::restOf(bool timed, const ProcessPath *awaited) const
{
    if (!awaited)
        return {timed ? RestKind::Sleeping : RestKind::Waiting, std::nullopt};
    return {timed ? RestKind::TimedWait : RestKind::Waiting, m_board->find(*awaited)};
}

/// Nudged also where the run clock was changed while it waited.
WaitResult Worker::waitOnce(int fd, std::optional<trace::RunTime> deadline) const
{
    if (!deadline)
        return waitFor(fd, std::nullopt);
    const RunClock clock = m_board->clock();
    const auto result = waitFor(fd, clock.realTimeUntil(*deadline));
    const bool tooEarly = result == WaitResult::TimedOut && clock.now() < *deadline;
    return tooEarly ? WaitResult::Nudged : result;
}

WaitResult Worker::wait(int fd, std::optional<trace::RunTime> deadline, const ProcessPath *awaited)
{
    if (isScheduled())
        return waitForTurn(fd, deadline, awaited);
    if (deadline && *deadline <= now()) {
        const auto look = waitFor(fd, std::chrono::nanoseconds::zero());
        if (look != WaitResult::Nudged)
            return look;
    }
    const RestScope rest(*m_board, m_recorder.slot(), restOf(deadline.has_value(), awaited));
    WaitResult result = WaitResult::Nudged;
    while (result == WaitResult::Nudged)
        result = waitOnce(fd, deadline);
    return result;
}

/// It goes on when it is chosen, which it is only if its wait is over or has a deadline.
WaitResult
Worker::waitForTurn(int fd, std::optional<trace::RunTime> deadline, const ProcessPath *awaited)
{
    m_lastStep = StepKind::Other;
    const bool onlyLooks = deadline && *deadline <= m_ownTime;
    Rest rest = restOf(deadline.has_value(), awaited);
    // Who has been reaped is not waited for, yet the step is one: whoever looked before.
    if (awaited && !deadline && !(rest.awaited && m_board->isUnreaped(*rest.awaited)))
        rest = {RestKind::AtGate, std::nullopt, StepKind::LeaveJoin};
    if (!onlyLooks && m_gate.waitForTurn(m_recorder.slot(), rest, awaited) == Pass::Interrupted)
        return WaitResult::Interrupted;
    const auto result = waitThroughNudges(fd, std::chrono::nanoseconds::zero());
    if (result == WaitResult::TimedOut && deadline)
        moveOwnTimeTo(*deadline);
    else if (result == WaitResult::Ready && rest.awaited)
        moveOwnTimeTo(trace::RunTime(m_board->slot(rest.awaited->index).ownTime.load()));
    return result;
}

Result<Runtime::ChildPlace, trace::Limit>
Worker::prepareChild(const ProcessPath &path, const std::string &name, bool daemon)
{
    const auto reserved = m_board->reserve(m_recorder.slot(), path, name, daemon);
    if (!reserved) {
        limitMet(reserved.error(), valueOf(reserved.error(), m_board->header()));
        return Failure{reserved.error()};
    }
    m_starting = {name, daemon};
    m_recorder.recordFor(path, 0, trace::Starting{name, daemon});
    return ChildPlace{reserved->index, reserved->generation};
}

void Worker::childStarted(ChildPlace place, const ProcessPath &path, int pid)
{
    const SlotRef child = refOf(place);
    m_board->settle(child, pid);
    m_children.push_back({pid, child});
    m_recorder.recordFor(path, pid, m_starting);
}

void Worker::childFailed(ChildPlace place)
{
    m_board->cancel(refOf(place));
}

void Worker::becomeChild(ChildPlace place, const ProcessPath &path)
{
    const SlotRef self = refOf(place);
    m_board->settle(self, ::getpid());
    m_recorder = Recorder(*m_board, self);
    m_path = path;
    m_line = 0;
    m_executions.clear();
    m_children.clear();
    m_lastStep = StepKind::Other;
    m_gate.forget();
    begin();
}

Runtime::KillResult Worker::kill(pid_t pid, int signal)
{
    if (signal < 0 || signal > SIGRTMAX)
        return KillResult::InvalidSignal;
    if (pid <= 0)
        return KillResult::NotOfThisRun;
    // First the descriptor, then the look at the slot: if that life of the pid has not been reaped
    // now, it had not when the descriptor was opened.
    const UniqueFd descriptor = pidfd::open(pid);
    if (!descriptor)
        return errno == ESRCH ? KillResult::NoSuchProcess : KillResult::NotOfThisRun;
    const auto target = m_board->findUnreaped(pid);
    if (!target)
        return KillResult::NotOfThisRun;
    const auto path = ProcessPath::parse(m_board->slot(target->index).path.view());
    if (!path || !m_board->isUnreaped(*target))
        return KillResult::NoSuchProcess;
    if (signal != 0)
        m_recorder.record(trace::SignalSent{*path, signal, trace::SignalCause::OsKill});
    return pidfd::sendSignal(descriptor.get(), signal) ? KillResult::Sent
                                                       : KillResult::NoSuchProcess;
}

void Worker::settleSignals()
{
    // A signal to this process itself is handled at its next gate.
    if (isScheduled())
        (void)m_gate.waitForTurn(m_recorder.slot(), {RestKind::Settling, std::nullopt});
}

void Worker::exiting(ExitStatus status)
{
    // A traceback and the end behind it are two steps. Nobody handles signals any more.
    if (isScheduled() && m_lastStep == StepKind::Output)
        (void)m_gate.waitForTurn(
            m_recorder.slot(), {RestKind::AtGate, std::nullopt, StepKind::End});
    m_lastStep = StepKind::End;
    slot().endStatus.store(status.pythonCode(), std::memory_order_relaxed);
    slot().endStamp.store(monoNow().count(), std::memory_order_release);
    m_board->ring();
}

void Worker::limitMet(trace::Limit limit, std::int64_t value)
{
    m_recorder.record(trace::LimitReached{limit, value});
}

void Worker::reaping(const ChildFacts &child, ExitStatus status)
{
    const auto it = std::ranges::find(m_children, child.pid, &LiveChild::pid);
    if (it == m_children.end())
        return;
    // Where the program ignores SIGCHLD, the slot may be another child's by now.
    if (m_board->isUnreaped(it->slot)) {
        Slot &its = m_board->slot(it->slot.index);
        its.reapedStatus.store(status.pythonCode(), std::memory_order_relaxed);
        its.reaped.store(1, std::memory_order_release);
        m_board->ring();
    }
    m_children.erase(it);
}

void Worker::reaped(const ChildFacts &child, ExitStatus status)
{
    m_recorder.recordFor(child.path, child.pid, trace::Reaped{status});
}

} // namespace joinery::engine
