// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "engine/interpreter/values/callables.h"

#include <array>
#include <string_view>
#include <vector>

namespace joinery::engine {

/// The arguments of a call while they are evaluated; few of them need no memory of their own.
class CallArguments {
public:
    void add(Value value)
    {
        if (m_many.empty() && m_count < m_few.size()) {
            m_few[m_count++] = std::move(value);
            return;
        }
        if (m_many.empty())
            m_many.assign(m_few.begin(), m_few.begin() + m_count);
        m_many.push_back(std::move(value));
    }
    /// name must live as long as the arguments: see keep().
    void add(std::string_view name, Value value) { m_keywords.push_back({name, std::move(value)}); }
    void keep(Value owner) { m_kept.push_back(std::move(owner)); }

    bool hasKeyword(std::string_view name) const
    {
        for (const auto &keyword : m_keywords) {
            if (keyword.name == name)
                return true;
        }
        return false;
    }
    Arguments view() const
    {
        if (m_many.empty())
            return {{m_few.data(), m_count}, m_keywords};
        return {m_many, m_keywords};
    }

private:
    std::array<Value, 6> m_few;
    std::size_t m_count = 0;
    std::vector<Value> m_many;
    std::vector<Arguments::Keyword> m_keywords;
    std::vector<Value> m_kept;
};

} // namespace joinery::engine
