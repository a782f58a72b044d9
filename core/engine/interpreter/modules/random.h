// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <cstdint>
#include <optional>
#include <random>

namespace joinery::engine {

/// The numbers of the random module: one source a process, seeded anew in a forked child as in
/// CPython. After seed() with an int, CPython's numbers; with a text, numbers of our own. The rule
/// is what CPython 3.11 does in Lib/random.py and Modules/_randommodule.c: how a seed becomes the
/// engine's state, and how many bits each question draws.
class Random {
public:
    Random() { seedFromSystem(); }

    /// What seedFromSystem() takes instead of the system's numbers; none: those.
    void setSource(std::optional<std::uint64_t> seed);
    void seedFromSystem();
    /// As CPython with an int, whose sign it does not look at.
    void seed(std::uint64_t magnitude);
    /// From 0 to last.
    std::uint64_t upTo(std::uint64_t last);
    /// From 0 to count - 1; count > 0.
    std::uint64_t below(std::uint64_t count) { return upTo(count - 1); }
    /// From 0.0 up to, not including, 1.0.
    double fraction();
    /// Normally distributed around 0.0, with deviation 1.0.
    double gauss();

    static Random &ofThisProcess();

private:
    std::optional<std::uint64_t> m_source;
    std::mt19937 m_engine;
    std::optional<double> m_nextGauss; ///< they come in pairs; seeding forgets it
};

} // namespace joinery::engine
