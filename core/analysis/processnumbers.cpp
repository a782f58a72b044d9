// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "analysis/processnumbers.h"

namespace joinery::analysis {

int ProcessNumbers::of(const ProcessPath &path)
{
    const auto [known, isNew] = m_paths.try_emplace(path, m_last + 1);
    m_last += isNew ? 1 : 0;
    return known->second;
}

int ProcessNumbers::of(const Birth &birth)
{
    const auto [known, isNew] = m_births.try_emplace(birth, m_last + 1);
    m_last += isNew ? 1 : 0;
    return known->second;
}

} // namespace joinery::analysis
