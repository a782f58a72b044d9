// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string_view>

namespace joinery::trace {

/// Recognises JSON keys where they stand in a file, ten to a line of it. A key is compared together
/// with its closing quote as two words of eight bytes: nobody has to look for its end first.
template <std::size_t N>
class KeyTable {
public:
    /// Names are of 1 to 15 characters, none of which needs an escape in JSON.
    constexpr explicit KeyTable(const std::array<std::string_view, N> &names)
    {
        for (std::size_t i = 0; i < N; ++i) {
            std::array<char, keySize> name{};
            std::array<char, keySize> mask{};
            for (std::size_t k = 0; k <= names[i].size(); ++k) {
                name[k] = k < names[i].size() ? names[i][k] : '"';
                mask[k] = '\xff';
            }
            m_keys[i] = {std::bit_cast<Words>(name), std::bit_cast<Words>(mask)};
            std::size_t slot = slotOf(name[0], name[1]);
            while (m_slots[slot] != 0)
                slot = (slot + 1) % slotCount;
            m_slots[slot] = static_cast<std::uint8_t>(i + 1);
        }
    }

    static constexpr std::size_t size() { return N; }
    /// at: behind the opening quote; 16 bytes from there on can be read, whatever they are.
    std::optional<std::size_t> find(const char *at) const
    {
        Words words;
        std::memcpy(words.data(), at, sizeof words);
        for (std::size_t slot = slotOf(at[0], at[1]); m_slots[slot] != 0;
             slot = (slot + 1) % slotCount) {
            const Key &key = m_keys[m_slots[slot] - 1U];
            const std::uint64_t differs =
                ((words[0] & key.mask[0]) ^ key.name[0]) | ((words[1] & key.mask[1]) ^ key.name[1]);
            if (differs == 0)
                return m_slots[slot] - 1U;
        }
        return std::nullopt;
    }

private:
    static constexpr std::size_t keySize = 16;
    using Words = std::array<std::uint64_t, keySize / sizeof(std::uint64_t)>;
    struct Key {
        Words name{};
        Words mask{};
    };
    static_assert(N < 256);
    static constexpr std::size_t slotCount = std::bit_ceil(4 * N);

    static constexpr std::size_t slotOf(char first, char second)
    {
        return (static_cast<unsigned char>(first) * 7U + static_cast<unsigned char>(second) * 29U)
            % slotCount;
    }

    std::array<Key, N> m_keys{};
    std::array<std::uint8_t, slotCount> m_slots{};
};

template <class... Names>
constexpr auto makeKeyTable(Names... names)
{
    return KeyTable<sizeof...(Names)>{{std::string_view(names)...}};
}

} // namespace joinery::trace
