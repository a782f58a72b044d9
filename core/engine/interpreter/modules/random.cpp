// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/interpreter/modules/random.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <numbers>
#include <span>

namespace joinery::engine {

namespace {

constexpr int bitsOfAWord = 32;

/// A seed sequence, as the standard's engines take one: makes the state from a number in the way
/// of the Mersenne twister's authors (init_by_array), which CPython follows. std::seed_seq has
/// another.
class NumberSeed {
public:
    using result_type = std::uint32_t;

    explicit NumberSeed(std::uint64_t number)
        : m_number(number), m_count(number >> bitsOfAWord == 0 ? 1 : 2)
    {
    }

    void generate(std::uint32_t *begin, std::uint32_t *end) const
    {
        const std::span state(begin, end);
        fill(state);
        const auto size = static_cast<std::uint32_t>(state.size());
        std::uint32_t at = 0;
        for (std::uint32_t i = 0; i < size; ++i) {
            at = next(state, at);
            const std::uint32_t place = i % m_count;
            state[at] = (state[at] ^ folded(state[at - 1]) * 1664525) + word(place) + place;
        }
        for (std::uint32_t i = 1; i < size; ++i) {
            at = next(state, at);
            state[at] = (state[at] ^ folded(state[at - 1]) * 1566083941) - at;
        }
        // Of the first word the engine uses but this bit; with it the state is never all zero.
        state[0] = 0x80000000;
    }

private:
    /// The least significant is the first.
    std::uint32_t word(std::uint32_t place) const
    {
        return static_cast<std::uint32_t>(m_number >> (place * bitsOfAWord));
    }
    static std::uint32_t folded(std::uint32_t bits) { return bits ^ (bits >> 30); }
    /// What the number is mixed into: the same for every number.
    static void fill(std::span<std::uint32_t> state)
    {
        state[0] = 19650218;
        for (std::uint32_t at = 1; at < state.size(); ++at)
            state[at] =
                std::uint32_t{std::mt19937::initialization_multiplier} * folded(state[at - 1]) + at;
    }
    /// The place after this one. The first has no word before it: it stands for the last there.
    static std::uint32_t next(std::span<std::uint32_t> state, std::uint32_t at)
    {
        if (at + 1 < state.size())
            return at + 1;
        state[0] = state.back();
        return 1;
    }

    std::uint64_t m_number;
    std::uint32_t m_count; ///< of its words, zeros ahead left out; one at least
};

/// The count of all 64-bit numbers has 65 bits.
__extension__ using Wide = unsigned __int128;

Wide drawBits(std::mt19937 &engine, int count)
{
    Wide number = 0;
    for (int drawn = 0; drawn < count; drawn += bitsOfAWord) {
        // Of the last word the upper bits are taken.
        const int unused = std::max(0, drawn + bitsOfAWord - count);
        number |= Wide{engine() >> unused} << drawn;
    }
    return number;
}

} // namespace

void Random::setSource(std::optional<std::uint64_t> seed)
{
    m_source = seed;
    seedFromSystem();
}

void Random::seedFromSystem()
{
    if (m_source) {
        seed(*m_source);
        return;
    }
    std::random_device device;
    seed((std::uint64_t{device()} << 32) | device());
}

void Random::seed(std::uint64_t magnitude)
{
    NumberSeed sequence(magnitude);
    m_engine.seed(sequence);
    m_nextGauss.reset();
}

std::uint64_t Random::upTo(std::uint64_t last)
{
    // The bits of the count, not of the last: for a power of two that is one more than it needs,
    // and every other draw is in vain.
    const bool isEvery = last == std::numeric_limits<std::uint64_t>::max();
    const int bits = isEvery ? 65 : static_cast<int>(std::bit_width(last + 1));
    Wide number = drawBits(m_engine, bits);
    while (number > last)
        number = drawBits(m_engine, bits);
    return static_cast<std::uint64_t>(number);
}

double Random::fraction()
{
    const std::uint64_t upper = m_engine() >> 5;
    const std::uint64_t lower = m_engine() >> 6;
    return static_cast<double>((upper << 26) | lower) * 0x1p-53;
}

double Random::gauss()
{
    if (m_nextGauss) {
        const double kept = *m_nextGauss;
        m_nextGauss.reset();
        return kept;
    }
    const double angle = fraction() * (2.0 * std::numbers::pi);
    const double radius = std::sqrt(-2.0 * std::log(1.0 - fraction()));
    m_nextGauss = std::sin(angle) * radius;
    return std::cos(angle) * radius;
}

Random &Random::ofThisProcess()
{
    static Random instance;
    return instance;
}

} // namespace joinery::engine
