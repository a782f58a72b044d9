// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/program/programeditor.h"

#include <QRectF>

#include <vector>

namespace joinery::app {

/// One pill at the right end of a line: a process that is there, or all that had no room, as "+4".
struct PlacedChip {
    QRectF pill; ///< on the viewport
    QString text;
    std::vector<ProcessChip> chips; ///< one, or the rest

    bool isRest() const { return chips.size() > 1; }
};

QFont chipFont(const Theme &theme);
/// As many as fit beside their line's text, from the right; the others are the rest.
std::vector<PlacedChip> placeChips(const ProgramEditor &editor);
/// Of the processes whose pill is there; empty: none is.
QString namesAt(const std::vector<PlacedChip> &placed, QPointF position);

} // namespace joinery::app
