// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "engine/interpreter/values/value.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace joinery::engine {

/// The hash table of dict and set: keys by Python's hash and ==, in the order of insertion.
/// Every call that takes a key may raise: TypeError "unhashable type: 'list'", or whatever a
/// user's __hash__ or __eq__ raises.
class Table {
public:
    struct Entry {
        size_t hash = 0;
        Value key; ///< unset: removed
        Value value;
    };

    size_t size() const { return m_size; }
    bool empty() const { return m_size == 0; }
    /// Null if there is none. Valid until the next change.
    Value *find(const Value &key);
    const Value *find(const Value &key) const;
    bool contains(const Value &key) const { return find(key) != nullptr; }
    /// Replaces the value of an equal key, and keeps that key.
    void set(const Value &key, Value value);
    /// The removed value; unset if there was none.
    Value remove(const Value &key);
    void clear();

    /// The entries from a position on, for walking while others may change the table:
    /// the next live entry at or after position, which moves behind it; null at the end.
    const Entry *next(size_t &position) const;
    /// The last live entry; null if empty.
    const Entry *last() const;

private:
    static constexpr size_t smallest = 8;

    size_t slotOf(const Value &key, size_t hash) const;
    bool isAt(size_t slot, std::uint32_t index, const Value &key) const;
    size_t freeSlot(size_t hash) const;
    void rebuild(size_t slots);

    std::vector<Entry> m_entries;
    /// Index + 1 into m_entries; 0: free, as some always are. A power of two of them.
    std::vector<std::uint32_t> m_slots = std::vector<std::uint32_t>(smallest);
    size_t m_size = 0;
};

struct Dict : Object {
    static constexpr Type kind = Type::Dict;
    Dict() : Object(kind) { }

    Table table;
};

struct Set : Object {
    static constexpr Type kind = Type::Set;
    enum class Mutability { Mutable, Frozen };
    explicit Set(Mutability how = Mutability::Mutable) : Object(kind), mutability(how) { }

    Table table; ///< values are None
    const Mutability mutability;
};

/// d.keys(), d.values(), d.items(): follows the dict's changes.
struct DictView : Object {
    static constexpr Type kind = Type::DictView;
    enum class Of { Keys, Values, Items };
    DictView(Ref<Dict> viewed, Of what) : Object(kind), dict(std::move(viewed)), of(what) { }

    const Ref<Dict> dict;
    const Of of;
};

} // namespace joinery::engine
