// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/program/programpainter.h"

#include "app/program/programeditor.h"

#include <QPainter>

#include <algorithm>
#include <map>

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
    QFont font = m_editor.theme().smallFont();
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    std::map<int, int> rightOfLine;
    for (const ProcessChip &chip : m_editor.chips()) {
        const QRect row = m_editor.rowRect(chip.line);
        if (!row.isValid())
            continue;
        int &right = rightOfLine.try_emplace(chip.line, row.right() - 10).first->second;
        right -= paintChip(painter, chip, row, right) + 4;
    }
}

int ProgramPainter::paintChip(
    QPainter &painter, const ProcessChip &chip, const QRect &row, int right) const
{
    const Theme &theme = m_editor.theme();
    const QFontMetrics metrics = painter.fontMetrics();
    const int height = metrics.height() + (metrics.height() < 16 ? 4 : 0);
    const int width = metrics.horizontalAdvance(chip.name) + height - 2;
    const int top = row.center().y() - height / 2;
    const QRectF pill(right - width + 0.5, top + 0.5, width, height);
    const LaneHue &hue = theme.laneHue(chip.lane);
    painter.setPen(QPen(hue.outline, theme.metrics.line));
    painter.setBrush(chip.moves ? hue.soft : theme.panel);
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
    painter.setPen(chip.moves ? theme.text : hue.ink);
    painter.drawText(pill, Qt::AlignCenter, chip.name);
    return width;
}

} // namespace joinery::app
