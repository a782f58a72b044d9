// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/theme/theme.h"

namespace joinery::app {

/// A length that was chosen beside the desk's text, beside this theme's: for what is no role of
/// Metrics, such as the size of a handle's dots.
inline double scaled(const Theme &theme, double atTheDesk)
{
    return atTheDesk * theme.metrics.textPx / Metrics().textPx;
}

inline int scaled(const Theme &theme, int atTheDesk)
{
    return atTheDesk * theme.metrics.textPx / Metrics().textPx;
}

} // namespace joinery::app
