// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/interpreter/values/namespace.h"

namespace joinery::engine {

size_t Namespace::indexOf(std::string_view name) const
{
    if (m_index.empty()) {
        for (size_t i = 0; i < m_entries.size(); ++i) {
            if (m_entries[i].name == name)
                return i;
        }
        return m_entries.size();
    }
    const auto found = m_index.find(name);
    return found == m_index.end() ? m_entries.size() : found->second;
}

Value *Namespace::find(std::string_view name)
{
    const size_t index = indexOf(name);
    if (index == m_entries.size() || m_entries[index].value.isUnset())
        return nullptr;
    return &m_entries[index].value;
}

const Value *Namespace::find(std::string_view name) const
{
    return const_cast<Namespace *>(this)->find(name);
}

void Namespace::set(std::string_view name, Value value)
{
    const size_t index = indexOf(name);
    if (index < m_entries.size()) {
        m_entries[index].value = std::move(value);
        return;
    }
    m_entries.push_back({std::string(name), std::move(value)});
    if (m_entries.size() <= linearUpTo)
        return;
    if (m_index.empty()) {
        for (size_t i = 0; i < m_entries.size(); ++i)
            m_index.emplace(m_entries[i].name, i);
    } else {
        m_index.emplace(m_entries.back().name, m_entries.size() - 1);
    }
}

bool Namespace::remove(std::string_view name)
{
    Value *value = find(name);
    if (!value)
        return false;
    *value = Value::unset();
    return true;
}

std::vector<std::string> Namespace::names() const
{
    std::vector<std::string> result;
    for (const Entry &entry : m_entries) {
        if (!entry.value.isUnset())
            result.push_back(entry.name);
    }
    return result;
}

} // namespace joinery::engine
