// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/pictures/experiment.h"

namespace joinery::app {

/// All possible orders.
Experiment exploreOrders(QString name);

} // namespace joinery::app
