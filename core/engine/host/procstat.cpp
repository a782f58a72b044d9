// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/host/procstat.h"

#include "base/uniquefd.h"

#include <fcntl.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace joinery::engine {

namespace {

constexpr int waitStatusField = 52;
constexpr int firstFieldAfterName = 3;

} // namespace

std::optional<ProcStat> readProcStat(pid_t pid)
{
    char path[32];
    std::snprintf(path, sizeof path, "/proc/%d/stat", pid);
    const UniqueFd fd(::open(path, O_RDONLY | O_CLOEXEC));
    char text[1024];
    const ssize_t size = fd ? ::read(fd.get(), text, sizeof text - 1) : -1;
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
        if (field == firstFieldAfterName + 1)
            stat.parent = std::atoi(at);
        if (field == waitStatusField)
            stat.waitStatus = std::atoi(at);
        at = std::strchr(at, ' ');
        at = at ? at + 1 : nullptr;
    }
    return stat;
}

} // namespace joinery::engine
