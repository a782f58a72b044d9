// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "engine/scene.h"
#include "explore/causality.h"
#include "explore/footprint.h"

#include <optional>
#include <vector>

namespace joinery::explore {

/// Which choices to try: dynamic partial-order reduction with sleep sets. Of executions in which
/// every two dependent steps come in the same order, one is tried; a race that an execution shows
/// is tried the other way round. Pure: it is told of scenes and answers with processes.
///
/// One execution: make prefix() pass, then arrived(scene) and choose() in turn until there is no
/// choice; then finish() turns to the next. Until isDone().
class Search {
public:
    /// An execution is cut off after so many steps (an endless program).
    explicit Search(int longest) : m_longest(longest) { }

    /// Every execution that matters has been tried.
    bool isDone() const { return m_isDone; }
    /// The choices that the next execution begins with.
    std::vector<ProcessPath> prefix() const;

    /// Behind the prefix, and behind each choice. Empty: everybody has ended.
    void arrived(const engine::Scene &scene);
    /// Who goes next; none: this execution need not go on, for the reason that end() gives.
    std::optional<ProcessPath> choose();

    enum class End {
        Whole, ///< nobody can go any more
        Redundant, ///< whatever comes now has been tried in another order of independent steps
        Cut, ///< too long
    };
    End end() const { return m_end; }
    /// Of the execution at hand: every choice made.
    std::vector<ProcessPath> choices() const;
    /// Likewise: each step with its footprint.
    std::vector<Footprint> steps() const;

    /// To the next execution.
    void finish();

private:
    /// A place in the tree of choices. All but the last have a choice.
    struct Node {
        engine::Scene scene;
        std::vector<Footprint> asleep; ///< tried before, and nothing since depends on it
        std::vector<Footprint> tried; ///< from here
        std::vector<ProcessPath> wanted; ///< to be tried from here, the tried ones too
        std::optional<ProcessPath> choice;
        Footprint footprint; ///< of the choice, once it has passed
        bool hasPassed = false;
    };

    void passed(Node &node, const engine::Scene &scene);
    std::vector<std::size_t> without(std::size_t place, std::size_t end) const;
    std::vector<ProcessPath>
    leaders(const std::vector<std::size_t> &steps, const Footprint &last) const;
    void want(std::size_t place, std::size_t end, const Footprint &last);
    void wantWhatWasPrevented();
    void wantWhatWasPrevented(std::size_t place, const engine::SceneProcess &target);
    static void wantAll(Node &node);
    static bool isAsleep(const Node &node, const ProcessPath &process);
    std::optional<ProcessPath> nextWanted(const Node &node) const;
    const engine::SceneProcess *nextInTurn(const Node &node) const;
    int stepsOf(const ProcessPath &process) const;
    bool goesAtOnce(const engine::SceneProcess &process) const;

    int m_longest;
    std::vector<Node> m_nodes;
    Causality m_causality; ///< of the steps that have passed
    End m_end = End::Whole;
    bool m_isDone = false;
};

} // namespace joinery::explore
