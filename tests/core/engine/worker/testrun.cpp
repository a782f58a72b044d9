// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "testrun.h"

#include "engine/board/codec.h"
#include "engine/board/record.h"

#include <fmt/format.h>

#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>

using namespace joinery;
using namespace joinery::engine;

namespace {

constexpr std::array kinds{
    "Created",     "Starting",   "Started",    "Began",         "Output",
    "SleepBegin",  "SleepEnd",   "JoinBegin",  "JoinEnd",       "AliveAsked",
    "ParentAsked", "HandlerSet", "SignalSent", "SignalHandled", "HandlerEnd",
    "Finishing",   "Exited",     "Reaped",     "Reparented",    "Stopped",
    "Continued",   "Held",       "Released",   "WriterWaited",  "LimitReached"};
static_assert(kinds.size() == std::variant_size_v<trace::Payload>);

std::string lineFor(RecordView view)
{
    std::string about;
    if ((view.header.flags & RecordHasSubject) != 0)
        about = takePath(view.body).value_or(ProcessPath::main()).text() + " ";
    return fmt::format(
        "{}{} {}:{}", about, kinds.at(view.header.kind), view.header.line, view.header.execution);
}

} // namespace

TestRun::TestRun() : m_board(std::move(*Board::create()))
{
    header().liveLimit = 8;
    header().startLimit = 20;
    header().epochNanoseconds = 1'000'000'000;
    m_main = *m_board.reserve({hostSlot, 0}, ProcessPath::main(), "main", false);
    m_board.clock().setSpeed(1.0);
}

void TestRun::start(const std::function<void(Worker &)> &body)
{
    m_pid = ::fork();
    if (m_pid != 0) {
        m_board.settle(m_main, m_pid);
        return;
    }
    m_board.settle(m_main, ::getpid());
    Worker worker(m_board, m_main);
    body(worker);
    worker.exiting(ExitStatus::exited(0));
    std::fflush(stdout);
    ::_exit(0);
}

void TestRun::nudge() const
{
    ::kill(m_pid, SIGURG);
}

void TestRun::waitForRest(RestKind kind)
{
    waitUntil([&] { return Rest::unpacked(mainsSlot().rest.load()).kind == kind; });
}

void TestRun::waitForEnd() const
{
    int status = 0;
    ::waitpid(m_pid, &status, 0);
    if (status != 0)
        say(fmt::format("main ended with {}", ExitStatus::fromWaitStatus(status).pythonCode()));
}

Slot &TestRun::slotOf(const std::string &path)
{
    for (int index = mainSlot; index < slotCount; ++index) {
        if (m_board.slot(index).path.view() == path)
            return m_board.slot(index);
    }
    return m_board.slot(hostSlot);
}

std::vector<std::string> TestRun::recordsOf(const std::string &path)
{
    const auto reader = m_board.ringReader(static_cast<int>(&slotOf(path) - header().slots));
    std::vector<std::string> lines;
    auto bytes = reader.from(0);
    while (const auto view = takeRecord(bytes))
        lines.push_back(lineFor(*view));
    return lines;
}

void TestRun::sayRecordsOf(const std::string &path)
{
    for (const auto &line : recordsOf(path))
        say(line);
}

TestChild::TestChild(Worker &worker, std::function<void()> body, std::string name)
    : Process({.name = std::move(name)}), m_worker(&worker), m_body(std::move(body))
{
}

bool TestChild::startInPlace()
{
    const auto place = m_worker->prepareChild(path(), name(), daemon());
    if (!place)
        return false;
    m_place = *place;
    if (!start()) {
        m_worker->childFailed(m_place);
        return false;
    }
    m_worker->childStarted(m_place, path(), **pid());
    return true;
}

void TestChild::run()
{
    m_worker->becomeChild(m_place, path());
    m_body();
    m_worker->exiting(ExitStatus::exited(0));
}

void say(std::string_view line)
{
    fmt::print("{}\n", line);
}
