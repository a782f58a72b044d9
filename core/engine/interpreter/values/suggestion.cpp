// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/interpreter/values/attributes.h"

#include <algorithm>
#include <cctype>
#include <vector>

namespace joinery::engine {
namespace {

// The costs and limits are CPython 3.11's, so that the same names are suggested.
constexpr int moveCost = 2;
constexpr int caseCost = 1;
constexpr size_t longestName = 40;
constexpr size_t mostCandidates = 750;
constexpr int tooFar = 1'000'000;

int substitutionCost(char a, char b)
{
    if (a == b)
        return 0;
    const auto lower = [](char c) { return std::tolower(static_cast<unsigned char>(c)); };
    return lower(a) == lower(b) ? caseCost : moveCost;
}

void trimCommonEnds(std::string_view &a, std::string_view &b)
{
    while (!a.empty() && !b.empty() && a.front() == b.front()) {
        a.remove_prefix(1);
        b.remove_prefix(1);
    }
    while (!a.empty() && !b.empty() && a.back() == b.back()) {
        a.remove_suffix(1);
        b.remove_suffix(1);
    }
}

/// The edit distance of two names, where changing only the case counts half.
int distance(std::string_view a, std::string_view b)
{
    trimCommonEnds(a, b);
    if (std::max(a.size(), b.size()) > longestName)
        return tooFar;
    std::vector<int> row(b.size() + 1);
    for (size_t j = 0; j <= b.size(); ++j)
        row[j] = static_cast<int>(j) * moveCost;
    for (size_t i = 1; i <= a.size(); ++i) {
        int diagonal = row[0];
        row[0] = static_cast<int>(i) * moveCost;
        for (size_t j = 1; j <= b.size(); ++j) {
            const int substituted = diagonal + substitutionCost(a[i - 1], b[j - 1]);
            diagonal = row[j];
            row[j] = std::min({substituted, row[j] + moveCost, row[j - 1] + moveCost});
        }
    }
    return row[b.size()];
}

} // namespace

std::optional<std::string>
suggestion(std::string_view name, const std::vector<std::string> &candidates)
{
    if (candidates.size() >= mostCandidates)
        return std::nullopt;
    std::optional<std::string> best;
    int bestDistance = 0;
    for (const std::string &candidate : candidates) {
        if (candidate == name)
            continue;
        // No more than a third of the letters may differ.
        int atMost = static_cast<int>(name.size() + candidate.size() + 3) * moveCost / 6;
        if (best)
            atMost = std::min(atMost, bestDistance - 1);
        const int found = distance(name, candidate);
        if (found > atMost)
            continue;
        if (!best || found < bestDistance) {
            best = candidate;
            bestDistance = found;
        }
    }
    return best;
}

} // namespace joinery::engine
