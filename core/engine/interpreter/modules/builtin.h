// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "engine/interpreter/values/class.h"
#include "engine/interpreter/values/definitions.h"

#include <string>

namespace joinery::engine {

/// A module's function that CPython wrote in C: it takes no keywords, and counts its arguments.
/// qualifier: the module as CPython's messages name it ("time.", "posix." or nothing).
inline void addBuiltin(
    Module &module, const std::string &qualifier, const std::string &name, int least, int most,
    BuiltinFunction::Implementation code)
{
    module.attributes.set(
        name,
        make<BuiltinFunction>(
            name,
            [qualifier, name, least, most, code = std::move(code)](const Arguments &arguments) {
                refuseKeywords(qualifier + name, arguments);
                checkCount(qualifier + name, arguments.positional.size(), least, most);
                return code(arguments);
            }));
}

} // namespace joinery::engine
