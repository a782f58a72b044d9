// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/timeline/timelineview.h"

#include <QContextMenuEvent>

/// What the view does with a lane as a whole: its menu.
namespace joinery::app {

bool TimelineView::isLive(std::size_t lane) const
{
    const trace::Lane &facts = m_trace->lanes()[lane];
    return m_now && facts.startedAt && !facts.endedAt;
}

std::optional<std::size_t> TimelineView::laneAt(QPointF pos) const
{
    for (const LaneHeader &header : currentLayout().laneHeaders) {
        const bool inRow = pos.y() >= header.rect.top() && pos.y() < header.rect.bottom();
        if (inRow && m_frame.plot.top() <= pos.y() && pos.y() < m_frame.plot.bottom())
            return header.lane;
    }
    return std::nullopt;
}

/// The lane of what is selected; else the first that a menu makes sense for.
std::optional<std::size_t> TimelineView::laneOfKeys() const
{
    if (!m_trace)
        return std::nullopt;
    if (const auto selected = m_window.selected()) {
        const auto lane = m_trace->laneOf(m_trace->events()[*selected].process);
        return lane && isLive(*lane) ? lane : std::nullopt;
    }
    const auto rows = m_trace->laneOrder();
    const auto live = std::ranges::find_if(rows, [this](std::size_t lane) { return isLive(lane); });
    return live == rows.end() ? std::nullopt : std::optional(*live);
}

/// Whose button is shown: the pointer's lane, or the one that the keys would open.
std::optional<std::size_t> TimelineView::laneWithButton() const
{
    if (m_pointedLane && *m_pointedLane < m_trace->lanes().size() && isLive(*m_pointedLane))
        return m_pointedLane;
    return hasFocus() && m_showFocus ? laneOfKeys() : std::nullopt;
}

QRectF TimelineView::laneButtonRect(std::size_t lane) const
{
    const auto &headers = currentLayout().laneHeaders;
    const auto header = std::ranges::find(headers, lane, &LaneHeader::lane);
    return header == headers.end() ? QRectF() : header->button;
}

bool TimelineView::isOnLaneButton(QPointF pos) const
{
    return m_pointedLane && laneButtonRect(*m_pointedLane).contains(pos);
}

void TimelineView::pointAtLane(QPointF pos)
{
    const auto lane = pos.x() < m_frame.plot.left() ? laneAt(pos) : std::nullopt;
    if (lane == m_pointedLane)
        return;
    m_pointedLane = lane;
    update();
}

bool TimelineView::openLaneMenu(std::optional<std::size_t> lane)
{
    if (!lane || !isLive(*lane))
        return false;
    const QRectF button = laneButtonRect(*lane);
    // Of a lane that is scrolled away there is none.
    const QPointF at = button.isEmpty() ? m_frame.headers.center() : button.bottomLeft();
    emit laneMenuWanted(m_trace->lanes()[*lane].process, mapToGlobal(at.toPoint()));
    return true;
}

/// The keys' menu is opened by the keys themselves: not every platform makes an event of them.
void TimelineView::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() != QContextMenuEvent::Mouse || !m_trace)
        return;
    if (const auto lane = laneAt(event->pos()); lane && isLive(*lane))
        emit laneMenuWanted(m_trace->lanes()[*lane].process, event->globalPos());
}

} // namespace joinery::app
