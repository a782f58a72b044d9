// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/chips/chipmodel.h"

namespace joinery::app {

QVariant ChipModel::data(const QModelIndex &index, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return checkIndex(index, CheckIndexOption::IndexIsValid) ? sentence(index.row())
                                                                 : QString();
    default:
        return {};
    }
}

void ChipModel::retranslate()
{
    makeChips();
    if (rowCount() > 0)
        emit dataChanged(index(0), index(rowCount() - 1));
}

} // namespace joinery::app
