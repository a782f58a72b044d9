// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "analysis/strands.h"

#include <map>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace joinery::analysis {

using namespace trace;

/// Follows each process into its handlers and out again.
class StrandFinder {
public:
    StrandFinder(const Trace &trace, Strands &strands)
        : m_trace(trace), m_strands(strands), m_lives(trace.lanes().size())
    {
        m_strands.m_strands.assign(trace.events().size(), Strands::nobody);
        m_strands.m_positions.assign(trace.events().size(), 0);
        for (std::size_t lane = 0; lane < trace.lanes().size(); ++lane)
            add(lane);
    }

    void find()
    {
        for (std::size_t i = 0; i < m_trace.events().size(); ++i) {
            const Event &event = m_trace.events()[i];
            auto recorder = event.recorder();
            if (!recorder && event.as<Exited>())
                recorder = event.process;
            if (recorder)
                look(i, *m_trace.laneOf(*recorder));
        }
    }

private:
    using Setting = std::pair<int, std::string_view>; ///< a signal and its handler
    struct Next {
        std::uint32_t strand;
        std::size_t from;
        EdgeKind kind;
    };
    struct Handler {
        std::uint32_t strand;
        bool isAnswer; ///< to a signal that the process sent itself, and waits for at once
    };
    struct Life {
        std::optional<std::size_t> first; ///< event
        std::vector<Handler> open; ///< innermost last
        std::vector<std::uint32_t> left; ///< handlers' strands
        std::vector<Next> next; ///< to what comes next in that strand
        std::map<int, std::string_view> handlers; ///< by signal: the one that answers now
        std::map<Setting, std::size_t> firstSet; ///< when signal() named it first
    };

    const Event &event(std::size_t index) const { return m_trace.events()[index]; }

    std::uint32_t add(std::size_t lane)
    {
        m_strands.m_lanes.push_back(static_cast<std::uint32_t>(lane));
        m_last.emplace_back();
        m_counts.push_back(0);
        return static_cast<std::uint32_t>(m_strands.m_lanes.size() - 1);
    }

    void look(std::size_t index, std::size_t lane)
    {
        Life &life = m_lives[lane];
        if (event(index).as<Exited>())
            endAll(index, life);
        else if (const auto *handled = event(index).as<SignalHandled>())
            enter(index, *handled, life, lane);
        const std::uint32_t strand = innermost(life, lane);
        std::erase_if(life.next, [&](const Next &next) {
            if (next.strand == strand)
                connect(next.from, index, next.kind);
            return next.strand == strand;
        });
        m_strands.m_strands[index] = strand;
        m_strands.m_positions[index] = m_counts[strand]++;
        m_last[strand] = index;
        if (!life.first)
            life.first = index;
        if (const auto *set = event(index).as<HandlerSet>())
            keep(index, *set, life);
        else if (const auto *end = event(index).as<HandlerEnd>(); end && !life.open.empty())
            leave(index, end->outcome, life, lane);
    }

    static std::uint32_t innermost(const Life &life, std::size_t lane)
    {
        return life.open.empty() ? static_cast<std::uint32_t>(lane) : life.open.back().strand;
    }

    void connect(std::size_t from, std::size_t to, EdgeKind kind)
    {
        m_strands.m_edges.push_back({from, to, kind});
    }

    /// It could not have run before the process did, nor before signal() named it.
    void enter(std::size_t index, const SignalHandled &handled, Life &life, std::size_t lane)
    {
        const auto handler = life.handlers.find(handled.signal);
        const auto from = handler == life.handlers.end()
            ? life.first
            : std::optional(life.firstSet.at({handled.signal, handler->second}));
        if (from)
            connect(*from, index, EdgeKind::ProgramOrder);
        const auto before = m_last[innermost(life, lane)];
        const auto *sent = before ? event(*before).as<SignalSent>() : nullptr;
        const bool isAnswer =
            sent && sent->signal == handled.signal && m_trace.laneOf(sent->target) == lane;
        life.open.push_back({add(lane), isAnswer});
    }

    void leave(std::size_t index, HandlerOutcome outcome, Life &life, std::size_t lane)
    {
        const Handler handler = life.open.back();
        life.open.pop_back();
        life.left.push_back(handler.strand);
        if (handler.isAnswer)
            life.next.push_back({innermost(life, lane), index, EdgeKind::ProgramOrder});
        else if (outcome == HandlerOutcome::Raised)
            life.next.push_back({innermost(life, lane), index, EdgeKind::Raised});
    }

    /// The same handler may be set again: then the first time was enough for it to run.
    static void keep(std::size_t index, const HandlerSet &set, Life &life)
    {
        life.handlers[set.signal] = set.handler;
        life.firstSet.try_emplace({set.signal, set.handler}, index);
    }

    void endAll(std::size_t index, Life &life)
    {
        for (const Handler &handler : std::exchange(life.open, {}))
            life.left.push_back(handler.strand);
        for (const std::uint32_t strand : std::exchange(life.left, {})) {
            if (m_last[strand])
                connect(*m_last[strand], index, EdgeKind::ProgramOrder);
        }
    }

    const Trace &m_trace;
    Strands &m_strands;
    std::vector<Life> m_lives;
    std::vector<std::uint32_t> m_counts; ///< of each strand: its events
    std::vector<std::optional<std::size_t>> m_last; ///< of each strand: its last event
};

Strands::Strands(const Trace &trace)
{
    StrandFinder(trace, *this).find();
}

} // namespace joinery::analysis
