// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "analysis/longestincrease.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace joinery::analysis {

namespace {

/// Of an increasing subsequence: how long it is, and how many of it are at their places.
using Score = std::pair<std::size_t, std::size_t>;

struct Best {
    Score score;
    std::size_t end = 0; ///< its last element; means nothing where the score is 0
    std::size_t rank = 0; ///< of that

    /// Of equal ones the one that ends lower.
    bool isBetterThan(const Best &other) const
    {
        return score > other.score || (score == other.score && rank < other.rank);
    }
};

/// The best among the first so many ranks (a Fenwick tree of maxima).
class BestByRank {
public:
    explicit BestByRank(std::size_t ranks) : m_tree(ranks + 1) { }

    Best below(std::size_t rank) const
    {
        Best best;
        for (std::size_t i = rank; i > 0; i -= i & -i) {
            if (m_tree[i].isBetterThan(best))
                best = m_tree[i];
        }
        return best;
    }
    void put(const Best &best)
    {
        for (std::size_t i = best.rank + 1; i < m_tree.size(); i += i & -i) {
            if (best.isBetterThan(m_tree[i]))
                m_tree[i] = best;
        }
    }

private:
    std::vector<Best> m_tree;
};

std::vector<std::size_t> ranksOf(const std::vector<std::size_t> &values)
{
    std::vector<std::size_t> byValue(values.size());
    std::iota(byValue.begin(), byValue.end(), std::size_t{0});
    std::ranges::sort(byValue, {}, [&](std::size_t index) { return values[index]; });
    std::vector<std::size_t> ranks(values.size());
    for (std::size_t rank = 0; rank < byValue.size(); ++rank)
        ranks[byValue[rank]] = rank;
    return ranks;
}

} // namespace

std::vector<std::size_t> outsideLongestIncrease(const std::vector<std::size_t> &values)
{
    const std::vector<std::size_t> ranks = ranksOf(values);
    BestByRank best(values.size());
    std::vector<Best> before(values.size()); // the best that each can follow
    for (std::size_t i = 0; i < values.size(); ++i) {
        before[i] = best.below(ranks[i]);
        const auto &[length, atHome] = before[i].score;
        best.put({{length + 1, atHome + (ranks[i] == i ? 1 : 0)}, i, ranks[i]});
    }
    std::vector<bool> isInside(values.size());
    for (Best last = best.below(values.size()); last.score.first > 0; last = before[last.end])
        isInside[last.end] = true;
    std::vector<std::size_t> outside;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!isInside[i])
            outside.push_back(i);
    }
    return outside;
}

} // namespace joinery::analysis
