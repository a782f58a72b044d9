// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/program/programpainter.h"

#include "app/program/chipplaces.h"
#include "app/program/programeditor.h"

#include <QPainter>

#include <algorithm>

namespace joinery::app {
namespace {

/// Frame and soft fill over a whole row; its left end lies under the gutter.
void paintFrame(QPainter &painter, const QRect &row, const QColor &border, const QColor &fill)
{
    painter.setPen(QPen(border, 1));
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(row).adjusted(-20, 0.5, -4.5, -0.5), 6, 6);
}

} // namespace

void ProgramPainter::paintRows(QPainter &painter) const
{
    if (const auto marked = m_editor.markedLine()) {
        if (const QRect row = m_editor.rowRect(*marked); row.isValid())
            painter.fillRect(row, m_editor.theme().selection);
    }
    if (const auto suggested = m_editor.suggestedLine())
        paintSuggestion(painter, *suggested);
}

void ProgramPainter::paintSuggestion(QPainter &painter, int line) const
{
    const Theme &theme = m_editor.theme();
    const QRect row = m_editor.rowRect(line);
    if (!row.isValid())
        return;
    paintFrame(painter, row, theme.warning, theme.warningSoft);
    if (std::ranges::find(m_editor.chips(), line, &ProcessChip::line) != m_editor.chips().end())
        return;
    painter.setFont(theme.smallFont());
    painter.setPen(theme.warning);
    // How is the lesson's to say: by dragging it, by its number or by switching it off.
    const QString wish = m_editor.program().isSwitchedOff(line) ? ProgramEditor::tr("switch me on")
                                                                : ProgramEditor::tr("change me");
    const QRect room = row.adjusted(m_editor.endOfLine(line) + 16 - row.left(), 0, -16, 0);
    // A long line leaves none; the frame says enough.
    if (painter.fontMetrics().horizontalAdvance(wish) <= room.width())
        painter.drawText(room, Qt::AlignRight | Qt::AlignVCenter, wish);
}

void ProgramPainter::paintChips(QPainter &painter) const
{
    const Theme &theme = m_editor.theme();
    painter.setFont(chipFont(theme));
    for (const PlacedChip &placed : placeChips(m_editor)) {
        const double round = placed.pill.height() / 2;
        if (placed.isRest()) {
            painter.setPen(QPen(theme.mutedText, theme.metrics.line));
            painter.setBrush(theme.panel);
        } else {
            const LaneHue &hue = theme.laneHue(placed.chips.front().lane);
            painter.setPen(QPen(hue.outline, theme.metrics.line));
            painter.setBrush(placed.chips.front().moves ? hue.soft : theme.panel);
        }
        painter.drawRoundedRect(placed.pill, round, round);
        painter.setPen(inkOf(placed));
        painter.drawText(placed.pill, Qt::AlignCenter, placed.text);
    }
}

QColor ProgramPainter::inkOf(const PlacedChip &placed) const
{
    const Theme &theme = m_editor.theme();
    if (placed.isRest() || placed.chips.front().moves)
        return theme.text;
    return theme.laneHue(placed.chips.front().lane).ink;
}

} // namespace joinery::app
