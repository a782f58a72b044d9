// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/timeline/layout/timelinelayout.h"

namespace joinery::app {

/// A bar is at least this wide, so that what lasted microseconds is seen beside what lasted
/// seconds. It takes the room from the wide bar after it, so the order stays true.
inline constexpr double thinnestBar = 3;
/// What is narrower than this is merged with narrow neighbours into cells of the thinnest bar.
/// Twice the thinnest, so that a wide bar that gave room away is still no thinner than one.
inline constexpr double widestMerged = 2 * thinnestBar;

/// Turns the spans of one lane, in order of time, into bars.
class BarBuilder {
public:
    BarBuilder(const TimelineRequest &request, std::size_t lane, TimelineLayout &layout);

    void addSpan(std::size_t index);
    void addNode(const SpanPyramid::Node &node, std::size_t firstSpan, std::size_t count);
    void finish();
    /// The right edge of the last bar.
    double drawnUntil() const { return m_drawnUntil; }

private:
    struct Cell {
        StateTimes times{};
        std::size_t firstSpan = 0;
        std::size_t spanCount = 0;
    };

    RunTime endOf(const trace::Span &span) const;
    void addWide(std::size_t index, double left, double right);
    /// addTimes(times, share): adds what the piece was, as far as it lies in a cell.
    template <class AddTimes>
    void addNarrow(
        double left, double right, std::size_t firstSpan, std::size_t count, AddTimes addTimes);
    void flush();
    void flushSliver();
    void emitCells(std::size_t from, std::size_t to, trace::SpanState state);
    BarEdge openEdge() const;
    void labelBar(Bar &bar, const trace::Span &span) const;
    QString labelFor(const trace::Span &span, double room) const;

    const TimelineRequest &m_request;
    const std::size_t m_lane;
    TimelineLayout &m_layout;
    std::span<const trace::Span> m_spans;
    double m_top = 0;
    double m_drawnUntil;
    /// Neighbours that are too narrow apart: where they lie, and what they were in each cell.
    double m_clusterLeft = 0;
    double m_clusterRight = 0;
    std::vector<Cell> m_cells;
};

} // namespace joinery::app
