// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "analysis/happensbefore.h"
#include "lesson/lesson.h"

/// What of conditions follows from forcing edges, not from one run's luck.
namespace joinery::lesson {

/// Whether edges can tell at all: they force orders and states. Exit codes and what is printed are
/// only observed.
bool canBeForced(const Condition &condition);

/// Whether the condition has to hold in every run in which its lines and processes appear.
bool isForced(const Condition &condition, const analysis::HappensBefore &order);

/// Whether it can hold in no run, for the same reason.
bool isForbidden(const Condition &condition, const analysis::HappensBefore &order);

} // namespace joinery::lesson
