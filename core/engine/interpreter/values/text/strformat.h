// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "engine/interpreter/values/callables.h"

#include <string>
#include <string_view>

namespace joinery::engine {

/// str.format: fields by position and name, attributes, indices, conversions, nested specs.
std::string formatTemplate(std::string_view text, const Arguments &arguments);
/// str.format_map: fields by name, looked up in the mapping.
std::string formatTemplate(std::string_view text, const Value &mapping);

} // namespace joinery::engine
