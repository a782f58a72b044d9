// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "trace/event.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace joinery::trace {

/// One output, in ticket order.
struct OutputLine {
    std::size_t event = 0;
    std::size_t lane = 0;
    RunTime t{};
    std::uint64_t ticket = 0;
    /// When it and all before it had been written: t, or a little later.
    RunTime visibleAt{};
};

/// Keeps the outputs in the order of their tickets.
class OutputTracker {
public:
    void add(const Event &event, std::size_t index, std::size_t lane);

    std::span<const OutputLine> outputs() const { return m_outputs; }
    /// How many had been written at t.
    std::size_t countUntil(RunTime t) const;

private:
    std::vector<OutputLine> m_outputs;
};

} // namespace joinery::trace
