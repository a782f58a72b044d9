// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/orders/ordersmodel.h"

#include <algorithm>

namespace joinery::app {
namespace {

std::vector<Chip> chipsOf(const explore::FoundOrder &order)
{
    std::vector<Chip> chips;
    for (std::size_t i = 0; i < std::min(order.labels.size(), mostChipsInARow); ++i) {
        const bool isMains = order.outcome.order[i].process.isMain();
        chips.push_back({chipText(order.labels[i], order.names[i], isMains), order.lanes[i]});
    }
    return chips;
}

} // namespace

void OrdersModel::clear()
{
    beginResetModel();
    m_rows.clear();
    m_seen.clear();
    endResetModel();
}

void OrdersModel::add(const explore::FoundOrder &order)
{
    beginInsertRows({}, rowCount(), rowCount());
    m_rows.push_back({order, chipsOf(order), isSeen(order)});
    endInsertRows();
}

void OrdersModel::setSeen(const explore::Outcome &outcome)
{
    m_seen.insert(outcome);
    for (int row = 0; row < rowCount(); ++row) {
        Row &it = m_rows[std::size_t(row)];
        if (std::exchange(it.isSeen, isSeen(it.order)) != it.isSeen)
            emit dataChanged(index(row), index(row));
    }
}

bool OrdersModel::isSeen(const explore::FoundOrder &order) const
{
    return m_seen.contains(order.outcome);
}

int OrdersModel::seenCount() const
{
    return static_cast<int>(std::ranges::count(m_rows, true, &Row::isSeen));
}

int OrdersModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant OrdersModel::data(const QModelIndex &index, int role) const
{
    if (role == SeenRole && checkIndex(index, CheckIndexOption::IndexIsValid))
        return m_rows[std::size_t(index.row())].isSeen;
    return ChipModel::data(index, role);
}

QString OrdersModel::sentence(int row) const
{
    const QString order = inOneLine(chips(row), this->order(row).isCut);
    return m_rows[std::size_t(row)].isSeen ? tr("Order %1, seen: %2").arg(row + 1).arg(order)
                                           : tr("Order %1: %2").arg(row + 1).arg(order);
}

void OrdersModel::makeChips()
{
    for (Row &row : m_rows)
        row.chips = chipsOf(row.order);
}

} // namespace joinery::app
