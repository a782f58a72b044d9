// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "trials/flip.h"

#include <QString>

namespace joinery::app {

/// The two outputs of a flip, as they are called: first came before second.
struct FlipLines {
    QString first;
    QString second;
    QString firstProcess;
    QString secondProcess;
};

FlipLines flipLines(const trace::Trace &trace, std::size_t first, std::size_t second);

/// What came of it, and why.
QString wordFlip(const trials::FlipResult &result, const FlipLines &lines);
/// While runs are made.
QString wordFlipTried(const FlipLines &lines);
/// One process does both.
QString wordFlipInVain(const FlipLines &lines);

} // namespace joinery::app
