// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

// What the user does in TimelineView: pointer, wheel, gestures and keys.

#include "app/commands/shortcuts.h"
#include "app/timeline/layout/timelinehittest.h"
#include "app/timeline/timelineaccessible.h"
#include "app/timeline/timelineview.h"
#include "app/words/eventwords.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPinchGesture>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

namespace joinery::app {

namespace {

/// A notch of the wheel (120) zooms by a fifth.
constexpr double zoomPerWheelUnit = 1.00152;
constexpr double zoomPerKey = 1.4;
/// What a key pans, as a share of the width.
constexpr double panPerKey = 0.15;
/// What a key moves the cursor, in pixels.
constexpr double cursorPerKey = 6;

} // namespace

bool TimelineView::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        return showToolTip(help->globalPos(), help->pos());
    }
    if (event->type() == QEvent::NativeGesture) {
        const auto *gesture = static_cast<QNativeGestureEvent *>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture) {
            zoomAround(1 + gesture->value(), gesture->position().x());
            return true;
        }
    }
    if (event->type() == QEvent::Gesture) {
        const auto *gestures = static_cast<QGestureEvent *>(event);
        if (const auto *pinch = static_cast<QPinchGesture *>(gestures->gesture(Qt::PinchGesture))) {
            zoomAround(pinch->scaleFactor(), mapFromGlobal(pinch->centerPoint()).x());
            return true;
        }
    }
    // Escape also stops a run; while there is a cursor it only takes that away.
    if (event->type() == QEvent::ShortcutOverride
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape
        && (m_window.cursor() || !m_path.events.empty())) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

bool TimelineView::showToolTip(const QPoint &globalPos, QPointF pos)
{
    if (m_trace && isOnLaneButton(pos)) {
        QToolTip::showText(
            globalPos, withKeys(tr("Send this process a signal"), ViewKey::LaneMenu), this);
        return true;
    }
    const auto hit =
        m_trace ? eventAtPoint(currentLayout(), *m_trace, pos) : std::optional<std::size_t>();
    if (!hit) {
        QToolTip::hideText();
        return true;
    }
    QToolTip::showText(
        globalPos, words::eventSentence(*m_trace, *hit), this, eventRect(*hit).toAlignedRect());
    return true;
}

void TimelineView::zoomAround(double factor, double x)
{
    if (m_trace)
        m_window.zoom(factor, currentLayout().scale.timeAt(x));
}

/// Keys zoom around what is looked at: the selected event, the cursor, else the middle.
double TimelineView::keyboardFocusX() const
{
    if (const auto selected = m_window.selected()) {
        const QRectF rect = eventRect(*selected);
        if (!rect.isEmpty())
            return rect.left();
    }
    if (const auto cursor = m_window.cursor(); cursor && m_window.range().contains(*cursor))
        return currentLayout().scale.xOf(*cursor);
    return m_frame.plot.center().x();
}

void TimelineView::wheelEvent(QWheelEvent *event)
{
    const QPoint delta = event->angleDelta();
    const bool overHeaders = event->position().x() < m_frame.plot.left();
    event->accept();
    if (overHeaders || event->modifiers().testFlag(Qt::AltModifier)) {
        m_scrollBar->setValue(m_scrollBar->value() - delta.y() / 2);
        return;
    }
    const bool sideways = std::abs(delta.x()) > std::abs(delta.y());
    if (sideways || event->modifiers().testFlag(Qt::ShiftModifier)) {
        const int by = sideways ? delta.x() : delta.y();
        m_window.pan(currentLayout().scale.lengthOf(-by / 2.0));
        return;
    }
    zoomAround(std::pow(zoomPerWheelUnit, delta.y()), event->position().x());
}

void TimelineView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_trace)
        return;
    m_dragFrom = event->position();
    if (isOnLaneButton(m_dragFrom)) {
        openLaneMenu(m_pointedLane);
        return;
    }
    if (m_frame.ruler.contains(m_dragFrom)) {
        m_drag = Drag::Cursor;
        moveCursorTo(m_dragFrom.x());
        return;
    }
    const auto cursor = m_window.cursor();
    const double reach = 4;
    if (cursor && std::abs(currentLayout().scale.xOf(*cursor) - m_dragFrom.x()) <= reach
        && m_frame.plot.contains(m_dragFrom)) {
        m_drag = Drag::Cursor;
        return;
    }
    m_drag = Drag::MayPan;
}

void TimelineView::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_trace)
        return;
    if (m_drag != Drag::None) {
        continueDrag(event->position());
        return;
    }
    const QPointF pos = event->position();
    pointAtLane(pos);
    const auto cursor = m_window.cursor();
    const bool onCursor = m_frame.ruler.contains(pos)
        || (cursor && m_frame.plot.contains(pos)
            && std::abs(currentLayout().scale.xOf(*cursor) - pos.x()) <= 4);
    const auto hit = onCursor ? std::nullopt : eventAtPoint(currentLayout(), *m_trace, pos);
    if (onCursor)
        setCursor(Qt::SplitHCursor);
    else if (hit || isOnLaneButton(pos))
        setCursor(Qt::PointingHandCursor);
    else
        unsetCursor();
    hover(hit);
}

void TimelineView::continueDrag(QPointF pos)
{
    if (m_drag == Drag::Cursor) {
        moveCursorTo(pos.x());
        return;
    }
    const QPointF by = pos - m_dragFrom;
    if (m_drag == Drag::MayPan) {
        if (by.manhattanLength() < QApplication::startDragDistance())
            return;
        m_drag = Drag::Pan;
        setCursor(Qt::ClosedHandCursor);
    }
    m_window.pan(currentLayout().scale.lengthOf(-by.x()));
    m_scrollBar->setValue(m_scrollBar->value() - qRound(by.y()));
    m_dragFrom = pos;
}

void TimelineView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (m_drag == Drag::MayPan && m_trace) {
        const auto hit = eventAtPoint(currentLayout(), *m_trace, event->position());
        if (hit && m_window.selected() && event->modifiers().testFlag(Qt::ControlModifier))
            emit otherSelected(*hit);
        else
            select(hit);
    }
    if (m_drag == Drag::Pan)
        unsetCursor();
    m_drag = Drag::None;
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_trace)
        return;
    if (m_frame.ruler.contains(event->position())) {
        dropCursor();
        return;
    }
    const auto hit = barAtPoint(currentLayout(), event->position());
    if (!hit)
        return;
    const Bar bar = currentLayout().bars[*hit];
    const TimeScale scale = currentLayout().scale;
    const RunTime begin = scale.timeAt(bar.rect.left());
    const RunTime end = scale.timeAt(bar.rect.right());
    m_window.show({begin - (end - begin) / 8, end + (end - begin) / 8});
}

void TimelineView::leaveEvent(QEvent *)
{
    hover(std::nullopt);
    m_pointedLane.reset();
    update();
}

void TimelineView::focusInEvent(QFocusEvent *event)
{
    // Behind a menu it is as before.
    if (event->reason() != Qt::PopupFocusReason)
        m_showFocus = event->reason() != Qt::MouseFocusReason;
    update();
}

void TimelineView::keyPressEvent(QKeyEvent *event)
{
    if (!m_trace || !handleKey(event->key(), event->modifiers()))
        QWidget::keyPressEvent(event);
}

bool TimelineView::handleKey(int key, Qt::KeyboardModifiers modifiers)
{
    const bool sideways = key == Qt::Key_Left || key == Qt::Key_Right;
    const int step = key == Qt::Key_Left || key == Qt::Key_Up ? -1 : 1;
    if (sideways && modifiers.testFlag(Qt::ControlModifier)) {
        m_window.pan(currentLayout().scale.lengthOf(step * panPerKey * m_frame.plot.width()));
        return true;
    }
    if (sideways && modifiers.testFlag(Qt::ShiftModifier)) {
        moveCursorBy(step * cursorPerKey);
        return true;
    }
    if (key == Qt::Key_Menu || (key == Qt::Key_F10 && modifiers == Qt::ShiftModifier))
        return openLaneMenu(laneOfKeys());
    switch (key) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        selectNeighbour(step);
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
        selectInRow(step);
        return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomAround(zoomPerKey, keyboardFocusX());
        return true;
    case Qt::Key_Minus:
        zoomAround(1 / zoomPerKey, keyboardFocusX());
        return true;
    case Qt::Key_F:
        fit();
        return true;
    case Qt::Key_Space:
        if (!m_window.selected())
            return false;
        emit eventMarked(*m_window.selected());
        return true;
    case Qt::Key_Escape:
        if (!m_path.events.empty()) {
            emit pathCleared();
            return true;
        }
        if (!m_window.cursor())
            return false;
        dropCursor();
        return true;
    default:
        return false;
    }
}

void TimelineView::moveCursorTo(double x)
{
    const auto before = m_window.cursor();
    m_window.setCursor(currentLayout().scale.timeAt(x));
    if (m_window.cursor() != before)
        emit cursorMoved(m_window.cursor());
}

void TimelineView::moveCursorBy(double pixels)
{
    const RunTime from = m_window.cursor().value_or(m_trace->end());
    m_window.setCursor(from + currentLayout().scale.lengthOf(pixels));
    m_window.reveal(*m_window.cursor());
    emit cursorMoved(m_window.cursor());
}

void TimelineView::dropCursor()
{
    m_window.setCursor(std::nullopt);
    emit cursorMoved(std::nullopt);
}

void TimelineView::select(std::optional<std::size_t> event)
{
    if (event == m_window.selected())
        return;
    m_window.setSelected(event);
    TimelineAccessible::announceSelected(*this);
    emit eventSelected(event);
}

void TimelineView::hover(std::optional<std::size_t> event)
{
    if (event == m_window.hovered())
        return;
    m_window.setHovered(event);
    emit eventHovered(event);
}

/// The lane's previous or next event; the first of all if none is selected.
void TimelineView::selectNeighbour(int step)
{
    if (m_trace->events().empty())
        return;
    const auto selected = m_window.selected();
    const auto lane = m_trace->laneOf(m_trace->events()[selected.value_or(0)].process);
    if (!lane)
        return;
    const auto events = m_index.events(*lane);
    std::size_t next = 0;
    if (selected) {
        const auto place = std::ranges::find(events, *selected) - events.begin();
        next = std::size_t(
            std::clamp<std::ptrdiff_t>(place + step, 0, std::ptrdiff_t(events.size()) - 1));
    }
    select(events[next]);
    revealSelected();
}

/// In the next lane, the event nearest in time.
void TimelineView::selectInRow(int step)
{
    const auto selected = m_window.selected();
    const auto lane =
        selected ? m_trace->laneOf(m_trace->events()[*selected].process) : std::nullopt;
    if (!lane) {
        selectNeighbour(1);
        return;
    }
    const auto rows = m_trace->laneOrder();
    for (auto row = std::ptrdiff_t(m_index.rowOf(*lane)) + step;
         row >= 0 && row < std::ptrdiff_t(rows.size()); row += step) {
        const auto events = m_index.events(rows[std::size_t(row)]);
        if (events.empty())
            continue;
        const RunTime t = m_trace->events()[*selected].t;
        select(*std::ranges::min_element(events, {}, [this, t](std::size_t event) {
            return std::chrono::abs(m_trace->events()[event].t - t);
        }));
        revealSelected();
        return;
    }
}

void TimelineView::revealSelected()
{
    const auto selected = m_window.selected();
    if (!selected || !m_trace || *selected >= m_trace->events().size())
        return;
    m_window.reveal(m_trace->events()[*selected].t);
    revealLaneOf(selected);
}

void TimelineView::revealLaneOf(std::optional<std::size_t> event)
{
    if (!event || !m_trace || *event >= m_trace->events().size() || m_scrollBar->isHidden())
        return;
    const auto lane = m_trace->laneOf(m_trace->events()[*event].process);
    if (!lane)
        return;
    const double top = double(m_index.rowOf(*lane)) * m_frame.laneHeight;
    const double bottom = top + m_frame.laneHeight;
    if (top < m_scrollBar->value())
        m_scrollBar->setValue(qFloor(top));
    else if (bottom > m_scrollBar->value() + m_frame.plot.height())
        m_scrollBar->setValue(qCeil(bottom - m_frame.plot.height()));
}

} // namespace joinery::app
