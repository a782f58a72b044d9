// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "explore/ordercount.h"

#include "explore/causality.h"

#include <algorithm>
#include <map>

namespace joinery::explore {

namespace {

/// Of all sizes together: a moment.
constexpr std::size_t mostStates = 50'000;

/// How many outputs of each process: a state of partial output, or what an output needs.
using Counts = std::vector<std::uint32_t>;
/// The outputs of one process in its order, each with what had to be written before.
using Chain = std::vector<Counts>;

bool writesOutput(const Footprint &step)
{
    return std::ranges::any_of(
        step.touches, [](const Touch &touch) { return touch.object == Touch::Object::Output; });
}

Footprint withoutOutput(Footprint step)
{
    std::erase_if(
        step.touches, [](const Touch &touch) { return touch.object == Touch::Object::Output; });
    return step;
}

std::vector<Chain> chainsOf(const std::vector<Footprint> &steps)
{
    Causality causality;
    std::map<ProcessPath, std::size_t> numbers;
    std::vector<std::size_t> outputs;
    std::vector<Chain> chains;
    for (const Footprint &step : steps) {
        (void)causality.add(withoutOutput(step));
        if (!writesOutput(step))
            continue;
        const std::size_t self = causality.size() - 1;
        const auto number = numbers.try_emplace(step.process, numbers.size()).first;
        if (number->second == chains.size())
            chains.emplace_back();
        Counts needed(steps.size());
        for (const std::size_t output : outputs) {
            const auto other = numbers.at(causality.step(output).process);
            needed[other] += causality.isBefore(output, self) ? 1 : 0;
        }
        chains[number->second].push_back(std::move(needed));
        outputs.push_back(self);
    }
    for (Chain &chain : chains) {
        for (Counts &needed : chain)
            needed.resize(chains.size());
    }
    return chains;
}

bool mayCome(const Counts &needed, const Counts &written)
{
    return std::ranges::equal(needed, written, std::ranges::less_equal());
}

} // namespace

std::optional<std::uint64_t> countOrders(const std::vector<Footprint> &steps)
{
    if (std::ranges::any_of(steps, &Footprint::canBranch))
        return std::nullopt;
    const std::vector<Chain> chains = chainsOf(steps);
    // Ways to come to each state with so many outputs, one more at a time.
    std::map<Counts, std::uint64_t> ways{{Counts(chains.size()), 1}};
    std::size_t states = 1;
    std::size_t all = 0;
    for (const Chain &chain : chains)
        all += chain.size();
    for (std::size_t done = 0; done < all; ++done) {
        std::map<Counts, std::uint64_t> next;
        for (const auto &[written, count] : ways) {
            for (std::size_t i = 0; i < chains.size(); ++i) {
                if (written[i] == chains[i].size() || !mayCome(chains[i][written[i]], written))
                    continue;
                Counts after = written;
                ++after[i];
                std::uint64_t &sum = next[after];
                if (__builtin_add_overflow(sum, count, &sum) || states + next.size() > mostStates)
                    return std::nullopt;
            }
        }
        states += next.size();
        ways = std::move(next);
    }
    return ways.begin()->second;
}

} // namespace joinery::explore
