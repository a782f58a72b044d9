// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "engine/interpreter/values/callables.h"
#include "engine/interpreter/values/table.h"

namespace joinery::engine {

/// What dict(…) and d.update(…) do: a mapping or pairs, then keywords.
void updateDict(Dict &dict, const Arguments &arguments);

} // namespace joinery::engine
