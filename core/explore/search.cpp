// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "explore/search.h"

#include <algorithm>

namespace joinery::explore {

namespace {

using engine::Scene;
using engine::SceneProcess;

/// An untimed join of several children, or a loop that sleeps, is longer.
constexpr int mostQuietStepsInARow = 4;

bool contains(const std::vector<ProcessPath> &paths, const ProcessPath &path)
{
    return std::ranges::find(paths, path) != paths.end();
}

bool contains(const std::vector<Footprint> &steps, const ProcessPath &path)
{
    return std::ranges::find(steps, path, &Footprint::process) != steps.end();
}

/// By program order, creation or dependence.
bool isDirectlyBefore(const Footprint &earlier, const Footprint &later)
{
    return earlier.process == later.process || contains(earlier.created, later.process)
        || areDependent(earlier, later);
}

} // namespace

std::vector<ProcessPath> Search::prefix() const
{
    return choices();
}

std::vector<ProcessPath> Search::choices() const
{
    std::vector<ProcessPath> choices;
    for (const Node &node : m_nodes) {
        if (node.choice)
            choices.push_back(*node.choice);
    }
    return choices;
}

std::vector<Footprint> Search::steps() const
{
    std::vector<Footprint> steps;
    for (std::size_t i = 0; i < m_causality.size(); ++i)
        steps.push_back(m_causality.step(i));
    return steps;
}

void Search::arrived(const Scene &scene)
{
    Node next{.scene = scene};
    if (!m_nodes.empty()) {
        Node &last = m_nodes.back();
        passed(last, scene);
        const auto staysAsleep = [&last](const Footprint &step) {
            return !areDependent(step, last.footprint) && !areDependent(last.footprint, step)
                && step.process != last.footprint.process;
        };
        std::ranges::copy_if(last.asleep, std::back_inserter(next.asleep), staysAsleep);
        std::ranges::copy_if(last.tried, std::back_inserter(next.asleep), staysAsleep);
    }
    m_nodes.push_back(std::move(next));
}

void Search::passed(Node &node, const Scene &scene)
{
    const SceneProcess *const who = node.scene.find(*node.choice);
    node.footprint = footprintOf(node.scene, *who, scene);
    node.hasPassed = true;
    const auto races = m_causality.add(node.footprint);
    for (const std::size_t place : races)
        want(place, m_causality.size() - 1, node.footprint);
}

/// The steps between that need not be behind the place's own.
std::vector<std::size_t> Search::without(std::size_t place, std::size_t end) const
{
    std::vector<std::size_t> steps;
    for (std::size_t i = place + 1; i < end; ++i) {
        if (!m_causality.isBefore(place, i))
            steps.push_back(i);
    }
    return steps;
}

/// Whose step can be the first, if these and the last one are to be made.
std::vector<ProcessPath>
Search::leaders(const std::vector<std::size_t> &steps, const Footprint &last) const
{
    std::vector<ProcessPath> processes;
    for (auto it = steps.begin(); it != steps.end(); ++it) {
        if (std::none_of(steps.begin(), it, [&](std::size_t earlier) {
                return m_causality.isBefore(earlier, *it);
            }))
            processes.push_back(m_causality.step(*it).process);
    }
    if (std::ranges::none_of(steps, [&](std::size_t step) {
            return isDirectlyBefore(m_causality.step(step), last);
        }))
        processes.push_back(last.process);
    return processes;
}

/// The last step must come before the place's own: somebody who leads to it must go from there.
void Search::want(std::size_t place, std::size_t end, const Footprint &last)
{
    Node &node = m_nodes[place];
    std::vector<ProcessPath> first = leaders(without(place, end), last);
    std::erase_if(first, [&node](const ProcessPath &process) {
        const SceneProcess *const there = node.scene.find(process);
        return !there || !there->canGo();
    });
    const auto isWanted = [&](const ProcessPath &path) { return contains(node.wanted, path); };
    if (first.empty())
        wantAll(node);
    else if (std::ranges::none_of(first, isWanted))
        node.wanted.push_back(first.front());
}

/// A signal that ends, stops or diverts a process leaves no trace of what it would have done next.
void Search::wantWhatWasPrevented()
{
    for (std::size_t place = 0; place < m_causality.size(); ++place) {
        const Footprint &step = m_causality.step(place);
        for (const SceneProcess &target : m_nodes[place].scene.processes) {
            if (target.path != step.process && step.diverts(target.path))
                wantWhatWasPrevented(place, target);
        }
    }
}

void Search::wantWhatWasPrevented(std::size_t place, const SceneProcess &target)
{
    const std::size_t end = m_causality.size();
    bool canGo = target.canGo();
    const Scene &scene = m_nodes[place].scene;
    const Footprint prevented = possibleFootprint(scene, target);
    for (const std::size_t step : without(place, end))
        canGo = canGo || isDirectlyBefore(m_causality.step(step), prevented);
    if (canGo)
        want(place, end, prevented);
    else
        wantAll(m_nodes[place]);
}

void Search::wantAll(Node &node)
{
    for (const SceneProcess &process : node.scene.processes) {
        if (process.canGo() && !contains(node.wanted, process.path))
            node.wanted.push_back(process.path);
    }
}

int Search::stepsOf(const ProcessPath &process) const
{
    return static_cast<int>(std::ranges::count(m_nodes, process, &Node::choice));
}

/// Quiet steps first: who is ended behind them need not be ended before them. One that does nothing
/// else must not keep the others from going.
bool Search::goesAtOnce(const SceneProcess &process) const
{
    int steps = 0;
    for (auto node = m_nodes.rbegin(); node != m_nodes.rend(); ++node) {
        if (node->choice != process.path)
            continue;
        if (!node->footprint.diesWithItsProcess || steps == mostQuietStepsInARow)
            break;
        ++steps;
    }
    return isQuiet(process) && steps < mostQuietStepsInARow;
}

/// In turn: an endless process must not keep the others from ever going.
const SceneProcess *Search::nextInTurn(const Node &node) const
{
    const SceneProcess *next = nullptr;
    for (const SceneProcess &process : node.scene.processes) {
        if (!process.canGo() || contains(node.asleep, process.path))
            continue;
        if (goesAtOnce(process))
            return &process;
        if (!next || stepsOf(process.path) < stepsOf(next->path))
            next = &process;
    }
    return next;
}

std::optional<ProcessPath> Search::choose()
{
    Node &node = m_nodes.back();
    const bool anyCanGo = std::ranges::any_of(node.scene.processes, &SceneProcess::canGo);
    const SceneProcess *const chosen = nextInTurn(node);
    const bool isTooLong = static_cast<int>(m_nodes.size()) > m_longest;
    if (!chosen || isTooLong) {
        m_end = !anyCanGo ? End::Whole : chosen ? End::Cut : End::Redundant;
        return std::nullopt;
    }
    node.choice = chosen->path;
    node.wanted.push_back(chosen->path);
    return node.choice;
}

std::optional<ProcessPath> Search::nextWanted(const Node &node) const
{
    for (const ProcessPath &process : node.wanted) {
        if (!contains(node.tried, process) && !contains(node.asleep, process))
            return process;
    }
    return std::nullopt;
}

void Search::finish()
{
    wantWhatWasPrevented();
    while (!m_nodes.empty()) {
        Node &node = m_nodes.back();
        // One that could not be made again, whatever it was, is not tried twice.
        if (node.choice)
            node.tried.push_back(
                node.hasPassed ? node.footprint : Footprint{.process = *node.choice});
        node.hasPassed = false;
        node.choice = nextWanted(node);
        if (node.choice) {
            m_causality.truncate(m_nodes.size() - 1);
            return;
        }
        m_nodes.pop_back();
    }
    m_causality.truncate(0);
    m_isDone = true;
}

} // namespace joinery::explore
