// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "engine/interpreter/values/class.h"

namespace joinery::engine {

/// The classes of the built-in values, with their methods. One set a process, made at first use.
struct Types {
    Ref<Class> object, type;
    Ref<Class> none, boolean, integer, floating, str;
    Ref<Class> list, tuple, dict, set, frozenset, range, slice;
    Ref<Class> dictKeys, dictValues, dictItems;
    Ref<Class> function, builtinFunction, methodDescriptor, method, module;
    Ref<Class> property, staticMethod, classMethod, super;
    Ref<Class> notImplemented, ellipsis;
    Ref<Class> enumerate, zip, map, filter, reversed;
};
const Types &types();

/// The only values of their classes.
const Value &notImplemented();
const Value &ellipsis();

/// Every name of builtins that needs no run: functions, types and exceptions. The evaluator adds
/// print, super and the like.
Namespace builtins();

} // namespace joinery::engine
