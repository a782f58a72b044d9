// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/interpreter/values/table.h"

#include "engine/interpreter/values/operators.h"
#include "engine/interpreter/values/str.h"

#include <algorithm>
#include <utility>

namespace joinery::engine {
namespace {

bool sameKey(const Value &left, const Value &right)
{
    if (left.is(right))
        return true;
    const auto *a = left.as<Str>();
    const auto *b = right.as<Str>();
    return a && b ? a->view() == b->view() : equals(left, right);
}

} // namespace

/// Where key is or would go. A user's __eq__ may change us; then, as CPython does, we start over.
size_t Table::slotOf(const Value &key, size_t hash) const
{
    for (size_t slot = hash;; ++slot) {
        slot &= m_slots.size() - 1;
        const std::uint32_t index = m_slots[slot];
        if (index == 0)
            return slot;
        const Entry &entry = m_entries[index - 1];
        if (entry.hash != hash || entry.key.isUnset())
            continue;
        const Value candidate = entry.key;
        const bool isSame = sameKey(candidate, key);
        if (!isAt(slot, index, candidate))
            slot = hash - 1;
        else if (isSame)
            return slot;
    }
}

bool Table::isAt(size_t slot, std::uint32_t index, const Value &key) const
{
    return slot < m_slots.size() && m_slots[slot] == index && index <= m_entries.size()
        && m_entries[index - 1].key.is(key);
}

/// Where a key of that hash goes that is not in the table.
size_t Table::freeSlot(size_t hash) const
{
    size_t slot = hash & (m_slots.size() - 1);
    while (m_slots[slot] != 0)
        slot = (slot + 1) & (m_slots.size() - 1);
    return slot;
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
    size_t slot = slotOf(key, hash);
    if (const std::uint32_t index = m_slots[slot]; index != 0) {
        m_entries[index - 1].value = std::move(value);
        return;
    }
    if ((m_entries.size() + 1) * 3 > m_slots.size() * 2) {
        rebuild(m_slots.size());
        slot = freeSlot(hash);
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
    m_slots.assign(smallest, 0);
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
    for (size_t i = 0; i < m_entries.size(); ++i)
        m_slots[freeSlot(m_entries[i].hash)] = static_cast<std::uint32_t>(i + 1);
}

} // namespace joinery::engine
