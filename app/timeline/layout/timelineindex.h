// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/timeline/layout/arrowindex.h"
#include "app/timeline/layout/spanpyramid.h"

namespace joinery::app {

/// An event's place in time and in Trace::events(): searching by time then stays within a small
/// array. Whole events are far apart in memory.
struct Moment {
    RunTime t{};
    std::size_t event = 0;
};

/// The same of an output, with what its mark shows.
struct PrintedMoment {
    RunTime t{};
    trace::EventIndex event = 0;
    trace::Stream stream = trace::Stream::Stdout;
};

/// What the timeline looks up all the time, kept beside a Trace and grown with it at constant
/// cost an event.
class TimelineIndex {
public:
    void clear();
    /// Takes in what trace has gained since the last call.
    void sync(const trace::Trace &trace);

    const SpanPyramid &spans(std::size_t lane) const { return m_lanes[lane].spans; }
    /// The lane's outputs, by time.
    std::span<const PrintedMoment> outputs(std::size_t lane) const { return m_lanes[lane].outputs; }
    /// The signals sent to the lane's process by hand, by time.
    std::span<const Moment> hands(std::size_t lane) const { return m_lanes[lane].hands; }
    /// Every event of the lane, by time.
    std::span<const trace::EventIndex> events(std::size_t lane) const
    {
        return m_lanes[lane].events;
    }
    const ArrowIndex &arrows() const { return m_arrows; }
    /// The row, counted from the top, that a lane is shown in.
    std::size_t rowOf(std::size_t lane) const { return m_rows[lane]; }

    /// What has occurred so far: the legend explains no more than that.
    bool occurred(trace::SpanState state) const { return m_occurred.states[std::size_t(state)]; }
    bool outputOccurred(trace::Stream stream) const
    {
        return m_occurred.streams[std::size_t(stream)];
    }
    bool handOccurred() const { return m_occurred.hand; }
    bool killOccurred() const { return m_occurred.kill; }
    /// Somebody has sent it a SIGKILL, from the program or by hand.
    bool wasSentKill(std::size_t lane) const { return m_lanes[lane].sentKill; }
    bool daemonOccurred() const { return m_occurred.daemon; }

private:
    struct LaneIndex {
        SpanPyramid spans;
        std::size_t spansNoted = 0;
        std::vector<PrintedMoment> outputs;
        std::vector<Moment> hands;
        std::vector<trace::EventIndex> events;
        bool sentKill = false;
    };

    struct Occurred {
        std::array<bool, stateCount> states{};
        std::array<bool, 2> streams{};
        bool hand = false;
        bool kill = false;
        bool daemon = false;
    };

    void take(const trace::Trace &trace, std::size_t index);
    void noteStates(const trace::Trace &trace, std::size_t lane);

    std::vector<LaneIndex> m_lanes;
    ArrowIndex m_arrows;
    Occurred m_occurred;
    std::vector<std::size_t> m_rows;
    std::size_t m_taken = 0;
};

} // namespace joinery::app
