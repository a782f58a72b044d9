// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/chips/chiprow.h"

#include <QAbstractListModel>

#include <vector>

namespace joinery::app {

/// Orders of outputs: each is a row of chips, and one sentence for whom does not see them.
class ChipModel : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    /// Of a row that there is.
    virtual const std::vector<Chip> &chips(int row) const = 0;
    /// The sentence, as the row's text, tooltip and accessible text.
    QVariant data(const QModelIndex &index, int role) const override;
    /// The language is another one.
    void retranslate();

protected:
    virtual QString sentence(int row) const = 0;
    /// Makes the chips of all rows anew: there are words on them.
    virtual void makeChips() = 0;
};

} // namespace joinery::app
