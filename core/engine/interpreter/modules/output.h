// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "engine/interpreter/values/value.h"

namespace joinery::engine {

class Machine;

/// sys.stdout and sys.stderr.
struct Streams {
    Value out;
    Value error;
};
Streams makeStreams(Machine &machine);

/// Adds print() to the builtins.
void installOutput(Machine &machine);

} // namespace joinery::engine
