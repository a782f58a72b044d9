// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/chips/chiprow.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QPainter>

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
constexpr int narrowestChip = 44;
constexpr int widestChip = 130;

QFont heavy(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

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

std::vector<int> ChipRow::widths(const std::vector<Chip> &chips, int available) const
{
    const QFontMetrics metrics(heavy(m_theme.smallFont()));
    std::vector<int> widths;
    for (const Chip &chip : chips)
        widths.push_back(std::min(metrics.horizontalAdvance(chip.text) + chipPadding, widestChip));
    const auto needed = [&](int widest) {
        int sum = -chipGap;
        for (const int width : widths)
            sum += std::min(width, widest) + chipGap;
        return sum;
    };
    int widest = widestChip;
    while (widest > narrowestChip && needed(widest) > available)
        --widest;
    for (int &width : widths)
        width = std::min(width, widest);
    return widths;
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
    const QFont font = chip.hasMoved ? heavy(m_theme.smallFont()) : m_theme.smallFont();
    painter.setFont(font);
    painter.setPen(m_theme.text);
    const QString text = QFontMetrics(font).elidedText(
        chip.text, Qt::ElideRight, int(rect.width()) - chipPadding / 2);
    painter.drawText(rect, Qt::AlignCenter | Qt::TextSingleLine, text);
}

} // namespace joinery::app
