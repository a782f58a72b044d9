// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "explore/footprint.h"

#include <cstddef>
#include <map>
#include <vector>

namespace joinery::explore {

/// Which steps of one execution had to be before which: by program order, by creation, and by
/// dependence in the order that was executed. Vector clocks, one a step.
class Causality {
public:
    /// The next step. Returns the steps it raced with, latest
    /// first: dependent, with nothing in between, and able to come later.
    std::vector<std::size_t> add(const Footprint &step);
    /// Forgets the steps from there on.
    void truncate(std::size_t count);

    std::size_t size() const { return m_steps.size(); }
    const Footprint &step(std::size_t index) const { return m_steps[index].footprint; }
    bool isBefore(std::size_t earlier, std::size_t later) const;

private:
    /// By process number: how many of all steps, counted to its last one that is known of; 0: none.
    using Clock = std::vector<std::size_t>;
    struct Step {
        Footprint footprint;
        std::size_t process = 0;
        Clock clock;
    };

    std::size_t numberOf(const ProcessPath &process);
    Clock clockBefore(const Footprint &step) const;
    static void learn(Clock &clock, const Clock &other);
    static bool knows(const Clock &clock, std::size_t process, std::size_t step);

    std::map<ProcessPath, std::size_t> m_numbers;
    std::vector<Step> m_steps;
};

} // namespace joinery::explore
