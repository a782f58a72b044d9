// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/host/procstat.h"

#include <fcntl.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>

namespace joinery::engine {

namespace {

constexpr int waitStatusField = 52;
constexpr int firstFieldAfterName = 3;

UniqueFd openStat(pid_t pid)
{
    char path[32];
    std::snprintf(path, sizeof path, "/proc/%d/stat", pid);
    return UniqueFd(::open(path, O_RDONLY | O_CLOEXEC));
}

} // namespace

ProcStatFile::ProcStatFile(pid_t pid) : m_pid(pid), m_fd(openStat(pid))
{
    // The kernel makes the file's buffer at the first reading (seq_file): no end waits for that.
    char first = 0;
    [[maybe_unused]] const ssize_t size = ::pread(m_fd.get(), &first, 1, 0);
}

std::optional<ProcStat> ProcStatFile::read() const
{
    const UniqueFd late = m_fd ? UniqueFd() : openStat(m_pid);
    const int fd = m_fd ? m_fd.get() : late.get();
    char text[1024];
    const ssize_t size = ::pread(fd, text, sizeof text - 1, 0);
    if (size <= 0)
        return std::nullopt;
    text[size] = '\0';
    // The name may hold spaces and brackets, so count from the last one.
    const char *at = std::strrchr(text, ')');
    if (!at || at[1] == '\0')
        return std::nullopt;
    at += 2;
    ProcStat stat{.state = *at};
    for (int field = firstFieldAfterName; at; ++field) {
        if (field == waitStatusField)
            stat.waitStatus = std::atoi(at);
        at = std::strchr(at, ' ');
        at = at ? at + 1 : nullptr;
    }
    return stat;
}

std::chrono::nanoseconds processorTimeOf(pid_t pid)
{
    using namespace std::chrono;
    clockid_t clock{};
    timespec time{};
    if (::clock_getcpuclockid(pid, &clock) != 0 || ::clock_gettime(clock, &time) != 0)
        return {};
    return seconds(time.tv_sec) + nanoseconds(time.tv_nsec);
}

bool hasPendingSignals(pid_t pid)
{
    char path[32];
    std::snprintf(path, sizeof path, "/proc/%d/status", pid);
    const UniqueFd file(::open(path, O_RDONLY | O_CLOEXEC));
    char text[4096];
    const ssize_t size = file ? ::pread(file.get(), text, sizeof text - 1, 0) : 0;
    text[std::max<ssize_t>(size, 0)] = '\0';
    const auto has = [&text](const char *field) {
        const char *const at = std::strstr(text, field);
        return at && std::strtoull(at + std::strlen(field), nullptr, 16) != 0;
    };
    return has("\nSigPnd:") || has("\nShdPnd:");
}

} // namespace joinery::engine
