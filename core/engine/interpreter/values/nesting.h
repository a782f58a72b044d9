// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "engine/interpreter/values/exception.h"

namespace joinery::engine {

/// Bounds how deep C++ recurses into nested values: RecursionError beyond it. One on the stack of
/// every function that follows a container into its elements.
class Nesting {
public:
    /// doing: " in comparison", " while getting the repr of an object".
    explicit Nesting(const char *doing)
    {
        if (s_depth >= deepest) {
            raise(
                exceptions().recursionError,
                std::string("maximum recursion depth exceeded") + doing);
        }
        ++s_depth;
    }
    ~Nesting() { --s_depth; }
    Nesting(const Nesting &) = delete;
    Nesting &operator=(const Nesting &) = delete;

private:
    static constexpr int deepest = 500;
    static inline int s_depth = 0;
};

} // namespace joinery::engine
