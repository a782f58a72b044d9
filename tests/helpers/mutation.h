// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <array>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace joinery::tests {

/// Damages texts, the same way for the same seed: deletes, doubles, swaps and inserts stretches,
/// bytes and favourite words.
class Mutator {
public:
    Mutator(unsigned seed, std::vector<std::string> words)
        : m_random(seed), m_words(std::move(words))
    {
    }

    std::string mutated(std::string text)
    {
        for (auto edits = 1 + below(3); edits > 0; --edits)
            mutate(text);
        return text;
    }

    /// Below limit, evenly; 0 if limit is 0.
    std::size_t below(std::size_t limit) { return limit == 0 ? 0 : m_random() % limit; }

private:
    void mutate(std::string &text)
    {
        const auto at = below(text.size() + 1);
        const auto size = below(text.size() - at + 1) % 20;
        switch (below(6)) {
        case 0:
            text.erase(at, size);
            break;
        case 1:
            text.insert(at, text.substr(at, size));
            break;
        case 2:
            text.insert(at, m_words[below(m_words.size())]);
            break;
        case 3:
            text.replace(at, size, m_words[below(m_words.size())]);
            break;
        case 4:
            text.insert(at, 1, static_cast<char>(below(256)));
            break;
        default:
            text.insert(below(text.size() + 1), text.substr(at, size * 4));
        }
    }

    std::mt19937 m_random;
    std::vector<std::string> m_words;
};

} // namespace joinery::tests
