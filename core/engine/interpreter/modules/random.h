// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <cstdint>
#include <optional>
#include <random>

namespace joinery::engine {

/// The numbers of the random module: one source a process, seeded anew in a forked child as in
/// CPython. They are not CPython's numbers.
class Random {
public:
    Random() { seedFromSystem(); }

    /// What seedFromSystem() takes instead of the system's numbers; none: those.
    void setSource(std::optional<std::uint64_t> seed);
    void seedFromSystem();
    void seed(std::uint64_t number) { m_engine.seed(number); }
    /// From 0 to last.
    std::uint64_t upTo(std::uint64_t last);
    /// From 0 to count - 1; count > 0.
    std::uint64_t below(std::uint64_t count) { return upTo(count - 1); }
    /// From 0.0 up to, not including, 1.0.
    double fraction();

    static Random &ofThisProcess();

private:
    std::optional<std::uint64_t> m_source;
    std::mt19937_64 m_engine;
};

} // namespace joinery::engine
