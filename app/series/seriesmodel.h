// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/chips/chipmodel.h"
#include "trials/orderseries.h"

#include <memory>
#include <vector>

namespace joinery::app {

/// The orders of a series of runs, the most frequent first.
class SeriesModel : public ChipModel {
    Q_OBJECT

public:
    using ChipModel::ChipModel;

    enum Role {
        CountRole = Qt::UserRole, ///< how many runs had this order
        RunsRole, ///< of how many
        CountTextRole,
    };

    void clear();
    void add(const trace::Run &run);
    const trials::OrderSeries &series() const { return m_series; }
    const std::vector<Chip> &chips(int row) const override
    {
        return m_rows[std::size_t(row)].chips;
    }
    /// One run of that order; none: it was not kept.
    std::shared_ptr<const trace::Run> run(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

protected:
    QString sentence(int row) const override;
    void makeChips() override;

private:
    struct Row {
        const trials::OrderSeries::Class *order = nullptr;
        std::vector<Chip> chips;
    };

    QString countText(int row) const;

    trials::OrderSeries m_series;
    std::vector<Row> m_rows;
};

} // namespace joinery::app
