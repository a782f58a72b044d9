// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/timeline/paint/textpainter.h"

namespace joinery::app {

namespace {

constexpr qsizetype mostRemembered = 2048;

} // namespace

TextPainter::TextPainter(const Theme &theme)
    : m_fonts{timelineFont(theme, TextSize::Normal), timelineFont(theme, TextSize::Small)}
{
}

void TextPainter::draw(
    QPainter &painter, const QRectF &rect, Qt::Alignment alignment, const QString &text,
    TextSize size) const
{
    const QStaticText &known = shaped(text, size);
    QPointF at = rect.topLeft();
    if (alignment.testFlag(Qt::AlignHCenter))
        at.rx() += (rect.width() - known.size().width()) / 2;
    if (alignment.testFlag(Qt::AlignVCenter))
        at.ry() += (rect.height() - known.size().height()) / 2;
    painter.setFont(m_fonts[int(size)]);
    painter.drawStaticText(at, known);
}

const QStaticText &TextPainter::shaped(const QString &text, TextSize size) const
{
    QHash<QString, QStaticText> &texts = m_texts[int(size)];
    if (const auto known = texts.constFind(text); known != texts.cend())
        return *known;
    if (texts.size() >= mostRemembered)
        texts.clear();
    QStaticText shapedText(text);
    shapedText.setTextFormat(Qt::PlainText);
    shapedText.prepare(QTransform(), m_fonts[int(size)]);
    return *texts.insert(text, shapedText);
}

} // namespace joinery::app
