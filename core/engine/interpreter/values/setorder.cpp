// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/interpreter/values/setorder.h"

#include <algorithm>
#include <utility>

namespace joinery::engine {
namespace {

/// The places that CPython's set gives to hashes: its own probing and growth.
class Places {
public:
    void add(const Table::Entry *entry)
    {
        insert(entry);
        ++m_used;
        if (m_used * 5 >= (m_slots.size() - 1) * 3)
            grow();
    }

    const std::vector<const Table::Entry *> &slots() const { return m_slots; }

private:
    void insert(const Table::Entry *entry)
    {
        constexpr size_t neighbours = 9;
        const size_t mask = m_slots.size() - 1;
        size_t perturbation = entry->hash;
        for (size_t i = entry->hash & mask;;) {
            const size_t last = i + neighbours <= mask ? i + neighbours : i;
            for (size_t slot = i; slot <= last; ++slot) {
                if (!m_slots[slot]) {
                    m_slots[slot] = entry;
                    return;
                }
            }
            perturbation >>= 5;
            i = (i * 5 + 1 + perturbation) & mask;
        }
    }

    void grow()
    {
        constexpr size_t large = 50'000;
        const size_t atLeast = m_used > large ? m_used * 2 : m_used * 4;
        size_t size = 8;
        while (size <= atLeast)
            size *= 2;
        const auto old = std::exchange(m_slots, std::vector<const Table::Entry *>(size, nullptr));
        for (const Table::Entry *entry : old) {
            if (entry)
                insert(entry);
        }
    }

    std::vector<const Table::Entry *> m_slots = std::vector<const Table::Entry *>(8, nullptr);
    size_t m_used = 0;
};

} // namespace

std::vector<Value> keysInSetOrder(const Table &table)
{
    std::vector<Value> keys;
    Places places;
    size_t position = 0;
    while (const auto *entry = table.next(position)) {
        keys.push_back(entry->key);
        places.add(entry);
    }
    if (std::any_of(keys.begin(), keys.end(), [](const Value &key) { return key.isObject(); }))
        return keys;
    keys.clear();
    for (const Table::Entry *entry : places.slots()) {
        if (entry)
            keys.push_back(entry->key);
    }
    return keys;
}

} // namespace joinery::engine
