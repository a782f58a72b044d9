// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/timeline/layout/barbuilder.h"

#include "app/timeline/timelinewords.h"

#include <limits>

namespace joinery::app {

namespace {

using trace::SpanState;

/// Bars are cut off this far outside of the plot: painters dislike coordinates of millions.
constexpr double outside = 24;

/// A shorter gap between two spans is rounding.
constexpr double gapOfNote = 0.5;

} // namespace

BarBuilder::BarBuilder(const TimelineRequest &request, std::size_t lane, TimelineLayout &layout)
    : m_request(request),
      m_lane(lane),
      m_layout(layout),
      m_spans(request.trace->spans(lane)),
      m_drawnUntil(-std::numeric_limits<double>::infinity())
{
    const TimelineFrame &frame = layout.frame;
    m_top = std::round(
        rowCentre(frame, request.index->rowOf(lane), request.scrollY) - frame.barHeight / 2);
}

void BarBuilder::addSpan(std::size_t index)
{
    const trace::Span &span = m_spans[index];
    const double left = m_layout.scale.xOf(span.begin);
    const double right = m_layout.scale.xOf(endOf(span));
    if (right - left >= widestMerged) {
        addWide(index, left, right);
        return;
    }
    const auto time = float((endOf(span) - span.begin).count()) + 1;
    addNarrow(left, right, index, 1, [&](StateTimes &times, float share) {
        times[std::size_t(span.state)] += time * share;
    });
}

void BarBuilder::addNode(const SpanPyramid::Node &node, std::size_t firstSpan, std::size_t count)
{
    const auto addTimes = [&](StateTimes &times, float share) {
        for (std::size_t state = 0; state < stateCount; ++state)
            times[state] += node.times[state] * share;
    };
    addNarrow(
        m_layout.scale.xOf(node.begin), m_layout.scale.xOf(node.end), firstSpan, count, addTimes);
}

void BarBuilder::finish()
{
    flush();
}

RunTime BarBuilder::endOf(const trace::Span &span) const
{
    if (span.end)
        return *span.end;
    const RunTime open = std::max(m_request.now.value_or(RunTime(0)), m_request.trace->end());
    return std::max(open, span.begin);
}

void BarBuilder::addWide(std::size_t index, double left, double right)
{
    flush();
    const trace::Span &span = m_spans[index];
    const QRectF &plot = m_layout.frame.plot;
    Bar bar{.lane = m_lane, .state = span.state, .firstSpan = index};
    left = std::max(left, m_drawnUntil);
    if (!span.end)
        bar.right = openEdge();
    if (left < plot.left() - outside) {
        left = plot.left() - outside;
        bar.left = BarEdge::Outside;
    }
    if (right > plot.right() + outside) {
        right = plot.right() + outside;
        bar.right = BarEdge::Outside;
    }
    bar.rect = {left, m_top, right - left, m_layout.frame.barHeight};
    labelBar(bar, span);
    m_drawnUntil = right;
    m_layout.bars.push_back(std::move(bar));
}

template <class AddTimes>
void BarBuilder::addNarrow(
    double left, double right, std::size_t firstSpan, std::size_t count, AddTimes addTimes)
{
    if (m_cells.empty() || left > m_clusterRight + gapOfNote) {
        flush();
        m_clusterLeft = left;
    }
    m_clusterRight = std::max(right, left);
    // A narrow piece touches three cells at most; each gets its share.
    const double begin = std::max((left - m_clusterLeft) / thinnestBar, 0.0);
    const double end = std::max((right - m_clusterLeft) / thinnestBar, 0.0);
    const auto first = std::size_t(begin);
    const auto last = std::size_t(end);
    if (m_cells.size() <= last)
        m_cells.resize(last + 1);
    for (std::size_t k = first; k <= last; ++k) {
        const double part = std::min(double(k + 1), end) - std::max(double(k), begin);
        const float share = first < last ? float(part / (end - begin)) : 1;
        Cell &cell = m_cells[k];
        if (cell.spanCount == 0)
            cell.firstSpan = firstSpan;
        cell.spanCount += count;
        addTimes(cell.times, share);
    }
}

void BarBuilder::flush()
{
    if (m_cells.empty())
        return;
    if (m_clusterRight - m_clusterLeft < thinnestBar) {
        flushSliver();
    } else {
        std::size_t from = 0;
        SpanState state = mostOf(m_cells.front().times);
        for (std::size_t k = 1; k < m_cells.size(); ++k) {
            const SpanState next = mostOf(m_cells[k].times);
            if (next == state)
                continue;
            emitCells(from, k, state);
            from = k;
            state = next;
        }
        emitCells(from, m_cells.size(), state);
    }
    m_cells.clear();
}

/// Alone between wide neighbours: if it ran, however shortly, that is what is to be seen.
void BarBuilder::flushSliver()
{
    Cell sum = m_cells.front();
    const bool ran = sum.times[std::size_t(SpanState::Running)] > 0;
    m_cells.resize(1);
    emitCells(0, 1, ran ? SpanState::Running : mostOf(sum.times));
}

void BarBuilder::emitCells(std::size_t from, std::size_t to, SpanState state)
{
    Bar bar{.lane = m_lane, .state = state, .firstSpan = m_cells[from].firstSpan};
    bar.spanCount = 0;
    for (std::size_t k = from; k < to; ++k)
        bar.spanCount += m_cells[k].spanCount;
    const double left = std::max(m_clusterLeft + double(from) * thinnestBar, m_drawnUntil);
    const double natural = m_clusterLeft + double(to) * thinnestBar;
    const bool last = to == m_cells.size();
    const double right =
        std::max(last ? std::max(m_clusterRight, m_clusterLeft) : natural, left + thinnestBar);
    bar.rect = {left, m_top, right - left, m_layout.frame.barHeight};
    m_drawnUntil = right;
    if (right >= m_layout.frame.plot.left() && left <= m_layout.frame.plot.right())
        m_layout.bars.push_back(std::move(bar));
}

BarEdge BarBuilder::openEdge() const
{
    return m_request.now ? BarEdge::Growing : BarEdge::Torn;
}

/// The whole label, its short form, or that one cut: but never a letter or two.
QString BarBuilder::labelFor(const trace::Span &span, double room) const
{
    QString whole = barLabel(*m_request.trace, span);
    if (m_request.measure->width(whole, TextSize::Small) <= room)
        return whole;
    const QString brief = shortBarLabel(*m_request.trace, span);
    const QString cut = m_request.measure->elided(brief, TextSize::Small, room);
    return cut == brief || cut.size() >= 4 ? cut : QString();
}

void BarBuilder::labelBar(Bar &bar, const trace::Span &span) const
{
    const QRectF seen = bar.rect.intersected(
        m_layout.frame.plot.adjusted(0, -m_layout.frame.laneHeight, 0, m_layout.frame.laneHeight));
    const double room = seen.width() - 2.0 * m_request.metrics.gap;
    if (room < m_request.metrics.smallPx * 2)
        return;
    bar.label = labelFor(span, room);
    if (bar.label.isEmpty())
        return;
    const double width = m_request.measure->width(bar.label, TextSize::Small) + 2;
    const double height = m_request.measure->height(TextSize::Small);
    bar.labelRect = {0, 0, width, height};
    bar.labelRect.moveCenter(
        QRectF(seen.left(), bar.rect.top(), seen.width(), bar.rect.height()).center());
    // The zombie's dots are a line; its word stands above, with room for Chinese, which is lower.
    if (span.state == SpanState::Zombie)
        bar.labelRect.moveBottom(
            bar.rect.center().y() - 2 * m_request.metrics.line - 0.14 * m_request.metrics.smallPx);
}

} // namespace joinery::app
