// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/chips/chiprow.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QPainter>
#include <QtMath>

#include <algorithm>

namespace joinery::app {
namespace {

/// Named as its context: lupdate does not find the way here.
struct ChipWords {
    Q_DECLARE_TR_FUNCTIONS(ChipWords)
};

constexpr std::size_t mostCharacters = 100;
constexpr std::size_t mostInOneLine = 40;
constexpr int chipGap = 5;
constexpr int chipPadding = 16; ///< both sides together
constexpr int leastPadding = 8;
constexpr int narrowestChip = 44;
constexpr int widestChip = 130;

} // namespace

QString chipText(const std::string &label, const std::string &process, bool isMains)
{
    const QString text = QString::fromStdString(label.substr(0, mostCharacters * 4))
                             .simplified()
                             .left(mostCharacters);
    const QString name = QString::fromStdString(process);
    if (text.isEmpty())
        return ChipWords::tr("(empty line)");
    // The hue is not the only sign.
    return isMains || text.contains(name)
        ? text
        : ChipWords::tr("%1: %2", "process, output").arg(name, text);
}

QString inOneLine(const std::vector<Chip> &chips, bool goesOn)
{
    QStringList texts;
    for (std::size_t i = 0; i < std::min(chips.size(), mostInOneLine); ++i)
        texts.append(chips[i].text);
    if (chips.size() > mostInOneLine || goesOn)
        texts.append(QStringLiteral("…"));
    return texts.join(QStringLiteral(" → "));
}

int ChipRow::height() const
{
    return QFontMetrics(m_theme.smallFont()).height() + 7;
}

QFont ChipRow::fontOf(const Chip &chip) const
{
    QFont font = m_theme.smallFont();
    if (chip.hasMoved)
        font.setWeight(QFont::DemiBold);
    return font;
}

std::vector<int> ChipRow::widths(const std::vector<Chip> &chips, int available) const
{
    std::vector<int> texts;
    texts.reserve(chips.size());
    for (const Chip &chip : chips)
        texts.push_back(qCeil(QFontMetricsF(fontOf(chip)).horizontalAdvance(chip.text)));
    const auto needed = [&](int padding, int widest) {
        int sum = -chipGap;
        for (const int text : texts)
            sum += std::min(text + padding, widest) + chipGap;
        return sum;
    };
    int padding = chipPadding;
    while (padding > leastPadding && needed(padding, widestChip) > available)
        --padding;
    int widest = widestChip;
    while (widest > narrowestChip && needed(padding, widest) > available)
        --widest;
    for (int &width : texts)
        width = std::min(width + padding, widest);
    return texts;
}

QString ChipRow::textOn(const Chip &chip, int width) const
{
    // Of lines that begin alike, the end tells them apart.
    return QFontMetricsF(fontOf(chip)).elidedText(chip.text, Qt::ElideMiddle, width - leastPadding);
}

void ChipRow::paint(QPainter &painter, QRect rect, const std::vector<Chip> &chips) const
{
    const std::vector<int> each = widths(chips, rect.width());
    int left = rect.left();
    for (std::size_t i = 0; i < chips.size(); ++i) {
        const Chip &chip = chips[i];
        const int width = each[i];
        if (left + width > rect.right() + 1) {
            painter.setPen(m_theme.mutedText);
            painter.drawText(
                QRect(left, rect.top(), rect.right() + 1 - left, rect.height()), Qt::AlignVCenter,
                QStringLiteral("…"));
            return;
        }
        paintChip(painter, QRectF(left, rect.top(), width, rect.height()), chip);
        left += width + chipGap;
    }
}

void ChipRow::paintChip(QPainter &painter, const QRectF &rect, const Chip &chip) const
{
    const LaneHue &hue = m_theme.laneHue(chip.lane);
    const double width = chip.hasMoved ? 2 * m_theme.metrics.line : m_theme.metrics.line;
    const QRectF inner = rect.adjusted(width / 2, width / 2, -width / 2, -width / 2);
    painter.setPen(QPen(hue.outline, width));
    painter.setBrush(hue.soft);
    painter.drawRoundedRect(inner, inner.height() / 2, inner.height() / 2);
    painter.setFont(fontOf(chip));
    painter.setPen(m_theme.text);
    painter.drawText(rect, Qt::AlignCenter | Qt::TextSingleLine, textOn(chip, int(rect.width())));
}

} // namespace joinery::app
