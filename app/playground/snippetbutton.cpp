// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/playground/snippetbutton.h"

#include "app/playground/snippetwords.h"

#include <QKeyEvent>
#include <QPainter>

namespace joinery::app {
namespace {

constexpr int padding = 8;
constexpr int columnGap = 10;

QFont sampleFont(const Theme &theme)
{
    QFont font = theme.monoFont();
    font.setPixelSize(theme.metrics.textPx - 1);
    return font;
}

} // namespace

SnippetButton::SnippetButton(const snippets::Snippet &snippet, QWidget *parent)
    : QAbstractButton(parent), m_snippet(snippet)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    retranslate();
}

QString SnippetButton::sample() const
{
    return QString::fromUtf8(m_snippet.sample.data(), qsizetype(m_snippet.sample.size()));
}

void SnippetButton::setTheme(const Theme &theme)
{
    m_theme = theme;
    updateGeometry();
    update();
}

void SnippetButton::retranslate()
{
    setText(snippetText(m_snippet.id));
    setAccessibleName(tr("%1: %2", "a statement, what it is for").arg(sample(), text()));
    setToolTip(tr("Insert at the cursor: %1").arg(text()));
    updateGeometry();
}

QSize SnippetButton::sizeHint() const
{
    const int text = QFontMetrics(m_theme.smallFont()).horizontalAdvance(this->text());
    const int width = QFontMetrics(sampleFont(m_theme)).horizontalAdvance(sample());
    return {2 * padding + width + columnGap + text, m_theme.metrics.textPx + 12};
}

QSize SnippetButton::minimumSizeHint() const
{
    return {120, sizeHint().height()};
}

void SnippetButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(1, 1, -1, -1);
    const bool lit = underMouse() || isDown();
    painter.setPen(hasFocus() ? QPen(m_theme.accent, 2) : QPen(m_theme.border, 1));
    painter.setBrush(isDown() ? m_theme.selection : lit ? m_theme.hover : m_theme.panel);
    painter.drawRoundedRect(frame, m_theme.metrics.controlRadius, m_theme.metrics.controlRadius);
    const QRect inner = rect().adjusted(padding, 0, -padding, 0);
    const QFontMetrics samples(sampleFont(m_theme));
    const int width = samples.horizontalAdvance(sample()) + 1;
    painter.setFont(sampleFont(m_theme));
    painter.setPen(m_theme.text);
    painter.drawText(inner, Qt::AlignVCenter | Qt::AlignLeft, sample());
    painter.setFont(m_theme.smallFont());
    painter.setPen(m_theme.mutedText);
    // Rather nothing than a half of it: the tool tip has it, too.
    const int room = inner.width() - width - columnGap;
    if (QFontMetrics(m_theme.smallFont()).horizontalAdvance(text()) <= room)
        painter.drawText(inner, Qt::AlignVCenter | Qt::AlignRight, text());
}

/// Enter does what Space does; QAbstractButton already goes on by the arrow keys.
void SnippetButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace joinery::app
