// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "process/signalmailbox.h"

#include <poll.h>

#include <algorithm>
#include <atomic>
#include <bit>
#include <cerrno>
#include <csignal>
#include <cstdint>

namespace joinery {

namespace {

// Bit n-1 is signal n. Lock-free, so a handler may touch them.
std::atomic<std::uint64_t> s_listened{0};
std::atomic<std::uint64_t> s_waiting{0};
std::atomic<bool> s_nudgesAccepted{false};
std::atomic<bool> s_nudged{false};
static_assert(std::atomic<std::uint64_t>::is_always_lock_free);

constexpr int lastSignal = 64;

std::uint64_t bitOf(int signal)
{
    return std::uint64_t{1} << (signal - 1);
}

void putIntoBox(int signal)
{
    if (signal == SIGURG)
        s_nudged.store(true, std::memory_order_relaxed);
    s_waiting.fetch_or(bitOf(signal) & s_listened.load(std::memory_order_relaxed));
}

bool install(int signal, void (*handler)(int), int flags)
{
    struct sigaction action { };
    action.sa_handler = handler;
    action.sa_flags = flags;
    ::sigemptyset(&action.sa_mask);
    return ::sigaction(signal, &action, nullptr) == 0;
}

bool stopListening(int signal, void (*action)(int))
{
    const bool nudge = signal == SIGURG && s_nudgesAccepted;
    if (!(nudge ? install(signal, putIntoBox, SA_RESTART) : install(signal, action, 0)))
        return false;
    s_listened.fetch_and(~bitOf(signal));
    s_waiting.fetch_and(~bitOf(signal));
    return true;
}

sigset_t signalsThatWake()
{
    sigset_t set;
    ::sigemptyset(&set);
    if (s_nudgesAccepted)
        ::sigaddset(&set, SIGURG);
    for (std::uint64_t rest = s_listened; rest != 0; rest &= rest - 1)
        ::sigaddset(&set, std::countr_zero(rest) + 1);
    return set;
}

/// While it lives, what would wake a wait arrives only inside ppoll().
class WakingSignalsBlocked {
public:
    WakingSignalsBlocked()
    {
        if (!m_any)
            return;
        const sigset_t waking = signalsThatWake();
        ::pthread_sigmask(SIG_BLOCK, &waking, &m_before);
    }
    ~WakingSignalsBlocked()
    {
        if (m_any)
            ::pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
    }
    WakingSignalsBlocked(const WakingSignalsBlocked &) = delete;
    WakingSignalsBlocked &operator=(const WakingSignalsBlocked &) = delete;

    /// For ppoll(); nullptr: nothing was blocked.
    const sigset_t *before() const { return m_any ? &m_before : nullptr; }

private:
    const bool m_any = SignalMailbox::canEndWaits();
    sigset_t m_before{};
};

using Clock = std::chrono::steady_clock;
enum class Nudges { EndTheWait, PassBy };

/// A timeout too long for the clock's numbers is as good as none.
std::optional<Clock::time_point> deadlineIn(std::optional<std::chrono::nanoseconds> timeout)
{
    const auto now = Clock::now();
    if (!timeout || *timeout > Clock::time_point::max() - now)
        return std::nullopt;
    return now + std::max(*timeout, std::chrono::nanoseconds::zero());
}

timespec timeUntil(Clock::time_point deadline)
{
    using namespace std::chrono;
    const nanoseconds rest = std::max<nanoseconds>(deadline - Clock::now(), nanoseconds::zero());
    const auto whole = duration_cast<seconds>(rest);
    return {.tv_sec = whole.count(), .tv_nsec = (rest - whole).count()};
}

WaitResult waitUntil(int fd, std::optional<Clock::time_point> deadline, Nudges nudges)
{
    const WakingSignalsBlocked blocked;
    pollfd readable{.fd = fd, .events = POLLIN, .revents = 0};
    while (true) {
        if (!SignalMailbox::isEmpty())
            return WaitResult::Interrupted;
        if (s_nudged.exchange(false) && nudges == Nudges::EndTheWait)
            return WaitResult::Nudged;
        const timespec rest = deadline ? timeUntil(*deadline) : timespec{};
        const int ready =
            ::ppoll(&readable, fd >= 0 ? 1 : 0, deadline ? &rest : nullptr, blocked.before());
        if (ready > 0)
            return WaitResult::Ready;
        if (ready == 0)
            return WaitResult::TimedOut;
        // EINTR: a handler has run. Look again.
    }
}

} // namespace

bool SignalMailbox::listen(int signal)
{
    if (signal < 1 || signal > lastSignal) {
        errno = EINVAL;
        return false;
    }
    // First the box, then the handler: one that comes in between must not be lost.
    const std::uint64_t before = s_listened.fetch_or(bitOf(signal));
    if (install(signal, putIntoBox, 0))
        return true;
    s_listened = before;
    return false;
}

bool SignalMailbox::restoreDefault(int signal)
{
    return stopListening(signal, SIG_DFL);
}

bool SignalMailbox::ignore(int signal)
{
    return stopListening(signal, SIG_IGN);
}

bool SignalMailbox::isEmpty()
{
    return s_waiting.load(std::memory_order_relaxed) == 0;
}

std::optional<int> SignalMailbox::take()
{
    const std::uint64_t waiting = s_waiting;
    if (waiting == 0)
        return std::nullopt;
    const int signal = std::countr_zero(waiting) + 1;
    s_waiting.fetch_and(~bitOf(signal));
    return signal;
}

bool SignalMailbox::isListening()
{
    return s_listened != 0;
}

bool SignalMailbox::canEndWaits()
{
    return s_nudgesAccepted || isListening();
}

void SignalMailbox::clearAfterFork()
{
    if (!isEmpty())
        s_waiting = 0;
    if (s_nudged)
        s_nudged = false;
}

void acceptNudges()
{
    s_nudgesAccepted = true;
    if ((s_listened & bitOf(SIGURG)) == 0)
        install(SIGURG, putIntoBox, SA_RESTART);
}

WaitResult waitFor(int fd, std::optional<std::chrono::nanoseconds> timeout)
{
    return waitUntil(fd, deadlineIn(timeout), Nudges::EndTheWait);
}

WaitResult waitThroughNudges(int fd, std::optional<std::chrono::nanoseconds> timeout)
{
    return waitUntil(fd, deadlineIn(timeout), Nudges::PassBy);
}

} // namespace joinery
