// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "engine/client/stampedevent.h"
#include "trace/event.h"

#include <vector>

namespace joinery::engine {

/// The order of a finished run: by (time, path, number), and a death that the host alone saw, and
/// therefore late, comes just before the first event that depends on it. Numbers the events (seq).
std::vector<trace::Event> finalOrder(std::vector<StampedEvent> events);

} // namespace joinery::engine
