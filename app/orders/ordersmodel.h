// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/chips/chipmodel.h"
#include "explore/explorer.h"

#include <set>
#include <vector>

namespace joinery::app {

/// The possible orders of a program, as they were found, and which of them have been seen.
class OrdersModel : public ChipModel {
    Q_OBJECT

public:
    using ChipModel::ChipModel;

    enum Role {
        SeenRole = Qt::UserRole, ///< a run of this session had this order
    };

    void clear();
    void add(const explore::FoundOrder &order);
    /// A run of the program had this outcome.
    void setSeen(const explore::Outcome &outcome);
    int seenCount() const;

    const explore::FoundOrder &order(int row) const { return m_rows[std::size_t(row)].order; }
    const std::vector<Chip> &chips(int row) const override
    {
        return m_rows[std::size_t(row)].chips;
    }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

protected:
    QString sentence(int row) const override;
    void makeChips() override;

private:
    struct Row {
        explore::FoundOrder order;
        std::vector<Chip> chips;
        bool isSeen = false;
    };

    bool isSeen(const explore::FoundOrder &order) const;

    std::vector<Row> m_rows;
    std::set<explore::Outcome> m_seen;
};

} // namespace joinery::app
