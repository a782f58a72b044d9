// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <ctime>

namespace joinery::bench {

/// The processor's time of this process since it was made. For one thread's work that waits for
/// nothing: then it does not matter what else the machine does.
class CpuTime {
public:
    double seconds() const { return sinceStart() - m_begin; }

    static double sinceStart()
    {
        timespec time{};
        ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
        return double(time.tv_sec) + double(time.tv_nsec) / 1e9;
    }

private:
    double m_begin = sinceStart();
};

} // namespace joinery::bench
