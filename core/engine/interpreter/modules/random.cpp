// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/interpreter/modules/random.h"

namespace joinery::engine {

void Random::setSource(std::optional<std::uint64_t> seed)
{
    m_source = seed;
    seedFromSystem();
}

void Random::seedFromSystem()
{
    if (m_source) {
        m_engine.seed(*m_source);
        return;
    }
    std::random_device device;
    m_engine.seed((std::uint64_t{device()} << 32) | device());
}

std::uint64_t Random::upTo(std::uint64_t last)
{
    return std::uniform_int_distribution<std::uint64_t>(0, last)(m_engine);
}

double Random::fraction()
{
    constexpr int mantissaBits = 53;
    return static_cast<double>(m_engine() >> (64 - mantissaBits)) * 0x1p-53;
}

Random &Random::ofThisProcess()
{
    static Random instance;
    return instance;
}

} // namespace joinery::engine
