// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/present/pageturn.h"

#include <QAbstractScrollArea>
#include <QScrollBar>

#include <algorithm>

namespace joinery::app {

bool turnPage(const QAbstractScrollArea &area, Way way)
{
    QScrollBar &bar = *area.verticalScrollBar();
    const int rest = way == Way::On ? bar.maximum() - bar.value() : bar.value() - bar.minimum();
    // Less than a line is only what stands below the last one.
    if (rest * 16 < bar.pageStep() || rest == 0)
        return false;
    const int most = std::max(1, bar.pageStep() * 7 / 8);
    const int by = std::min(most, rest);
    // As a hand does it: who keeps something in view lets go.
    bar.setSliderPosition(bar.value() + (way == Way::On ? by : -by));
    return true;
}

} // namespace joinery::app
