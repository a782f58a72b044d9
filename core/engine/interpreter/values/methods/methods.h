// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "engine/interpreter/values/types.h"

/// The methods of the built-in types, as types() puts them into their classes.
namespace joinery::engine {

void addObjectMethods(const Types &types);
void addStrMethods(Class &str);
void addStrTranslation(Class &str); ///< maketrans and translate
void addNumberMethods(const Types &types);
void addListMethods(Class &list);
void addTupleMethods(const Types &types); ///< and those of range
void addDictMethods(const Types &types); ///< and those of its views
void addSetMethods(const Types &types);
void addIteratorMethods(Class &iterator);

} // namespace joinery::engine
