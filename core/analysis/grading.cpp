// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "analysis/grading.h"

#include "analysis/longestincrease.h"
#include "analysis/outputorder.h"

#include <algorithm>
#include <unordered_map>

namespace joinery::analysis {
namespace {

using trace::RunTime;

/// An answer whose lines have been found among the run's outputs.
struct PlacedAnswer {
    std::vector<std::size_t> place; ///< of each answer line: its index in Trace::outputs()
    std::vector<std::size_t> event;
};

/// The n-th answer line of a text is the n-th output of that text.
PlacedAnswer placed(
    const trace::Trace &trace, const std::vector<std::string> &answer,
    std::vector<std::size_t> &never)
{
    std::unordered_map<std::string_view, std::vector<std::size_t>> byText;
    for (std::size_t i = trace.outputs().size(); i-- > 0;) {
        const auto &event = trace.events()[trace.outputs()[i].event];
        byText[labelOf(*event.as<trace::Output>())].push_back(i);
    }
    PlacedAnswer result;
    for (std::size_t i = 0; i < answer.size(); ++i) {
        auto &left = byText[answer[i]];
        if (left.empty()) {
            never.push_back(i);
            continue;
        }
        result.place.push_back(left.back());
        result.event.push_back(trace.outputs()[left.back()].event);
        left.pop_back();
    }
    return result;
}

struct Pair {
    std::size_t first;
    std::size_t second;
};

/// The pairs that stand against the order, the ones nearest in the run first.
template <class Before>
std::vector<Pair> brokenPairs(const PlacedAnswer &answer, Before isBefore)
{
    // The best chain is nearly always that of neighbours, so a few of them are enough to look at.
    constexpr std::size_t enough = 64;
    std::vector<Pair> broken;
    for (std::size_t second = 0; second < answer.place.size(); ++second) {
        for (std::size_t first = 0; first < second; ++first) {
            if (isBefore(answer.event[second], answer.event[first]))
                broken.push_back({first, second});
        }
    }
    std::ranges::stable_sort(broken, {}, [&](const Pair &pair) {
        return answer.place[pair.first] - answer.place[pair.second];
    });
    broken.resize(std::min(broken.size(), enough));
    return broken;
}

/// Puts the pair with the shortest chain into the grade. False: no pair is broken.
bool findBrokenPair(
    const HappensBefore &order, const PlacedAnswer &answer, HappensBefore::Edges edges,
    OrderGrade &grade)
{
    const auto pairs = brokenPairs(answer, [&](std::size_t a, std::size_t b) {
        return edges == HappensBefore::Edges::Forcing ? order.isForced(a, b)
                                                      : order.isOrdered(a, b);
    });
    for (const Pair &pair : pairs) {
        auto chain = order.chain(answer.event[pair.second], answer.event[pair.first], edges);
        if (grade.first && chain.size() >= grade.chain.size())
            continue;
        grade.first = pair.first;
        grade.second = pair.second;
        grade.chain = std::move(chain);
    }
    return grade.first.has_value();
}

/// By how much a line stands behind one that ideal time puts after it, at most; and which pair.
void findLatest(const std::vector<RunTime> &ideal, const PlacedAnswer &answer, OrderGrade &grade)
{
    std::size_t latest = 0;
    for (std::size_t i = 1; i < answer.event.size(); ++i) {
        const RunTime margin = ideal[answer.event[latest]] - ideal[answer.event[i]];
        if (margin > grade.margin) {
            grade.margin = margin;
            grade.first = latest;
            grade.second = i;
        }
        if (margin < RunTime(0))
            latest = i;
    }
}

} // namespace

OrderGrade gradeOrder(
    const trace::Trace &trace, const HappensBefore &order, const std::vector<std::string> &answer)
{
    using Kind = OrderGrade::Kind;
    OrderGrade grade;
    const PlacedAnswer lines = placed(trace, answer, grade.never);
    if (!grade.never.empty() || lines.place.size() != trace.outputs().size())
        return grade;
    grade.events = lines.event;
    grade.toMove = outsideLongestIncrease(lines.place);
    if (grade.toMove.empty()) {
        grade.kind = Kind::AsInThisRun;
        return grade;
    }
    if (findBrokenPair(order, lines, HappensBefore::Edges::Forcing, grade)) {
        grade.kind = Kind::Impossible;
        return grade;
    }
    if (findBrokenPair(order, lines, HappensBefore::Edges::All, grade)) {
        grade.kind = Kind::OnlyIfSeenOtherwise;
        return grade;
    }
    findLatest(idealTimes(trace, order), lines, grade);
    const bool isLate = grade.margin > RunTime(0);
    grade.kind = isLate ? Kind::OnlyIfLate : Kind::PossibleNotThisTime;
    return grade;
}

} // namespace joinery::analysis
