// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/host/host.h"

#include "engine/board/codec.h"
#include "engine/host/mainprocess.h"

#include <signal.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <limits>

namespace joinery::engine {

namespace {

// What epoll tells besides the indices of slots.
constexpr std::uint64_t bellTag = 1'000'000;
constexpr std::uint64_t controlTag = 1'000'001;

/// While something must be looked at again without being told of it.
constexpr std::chrono::milliseconds patience{2};

/// Pause, speed and step. Under a scheduler no time passes, and who goes is chosen.
bool isAboutTime(OrderKind kind)
{
    switch (kind) {
    case OrderKind::Pause:
    case OrderKind::Resume:
    case OrderKind::SetSpeed:
    case OrderKind::SetStepping:
    case OrderKind::Step:
        return true;
    case OrderKind::Choose:
    case OrderKind::Signal:
    case OrderKind::Interrupt:
    case OrderKind::Stop:
        break;
    }
    return false;
}

bool watch(int epoll, int fd, std::uint32_t events, std::uint64_t tag)
{
    epoll_event event{};
    event.events = events;
    event.data.u64 = tag;
    return ::epoll_ctl(epoll, EPOLL_CTL_ADD, fd, &event) == 0;
}

} // namespace

Host::Host(Board board, Descriptors descriptors, KillSwitch killSwitch)
    : m_board(std::move(board)),
      m_descriptors(std::move(descriptors)),
      m_killSwitch(std::move(killSwitch)),
      m_recorder(m_board),
      m_table(m_board, m_recorder, m_descriptors.epoll.get()),
      m_outlet(m_board, m_descriptors.control.get()),
      m_holds(m_board),
      m_limits(m_board),
      m_pacer(m_board, m_table),
      m_signaller(m_table, m_recorder),
      m_turns(m_board, m_table)
{
}

Status<SystemError> Host::run()
{
    m_board.setBell(m_descriptors.bell.get());
    m_board.header().hostPid = ::getpid();
    const int epoll = m_descriptors.epoll.get();
    if (!watch(epoll, m_descriptors.bell.get(), EPOLLIN, bellTag)
        || !watch(epoll, m_descriptors.control.get(), EPOLLIN, controlTag))
        return Failure{SystemError::last("epoll_ctl")};
    m_controlEvents = EPOLLIN;
    if (auto started = startMain(); !started)
        return started;
    loop();
    return {};
}

Status<SystemError> Host::startMain()
{
    BoardHeader &header = m_board.header();
    header.starts = -1; // main is no start() of the program
    const auto slot = m_board.reserve({}, ProcessPath::main(), "MainProcess", false);
    if (!slot)
        return Failure{SystemError{"reserve", EAGAIN}};
    m_pacer.begin();
    const MonoTime began(header.clock.segments[0].mono);
    const auto pid = forkMain(m_board, *slot, m_killSwitch, m_descriptors.scenario.get());
    if (!pid)
        return Failure{pid.error()};
    m_group = *pid;
    m_killSwitch.keepTrigger();
    m_descriptors.scenario.reset();
    m_board.settle(*slot, *pid);
    m_recorder.record(ProcessPath::main(), *pid, trace::Started{"MainProcess", false}, began);
    return {};
}

void Host::loop()
{
    bool isToldOver = false;
    while (!isToldOver) {
        const auto ended = wait();
        readOrders();
        meetNewProcesses();
        for (const int slot : ended)
            noteEnd(slot);
        lookAtRecords();
        tendHolds();
        checkTimes();
        if (m_signaller.isExpecting() && !m_pacer.isPaused())
            m_signaller.look(m_board);
        tendTurns();
        m_table.reapStrangers();
        m_outlet.send(m_table.all());
        tellOfRest();
        m_table.freeDone();
        if (m_end)
            killAll();
        const bool isOver = ProcessTable::isRunGone() && !m_table.hasLive()
            && !m_table.hasUndiscovered() && m_outlet.isEmpty(m_table.all());
        isToldOver = isOver && m_outlet.sendOver(m_end.value_or(trace::RunEnd::Finished));
        watchControl();
    }
}

bool Host::hasWork()
{
    if (m_table.hasUndiscovered() || (!m_end && !m_pacer.isPaused() && m_turns.isDue()))
        return true;
    if (m_recorder.isCrowded())
        return false;
    const auto all = m_table.all();
    return std::any_of(all.begin(), all.end(), [this](const HostedProcess &process) {
        return process.isKnown && m_board.ringReader(process.ref.index).head() != process.seen;
    });
}

int Host::timeout() const
{
    using std::chrono::milliseconds;
    auto least = milliseconds::max();
    const auto atMost = [&least](milliseconds time) { least = std::min(least, time); };
    if (const auto left = m_limits.timeLeft(); left && !m_end)
        atMost(std::chrono::ceil<milliseconds>(*left));
    if (m_holds.isHolding())
        atMost(HoldKeeper::restPeriod);
    if (m_signaller.isExpecting() && !m_pacer.isPaused())
        atMost(Signaller::lookPeriod);
    if (const auto patience = m_turns.patience(); patience && !m_end)
        atMost(*patience);
    // Nobody tells of children that died before they said who they are.
    if (!m_table.hasLive() || (m_end && !ProcessTable::isRunGone()))
        atMost(patience);
    if (least == milliseconds::max())
        return -1;
    return static_cast<int>(std::min<std::int64_t>(least.count(), 1'000'000));
}

std::span<const int> Host::wait()
{
    auto &sleeps = m_board.header().hostSleeps;
    sleeps.store(1, std::memory_order_seq_cst);
    std::atomic_thread_fence(std::memory_order_seq_cst);
    const int most = hasWork() ? 0 : timeout();
    std::array<epoll_event, slotCount> events;
    const int count = ::epoll_wait(m_descriptors.epoll.get(), events.data(), slotCount, most);
    sleeps.store(0, std::memory_order_relaxed);
    std::size_t ended = 0;
    for (int i = 0; i < count; ++i) {
        const std::uint64_t tag = events[static_cast<std::size_t>(i)].data.u64;
        std::uint64_t rung = 0;
        if (tag == bellTag) [[maybe_unused]]
            const auto size = ::read(m_descriptors.bell.get(), &rung, sizeof rung);
        else if (tag < slotCount)
            m_ended[ended++] = static_cast<int>(tag);
    }
    return std::span(m_ended).first(ended);
}

void Host::watchControl()
{
    // A session that is gone, or has no time for us, must not keep the loop spinning.
    std::uint32_t wanted = 0;
    if (!m_outlet.isBroken() && !m_recorder.isCrowded())
        wanted |= EPOLLIN;
    if (!m_outlet.isBroken() && m_outlet.isBlocked())
        wanted |= EPOLLOUT;
    if (wanted == m_controlEvents)
        return;
    epoll_event event{};
    event.events = wanted;
    event.data.u64 = controlTag;
    const int operation = m_outlet.isBroken() ? EPOLL_CTL_DEL : EPOLL_CTL_MOD;
    ::epoll_ctl(m_descriptors.epoll.get(), operation, m_descriptors.control.get(), &event);
    m_controlEvents = wanted;
}

void Host::meetNewProcesses()
{
    const auto found = m_table.discover();
    for (const HostedProcess *const process : found) {
        if (!process->pidfd)
            noteEnd(process->ref.index);
    }
    m_pacer.meet(found);
}

void Host::readOrders()
{
    while (!m_outlet.isBroken() && !m_recorder.isCrowded()) {
        Order order;
        const ssize_t size =
            ::recv(m_descriptors.control.get(), &order, sizeof order, MSG_DONTWAIT);
        if (size == sizeof order) {
            meetNewProcesses(); // The session may have seen them on the board already.
            obey(order);
            continue;
        }
        if (size < 0 && errno == EINTR)
            continue;
        if (size < 0 && (errno == EAGAIN || errno == EWOULDBLOCK))
            return;
        m_outlet.breakOff(); // The session is gone, or talks nonsense.
    }
    // Sending may have found that out first.
    if (m_outlet.isBroken())
        end(trace::RunEnd::Stopped);
}

void Host::obey(const Order &order)
{
    if (m_turns.isOn() && isAboutTime(order.kind))
        return;
    const auto path = ProcessPath::parse(order.path.view());
    const auto clock = m_pacer.isPaused() ? Signaller::Clock::Paused : Signaller::Clock::Running;
    switch (order.kind) {
    case OrderKind::Pause:
        return m_pacer.pause();
    case OrderKind::Resume:
        return m_pacer.resume();
    case OrderKind::SetSpeed:
        return m_pacer.setSpeed(order.speed);
    case OrderKind::SetStepping:
        return m_pacer.setStepping(order.number != 0);
    case OrderKind::Step:
        return path ? m_pacer.step(*path) : void();
    case OrderKind::Choose:
        return path ? m_turns.choose(*path, order.number) : void();
    case OrderKind::Signal:
        if (path)
            m_turns.signalled(*path);
        return path ? m_signaller.sendByHand(*path, order.number, clock) : void();
    case OrderKind::Interrupt:
        m_turns.allSignalled();
        return m_signaller.interrupt();
    case OrderKind::Stop:
        return end(trace::RunEnd::Stopped);
    }
}

void Host::lookAtRecords()
{
    for (HostedProcess &process : m_table.all()) {
        if (process.isKnown && !m_recorder.isCrowded())
            lookAt(process);
    }
}

void Host::lookAt(HostedProcess &process)
{
    const RingReader ring = m_board.ringReader(process.ref.index);
    // Up to where it is now: a process that never stops writing must not hold up the others.
    const std::uint64_t until = ring.head();
    while (process.seen < until) {
        auto bytes = ring.from(process.seen);
        if (bytes.empty()) {
            process.seen = until; // its ring is damaged
            return;
        }
        const std::uint64_t next = process.seen + bytes.size();
        while (const auto record = takeRecord(bytes))
            lookAt(process, *record);
        process.seen = next;
    }
}

void Host::lookAt(const HostedProcess &writer, const RecordView &record)
{
    m_holds.look(writer, record);
    if (record.header.kind == kindOf<trace::SignalSent>) {
        const auto payload = decode(record.header.kind, record.body);
        if (const auto *const sent =
                payload ? std::get_if<trace::SignalSent>(&*payload) : nullptr) {
            m_signaller.expect(sent->target, sent->signal);
            m_turns.signalled(sent->target);
        }
    }
    const auto limit = m_limits.count(record);
    if (!limit || m_end)
        return;
    if (LimitWatch::isToldByProcess(record.header))
        end(trace::RunEnd::Limit);
    else
        end(writer.path, writer.pid, *limit);
}

void Host::noteEnd(int slot)
{
    HostedProcess &process = m_table.at(slot);
    if (!process.isLive())
        return;
    lookAt(process);
    m_table.confirmEnd(process);
    m_holds.ended(process);
}

void Host::tendHolds()
{
    if (!m_pacer.isPaused())
        m_holds.releaseInVain(m_table.all());
    if (m_holds.takeReleased())
        m_pacer.nudgeAll();
}

void Host::tendTurns()
{
    if (m_end || m_pacer.isPaused())
        return;
    m_turns.tend();
    if (m_turns.isLimitReached())
        end(ProcessPath::main(), m_group, m_limits.steps());
}

/// After everything that led to it.
void Host::tellOfRest()
{
    if (!m_turns.news() || !m_outlet.isEmpty(m_table.all()))
        return;
    const auto kind = m_turns.news()->isRefusal ? FrameKind::Refused : FrameKind::AtRest;
    if (m_outlet.sendWord(kind, m_turns.news()->steps))
        m_turns.newsTold();
}

void Host::checkTimes()
{
    if (m_end || m_pacer.isPaused())
        return;
    if (m_limits.isStopAfterOver())
        end(trace::RunEnd::StopAfter);
    else if (m_limits.isWallTimeOver())
        end(ProcessPath::main(), m_group, m_limits.wallTime());
}

void Host::end(const ProcessPath &process, int pid, const trace::LimitReached &limit)
{
    m_recorder.record(process, pid, limit);
    end(trace::RunEnd::Limit);
}

void Host::end(trace::RunEnd how)
{
    if (!m_end)
        m_end = how;
}

void Host::killAll() const
{
    // The group's number cannot be reused while one of its members is there, and the host, which
    // adopts and reaps them all, knows when none is.
    if (!ProcessTable::isRunGone())
        ::kill(-m_group, SIGKILL);
}

} // namespace joinery::engine
