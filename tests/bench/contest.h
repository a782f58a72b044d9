// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <benchmark/benchmark.h>

#include <algorithm>
#include <deque>
#include <functional>
#include <memory>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace joinery::bench {

/// Ways to do the same. They are measured in one process by turns, each round in another order, so
/// that whatever else the machine does falls on all of them alike. A way's figure is the lower
/// quartile of its samples: what it takes when nobody interrupts it.
class Contest {
public:
    struct Way {
        std::string name;
        std::function<double()> sample; ///< does it once; the seconds that count
    };

    Contest(int rounds, std::vector<Way> ways)
        : m_rounds(rounds), m_ways(std::move(ways)), m_figures(m_ways.size())
    {
    }

    /// The way's figure in the next contest that it has not told of yet.
    double nextFigure(std::size_t way)
    {
        if (m_figures[way].empty())
            hold();
        const double figure = m_figures[way].front();
        m_figures[way].pop_front();
        return figure;
    }

private:
    void hold()
    {
        std::vector<std::size_t> order(m_ways.size());
        for (std::size_t i = 0; i < order.size(); ++i)
            order[i] = i;
        std::vector<std::vector<double>> samples(m_ways.size());
        for (int round = 0; round < m_rounds; ++round) {
            std::shuffle(order.begin(), order.end(), m_random);
            for (const std::size_t way : order)
                samples[way].push_back(m_ways[way].sample());
        }
        for (std::size_t way = 0; way < samples.size(); ++way)
            m_figures[way].push_back(lowerQuartile(samples[way]));
    }

    static double lowerQuartile(std::vector<double> &samples)
    {
        const auto quartile = samples.begin() + static_cast<std::ptrdiff_t>(samples.size() / 4);
        std::nth_element(samples.begin(), quartile, samples.end());
        return *quartile;
    }

    int m_rounds;
    std::vector<Way> m_ways;
    std::vector<std::deque<double>> m_figures;
    std::mt19937 m_random{1};
};

/// Makes each way a benchmark of its own; a repetition is a contest.
inline void addContest(benchmark::TimeUnit unit, int rounds, const std::vector<Contest::Way> &ways)
{
    const auto contest = std::make_shared<Contest>(rounds, ways);
    for (std::size_t way = 0; way < ways.size(); ++way) {
        const auto run = [contest, way](benchmark::State &state) {
            for (auto _ : state)
                state.SetIterationTime(contest->nextFigure(way));
        };
        benchmark::RegisterBenchmark(ways[way].name.c_str(), run)
            ->UseManualTime()
            ->Iterations(1)
            ->Unit(unit);
    }
}

} // namespace joinery::bench
