// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "engine/interpreter/values/value.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace joinery::engine {

/// Names and their values in the order of binding: a module's globals, an object's attributes.
class Namespace {
public:
    struct Entry {
        std::string name;
        Value value; ///< unset: removed
    };

    /// Null if the name is not bound. Valid until the next set() or remove().
    Value *find(std::string_view name);
    const Value *find(std::string_view name) const;
    void set(std::string_view name, Value value);
    /// False if the name was not bound.
    bool remove(std::string_view name);
    /// In the order of binding.
    std::vector<std::string> names() const;

private:
    struct Hash : std::hash<std::string_view> {
        using is_transparent = void;
    };

    static constexpr size_t linearUpTo = 8;

    size_t indexOf(std::string_view name) const;

    std::vector<Entry> m_entries;
    /// Empty while the entries are few.
    std::unordered_map<std::string, size_t, Hash, std::equal_to<>> m_index;
};

} // namespace joinery::engine
