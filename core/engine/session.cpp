// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/session.h"

#include "engine/board/board.h"
#include "engine/client/enginelaunch.h"
#include "engine/client/eventdecoder.h"
#include "engine/client/finalorder.h"
#include "engine/client/lostrun.h"
#include "engine/client/scenereader.h"
#include "engine/host/messages.h"
#include "language/parser/parser.h"

#include <poll.h>
#include <sys/socket.h>
#include <sys/utsname.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <ctime>
#include <deque>

namespace joinery::engine {

namespace {

using std::chrono::milliseconds;

/// What a host that is asked to stop has before it is killed, and the run with it.
constexpr milliseconds patienceForStop{4000};
/// What a host has to leave when it is done, or when nobody wants its run any more.
constexpr milliseconds patienceForLeaving{1000};
/// Killed processes need a moment to be gone; one that the kernel cannot end must not keep us.
constexpr milliseconds longestGoing{3000};
/// One take() reads so much at most, so that a window stays answering in a flood.
constexpr int framesATime = 64;

trace::MachineFacts machineFacts()
{
    utsname names{};
    ::uname(&names);
    const long processors = ::sysconf(_SC_NPROCESSORS_ONLN);
    return {names.release, names.machine, static_cast<int>(processors)};
}

std::string utcNow()
{
    const std::time_t now = std::time(nullptr);
    std::tm parts{};
    ::gmtime_r(&now, &parts);
    std::array<char, 32> text{};
    const auto size = std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts);
    return {text.data(), size};
}

void describeLimits(BoardHeader &header, const Limits &limits)
{
    header.liveLimit = std::clamp(limits.liveProcesses, 1, slotCount - 1);
    header.startLimit = limits.starts;
    header.recursionLimit = limits.recursion;
    header.eventLimit = limits.events;
    header.outputLimit = limits.outputBytes;
    header.memoryLimit = limits.memoryBytes;
    header.wallLimit = std::chrono::nanoseconds(limits.wallTime).count();
    header.stepLimit = std::clamp(limits.steps, 1, mostSteps);
}

void describeRun(BoardHeader &header, const Scenario &scenario, const RunOptions &options)
{
    describeLimits(header, options.limits);
    header.scenarioName.assign(scenario.name);
    header.initialSpeed = options.speed > 0 ? options.speed : 1.0;
    header.epochNanoseconds = options.epoch ? options.epoch->count() : 0;
    header.stopAfter = options.stopAfter ? options.stopAfter->count() : 0;
    header.scheduled = options.scheduling == Scheduling::ByChoice ? 1 : 0;
    header.stepping = options.stepping == Stepping::On || header.scheduled != 0 ? 1 : 0;
    for (const Hold &hold : options.holds) {
        if (header.holdCount == holdCapacity)
            return;
        HoldRule &rule = header.holds[header.holdCount++];
        rule.heldPath.assign(hold.held.process.text());
        rule.heldLine = hold.held.line;
        rule.heldExecution = hold.held.execution;
        rule.untilPath.assign(hold.until.process.text());
        rule.untilLine = hold.until.line;
        rule.untilExecution = hold.until.execution;
    }
}

ProcessNow::State stateOf(const Slot &slot)
{
    using State = ProcessNow::State;
    if (slot.stopped != 0)
        return State::Stopped;
    switch (Rest::unpacked(slot.rest.load(std::memory_order_acquire)).kind) {
    case RestKind::AtGate:
        return State::AtGate;
    case RestKind::Held:
        return State::Held;
    case RestKind::Waiting:
    case RestKind::TimedWait:
        return State::Waiting;
    case RestKind::Sleeping:
        return State::Sleeping;
    case RestKind::Running:
    case RestKind::Settling:
        break;
    }
    return State::Running;
}

} // namespace

struct Session::Impl {
    Impl(Board ofRun, EngineProcess process)
        : board(std::move(ofRun)), engine(std::move(process)), decoder(board.clock())
    {
    }

    void send(OrderKind kind, std::int32_t number = 0, double withSpeed = 1.0);
    void sendTo(const ProcessPath &process, OrderKind kind, std::int32_t number = 0);
    void flushOrders();
    bool isScheduled() const { return board.header().scheduled != 0; }

    /// Everything that can be read now, in order of time. Never waits.
    std::vector<StampedEvent> read();
    /// false: nothing more for now.
    bool readFrame(std::vector<StampedEvent> &events);
    void readRest(const FrameHeader &frame);
    void readLost(std::vector<StampedEvent> &events);
    void killIfDeaf() const;
    int pollTimeout() const;

    Board board;
    EngineProcess engine;
    EventDecoder decoder;
    trace::RunHeader header;
    std::deque<Order> unsent;
    std::vector<std::byte> buffer = std::vector<std::byte>(sizeof(FrameHeader) + maxFrameBytes);
    std::vector<StampedEvent> all;
    std::optional<MonoTime> stopAskedAt;
    std::optional<MonoTime> lostAt; ///< the host is gone, and said nothing about it
    bool isOver = false;
    bool isPaused = false;
    double speed = 1.0;
    std::optional<Scene> scene;
    std::uint64_t chosen = 0; ///< steps
    std::int32_t refusals = 0;
};

void Session::Impl::send(OrderKind kind, std::int32_t number, double withSpeed)
{
    unsent.push_back({.kind = kind, .number = number, .speed = withSpeed});
    flushOrders();
}

void Session::Impl::sendTo(const ProcessPath &process, OrderKind kind, std::int32_t number)
{
    Order order{.kind = kind, .number = number};
    order.path.assign(process.text());
    unsent.push_back(order);
    flushOrders();
}

void Session::Impl::flushOrders()
{
    while (!unsent.empty() && !isOver && !lostAt) {
        const Order &order = unsent.front();
        const auto sent =
            ::send(engine.control.get(), &order, sizeof order, MSG_DONTWAIT | MSG_NOSIGNAL);
        if (sent < 0 && errno != EINTR)
            return; // The host has no time now, or is gone: reading tells.
        if (sent >= 0)
            unsent.pop_front();
    }
}

std::vector<StampedEvent> Session::Impl::read()
{
    std::vector<StampedEvent> events;
    flushOrders();
    killIfDeaf();
    for (int i = 0; i < framesATime && !isOver; ++i) {
        if (lostAt) {
            readLost(events);
            break;
        }
        if (!readFrame(events))
            break;
    }
    std::ranges::stable_sort(events, {}, &StampedEvent::stamp);
    all.insert(all.end(), events.begin(), events.end());
    return events;
}

bool Session::Impl::readFrame(std::vector<StampedEvent> &events)
{
    const auto size = ::recv(engine.control.get(), buffer.data(), buffer.size(), MSG_DONTWAIT);
    if (size < 0 && (errno == EAGAIN || errno == EWOULDBLOCK))
        return false;
    // A host that left without reading all orders: what it has sent is still to be read (unix(7)).
    if (size < 0 && (errno == EINTR || errno == ECONNRESET))
        return true;
    if (size < static_cast<ssize_t>(sizeof(FrameHeader))) {
        lostAt = monoNow();
        return true;
    }
    FrameHeader frame;
    std::memcpy(&frame, buffer.data(), sizeof frame);
    if (frame.kind == FrameKind::Over) {
        isOver = true;
        scene.reset();
        header.end = frame.end;
        return false;
    }
    if (frame.kind != FrameKind::Records) {
        readRest(frame);
        return true;
    }
    const auto bytes = std::span(buffer).first(static_cast<std::size_t>(size));
    decoder.decode(
        {frame.slot, frame.generation}, frame.position, bytes.subspan(sizeof frame), events);
    return true;
}

void Session::Impl::readRest(const FrameHeader &frame)
{
    if (frame.kind == FrameKind::Refused) {
        ++refusals;
        chosen = frame.position;
    }
    // Else it was told before the host had heard of the latest choice.
    if (chosen == frame.position)
        scene = readScene(board);
}

void Session::Impl::readLost(std::vector<StampedEvent> &events)
{
    LostRun lost(board);
    if (!lost.isGone() && monoNow() - *lostAt < longestGoing)
        return;
    // recover() looks for ends among what is known, and this batch is part of it.
    all.insert(all.end(), events.begin(), events.end());
    auto recovered = lost.recover(decoder, all);
    all.resize(all.size() - events.size());
    std::ranges::move(recovered, std::back_inserter(events));
    isOver = true;
    header.end = trace::RunEnd::HostLost;
}

void Session::Impl::killIfDeaf() const
{
    if (stopAskedAt && !isOver && !lostAt && monoNow() - *stopAskedAt > patienceForStop)
        killEngine(engine);
}

int Session::Impl::pollTimeout() const
{
    // Once the deaf host is killed the socket's end wakes us; until then look again in time.
    return stopAskedAt ? 20 : -1;
}

Session::Session(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) { }

Result<std::unique_ptr<Session>, SessionError>
Session::start(const Scenario &scenario, const RunOptions &options)
{
    const auto program = language::parse(scenario.text, scenario.name);
    if (!program)
        return Failure{
            SessionError{.kind = SessionError::Kind::BadScenario, .diagnostics = program.error()}};
    auto board = Board::create();
    if (!board)
        return Failure{SessionError{.system = board.error()}};
    describeRun(board->header(), scenario, options);
    auto engine = launchEngine(enginePath(options), board->fd(), scenario.text);
    if (!engine)
        return Failure{engine.error()};
    board.value().closeFd();
    auto impl = std::make_unique<Impl>(std::move(board).value(), std::move(engine).value());
    impl->speed = impl->board.header().initialSpeed;
    impl->header = {
        .scenarioName = scenario.name,
        .scenarioText = scenario.text,
        .machine = machineFacts(),
        .startedAt = utcNow(),
        .speed = impl->speed,
        .clock = options.scheduling == Scheduling::ByChoice ? trace::RunClock::Steps
                                                            : trace::RunClock::Time};
    std::unique_ptr<Session> session(new Session(std::move(impl)));
    for (const ProcessPath &process : options.choices)
        session->choose(process);
    return session;
}

Session::~Session()
{
    if (!m_impl->isOver)
        m_impl->send(OrderKind::Stop);
    // To the host, the end of the socket means that there is nobody to run for.
    m_impl->engine.control.reset();
    reapEngine(m_impl->engine, patienceForLeaving);
}

int Session::fd() const
{
    return m_impl->engine.control.get();
}

std::vector<trace::Event> Session::take()
{
    std::vector<trace::Event> events;
    for (StampedEvent &stamped : m_impl->read())
        events.push_back(std::move(stamped.event));
    return events;
}

bool Session::isOver() const
{
    return m_impl->isOver;
}

void Session::pause()
{
    m_impl->isPaused = !m_impl->isScheduled();
    m_impl->send(OrderKind::Pause);
}

void Session::resume()
{
    m_impl->isPaused = false;
    m_impl->send(OrderKind::Resume);
}

void Session::setSpeed(double speed)
{
    if (!(speed > 0))
        return;
    if (!m_impl->isScheduled())
        m_impl->speed = speed;
    m_impl->send(OrderKind::SetSpeed, 0, speed);
}

void Session::setStepping(Stepping stepping)
{
    m_impl->send(OrderKind::SetStepping, stepping == Stepping::On ? 1 : 0);
}

void Session::step(const ProcessPath &process)
{
    m_impl->sendTo(process, OrderKind::Step);
}

void Session::choose(const ProcessPath &process)
{
    ++m_impl->chosen;
    m_impl->scene.reset();
    m_impl->sendTo(process, OrderKind::Choose, m_impl->refusals);
}

const std::optional<Scene> &Session::scene() const
{
    return m_impl->scene;
}

std::uint64_t Session::steps() const
{
    return m_impl->chosen;
}

bool Session::hasRefused() const
{
    return m_impl->refusals > 0;
}

void Session::sendSignal(const ProcessPath &process, int signal)
{
    m_impl->sendTo(process, OrderKind::Signal, signal);
}

void Session::interrupt()
{
    m_impl->send(OrderKind::Interrupt);
}

void Session::stop()
{
    if (!m_impl->stopAskedAt)
        m_impl->stopAskedAt = monoNow();
    m_impl->send(OrderKind::Stop);
}

bool Session::isPaused() const
{
    return m_impl->isPaused;
}

double Session::speed() const
{
    return m_impl->speed;
}

trace::RunTime Session::now() const
{
    return m_impl->board.clock().now();
}

std::vector<ProcessNow> Session::processesNow() const
{
    std::vector<ProcessNow> processes;
    const Board &board = m_impl->board;
    for (int index = mainSlot; index < slotCount && !m_impl->isOver; ++index) {
        const SlotRef ref = board.current(index);
        const Slot &slot = board.slot(index);
        if (slot.state.load(std::memory_order_acquire) != SlotState::Live || board.hasEnded(ref))
            continue;
        const auto path = ProcessPath::parse(slot.path.view());
        const ProcessNow now{
            path.value_or(ProcessPath()), slot.pid.load(), slot.line.load(), stateOf(slot)};
        if (path && board.current(index) == ref)
            processes.push_back(now);
    }
    return processes;
}

pid_t Session::hostPid() const
{
    return m_impl->engine.pid;
}

trace::Run Session::finish()
{
    while (!m_impl->isOver) {
        m_impl->read();
        pollfd readable{m_impl->engine.control.get(), POLLIN, 0};
        if (m_impl->lostAt) // Its end stays readable: wait for time instead.
            ::poll(nullptr, 0, 1);
        else if (!m_impl->isOver)
            ::poll(&readable, 1, m_impl->pollTimeout());
    }
    reapEngine(m_impl->engine, patienceForLeaving);
    return {std::move(m_impl->header), finalOrder(std::move(m_impl->all))};
}

} // namespace joinery::engine
