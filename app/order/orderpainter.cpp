// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/order/orderpainter.h"

#include <QPainter>
#include <QPainterPath>

namespace joinery::app {
namespace {

/// Itself, or the same output in the other row.
bool concerns(
    const OrderRibbon &ribbon, const std::optional<ChipPlace> &lit, const ChipPlace &place)
{
    if (!lit || *lit == place)
        return lit.has_value();
    if (lit->row == place.row || lit->index >= ribbon.row(lit->row).size())
        return false;
    const RibbonChip &chip = ribbon.chip(lit->row, lit->index);
    return chip.end == ChipEnd::Joined && chip.partner == place.index;
}

bool isUnwritten(const OrderHighlight &highlight, std::size_t index)
{
    return highlight.written && index >= *highlight.written;
}

constexpr double unwrittenOpacity = 0.4;

} // namespace

OrderPainter::OrderPainter(const Theme &theme) : m_theme(theme), m_texts(theme) { }

void OrderPainter::paint(
    QPainter &painter, const OrderRibbon &ribbon, const OrderLayout &layout,
    const OrderHighlight &highlight) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paintLabels(painter, layout);
    painter.setClipRect(layout.plot.adjusted(-2, 0, 2, 0));
    const auto isLit = [&](const ChipPlace &place) {
        return concerns(ribbon, highlight.hovered, place)
            || concerns(ribbon, highlight.selected, place);
    };
    for (const OrderLink &link : layout.links) {
        painter.setOpacity(isUnwritten(highlight, link.here) ? unwrittenOpacity : 1);
        paintLink(
            painter, link, ribbon.chip(RibbonRow::This, link.here),
            isLit({RibbonRow::This, link.here}));
    }
    painter.setOpacity(1);
    for (const OrderStub &stub : layout.stubs)
        paintStub(painter, stub, ribbon.chip(stub.place.row, stub.place.index));
    for (const OrderChip &chip : layout.chips)
        paintChip(
            painter, chip, ribbon.chip(chip.place.row, chip.place.index), layout.textSize,
            highlight, isLit(chip.place));
    painter.setOpacity(1);
    painter.setPen(m_theme.mutedText);
    for (const OrderLabel &more : layout.more)
        m_texts.draw(painter, more.rect, Qt::AlignCenter, more.text, TextSize::Small);
    painter.restore();
}

void OrderPainter::paintLabels(QPainter &painter, const OrderLayout &layout) const
{
    painter.setPen(m_theme.mutedText);
    for (const OrderLabel &label : layout.labels)
        m_texts.draw(
            painter, label.rect, Qt::AlignLeft | Qt::AlignVCenter, label.text, TextSize::Small);
}

void OrderPainter::paintLink(
    QPainter &painter, const OrderLink &link, const RibbonChip &chip, bool isLit) const
{
    const double middle = (link.from.y() + link.to.y()) / 2;
    QPainterPath path(link.from);
    path.cubicTo({link.from.x(), middle}, {link.to.x(), middle}, link.to);
    const double line = m_theme.metrics.line;
    const QColor color = link.hasMoved || isLit ? m_theme.laneHue(chip.lane).outline : m_theme.link;
    double width = link.hasMoved ? 2 * line : line;
    if (isLit)
        width += line;
    painter.setBrush(Qt::NoBrush);
    if (link.hasMoved) {
        // What it crosses stays apart from it.
        painter.setPen(QPen(m_theme.panel, width + 3, Qt::SolidLine, Qt::FlatCap));
        painter.drawPath(path);
    }
    painter.setPen(QPen(color, width, Qt::SolidLine, Qt::FlatCap));
    painter.drawPath(path);
}

void OrderPainter::paintStub(QPainter &painter, const OrderStub &stub, const RibbonChip &chip) const
{
    const QColor color = m_theme.laneHue(chip.lane).outline;
    const double radius = m_theme.metrics.line * 2.4;
    const double side = stub.to.y() > stub.from.y() ? -radius : radius;
    painter.setPen(QPen(color, m_theme.metrics.line, Qt::DotLine));
    painter.drawLine(stub.from, stub.to + QPointF(0, side));
    painter.setPen(QPen(color, m_theme.metrics.line));
    painter.setBrush(m_theme.panel);
    painter.drawEllipse(stub.to, radius, radius);
}

void OrderPainter::paintChip(
    QPainter &painter, const OrderChip &place, const RibbonChip &chip, TextSize textSize,
    const OrderHighlight &highlight, bool isLit) const
{
    const LaneHue &hue = m_theme.laneHue(chip.lane);
    const bool pale =
        place.place.row == RibbonRow::This && isUnwritten(highlight, place.place.index);
    painter.setOpacity(pale ? unwrittenOpacity : 1);
    const double line = m_theme.metrics.line;
    const double width = chip.hasMoved ? 2 * line : line;
    const QRectF rect = place.rect.adjusted(width / 2, width / 2, -width / 2, -width / 2);
    const double radius = rect.height() / 2;
    painter.setPen(QPen(hue.outline, isLit ? width + line : width));
    painter.setBrush(isLit ? m_theme.panel : hue.soft);
    painter.drawRoundedRect(rect, radius, radius);
    painter.setPen(m_theme.text);
    m_texts.draw(painter, place.rect, Qt::AlignCenter, place.text, textSize);
}

} // namespace joinery::app
