// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/timeline/layout/timewindow.h"

namespace joinery::app {

namespace {

/// While a run grows the fitted range is extended in steps, not with every event: bars that
/// shrink all the time cannot be read.
RunTime roomToGrow(RunTime end)
{
    const RunTime least = std::max<RunTime>(end + end / 10, std::chrono::milliseconds(100));
    return niceStep(least);
}

} // namespace

void TimeWindow::setPlot(double width, double padLeft, double padRight)
{
    if (width == m_width && padLeft == m_padLeft && padRight == m_padRight)
        return;
    m_width = width;
    m_padLeft = padLeft;
    m_padRight = padRight;
    if (m_follow == Follow::Fit)
        followRun();
}

void TimeWindow::setRun(RunTime end, bool live)
{
    if (end == m_end && live == m_live)
        return;
    m_end = end;
    m_live = live;
    followRun();
}

void TimeWindow::fit()
{
    m_follow = Follow::Fit;
    followRun();
}

void TimeWindow::zoom(double factor, RunTime around)
{
    setByHand(zoomed(m_range, factor, around));
}

void TimeWindow::pan(RunTime by)
{
    setByHand(panned(m_range, by, m_end));
}

void TimeWindow::show(TimeRange range)
{
    const RunTime missing = shortestRange - range.length();
    if (missing > RunTime(0))
        range = {range.begin - missing / 2, range.begin - missing / 2 + shortestRange};
    setByHand(range);
}

void TimeWindow::reveal(RunTime t)
{
    const RunTime room = m_range.length() / 10;
    if (t < m_range.begin)
        setByHand({t - room, t - room + m_range.length()});
    else if (t > m_range.end)
        setByHand({t + room - m_range.length(), t + room});
}

void TimeWindow::setCursor(std::optional<RunTime> cursor)
{
    if (cursor)
        cursor = std::clamp(*cursor, RunTime(0), std::max(m_end, RunTime(0)));
    if (cursor == m_cursor)
        return;
    m_cursor = cursor;
    emit cursorChanged();
}

void TimeWindow::setSelected(std::optional<std::size_t> event)
{
    if (event == m_selected)
        return;
    m_selected = event;
    emit selectedChanged();
}

void TimeWindow::setHovered(std::optional<std::size_t> event)
{
    if (event == m_hovered)
        return;
    m_hovered = event;
    emit hoveredChanged();
}

void TimeWindow::setByHand(TimeRange range)
{
    const bool atTheNewest = m_live && range.contains(m_end);
    m_follow = atTheNewest ? Follow::Slide : Follow::Off;
    setRange(range);
}

void TimeWindow::followRun()
{
    if (m_follow == Follow::Fit) {
        setRange(fitted(m_live ? roomToGrow(m_end) : m_end, m_width, m_padLeft, m_padRight));
    } else if (m_follow == Follow::Slide && m_live && m_end > m_range.end - m_range.length() / 10) {
        // A quarter at a time, for the same reason as above.
        const RunTime end = m_end + m_range.length() / 4;
        setRange({end - m_range.length(), end});
    }
}

void TimeWindow::setRange(TimeRange range)
{
    if (range == m_range)
        return;
    m_range = range;
    emit rangeChanged();
}

} // namespace joinery::app
