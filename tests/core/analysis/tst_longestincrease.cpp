// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "analysis/longestincrease.h"

#include <QTest>

#include <algorithm>
#include <numeric>
#include <utility>

using namespace joinery::analysis;

using Values = std::vector<std::size_t>;
/// How many stay, and how many of them at their places.
using Score = std::pair<std::size_t, std::size_t>;

namespace {

/// Of what stays; nullopt: that does not increase.
template <class Stays>
std::optional<Score> scoreOf(const Values &values, const Stays &stays)
{
    Score score;
    std::optional<std::size_t> last;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!stays(i))
            continue;
        if (last && *last > values[i])
            return std::nullopt;
        last = values[i];
        ++score.first;
        score.second += values[i] == i ? 1 : 0;
    }
    return score;
}

Score bestScore(const Values &values)
{
    Score best;
    for (unsigned chosen = 0; chosen < 1U << values.size(); ++chosen) {
        const auto score =
            scoreOf(values, [chosen](std::size_t i) { return (chosen >> i & 1U) != 0; });
        best = std::max(best, score.value_or(Score()));
    }
    return best;
}

} // namespace

class TestLongestIncrease : public QObject {
    Q_OBJECT

private slots:
    void whatHasNotMovedStays();
    void itIsTheBestOfAllSubsequences();
    void onlyTheOrderOfTheValuesCounts();
};

void TestLongestIncrease::whatHasNotMovedStays()
{
    // Of 1 and 2, and of 0 and 2, only 2 is where it was.
    QCOMPARE(outsideLongestIncrease({1, 0, 2}).size(), std::size_t{1});
    // Two that change places around one that stays there.
    QCOMPARE(outsideLongestIncrease({2, 1, 0}), (Values{0, 2}));
    QCOMPARE(outsideLongestIncrease({0, 3, 2, 1, 4}), (Values{1, 3}));
}

void TestLongestIncrease::itIsTheBestOfAllSubsequences()
{
    for (std::size_t size = 0; size <= 6; ++size) {
        Values values(size);
        std::iota(values.begin(), values.end(), std::size_t{0});
        do {
            const Values outside = outsideLongestIncrease(values);
            const auto score = scoreOf(values, [&outside](std::size_t i) {
                return std::ranges::find(outside, i) == outside.end();
            });
            QCOMPARE(score, std::optional(bestScore(values)));
        } while (std::ranges::next_permutation(values).found);
    }
}

void TestLongestIncrease::onlyTheOrderOfTheValuesCounts()
{
    QCOMPARE(outsideLongestIncrease({20, 10, 5}), outsideLongestIncrease({2, 1, 0}));
}

QTEST_GUILESS_MAIN(TestLongestIncrease)
#include "tst_longestincrease.moc"
