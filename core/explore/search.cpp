// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "explore/search.h"

#include <algorithm>

namespace joinery::explore {

namespace {

using engine::Scene;
using engine::SceneProcess;

bool contains(const std::vector<ProcessPath> &paths, const ProcessPath &path)
{
    return std::ranges::find(paths, path) != paths.end();
}

bool contains(const std::vector<Footprint> &steps, const ProcessPath &path)
{
    return std::ranges::find(steps, path, &Footprint::process) != steps.end();
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
            return !areDependent(step, last.footprint) && step.process != last.footprint.process;
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
    const std::size_t racer = m_causality.size() - 1;
    for (const std::size_t place : races)
        want(place, racer);
    wantTarget(node);
}

/// The racer, or whoever leads to it without what was chosen at the place, must go from there.
void Search::want(std::size_t place, std::size_t racer)
{
    Node &node = m_nodes[place];
    std::vector<std::size_t> without; // what is not behind the place's own step
    for (std::size_t i = place + 1; i <= racer; ++i) {
        if (i == racer || !m_causality.isBefore(place, i))
            without.push_back(i);
    }
    std::vector<ProcessPath> first;
    for (auto it = without.begin(); it != without.end(); ++it) {
        const bool isFirst = std::none_of(without.begin(), it, [&](std::size_t earlier) {
            return m_causality.isBefore(earlier, *it);
        });
        const ProcessPath &process = m_causality.step(*it).process;
        const SceneProcess *const there = node.scene.find(process);
        if (isFirst && there && there->canGo())
            first.push_back(process);
    }
    if (first.empty())
        wantAll(node);
    else if (std::ranges::none_of(
                 first, [&](const ProcessPath &process) { return contains(node.wanted, process); }))
        node.wanted.push_back(first.front());
}

/// Whom a signal may have ended or stopped does not show what it would have done instead.
void Search::wantTarget(Node &node) const
{
    for (const SceneProcess &process : node.scene.processes) {
        if (process.path == node.footprint.process || !node.footprint.signals(process.path))
            continue;
        if (!process.canGo())
            wantAll(node);
        else if (!contains(node.wanted, process.path))
            node.wanted.push_back(process.path);
    }
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

std::optional<ProcessPath> Search::choose()
{
    Node &node = m_nodes.back();
    const SceneProcess *chosen = nullptr;
    bool anyCanGo = false;
    for (const SceneProcess &process : node.scene.processes) {
        anyCanGo = anyCanGo || process.canGo();
        if (!process.canGo() || contains(node.asleep, process.path))
            continue;
        // In turn: an endless process must not keep the others from ever going.
        if (!chosen || stepsOf(process.path) < stepsOf(chosen->path))
            chosen = &process;
    }
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
    while (!m_nodes.empty()) {
        Node &node = m_nodes.back();
        // One that could not be made again, whatever it was, is not tried twice.
        if (node.choice)
            node.tried.push_back(node.hasPassed ? node.footprint : Footprint{.process = *node.choice});
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
