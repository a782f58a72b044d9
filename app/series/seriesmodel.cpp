// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/series/seriesmodel.h"

#include "analysis/outputmatch.h"

#include <algorithm>
#include <map>

namespace joinery::app {
namespace {

using Class = trials::OrderSeries::Class;

QString chipText(const Class &order, std::size_t output)
{
    return app::chipText(
        order.labels[output], order.names[output], order.order[output].process.isMain());
}

/// Of each output, whether it is among the fewest whose moving explains the order.
std::vector<bool> moved(const Class &order, const Class &usual)
{
    std::map<analysis::OutputIdentity, std::size_t> places;
    for (std::size_t i = 0; i < usual.order.size(); ++i)
        places.emplace(usual.order[i], i);
    analysis::OutputMatch::Places found;
    for (const analysis::OutputIdentity &output : order.order) {
        const auto place = places.find(output);
        found.push_back(
            place == places.end() ? std::nullopt : std::optional<std::size_t>(place->second));
    }
    std::vector<bool> result(order.order.size());
    for (const std::size_t output : analysis::movedOutputs(found))
        result[output] = true;
    return result;
}

std::vector<Chip> chipsOf(const Class &order, const Class &usual)
{
    const std::vector<bool> hasMoved = moved(order, usual);
    std::vector<Chip> chips;
    for (std::size_t i = 0; i < std::min(order.order.size(), mostChipsInARow); ++i)
        chips.push_back({chipText(order, i), order.lanes[i], hasMoved[i]});
    return chips;
}

} // namespace

void SeriesModel::clear()
{
    beginResetModel();
    m_series = {};
    m_rows.clear();
    endResetModel();
}

void SeriesModel::add(const trace::Run &run)
{
    const std::size_t before = m_series.classCount();
    const Class *first = m_rows.empty() ? nullptr : m_rows.front().order;
    m_series.add(run);
    const auto sorted = m_series.byCount();
    const bool isSameOrder =
        m_series.classCount() == before && std::ranges::equal(sorted, m_rows, {}, {}, &Row::order);
    if (isSameOrder && sorted.front() == first) {
        emit dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    makeChips();
    endResetModel();
}

void SeriesModel::makeChips()
{
    m_rows.clear();
    const auto sorted = m_series.byCount();
    for (const Class *order : sorted)
        m_rows.push_back({order, chipsOf(*order, *sorted.front())});
}

std::shared_ptr<const trace::Run> SeriesModel::run(int row) const
{
    const bool isThere = row >= 0 && row < rowCount();
    return isThere ? m_rows[std::size_t(row)].order->run : nullptr;
}

int SeriesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant SeriesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case CountRole:
        return m_rows[std::size_t(index.row())].order->count;
    case RunsRole:
        return m_series.runs();
    case CountTextRole:
        return countText(index.row());
    default:
        return ChipModel::data(index, role);
    }
}

QString SeriesModel::countText(int row) const
{
    return tr("%1 of %2", "runs with this order")
        .arg(m_rows[std::size_t(row)].order->count)
        .arg(m_series.runs());
}

QString SeriesModel::sentence(int row) const
{
    return tr("%1 of %2 runs printed in this order: %3")
        .arg(m_rows[std::size_t(row)].order->count)
        .arg(m_series.runs())
        .arg(inOneLine(chips(row)));
}

} // namespace joinery::app
