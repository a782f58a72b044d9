// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "engine/interpreter/modules/processobject.h"

namespace joinery::engine {

class Machine;

/// multiprocessing's classes of processes.
struct ProcessClasses {
    Ref<Class> base; ///< BaseProcess, with all that can be called
    Ref<Class> process; ///< what scenarios know as Process
};
ProcessClasses makeProcessClasses(Machine &machine);

/// What current_process() is in main.
Ref<ProcessObject> makeMainProcess(const Ref<Class> &base);
/// What parent_process() is in a child, and None in main.
Value makeParentProcess(Machine &machine, const Ref<Class> &base);

} // namespace joinery::engine
