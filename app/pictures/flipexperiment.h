// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/pictures/experiment.h"

namespace joinery::app {

/// Makes the other order of two outputs happen, told by their texts as they came.
Experiment flipPair(QString name, QString first, QString second);

} // namespace joinery::app
