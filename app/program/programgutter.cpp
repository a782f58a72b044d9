// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/program/programgutter.h"

#include "app/commands/shortcuts.h"
#include "app/program/programeditor.h"
#include "app/program/statementdrag.h"
#include "app/theme/scaled.h"

#include <QApplication>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <utility>

namespace joinery::app {
namespace {

int handleWidth(const Theme &theme)
{
    return scaled(theme, 24);
}

/// Between a number and the program.
int numberGap(const Theme &theme)
{
    return scaled(theme, 10);
}

} // namespace

ProgramGutter::ProgramGutter(ProgramEditor *editor) : QWidget(editor), m_editor(editor)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::NoFocus);
}

int ProgramGutter::idealWidth() const
{
    const int digits = std::max<int>(2, QString::number(m_editor->blockCount()).size());
    return handleWidth(m_editor->theme())
        + QFontMetrics(m_editor->font()).horizontalAdvance(u'0') * digits
        + numberGap(m_editor->theme());
}

ProgramGutter::Part ProgramGutter::partAt(QPoint position) const
{
    return position.x() < handleWidth(m_editor->theme()) ? Part::Handle : Part::Number;
}

std::optional<language::LineRange> ProgramGutter::statementAt(QPoint position) const
{
    return m_editor->program().statementAt(m_editor->lineAtY(position.y()));
}

void ProgramGutter::setHovered(std::optional<int> line)
{
    if (m_hoveredLine == line)
        return;
    m_hoveredLine = line;
    update();
}

bool ProgramGutter::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const auto statement = statementAt(help->pos());
        QString text;
        if (statement && partAt(help->pos()) == Part::Handle)
            text = tr("Drag to move this statement (%1, %2)")
                       .arg(keyText(ViewKey::MoveStatement, 0), keyText(ViewKey::MoveStatement, 1));
        else if (statement && m_editor->program().isSwitchedOff(statement->first))
            text = withKeys(tr("Switch this statement on again"), ViewKey::ToggleStatement);
        else if (statement)
            text = withKeys(tr("Switch this statement off"), ViewKey::ToggleStatement);
        QToolTip::showText(help->globalPos(), text, this);
        return true;
    }
    return QWidget::event(event);
}

void ProgramGutter::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(event->rect(), m_editor->theme().panel);
    const int last = std::min(m_editor->lineAtY(event->rect().bottom()), m_editor->blockCount());
    for (int line = std::max(1, m_editor->lineAtY(event->rect().top())); line <= last; ++line) {
        if (const QRect row = m_editor->rowRect(line); row.isValid())
            paintRow(painter, line, QRect(0, row.top(), width(), row.height()));
    }
}

void ProgramGutter::paintRow(QPainter &painter, int line, const QRect &row)
{
    const Theme &theme = m_editor->theme();
    if (m_editor->suggestedLine() == line) {
        // The other half of this frame is the editor's: it reaches beyond the edge here.
        painter.setPen(QPen(theme.warning, 1));
        painter.setBrush(theme.warningSoft);
        painter.drawRoundedRect(QRectF(row).adjusted(4.5, 0.5, 20, -0.5), 6, 6);
    }
    const bool hovered = m_hoveredLine == line;
    if (hovered || m_editor->suggestedLine() == line || m_editor->program().isStepOfMain(line))
        paintHandle(painter, row, hovered);
    if (hovered) {
        paintSwitch(painter, row, !m_editor->program().isSwitchedOff(line));
        return;
    }
    const bool current = line == m_editor->currentLine() && m_editor->hasFocus();
    painter.setFont(m_editor->font());
    painter.setPen(current ? theme.text : theme.syntax.lineNumber);
    painter.drawText(
        row.adjusted(0, 0, -numberGap(theme), 0), Qt::AlignRight | Qt::AlignVCenter,
        QString::number(line));
}

/// Two columns of three dots: the usual sign for "this can be dragged".
void ProgramGutter::paintHandle(QPainter &painter, const QRect &row, bool hovered)
{
    const Theme &theme = m_editor->theme();
    const double step = scaled(theme, 4.5);
    const double radius = scaled(theme, 1.3);
    painter.setPen(Qt::NoPen);
    painter.setBrush(hovered ? theme.accentInk : theme.syntax.lineNumber);
    for (int column = 0; column < 2; ++column) {
        for (int dot = -1; dot <= 1; ++dot)
            painter.drawEllipse(
                QPointF(scaled(theme, 12.0) + column * step, row.center().y() + 0.5 + dot * step),
                radius, radius);
    }
}

void ProgramGutter::paintSwitch(QPainter &painter, const QRect &row, bool on)
{
    const Theme &theme = m_editor->theme();
    QRectF pill(0, 0, scaled(theme, 18.0), scaled(theme, 10.0));
    pill.moveCenter(QPointF(width() - numberGap(theme) - pill.width() / 2, row.center().y() + 1));
    painter.setPen(QPen(on ? theme.accent : theme.mutedText, 1));
    painter.setBrush(on ? theme.accent : theme.panel);
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
    painter.setPen(Qt::NoPen);
    painter.setBrush(on ? theme.accentText : theme.mutedText);
    const double knob = pill.height() / 2 - 2;
    const double x = on ? pill.right() - knob - 2 : pill.left() + knob + 2;
    painter.drawEllipse(QPointF(x, pill.center().y()), knob, knob);
}

void ProgramGutter::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressed = statementAt(event->position().toPoint());
    m_pressedAt = event->position().toPoint();
}

void ProgramGutter::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint position = event->position().toPoint();
    StatementDrag &drag = m_editor->drag();
    if (drag.isActive()) {
        drag.moveTo(mapToParent(position));
        return;
    }
    if (m_pressed
        && (position - m_pressedAt).manhattanLength() >= QApplication::startDragDistance()) {
        // From here on the drag decides what letting go means.
        drag.begin(*std::exchange(m_pressed, std::nullopt), mapToParent(m_pressedAt));
        drag.moveTo(mapToParent(position));
        setCursor(Qt::ClosedHandCursor);
        return;
    }
    const auto statement = statementAt(position);
    setHovered(statement ? std::optional(statement->first) : std::nullopt);
    const bool onHandle = partAt(position) == Part::Handle;
    setCursor(
        !statement     ? Qt::ArrowCursor
            : onHandle ? Qt::OpenHandCursor
                       : Qt::PointingHandCursor);
}

void ProgramGutter::mouseReleaseEvent(QMouseEvent *event)
{
    const auto pressed = std::exchange(m_pressed, std::nullopt);
    unsetCursor();
    if (m_editor->drag().isActive()) {
        m_editor->drag().finish();
        // Another statement is below the pointer now.
        const auto below = statementAt(event->position().toPoint());
        setHovered(below ? std::optional(below->first) : std::nullopt);
    } else if (pressed && partAt(event->position().toPoint()) == Part::Number) {
        m_editor->toggleStatement(pressed->first);
    } else if (pressed) {
        m_editor->goToLine(pressed->first);
        m_editor->setFocus();
    }
}

void ProgramGutter::leaveEvent(QEvent *)
{
    setHovered(std::nullopt);
}

} // namespace joinery::app
