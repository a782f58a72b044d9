// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/timeline/layout/textmeasure.h"

#include <QPainter>
#include <QStaticText>

#include <array>

namespace joinery::app {

/// Draws single lines of text, each shaped only once: the same few hundred words stand in every
/// frame, and shaping them would be most of its cost.
class TextPainter {
public:
    explicit TextPainter(const Theme &theme);

    /// In the painter's pen, aligned in rect; not clipped.
    void draw(
        QPainter &painter, const QRectF &rect, Qt::Alignment alignment, const QString &text,
        TextSize size) const;

private:
    const QStaticText &shaped(const QString &text, TextSize size) const;

    std::array<QFont, 2> m_fonts;
    mutable std::array<QHash<QString, QStaticText>, 2> m_texts;
};

} // namespace joinery::app
