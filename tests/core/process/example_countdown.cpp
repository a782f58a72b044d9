// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

// The library used alone: nothing else of Joinery is included or linked.

#include "process/process.h"

#include <cstdio>

using namespace std::chrono_literals;

namespace {

/// Counts down in a process of its own; the exit code says how far it had to go.
class Countdown : public joinery::Process {
public:
    explicit Countdown(int from)
        : Process({.name = "countdown from " + std::to_string(from)}), m_from(from)
    {
    }

    void run() override
    {
        for (int i = m_from; i > 0; --i)
            std::printf("%s: %d\n", name().c_str(), i);
        joinery::exitProcess(m_from);
    }

private:
    int m_from;
};

} // namespace

int main()
{
    Countdown countdown(3);
    joinery::Process greeter{{.target = [] { std::puts("hello from a child"); }}};
    for (joinery::Process *process : {static_cast<joinery::Process *>(&countdown), &greeter}) {
        if (!process->start())
            return 1;
        if (!process->join(60s))
            return 1;
        std::printf(
            "%s ended with exit code %d\n", process->name().c_str(),
            process->exitCode()->value_or(-1));
    }
    return 0;
}
