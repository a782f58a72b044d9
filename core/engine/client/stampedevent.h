// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "engine/board/runclock.h"
#include "trace/event.h"

#include <cstdint>

namespace joinery::engine {

/// An event with what orders it: run time stands still in a pause, so it alone would not do.
struct StampedEvent {
    trace::Event event;
    MonoTime stamp{};
    std::uint32_t number = 0; ///< among its writer's records
};

} // namespace joinery::engine
