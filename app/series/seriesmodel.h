// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/chips/chiprow.h"
#include "trials/orderseries.h"

#include <QAbstractListModel>
#include <QStringList>

#include <memory>
#include <vector>

namespace joinery::app {

/// The orders of a series of runs, the most frequent first.
class SeriesModel : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    enum Role {
        CountRole = Qt::UserRole, ///< how many runs had this order
        RunsRole, ///< of how many
        CountTextRole,
    };

    void clear();
    void add(const trace::Run &run);
    const trials::OrderSeries &series() const { return m_series; }
    const std::vector<Chip> &chips(int row) const { return m_rows[std::size_t(row)].chips; }
    /// One run of that order; none: it was not kept.
    std::shared_ptr<const trace::Run> run(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    void retranslate();

private:
    struct Row {
        const trials::OrderSeries::Class *order = nullptr;
        std::vector<Chip> chips;
    };

    void fill();
    QString countText(int row) const;
    QString sentence(int row) const;

    trials::OrderSeries m_series;
    std::vector<Row> m_rows;
};

} // namespace joinery::app
