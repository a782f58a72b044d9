// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "plainruntime.h"

#include <fcntl.h>
#include <unistd.h>

#include <csignal>

using namespace joinery;

namespace {

void writeAll(int fd, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(fd, bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR)
            return;
        bytes.remove_prefix(written < 0 ? 0 : static_cast<std::size_t>(written));
    }
}

const char *text(trace::SignalCause cause)
{
    switch (cause) {
    case trace::SignalCause::Terminate:
        return "terminate";
    case trace::SignalCause::Kill:
        return "kill";
    case trace::SignalCause::OsKill:
        return "os.kill";
    case trace::SignalCause::ParentEnds:
        return "parent ends";
    case trace::SignalCause::ByHand:
        break;
    }
    return "by hand";
}

/// One word and what a test may want to know.
struct Describer {
    std::string operator()(const trace::Created &event) const { return "created " + event.name; }
    std::string operator()(const trace::SleepBegin &) const { return "sleep-begin"; }
    std::string operator()(const trace::SleepEnd &) const { return "sleep-end"; }
    std::string operator()(const trace::JoinBegin &event) const
    {
        return (event.implicit ? "implicit-join-begin " : "join-begin ") + event.target.text();
    }
    std::string operator()(const trace::JoinEnd &event) const
    {
        return (event.implicit ? "implicit-join-end " : "join-end ") + event.target.text()
            + (event.outcome == trace::JoinOutcome::Ended ? " ended" : " timed out");
    }
    std::string operator()(const trace::AliveAsked &event) const
    {
        return "alive " + event.target.text() + " " + event.answer
            + (event.sawTheEnd ? " end" : "");
    }
    std::string operator()(const trace::ParentAsked &) const { return "parent-asked"; }
    std::string operator()(const trace::HandlerSet &event) const
    {
        return "handler-set " + std::to_string(event.signal) + " " + event.handler;
    }
    std::string operator()(const trace::SignalSent &event) const
    {
        return "signal-sent " + event.target.text() + " " + std::to_string(event.signal) + " "
            + text(event.cause);
    }
    std::string operator()(const trace::SignalHandled &event) const
    {
        return "signal-handled " + std::to_string(event.signal);
    }
    std::string operator()(const trace::HandlerEnd &event) const
    {
        const bool raised = event.outcome == trace::HandlerOutcome::Raised;
        return "handler-end " + std::to_string(event.signal) + (raised ? " raised" : "");
    }
    std::string operator()(const trace::Finishing &) const { return "finishing"; }
    template <class Other>
    std::string operator()(const Other &) const
    {
        return "other";
    }
};

} // namespace

PlainRuntime::PlainRuntime(const std::string &events)
{
    const auto sinceEpoch = std::chrono::system_clock::now().time_since_epoch();
    m_epoch = std::chrono::duration<double>(sinceEpoch).count();
    if (!events.empty())
        m_eventsFd = ::open(events.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

void PlainRuntime::tell(const std::string &text)
{
    if (m_eventsFd >= 0) {
        writeAll(m_eventsFd, m_path.text() + " " + std::to_string(m_line) + " " + text + "\n");
    }
}

engine::Runtime::Pass PlainRuntime::gate(const engine::Step & /*step*/)
{
    return SignalMailbox::isEmpty() ? Pass::Granted : Pass::Interrupted;
}

void PlainRuntime::record(const trace::Payload &payload)
{
    tell(std::visit(Describer(), payload));
}

void PlainRuntime::recordFor(const ProcessPath &process, int, const trace::Payload &payload)
{
    tell(std::visit(Describer(), payload) + " " + process.text());
}

void PlainRuntime::write(trace::Stream stream, std::string_view bytes)
{
    tell("output " + std::string(bytes.substr(0, bytes.find('\n'))));
    writeAll(stream == trace::Stream::Stdout ? STDOUT_FILENO : STDERR_FILENO, bytes);
}

trace::RunTime PlainRuntime::now()
{
    return std::chrono::steady_clock::now() - m_begin;
}

WaitResult PlainRuntime::wait(int fd, std::optional<trace::RunTime> deadline, const ProcessPath *)
{
    WaitResult result = WaitResult::Nudged;
    while (result == WaitResult::Nudged) {
        std::optional<std::chrono::nanoseconds> left;
        if (deadline)
            left = *deadline - now();
        result = waitFor(fd, left);
    }
    return result;
}

Result<engine::Runtime::ChildPlace, trace::Limit>
PlainRuntime::prepareChild(const ProcessPath &path, const std::string &name, bool)
{
    constexpr int startsAtMost = 200;
    if (++m_starts > startsAtMost)
        return Failure{trace::Limit::Starts};
    tell("starting " + path.text() + " " + name);
    return ChildPlace{};
}

void PlainRuntime::childStarted(ChildPlace, const ProcessPath &path, int)
{
    tell("started " + path.text());
}

void PlainRuntime::childFailed(ChildPlace)
{
    tell("child-failed");
}

void PlainRuntime::becomeChild(ChildPlace, const ProcessPath &path)
{
    m_path = path;
    tell("began");
}

engine::Runtime::KillResult PlainRuntime::kill(pid_t pid, int signal)
{
    // run_scenario leads a process group, which is the run.
    if (pid <= 0)
        return KillResult::NotOfThisRun;
    const pid_t group = ::getpgid(pid);
    if (group < 0)
        return KillResult::NoSuchProcess;
    if (group != ::getpgrp())
        return KillResult::NotOfThisRun;
    tell("os.kill " + std::to_string(signal));
    if (::kill(pid, signal) == 0)
        return KillResult::Sent;
    return errno == EINVAL ? KillResult::InvalidSignal : KillResult::NoSuchProcess;
}

void PlainRuntime::exiting(ExitStatus status)
{
    tell("exiting " + std::to_string(status.pythonCode()));
}

void PlainRuntime::limitMet(trace::Limit limit, std::int64_t)
{
    tell(limit == trace::Limit::Memory ? "limit memory" : "limit recursion");
}
