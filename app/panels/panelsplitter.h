// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QSplitter>

namespace joinery::app {

/// A splitter whose handles, clicked twice, put its parts back to where they would be by
/// themselves.
class PanelSplitter : public QSplitter {
    Q_OBJECT

public:
    explicit PanelSplitter(Qt::Orientation orientation, QWidget *parent = nullptr);

signals:
    void resetWanted();

protected:
    QSplitterHandle *createHandle() override;
};

} // namespace joinery::app
