// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/program/programnumbers.h"

#include "app/program/documentedit.h"
#include "app/program/numberpopover.h"
#include "app/program/programeditor.h"

#include <QPainter>

namespace joinery::app {

ProgramNumbers::ProgramNumbers(ProgramEditor *editor) : QObject(editor), m_editor(editor)
{
    connect(
        editor->document(), &QTextDocument::contentsChanged, this, [this] { m_hovered.reset(); });
}

void ProgramNumbers::setTheme(const Theme &theme)
{
    if (m_popover)
        m_popover->setTheme(theme);
}

std::optional<language::NumberLiteral> ProgramNumbers::at(Place place) const
{
    return language::numberAt(m_editor->toPlainText().toStdString(), place);
}

std::optional<language::NumberLiteral> ProgramNumbers::under(QPoint position) const
{
    const auto number = at(placeOf(m_editor->cursorForPosition(position)));
    if (!number)
        return std::nullopt;
    const QPoint begin = m_editor->pointAt(number->range.begin);
    const int width = m_editor->pointAt(number->range.end).x() - begin.x();
    const QRect area(begin, QSize(width, QFontMetrics(m_editor->font()).height()));
    return area.adjusted(-2, -3, 2, 3).contains(position) ? number : std::nullopt;
}

void ProgramNumbers::take(const language::NumberLiteral &number)
{
    if (!m_popover) {
        m_popover = new NumberPopover(m_editor->viewport());
        m_popover->setTheme(m_editor->theme());
        connect(m_popover, &NumberPopover::stepped, this, &ProgramNumbers::turn);
    }
    const int below =
        QFontMetrics(m_editor->font()).height() + m_editor->theme().metrics.lineAir / 2;
    m_popover->showFor(number, m_editor->pointAt(number.range.begin) + QPoint(-4, below));
}

void ProgramNumbers::letGo()
{
    if (m_popover)
        m_popover->hide();
}

bool ProgramNumbers::isTaken() const
{
    return m_popover && m_popover->isVisible();
}

void ProgramNumbers::step(int steps)
{
    if (isTaken())
        m_popover->step(steps);
}

/// All turns of a number that is taken once are one step of undo.
void ProgramNumbers::turn(int steps)
{
    const language::NumberLiteral taken = m_popover->number();
    const std::string stepped = language::steppedNumber(taken.text, steps);
    if (stepped != taken.text)
        replaceRange(
            *m_editor->document(), taken.range, QString::fromStdString(stepped),
            m_popover->wasStepped() ? Undo::WithThePreviousStep : Undo::NewStep);
    if (const auto now = at(taken.range.begin))
        m_popover->setNumber(*now);
}

void ProgramNumbers::hover(std::optional<QPoint> position)
{
    const auto number = position ? under(*position) : std::nullopt;
    m_editor->viewport()->setCursor(number ? Qt::PointingHandCursor : Qt::IBeamCursor);
    if (m_hovered == number)
        return;
    m_hovered = number;
    m_editor->viewport()->update();
}

void ProgramNumbers::paint(QPainter &painter) const
{
    if (!m_hovered || isTaken())
        return;
    const QPoint below(0, QFontMetrics(m_editor->font()).height());
    painter.setPen(QPen(m_editor->theme().syntax.number, 1.5, Qt::DotLine));
    painter.drawLine(
        m_editor->pointAt(m_hovered->range.begin) + below,
        m_editor->pointAt(m_hovered->range.end) + below);
}

} // namespace joinery::app
