// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/theme/theme.h"

#include <QFont>
#include <QRect>
#include <QString>

#include <string>
#include <vector>

class QPainter;

namespace joinery::app {

/// One output of an order, as a chip.
struct Chip {
    QString text;
    std::size_t lane = 0; ///< its hue
    bool hasMoved = false; ///< against the most frequent order
};

/// Of a row: nobody looks at more.
inline constexpr std::size_t mostChipsInARow = 200;

/// The label of an output, and whose it is unless it says so itself.
QString chipText(const std::string &label, const std::string &process, bool isMains);

/// The texts in one line, without a picture; goesOn: there are more than these.
QString inOneLine(const std::vector<Chip> &chips, bool goesOn = false);

/// An order of outputs in one line. As wide as their texts; where that is too much, first the air
/// beside the texts gives way, then the widest. Narrower than can be read they do not become: then
/// not all of them fit.
class ChipRow {
public:
    explicit ChipRow(const Theme &theme) : m_theme(theme) { }

    int height() const;
    /// Of each chip, in available pixels.
    std::vector<int> widths(const std::vector<Chip> &chips, int available) const;
    /// What is written on a chip of this width.
    QString textOn(const Chip &chip, int width) const;
    void paint(QPainter &painter, QRect rect, const std::vector<Chip> &chips) const;

private:
    QFont fontOf(const Chip &chip) const;
    void paintChip(QPainter &painter, const QRectF &rect, const Chip &chip) const;

    const Theme &m_theme;
};

} // namespace joinery::app
