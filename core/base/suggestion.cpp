// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "base/suggestion.h"

#include <algorithm>
#include <vector>

namespace joinery {

namespace {

/// Optimal string alignment distance.
std::size_t editDistance(std::string_view a, std::string_view b)
{
    std::vector<std::vector<std::size_t>> cost(
        a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i) {
        for (std::size_t j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0) {
                cost[i][j] = i + j;
                continue;
            }
            const std::size_t change = a[i - 1] == b[j - 1] ? 0 : 1;
            cost[i][j] =
                std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1, cost[i - 1][j - 1] + change});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
    }
    return cost[a.size()][b.size()];
}

constexpr std::size_t longestWord = 40;

char small(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool differInCaseOnly(std::string_view a, std::string_view b)
{
    return std::ranges::equal(a, b, {}, small, small);
}

} // namespace

std::optional<std::string>
suggestion(std::string_view unknown, std::span<const std::string_view> known)
{
    if (unknown.size() > longestWord)
        return std::nullopt;
    std::optional<std::string> best;
    std::size_t bestDistance = unknown.size() / 3 + 2;
    for (const auto word : known) {
        if (differInCaseOnly(unknown, word))
            return std::string(word);
        const auto distance = editDistance(unknown, word);
        if (distance < bestDistance && distance < word.size()) {
            bestDistance = distance;
            best = std::string(word);
        }
    }
    return best;
}

} // namespace joinery
