// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "engine/interpreter/values/value.h"

#include <cstdint>
#include <vector>

namespace joinery::engine {

/// The locals of one call, shared with the functions that were defined in it.
struct Environment {
    Environment(std::size_t size, Ref<Environment> around)
        : slots(size, Value::unset()), outer(std::move(around))
    {
    }

    void retain() const noexcept { ++m_references; }
    void release() const noexcept
    {
        if (--m_references == 0)
            delete this;
    }

    std::vector<Value> slots;
    Ref<Environment> outer;

private:
    mutable std::uint32_t m_references = 0;
};

} // namespace joinery::engine
