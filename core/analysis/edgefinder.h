// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "analysis/happensbefore.h"

#include <vector>

namespace joinery::analysis {

/// The edges between processes that the events of a run tell, by the place of their end. An edge
/// always points forward in the order of events.
std::vector<Edge> findEdges(const trace::Trace &trace);

} // namespace joinery::analysis
