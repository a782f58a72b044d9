// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "analysis/verdict.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

namespace joinery::app {

/// Two events of which a student asks why the one came before the other.
struct EventPair {
    std::size_t first = 0; ///< came first
    std::size_t second = 0;

    bool operator==(const EventPair &) const = default;
};

/// How the events of a run stand to each other, once the run is over. A value, cheap to copy; safe
/// to ask from several threads.
class Relations {
public:
    Relations() = default;
    /// Works all of them out, which takes a while for a long run: see RelationsFinder. nullptr:
    /// there is no run, or it still goes on, and the order may yet change.
    explicit Relations(std::shared_ptr<const trace::Trace> trace);
    /// Nothing is worked out yet.
    static Relations notYetOf(std::shared_ptr<const trace::Trace> trace);

    bool isKnown() const { return m_trace != nullptr; }
    /// They are worked out.
    bool areFound() const { return m_verdicts != nullptr; }
    /// As soon as they are found: whether holds have ordered some.
    bool hasHolds() const { return m_verdicts && m_verdicts->hasHolds(); }
    const trace::Trace *trace() const { return m_trace.get(); }
    /// In the order in which they came; nullopt if they are one, or the run is not known.
    std::optional<EventPair> pairOf(std::size_t a, std::size_t b) const;
    /// Of two events in either order: a look-up, for each line that is painted. nullopt as above,
    /// and until they are found.
    std::optional<analysis::Verdict> between(std::size_t a, std::size_t b) const;
    /// Only where they are found.
    analysis::Judgement judge(const EventPair &pair) const;

    /// The events of the pair's chain from its first to its second; those alone without a chain.
    static std::vector<std::size_t>
    pathOf(const EventPair &pair, const analysis::Judgement &judgement);

private:
    std::shared_ptr<const trace::Trace> m_trace;
    std::shared_ptr<const analysis::Verdicts> m_verdicts;
};

} // namespace joinery::app
