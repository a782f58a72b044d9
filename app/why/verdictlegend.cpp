// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/why/verdictlegend.h"

#include "app/theme/scaled.h"
#include "app/why/verdictsign.h"
#include "app/words/verdictwords.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>
#include <array>

namespace joinery::app {
namespace {

using analysis::Verdict;

constexpr std::array all{Verdict::Guaranteed, Verdict::Observed, Verdict::Timing, Verdict::Luck};

} // namespace

VerdictLegend::VerdictLegend(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    retranslate();
}

void VerdictLegend::setTheme(const Theme &theme)
{
    m_theme = theme;
    updateGeometry();
    update();
}

void VerdictLegend::setShows(Shows shows)
{
    if (shows == m_shows)
        return;
    m_shows = shows;
    retranslate();
    update();
}

QSize VerdictLegend::sizeHint() const
{
    return {200, QFontMetrics(m_theme.smallFont()).height() + m_theme.metrics.gap};
}

QSize VerdictLegend::minimumSizeHint() const
{
    return {40, sizeHint().height()};
}

void VerdictLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(m_theme.smallFont());
    painter.setPen(m_theme.mutedText);
    if (m_shows == Shows::Signs) {
        paintSigns(painter);
        return;
    }
    const QRect line = rect().adjusted(m_theme.metrics.margin, 0, -m_theme.metrics.margin, 0);
    const QString text = painter.fontMetrics().elidedText(hint(), Qt::ElideRight, line.width());
    painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft, text);
}

/// Where there is little room, they stand closer together.
void VerdictLegend::paintSigns(QPainter &painter) const
{
    const double side = m_theme.metrics.smallPx * 0.85;
    const double beside = side + scaled(m_theme, 5.0); // from a sign to its word
    const double margin = m_theme.metrics.margin;
    std::array<double, all.size()> widths{};
    double room = width() - 2 * margin;
    for (std::size_t i = 0; i < all.size(); ++i) {
        widths[i] = beside + painter.fontMetrics().horizontalAdvance(words::verdictWord(all[i]));
        room -= widths[i];
    }
    const double apart = std::clamp(room / (all.size() - 1), m_theme.metrics.gap * 0.75, margin);
    double x = margin;
    for (std::size_t i = 0; i < all.size() && x + widths[i] <= width(); ++i) {
        const QRectF sign(x, (height() - side) / 2, side, side);
        paintVerdictSign(painter, sign, all[i], m_theme);
        const QRectF word(x + beside, 0, widths[i] - beside + 2, height());
        painter.drawText(word, Qt::AlignVCenter, words::verdictWord(all[i]));
        x += widths[i] + apart;
    }
}

void VerdictLegend::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

QString VerdictLegend::hint()
{
    return tr("Choose two lines, the second with Ctrl, to ask why one came before the other");
}

void VerdictLegend::retranslate()
{
    QStringList names;
    for (const Verdict verdict : all)
        names << words::verdictWord(verdict);
    setAccessibleName(
        m_shows == Shows::Hint
            ? hint()
            : tr("The signs beside the lines mean %1").arg(names.join(tr(", "))));
    update();
}

} // namespace joinery::app
