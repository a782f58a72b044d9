// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "engine/interpreter/values/value.h"
#include "trace/event.h"

#include <string>

namespace joinery::engine {

class Machine;

/// sys.stdout and sys.stderr.
struct Streams {
    Value out;
    Value error;
};
Streams makeStreams(Machine &machine);

/// What the program's sys.stdout or sys.stderr is now: it may put anything there; unset when it has
/// deleted it.
Value standardStream(Machine &machine, trace::Stream which);

/// Writes at once what the interpreter itself has to say, such as a traceback, to such a stream.
/// May raise what an object of the program's own raises.
void writeTo(Machine &machine, const Value &stream, const std::string &text);

/// Adds print() to the builtins.
void installOutput(Machine &machine);

} // namespace joinery::engine
