// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "engine/interpreter/evaluator/signature.h"
#include "engine/interpreter/values/class.h"

#include <functional>
#include <string>
#include <vector>

namespace joinery::engine {

/// A function that CPython wrote in Python: it is called, complains and looks as those do.
struct Scripted {
    /// The arguments by parameter (self first in a method); what was not given has its default.
    using Code = std::function<Value(const std::vector<Value> &)>;

    std::string name;
    Signature signature;
    std::vector<Value> defaults; ///< one for each parameter, unset where there is none
    Code code;
};

Value makeScripted(Scripted function, const std::string &qualifiedName);
void addScripted(Module &module, Scripted function);
void addScripted(Class &type, Scripted method);
/// A read-only property when write is empty.
void addProperty(
    Class &type, const std::string &name, std::function<Value(const Value &self)> read,
    std::function<void(const Value &self, const Value &value)> write = {});

} // namespace joinery::engine
