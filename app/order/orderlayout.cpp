// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/order/orderlayout.h"

#include "app/order/orderwords.h"

#include <algorithm>
#include <cmath>

namespace joinery::app {
namespace {

double chipHeight(const Metrics &metrics, const TextMeasure &measure)
{
    return std::ceil(measure.height(TextSize::Normal)) + metrics.gap;
}

/// Of a chip, on both sides of its text together, at the least.
double besideText(const Metrics &metrics)
{
    return metrics.gap;
}

/// Lays out one ribbon.
class Layouter {
public:
    explicit Layouter(const OrderRequest &request)
        : m_request(request), m_ribbon(*request.ribbon), m_metrics(request.metrics)
    {
    }

    OrderLayout operator()()
    {
        if (m_ribbon.chips[0].empty() && m_ribbon.chips[1].empty())
            return {}; // measuring loads fonts, which an empty window does not need yet
        placeRows();
        placeLabels();
        sizeChips();
        placeChips(RibbonRow::This);
        if (hasEarlier()) {
            placeChips(RibbonRow::Earlier);
            placeLinks();
        }
        return std::move(m_layout);
    }

private:
    bool hasEarlier() const { return !m_request.labels[1].isEmpty(); }
    std::size_t count(RibbonRow row) const
    {
        return m_ribbon.row(row).size() + (m_ribbon.more[int(row)] > 0 ? 1 : 0);
    }
    void placeRows();
    void placeLabels();
    void sizeChips();
    double widestText(TextSize size) const;
    double leftOf(double place) const;
    double leftOf(RibbonRow row, std::size_t index) const;
    QRectF chipRect(RibbonRow row, std::size_t index) const;
    bool isVisible(double left, double right) const;
    void placeChips(RibbonRow row);
    void placeMore(RibbonRow row);
    void addStub(RibbonRow row, std::size_t index, const QRectF &rect);
    void placeLinks();
    QString elided(const QString &text) const;

    const OrderRequest &m_request;
    const OrderRibbon &m_ribbon;
    const Metrics &m_metrics;
    OrderLayout m_layout;
    double m_chipHeight = 0;
    double m_top[2]{};
};

/// The rows stand as far apart as there is room, up to where lines get longer without getting
/// clearer; then they stand in the middle.
void Layouter::placeRows()
{
    m_chipHeight = chipHeight(m_metrics, *m_request.measure);
    const double height = m_request.size.height();
    if (!hasEarlier()) {
        m_top[0] = m_top[1] =
            std::max(0.0, std::min(double(m_metrics.margin), (height - m_chipHeight) / 2));
        return;
    }
    const double rest = height - 2 * m_chipHeight;
    const double between =
        std::clamp(rest - 2.0 * m_metrics.gap, 2.0 * m_metrics.gap, 4 * m_chipHeight);
    m_top[0] = std::max(0.0, (rest - between) / 2);
    m_top[1] = m_top[0] + m_chipHeight + between;
}

void Layouter::placeLabels()
{
    double widest = 0;
    for (const QString &label : m_request.labels)
        widest = std::max(widest, m_request.measure->width(label, TextSize::Small));
    const double left = m_metrics.margin;
    for (const RibbonRow row : {RibbonRow::This, RibbonRow::Earlier}) {
        const QString &label = m_request.labels[int(row)];
        if (!label.isEmpty())
            m_layout.labels.push_back({QRectF(left, m_top[int(row)], widest, m_chipHeight), label});
    }
    const double plotLeft = left + std::ceil(widest) + m_metrics.gap + 2;
    const double plotRight = m_request.size.width() - m_metrics.margin;
    m_layout.plot =
        QRectF(plotLeft, 0, std::max(0.0, plotRight - plotLeft), m_request.size.height());
}

double Layouter::widestText(TextSize size) const
{
    double widest = 0;
    for (const auto &row : m_ribbon.chips) {
        for (const RibbonChip &chip : row)
            widest = std::max(widest, m_request.measure->width(chip.text, size));
    }
    return widest;
}

/// All chips are equally wide, so that what did not move stands under itself: as wide as the
/// widest text wants, narrower where there are many; and where that cannot be read, they scroll.
void Layouter::sizeChips()
{
    const double gap = std::max(4.0, m_metrics.gap / 2.0);
    const double wanted = widestText(TextSize::Normal) + 3.0 * m_metrics.gap;
    const double most = std::clamp(wanted, m_metrics.textPx * 6.0, m_metrics.textPx * 16.0);
    const double legible = std::ceil(widestText(TextSize::Small)) + besideText(m_metrics);
    const double least =
        std::min(most, std::clamp(legible, m_metrics.textPx * 5.0, m_metrics.textPx * 8.0));
    const auto columns =
        double(std::max({count(RibbonRow::This), count(RibbonRow::Earlier), std::size_t(1)}));
    const double fitting = (m_layout.plot.width() + gap) / columns - gap;
    m_layout.chipWidth = std::clamp(fitting, least, most);
    m_layout.textSize =
        m_layout.chipWidth < std::min(wanted, most) ? TextSize::Small : TextSize::Normal;
    m_layout.pitch = m_layout.chipWidth + gap;
    m_layout.contentWidth = columns * m_layout.pitch - gap;
}

double Layouter::leftOf(double place) const
{
    return m_layout.plot.left() - m_request.scrollX + place * m_layout.pitch;
}

double Layouter::leftOf(RibbonRow row, std::size_t index) const
{
    const RibbonChip &chip = m_ribbon.chip(row, index);
    if (row == RibbonRow::Earlier || chip.end != ChipEnd::Joined || m_request.slide >= 1)
        return leftOf(double(index));
    return leftOf(double(chip.partner) + (double(index) - double(chip.partner)) * m_request.slide);
}

QRectF Layouter::chipRect(RibbonRow row, std::size_t index) const
{
    return {leftOf(row, index), m_top[int(row)], m_layout.chipWidth, m_chipHeight};
}

bool Layouter::isVisible(double left, double right) const
{
    return right >= m_layout.plot.left() && left <= m_layout.plot.right();
}

QString Layouter::elided(const QString &text) const
{
    // Of lines that begin alike, the end tells them apart.
    return m_request.measure->elided(
        text, m_layout.textSize, m_layout.chipWidth - besideText(m_metrics), Qt::ElideMiddle);
}

void Layouter::placeChips(RibbonRow row)
{
    const auto &chips = m_ribbon.row(row);
    for (std::size_t index = 0; index < chips.size(); ++index) {
        const QRectF rect = chipRect(row, index);
        if (!isVisible(rect.left(), rect.right()))
            continue;
        m_layout.chips.push_back({{row, index}, rect, elided(chips[index].text)});
        if (chips[index].end == ChipEnd::Alone && hasEarlier())
            addStub(row, index, rect);
    }
    placeMore(row);
}

void Layouter::placeMore(RibbonRow row)
{
    if (m_ribbon.more[int(row)] == 0)
        return;
    const double left = leftOf(double(m_ribbon.row(row).size()));
    if (isVisible(left, left + m_layout.chipWidth))
        m_layout.more.push_back(
            {QRectF(left, m_top[int(row)], m_layout.chipWidth, m_chipHeight),
             elided(moreText(m_ribbon.more[int(row)]))});
}

void Layouter::addStub(RibbonRow row, std::size_t index, const QRectF &rect)
{
    const double between = m_top[1] - m_top[0] - m_chipHeight;
    const double length = std::min(between / 3, double(2 * m_metrics.gap));
    const double x = rect.center().x();
    if (row == RibbonRow::This)
        m_layout.stubs.push_back({{row, index}, {x, rect.bottom()}, {x, rect.bottom() + length}});
    else
        m_layout.stubs.push_back({{row, index}, {x, rect.top()}, {x, rect.top() - length}});
}

void Layouter::placeLinks()
{
    const auto &chips = m_ribbon.row(RibbonRow::This);
    for (std::size_t index = 0; index < chips.size(); ++index) {
        if (chips[index].end != ChipEnd::Joined)
            continue;
        const QRectF above = chipRect(RibbonRow::This, index);
        const QRectF below = chipRect(RibbonRow::Earlier, chips[index].partner);
        if (!isVisible(
                std::min(above.left(), below.left()), std::max(above.right(), below.right())))
            continue;
        m_layout.links.push_back(
            {index,
             chips[index].partner,
             {above.center().x(), above.bottom()},
             {below.center().x(), below.top()},
             chips[index].hasMoved});
    }
    std::ranges::stable_partition(m_layout.links, std::logical_not(), &OrderLink::hasMoved);
}

} // namespace

OrderLayout orderLayout(const OrderRequest &request)
{
    return Layouter(request)();
}

double orderHeight(const Metrics &metrics, const TextMeasure &measure)
{
    return 4 * chipHeight(metrics, measure) + 2.0 * metrics.gap;
}

double leastOrderHeight(const Metrics &metrics, const TextMeasure &measure)
{
    return 2 * chipHeight(metrics, measure) + 6.0 * metrics.gap;
}

QPointF linkPoint(const OrderLink &link, double t)
{
    // A cubic whose handles stand upright, half-way down.
    const double s = 1 - t;
    const double x =
        (s * s * s + 3 * s * s * t) * link.from.x() + (3 * s * t * t + t * t * t) * link.to.x();
    const double middle = (link.from.y() + link.to.y()) / 2;
    const double y = s * s * s * link.from.y() + 3 * s * t * middle + t * t * t * link.to.y();
    return {x, y};
}

std::optional<ChipPlace> chipAt(const OrderLayout &layout, QPointF point)
{
    for (const OrderChip &chip : layout.chips) {
        if (chip.rect.contains(point))
            return chip.place;
    }
    constexpr int steps = 64;
    constexpr double reach = 5;
    for (auto link = layout.links.rbegin(); link != layout.links.rend(); ++link) {
        for (int step = 0; step <= steps; ++step) {
            const QPointF by = linkPoint(*link, double(step) / steps) - point;
            if (std::hypot(by.x(), by.y()) <= reach)
                return ChipPlace{RibbonRow::This, link->here};
        }
    }
    return std::nullopt;
}

} // namespace joinery::app
