// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <linux/futex.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <atomic>
#include <cstdint>
#include <ctime>

namespace joinery::engine {

/// Sleeps while word holds value, at most for the time given; also returns on any signal. Between
/// processes (futex(2) without FUTEX_PRIVATE_FLAG).
inline void futexWait(std::atomic<std::uint32_t> &word, std::uint32_t value, const timespec &most)
{
    ::syscall(SYS_futex, &word, FUTEX_WAIT, value, &most, nullptr, 0);
}

inline void futexWake(std::atomic<std::uint32_t> &word)
{
    ::syscall(SYS_futex, &word, FUTEX_WAKE, 1, nullptr, nullptr, 0);
}

} // namespace joinery::engine
