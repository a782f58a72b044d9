// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "analysis/knowledge.h"

#include <algorithm>

namespace joinery::analysis {
namespace {

/// A look-up walks up the first teachers, which are the parents in every real run.
constexpr std::uint32_t deepest = 1000;

} // namespace

Knowledge::Knowledge(std::size_t processes, std::size_t bound)
    : m_knowers(processes), m_left(bound + 1)
{
}

std::uint64_t Knowledge::keyOf(std::uint32_t knower, std::uint32_t process)
{
    return std::uint64_t{knower} << 32U | process;
}

void Knowledge::learn(Point pupil, Point teacher)
{
    if (takeAsFirst(pupil, teacher))
        return;
    // What the teacher knew before the last lesson is known already. The rest are its own facts
    // since, and, the first time, those of its own first teacher, and so on upwards. All are found
    // before any is kept: what is kept already would look like a lesson.
    std::vector<Lesson> lessons;
    for (std::optional<Point> next = teacher; next;) {
        const std::uint32_t before = known(next->process, pupil);
        if (before > next->position)
            break;
        lessons.push_back({*next, before});
        const Knower &knower = m_knowers[next->process];
        const bool isNew = knower.firstAt >= before && knower.firstAt <= next->position;
        next = isNew ? knower.first : std::nullopt;
    }
    for (const Lesson &lesson : lessons)
        take(pupil, lesson);
}

void Knowledge::take(Point pupil, const Lesson &lesson)
{
    keep(pupil, lesson.teacher.process, lesson.teacher.position + 1);
    const std::vector<Fact> &facts = m_knowers[lesson.teacher.process].facts;
    auto fact = std::ranges::lower_bound(facts, lesson.before, {}, &Fact::position);
    for (; fact != facts.end() && fact->position <= lesson.teacher.position; ++fact) {
        if (!isComplete())
            return;
        --m_left;
        keep(pupil, fact->process, fact->known);
    }
}

bool Knowledge::takeAsFirst(Point pupil, Point teacher)
{
    Knower &own = m_knowers[pupil.process];
    const std::uint32_t depth = m_knowers[teacher.process].depth + 1;
    if (own.first || !own.facts.empty() || depth > deepest || pupil.process == teacher.process)
        return false;
    own.first = teacher;
    own.firstAt = pupil.position;
    own.depth = depth;
    return true;
}

void Knowledge::keep(Point pupil, std::uint32_t process, std::uint32_t known)
{
    if (!isComplete() || known <= this->known(process, pupil))
        return;
    m_knowers[pupil.process].facts.push_back({pupil.position, process, known});
    m_steps[keyOf(pupil.process, process)].push_back({pupil.position, known});
    --m_left;
}

std::uint32_t Knowledge::known(std::uint32_t process, Point at) const
{
    std::uint32_t most = 0;
    for (;;) {
        if (at.process == process)
            return std::max(most, at.position + 1);
        if (const auto found = m_steps.find(keyOf(at.process, process)); found != m_steps.end()) {
            const auto next =
                std::ranges::upper_bound(found->second, at.position, {}, &Step::position);
            if (next != found->second.begin())
                most = std::max(most, std::prev(next)->known);
        }
        const Knower &knower = m_knowers[at.process];
        if (!knower.first || knower.firstAt > at.position)
            return most;
        at = *knower.first;
    }
}

bool Knowledge::isBefore(Point a, Point b) const
{
    // Its own position is what a process knows of itself, with the event that asks.
    if (a.process == b.process)
        return a.position < b.position;
    return a.position < known(a.process, b);
}

} // namespace joinery::analysis
