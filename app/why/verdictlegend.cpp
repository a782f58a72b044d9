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
#include <cmath>

namespace joinery::app {
namespace {

using analysis::Verdict;

constexpr std::array always{Verdict::Guaranteed, Verdict::Observed, Verdict::Timing, Verdict::Luck};

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
    updateGeometry();
}

QSize VerdictLegend::sizeHint() const
{
    return {200, qRound(rowHeight())};
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
    if (m_shows != Shows::Hint) {
        paintSigns(painter);
        return;
    }
    const QRect line = rect().adjusted(m_theme.metrics.margin, 0, -m_theme.metrics.margin, 0);
    const QString text = painter.fontMetrics().elidedText(hint(), Qt::ElideRight, line.width());
    painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft, text);
}

double VerdictLegend::rowHeight() const
{
    return QFontMetrics(m_theme.smallFont()).height() + m_theme.metrics.gap;
}

double VerdictLegend::signSide() const
{
    return m_theme.metrics.smallPx * 0.85;
}

double VerdictLegend::wordIndent() const
{
    return signSide() + scaled(m_theme, 5.0);
}

std::vector<Verdict> VerdictLegend::verdicts() const
{
    std::vector<Verdict> verdicts(always.begin(), always.end());
    if (m_shows == Shows::SignsWithHold)
        verdicts.push_back(Verdict::Held);
    return verdicts;
}

/// Where there is little room, they stand closer together; then the rest begins another row.
std::vector<VerdictLegend::Entry> VerdictLegend::entries(double width) const
{
    const QFontMetricsF font(m_theme.smallFont());
    const double margin = m_theme.metrics.margin;
    std::vector<Entry> entries;
    double room = width - 2 * margin;
    for (const Verdict verdict : verdicts()) {
        const double wide =
            wordIndent() + std::ceil(font.horizontalAdvance(words::verdictWord(verdict)));
        entries.push_back({verdict, QRectF(0, 0, wide, rowHeight())});
        room -= wide;
    }
    const double apart =
        std::clamp(room / double(entries.size() - 1), m_theme.metrics.gap * 0.75, margin);
    QPointF at(margin, 0);
    for (Entry &entry : entries) {
        if (at.x() > margin && at.x() + entry.room.width() > width)
            at = {margin, at.y() + rowHeight()};
        entry.room.moveTopLeft(at);
        at.rx() += entry.room.width() + apart;
    }
    return entries;
}

int VerdictLegend::heightForWidth(int width) const
{
    return qRound(entries(width).back().room.bottom());
}

void VerdictLegend::paintSigns(QPainter &painter) const
{
    const double side = signSide();
    for (const Entry &entry : entries(width())) {
        const double above = (entry.room.height() - side) / 2;
        const QRectF sign(entry.room.left(), entry.room.top() + above, side, side);
        paintVerdictSign(painter, sign, entry.verdict, m_theme);
        painter.drawText(
            entry.room.adjusted(wordIndent(), 0, 2, 0), Qt::AlignVCenter,
            words::verdictWord(entry.verdict));
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
    for (const Verdict verdict : verdicts())
        names << words::verdictWord(verdict);
    setAccessibleName(
        m_shows == Shows::Hint
            ? hint()
            : tr("The signs beside the lines mean %1").arg(names.join(tr(", "))));
    update();
}

} // namespace joinery::app
