// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/hold.h"

namespace joinery::engine {

bool begins(const trace::Event &event, const Hold &hold)
{
    const auto *held = event.as<trace::Held>();
    return held && event.process == hold.held.process && event.line == hold.held.line
        && Point{held->until, held->untilLine, held->untilExecution} == hold.until;
}

} // namespace joinery::engine
