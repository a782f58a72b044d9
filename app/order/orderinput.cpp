// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

// What the user does in OrderView: pointer, wheel and keys.

#include "app/order/orderaccessible.h"
#include "app/order/orderview.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

namespace joinery::app {

bool OrderView::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const auto place = m_trace ? chipAt(currentLayout(), help->pos()) : std::nullopt;
    // Below the ribbon, for it would hide the lines it speaks of.
    if (place)
        QToolTip::showText(mapToGlobal(QPoint(help->pos().x(), height())), sentence(*place), this);
    else
        QToolTip::hideText();
    return true;
}

void OrderView::wheelEvent(QWheelEvent *event)
{
    if (m_scrollBar->isHidden()) {
        event->ignore();
        return;
    }
    const QPoint delta = event->angleDelta();
    const int by = std::abs(delta.x()) > std::abs(delta.y()) ? delta.x() : delta.y();
    m_scrollBar->setValue(m_scrollBar->value() - by);
    event->accept();
}

/// The event of this run that a chip stands for; an output that only the earlier run had has none.
std::optional<std::size_t> OrderView::eventAt(const std::optional<ChipPlace> &place) const
{
    if (!place)
        return std::nullopt;
    const RibbonChip &chip = ribbon().chip(place->row, place->index);
    if (place->row == RibbonRow::This)
        return chip.event;
    if (chip.end == ChipEnd::Joined)
        return ribbon().chip(RibbonRow::This, chip.partner).event;
    return std::nullopt;
}

void OrderView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_trace)
        return;
    const auto hit = eventAt(chipAt(currentLayout(), event->position()));
    if (hit && m_selected && event->modifiers().testFlag(Qt::ControlModifier))
        emit otherSelected(*hit);
    else
        select(hit);
}

void OrderView::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_trace)
        return;
    const auto place = chipAt(currentLayout(), event->position());
    if (place)
        setCursor(Qt::PointingHandCursor);
    else
        unsetCursor();
    hover(place);
}

void OrderView::leaveEvent(QEvent *)
{
    hover(std::nullopt);
}

void OrderView::focusInEvent(QFocusEvent *event)
{
    m_showFocus = event->reason() != Qt::MouseFocusReason;
    update();
}

void OrderView::focusOutEvent(QFocusEvent *)
{
    update();
}

void OrderView::keyPressEvent(QKeyEvent *event)
{
    if (!m_trace || !handleKey(event->key()))
        QWidget::keyPressEvent(event);
}

bool OrderView::handleKey(int key)
{
    const auto last = std::ptrdiff_t(ribbon().row(RibbonRow::This).size()) - 1;
    const auto place = placeOf(m_selected);
    const auto current = place ? std::ptrdiff_t(place->index) : -1;
    switch (key) {
    case Qt::Key_Left:
        selectAt(place ? current - 1 : last);
        return true;
    case Qt::Key_Right:
        selectAt(current + 1);
        return true;
    case Qt::Key_Home:
        selectAt(0);
        return true;
    case Qt::Key_End:
        selectAt(last);
        return true;
    case Qt::Key_Space:
        if (!m_selected)
            return false;
        emit eventMarked(*m_selected);
        return true;
    default:
        return false;
    }
}

void OrderView::selectAt(std::ptrdiff_t index)
{
    const auto &chips = ribbon().row(RibbonRow::This);
    if (index < 0 || index >= std::ptrdiff_t(chips.size()))
        return;
    m_showFocus = true;
    reveal({RibbonRow::This, std::size_t(index)});
    select(chips[std::size_t(index)].event);
}

void OrderView::select(std::optional<std::size_t> event)
{
    if (event == m_selected)
        return;
    m_selected = event;
    update();
    OrderAccessible::announceSelected(*this);
    emit eventSelected(event);
}

void OrderView::hover(const std::optional<ChipPlace> &place)
{
    if (place == m_hovered)
        return;
    const auto before = eventAt(m_hovered);
    m_hovered = place;
    update();
    if (const auto now = eventAt(place); now != before)
        emit eventHovered(now);
}

void OrderView::reveal(std::size_t event)
{
    if (const auto place = placeOf(event))
        reveal(*place);
}

void OrderView::reveal(const ChipPlace &place)
{
    const OrderLayout &layout = currentLayout();
    const double left = double(place.index) * layout.pitch;
    const double right = left + layout.chipWidth - layout.plot.width();
    if (m_scrollBar->value() > left)
        m_scrollBar->setValue(qFloor(left));
    else if (m_scrollBar->value() < right)
        m_scrollBar->setValue(qCeil(right));
}

} // namespace joinery::app
