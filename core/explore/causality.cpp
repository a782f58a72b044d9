// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "explore/causality.h"

#include <algorithm>

namespace joinery::explore {

std::size_t Causality::numberOf(const ProcessPath &process)
{
    return m_numbers.try_emplace(process, m_numbers.size()).first->second;
}

void Causality::learn(Clock &clock, const Clock &other)
{
    if (clock.size() < other.size())
        clock.resize(other.size());
    for (std::size_t i = 0; i < other.size(); ++i)
        clock[i] = std::max(clock[i], other[i]);
}

bool Causality::knows(const Clock &clock, std::size_t process, std::size_t step)
{
    return process < clock.size() && clock[process] > step;
}

bool Causality::isBefore(std::size_t earlier, std::size_t later) const
{
    return knows(m_steps[later].clock, m_steps[earlier].process, earlier);
}

/// From program order or, for a first step, from its creation.
Causality::Clock Causality::clockBefore(const Footprint &step) const
{
    for (std::size_t i = m_steps.size(); i-- > 0;) {
        const Step &other = m_steps[i];
        if (other.footprint.process == step.process
            || std::ranges::find(other.footprint.created, step.process)
                != other.footprint.created.end())
            return other.clock;
    }
    return {};
}

std::vector<std::size_t> Causality::add(const Footprint &step)
{
    Clock clock = clockBefore(step);
    std::vector<std::size_t> races;
    for (std::size_t i = m_steps.size(); i-- > 0;) {
        const Step &other = m_steps[i];
        if (knows(clock, other.process, i) || !areDependent(other.footprint, step))
            continue;
        if (canRace(other.footprint, step))
            races.push_back(i);
        learn(clock, other.clock);
    }
    const std::size_t process = numberOf(step.process);
    if (clock.size() <= process)
        clock.resize(process + 1);
    clock[process] = m_steps.size() + 1;
    m_steps.push_back({step, process, std::move(clock)});
    return races;
}

void Causality::truncate(std::size_t count)
{
    m_steps.resize(std::min(count, m_steps.size()));
}

} // namespace joinery::explore
