// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "engine/interpreter/values/class.h"

#include <string>

namespace joinery::engine {

class Machine;

/// The module of that (dotted) name: nothing is loaded, it has always been there.
/// ModuleNotFoundError for others; the parser lets none of them through.
Ref<Module> importModule(Machine &machine, const std::string &name);

/// The builtins exit and quit, which CPython's site module adds.
void installExit(Machine &machine);

Ref<Module> makeMultiprocessingModule(Machine &machine);
Ref<Module> makeOsModule(Machine &machine);
Ref<Module> makeRandomModule(Machine &machine);
Ref<Module> makeSignalModule(Machine &machine);
Ref<Module> makeSysModule(Machine &machine);
Ref<Module> makeTimeModule(Machine &machine);

} // namespace joinery::engine
