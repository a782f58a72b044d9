// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/panels/panel.h"

#include <QList>
#include <QSize>

namespace joinery::app {

enum class PanelState { Open, Folded, Hidden };

/// What the sizes of the panels follow from. Lengths in device-independent pixels.
struct PanelRequest {
    QSize size;
    PerPanel<PanelState> state;
    /// As wide (a column) or high (a row) as the user made it; 0: it was left alone.
    PerPanel<int> chosen;
    int handle = 10; ///< between neighbours
    int title = 38; ///< the thickness of a folded panel
    int programNeeds = 488; ///< where the program's lines are whole
    int orderNeeds = 150;
    int orderLeast = 134;
    /// Of what timeline and output share, where nobody chose; two runs need more.
    double timelineShare = 0.57;
};

struct PanelSizes {
    QList<int> columns; ///< lesson, program, what happened
    QList<int> rows; ///< timeline, order, output
};

/// Folded panels are as thick as their title, hidden ones nothing; what is left goes to what
/// happened, of which the timeline and the output share what the order leaves.
PanelSizes panelSizes(const PanelRequest &request);

} // namespace joinery::app
