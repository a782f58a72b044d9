// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

namespace joinery::analysis {

/// What each process knows of the others: at each of its own events, how many of theirs had to come
/// before. These are vector clocks (F. Mattern, 1989), kept as what changes in them: the first
/// thing that a process learns stays a reference to its teacher, and what comes later is an entry
/// each. So building and memory follow the edges, not the edges times the processes.
class Knowledge {
public:
    /// An event, by its process and its place among that one's events.
    struct Point {
        std::uint32_t process;
        std::uint32_t position;
    };
    /// How many facts may be looked at and kept. Programs stay far below; a file that was made to
    /// be hard does not.
    static constexpr std::size_t usualBound = 20'000'000;

    explicit Knowledge(std::size_t processes, std::size_t bound = usualBound);

    /// From the pupil's event on, its process knows that the teacher's event came before, with all
    /// that its process knew there. Ask in an order in which teachers have learned before.
    void learn(Point pupil, Point teacher);
    /// False: there was more than the bound, and answers are not to be had.
    bool isComplete() const { return m_left > 0; }

    /// Only where it is complete.
    bool isBefore(Point a, Point b) const;

private:
    struct Fact {
        std::uint32_t position; ///< of the one who knows
        std::uint32_t process; ///< of whom
        std::uint32_t known; ///< how many of its events
    };
    struct Knower {
        std::vector<Fact> facts; ///< by position
        std::optional<Point> first; ///< the teacher of the first lesson
        std::uint32_t firstAt = 0; ///< its place
        std::uint32_t depth = 0; ///< how many first teachers there are above
    };
    struct Step {
        std::uint32_t position;
        std::uint32_t known;
    };

    struct Lesson {
        Point teacher;
        std::uint32_t before; ///< how many of the teacher's events are known already
    };

    static std::uint64_t keyOf(std::uint32_t knower, std::uint32_t process);
    std::uint32_t known(std::uint32_t process, Point at) const;
    bool takeAsFirst(Point pupil, Point teacher);
    void take(Point pupil, const Lesson &lesson);
    /// Unless more is known already.
    void keep(Point pupil, std::uint32_t process, std::uint32_t known);

    std::vector<Knower> m_knowers;
    std::unordered_map<std::uint64_t, std::vector<Step>> m_steps; ///< the facts, to look them up
    std::size_t m_left;
};

} // namespace joinery::analysis
