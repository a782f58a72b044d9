// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/interpreter/values/object.h"

#include <vector>

namespace joinery::engine {

void Object::destroy() noexcept
{
    constexpr int nestedAtMost = 200;
    static int depth = 0;
    static std::vector<Object *> waiting;

    if (depth >= nestedAtMost) {
        waiting.push_back(this);
        return;
    }
    ++depth;
    delete this;
    --depth;
    while (depth == 0 && !waiting.empty()) {
        Object *next = waiting.back();
        waiting.pop_back();
        ++depth;
        delete next;
        --depth;
    }
}

} // namespace joinery::engine
