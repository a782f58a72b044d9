// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace joinery::trace {

/// The names of an enumeration's values in files, found in both directions. Built by the
/// compiler; find() is a hash and one comparison, for reading does it ten times an event.
template <std::size_t N>
class NameTable {
public:
    constexpr explicit NameTable(const std::array<std::string_view, N> &names) : m_names(names)
    {
        for (std::size_t i = 0; i < N; ++i) {
            std::size_t slot = slotOf(names[i]);
            while (m_slots[slot] != 0)
                slot = (slot + 1) % slotCount;
            m_slots[slot] = static_cast<std::uint8_t>(i + 1);
        }
    }

    static constexpr std::size_t size() { return N; }
    template <class Value>
    constexpr std::string_view nameOf(Value value) const
    {
        return m_names[static_cast<std::size_t>(value)];
    }
    constexpr std::optional<std::size_t> find(std::string_view name) const
    {
        if (name.empty())
            return std::nullopt;
        std::size_t slot = slotOf(name);
        for (; m_slots[slot] != 0; slot = (slot + 1) % slotCount) {
            if (m_names[m_slots[slot] - 1U] == name)
                return m_slots[slot] - 1U;
        }
        return std::nullopt;
    }

private:
    static_assert(N < 256);
    static constexpr std::size_t slotCount = std::bit_ceil(4 * N);

    static constexpr std::size_t slotOf(std::string_view name)
    {
        const auto first = static_cast<unsigned char>(name.front());
        const auto last = static_cast<unsigned char>(name.back());
        return (name.size() * 29U + first * 7U + last) % slotCount;
    }

    std::array<std::string_view, N> m_names;
    std::array<std::uint8_t, slotCount> m_slots{};
};

template <class... Names>
constexpr auto makeNameTable(Names... names)
{
    return NameTable<sizeof...(Names)>{{std::string_view(names)...}};
}

} // namespace joinery::trace
