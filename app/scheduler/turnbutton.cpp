// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/scheduler/turnbutton.h"

#include "app/theme/scaled.h"

#include <QPainter>

#include <algorithm>

namespace joinery::app {
namespace {

constexpr int leastWidth = 120; ///< both at the desk
constexpr int mostWidth = 320;

} // namespace

TurnButton::TurnButton(QWidget *parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void TurnButton::setTurn(const Turn &turn)
{
    m_turn = turn;
    setEnabled(turn.canGo);
    setAccessibleName(
        tr("%1: %2", "a process, and what it does next").arg(turn.name, turn.next.text));
    setToolTip(turn.next.text);
    updateGeometry();
    update();
}

void TurnButton::setTheme(const Theme &theme)
{
    m_theme = theme;
    updateGeometry();
    update();
}

QString TurnButton::head() const
{
    return m_turn.number > 0 ? QStringLiteral("%1  %2").arg(m_turn.number).arg(m_turn.name)
                             : m_turn.name;
}

QFont TurnButton::headFont() const
{
    QFont bold = m_theme.uiFont();
    bold.setWeight(QFont::DemiBold);
    return bold;
}

QFont TurnButton::nextFont() const
{
    return m_turn.next.isCode ? m_theme.monoFont() : m_theme.uiFont();
}

/// Behind the dot.
int TurnButton::textLeft() const
{
    return 3 * m_theme.metrics.gap + 2;
}

QSize TurnButton::sizeHint() const
{
    const int gap = m_theme.metrics.gap;
    const QFontMetrics name(headFont());
    const QFontMetrics next(nextFont());
    const int text =
        std::max(name.horizontalAdvance(head()), next.horizontalAdvance(m_turn.next.text));
    return {
        std::clamp(
            textLeft() + text + 2 * gap, scaled(m_theme, leastWidth), scaled(m_theme, mostWidth)),
        name.height() + QFontMetrics(m_theme.monoFont()).height() + 2 * gap};
}

QSize TurnButton::minimumSizeHint() const
{
    const QSize whole = sizeHint();
    const int head = QFontMetrics(headFont()).horizontalAdvance(this->head());
    const int least =
        std::max(textLeft() + head + 2 * m_theme.metrics.gap, scaled(m_theme, leastWidth));
    return {std::min(least, whole.width()), whole.height()};
}

void TurnButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const LaneHue &hue = m_theme.laneHue(m_turn.lane);
    const int gap = m_theme.metrics.gap;
    const double line = (hasFocus() ? 2 : 1) * m_theme.metrics.line / Metrics().line;
    const QRectF frame = QRectF(rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2);
    painter.setPen(QPen(
        hasFocus()         ? m_theme.accent
            : m_turn.canGo ? hue.outline
                           : m_theme.border,
        line));
    const bool lifted = m_turn.canGo && (underMouse() || isDown());
    painter.setBrush(lifted ? hue.soft : m_theme.panel);
    painter.drawRoundedRect(frame, m_theme.metrics.controlRadius, m_theme.metrics.controlRadius);
    // Who can go has a filled dot, who cannot a hollow one.
    const QFontMetrics metrics(headFont());
    const double side = scaled(m_theme, 7.0);
    QRectF dot(0, gap, side, metrics.height());
    dot.moveRight(textLeft() - scaled(m_theme, 6.0));
    dot = QRectF(dot.left(), dot.center().y() - side / 2, side, side);
    painter.setPen(QPen(hue.outline, scaled(m_theme, 1.5)));
    painter.setBrush(m_turn.canGo ? QBrush(hue.fill) : Qt::NoBrush);
    painter.drawEllipse(dot);
    painter.setFont(headFont());
    painter.setPen(m_turn.canGo ? hue.ink : m_theme.mutedText);
    const int left = textLeft();
    const int width = this->width() - left - gap;
    painter.drawText(
        QRect(left, gap, width, metrics.height()), Qt::AlignLeft | Qt::AlignVCenter,
        metrics.elidedText(head(), Qt::ElideRight, width));
    painter.setFont(nextFont());
    painter.setPen(m_turn.canGo ? m_theme.text : m_theme.mutedText);
    const QFontMetrics text(painter.font());
    painter.drawText(
        QRect(left, gap + metrics.height(), width, text.height()), Qt::AlignLeft | Qt::AlignVCenter,
        text.elidedText(m_turn.next.text, Qt::ElideRight, width));
}

} // namespace joinery::app
