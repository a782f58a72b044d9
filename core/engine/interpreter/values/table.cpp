// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/interpreter/values/table.h"

#include "engine/interpreter/values/operators.h"
#include "engine/interpreter/values/str.h"

#include <algorithm>
#include <utility>

namespace joinery::engine {
namespace {

constexpr size_t smallestTable = 8;

bool sameKey(const Value &left, const Value &right)
{
    if (left.is(right))
        return true;
    const auto *a = left.as<Str>();
    const auto *b = right.as<Str>();
    return a && b ? a->view() == b->view() : equals(left, right);
}

} // namespace

/// Where key is or would go. The size is read anew each turn: a user's __eq__ may change us.
size_t Table::slotOf(const Value &key, size_t hash) const
{
    size_t slot = hash;
    for (;; ++slot) {
        slot &= m_slots.size() - 1;
        const std::uint32_t index = m_slots[slot];
        if (index == 0)
            return slot;
        const Entry &entry = m_entries[index - 1];
        if (entry.hash != hash || entry.key.isUnset())
            continue;
        const Value candidate = entry.key;
        if (sameKey(candidate, key))
            return slot;
    }
}

Value *Table::find(const Value &key)
{
    const size_t hash = engine::hash(key);
    if (m_size == 0)
        return nullptr;
    const std::uint32_t index = m_slots[slotOf(key, hash)];
    return index == 0 ? nullptr : &m_entries[index - 1].value;
}

const Value *Table::find(const Value &key) const
{
    return const_cast<Table *>(this)->find(key);
}

void Table::set(const Value &key, Value value)
{
    const size_t hash = engine::hash(key);
    if ((m_entries.size() + 1) * 3 > m_slots.size() * 2)
        rebuild(std::max(smallestTable, m_slots.size()));
    const size_t slot = slotOf(key, hash);
    if (const std::uint32_t index = m_slots[slot]; index != 0) {
        m_entries[index - 1].value = std::move(value);
        return;
    }
    m_entries.push_back({hash, key, std::move(value)});
    m_slots[slot] = static_cast<std::uint32_t>(m_entries.size());
    ++m_size;
}

Value Table::remove(const Value &key)
{
    const size_t hash = engine::hash(key);
    if (m_size == 0)
        return Value::unset();
    const std::uint32_t index = m_slots[slotOf(key, hash)];
    if (index == 0)
        return Value::unset();
    Entry &entry = m_entries[index - 1];
    --m_size;
    const Value old = std::exchange(entry.key, Value::unset());
    return std::exchange(entry.value, Value());
}

void Table::clear()
{
    const auto old = std::exchange(m_entries, {});
    m_slots.clear();
    m_size = 0;
}

const Table::Entry *Table::next(size_t &position) const
{
    while (position < m_entries.size()) {
        const Entry &entry = m_entries[position++];
        if (!entry.key.isUnset())
            return &entry;
    }
    return nullptr;
}

const Table::Entry *Table::last() const
{
    for (size_t i = m_entries.size(); i > 0; --i) {
        if (!m_entries[i - 1].key.isUnset())
            return &m_entries[i - 1];
    }
    return nullptr;
}

/// Drops the removed entries, and has at least this many slots, half of them free.
void Table::rebuild(size_t slots)
{
    while ((m_size + 1) * 2 > slots)
        slots *= 2;
    std::erase_if(m_entries, [](const Entry &entry) { return entry.key.isUnset(); });
    m_slots.assign(slots, 0);
    for (size_t i = 0; i < m_entries.size(); ++i) {
        size_t slot = m_entries[i].hash & (slots - 1);
        while (m_slots[slot] != 0)
            slot = (slot + 1) & (slots - 1);
        m_slots[slot] = static_cast<std::uint32_t>(i + 1);
    }
}

} // namespace joinery::engine
