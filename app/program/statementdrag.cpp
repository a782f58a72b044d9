// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/program/statementdrag.h"

#include "app/program/programeditor.h"

#include <QPainter>
#include <QScrollBar>
#include <QTimerEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace joinery::app {
namespace {

constexpr int ghostRows = 8; ///< of a longer statement only its head travels
constexpr int scrollZone = 24;
constexpr int scrollInterval = 60;

} // namespace

StatementDrag::StatementDrag(ProgramEditor *editor) : QWidget(editor), m_editor(editor)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
}

void StatementDrag::begin(language::LineRange statement, QPoint position)
{
    QWidget *viewport = m_editor->viewport();
    const QRect first = m_editor->rowRect(statement.first);
    const int rows = std::min(statement.last - statement.first + 1, ghostRows);
    const QRect area(0, first.top(), viewport->width(), first.height() * rows);
    m_ghost = viewport->grab(area);
    m_grip = position - viewport->mapTo(m_editor, area.topLeft());
    m_start = position;
    m_statement = statement;
    setGeometry(m_editor->rect());
    show();
    raise();
    m_scrollTimer = startTimer(scrollInterval);
    moveTo(position);
}

void StatementDrag::moveTo(QPoint position)
{
    if (!isActive())
        return;
    m_position = position;
    updateDrop();
    update();
}

void StatementDrag::updateDrop()
{
    const QPoint onViewport = m_editor->viewport()->mapFrom(m_editor, m_position);
    const language::Statements &program = m_editor->program();
    const int line = std::clamp(m_editor->lineAtY(onViewport.y()), 1, program.lineCount() + 1);
    const QRect row = m_editor->rowRect(line);
    const bool lowerHalf = row.isValid() && onViewport.y() > row.center().y();
    const int before = std::min(line + (lowerHalf ? 1 : 0), program.lineCount() + 1);
    const int sideways =
        static_cast<int>(std::lround((m_position.x() - m_start.x()) / m_editor->columnWidth()));
    m_drop = language::dropAt(
        program, *m_statement, before, program.indentation(m_statement->first) + sideways);
}

void StatementDrag::finish()
{
    if (!isActive())
        return;
    const language::LineRange statement = *m_statement;
    const std::optional<language::Drop> drop = m_drop;
    end();
    if (drop)
        m_editor->moveStatement(statement, *drop);
}

void StatementDrag::cancel()
{
    end();
}

void StatementDrag::end()
{
    m_statement.reset();
    m_drop.reset();
    if (m_scrollTimer != 0)
        killTimer(std::exchange(m_scrollTimer, 0));
    hide();
}

void StatementDrag::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_scrollTimer)
        return;
    QScrollBar *bar = m_editor->verticalScrollBar();
    if (m_position.y() < scrollZone)
        bar->triggerAction(QScrollBar::SliderSingleStepSub);
    else if (m_position.y() > height() - scrollZone)
        bar->triggerAction(QScrollBar::SliderSingleStepAdd);
    else
        return;
    moveTo(m_position);
}

void StatementDrag::paintEvent(QPaintEvent *)
{
    if (!isActive())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = m_editor->theme();
    const QPoint origin = m_editor->viewport()->mapTo(m_editor, QPoint());

    // What is being moved is still there until it is let go, but pale.
    const QRect first = m_editor->rowRect(m_statement->first).translated(origin);
    const QRect last = m_editor->rowRect(m_statement->last).translated(origin);
    QColor veil = theme.panel;
    veil.setAlphaF(0.65F);
    painter.fillRect(first.united(last), veil);

    paintMark(painter);

    painter.setOpacity(0.9);
    const QRectF card(
        QPointF(origin.x(), m_position.y() - m_grip.y()), m_ghost.deviceIndependentSize());
    painter.drawPixmap(card.topLeft(), m_ghost);
    painter.setPen(QPen(theme.accent, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
}

void StatementDrag::paintMark(QPainter &painter)
{
    if (!m_drop)
        return;
    const int lines = m_editor->program().lineCount();
    const QRect row = m_editor->rowRect(std::min(m_drop->before, lines));
    if (!row.isValid())
        return;
    const QPoint origin = m_editor->viewport()->mapTo(m_editor, QPoint());
    const int y = origin.y() + (m_drop->before > lines ? row.bottom() + 1 : row.top());
    const int x = origin.x() + m_editor->pointAt({1, 1}).x()
        + static_cast<int>(m_drop->indentation * m_editor->columnWidth());
    painter.setPen(QPen(m_editor->theme().accent, 2.5, Qt::SolidLine, Qt::RoundCap));
    painter.setBrush(m_editor->theme().panel);
    painter.drawLine(x + 4, y, width() - 10, y);
    painter.drawEllipse(QPoint(x, y), 4, 4);
}

} // namespace joinery::app
