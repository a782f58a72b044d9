// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/pictures/experiment.h"
#include "base/processpath.h"

namespace joinery::app {

/// "Be the scheduler" for a question of the lesson, as far as these choices lead.
Experiment beTheScheduler(QString name, QString question, const std::vector<ProcessPath> &choices);

} // namespace joinery::app
