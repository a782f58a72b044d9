// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "engine/interpreter/values/class.h"
#include "engine/interpreter/values/definitions.h"
#include "engine/interpreter/values/exception.h"
#include "engine/interpreter/values/operators.h"

#include <string>
#include <utility>

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

/// A number that CPython hands to C as an int. OverflowError if it does not fit.
inline int asInt(const Value &value)
{
    const std::int64_t number = asIndex(value);
    if (!std::in_range<int>(number))
        raiseOverflowError("Python int too large to convert to C int");
    return static_cast<int>(number);
}

/// Likewise, where CPython reads it by the format "i" and words the error differently.
inline int asParsedInt(const Value &value)
{
    const std::int64_t number = asIndex(value);
    if (!std::in_range<int>(number)) {
        raiseOverflowError(
            "signed integer is {}", number > 0 ? "greater than maximum" : "less than minimum");
    }
    return static_cast<int>(number);
}

} // namespace joinery::engine
