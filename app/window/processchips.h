// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/program/programeditor.h"
#include "engine/session.h"
#include "trace/trace.h"

#include <vector>

namespace joinery::app {

/// Where each live process stands in the program right now.
std::vector<ProcessChip>
chipsNow(const trace::Trace &trace, const std::vector<engine::ProcessNow> &processes);

/// Where each stood at t of a run.
std::vector<ProcessChip> chipsAt(const trace::Trace &trace, trace::RunTime t);

} // namespace joinery::app
