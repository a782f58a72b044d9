// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "analysis/verdict.h"
#include "app/theme/theme.h"

class QPainter;
class QRectF;

/// A verdict as a small sign: known by its shape alone, and by its colour.
namespace joinery::app {

QColor signColour(analysis::Verdict verdict, const Theme &theme);
/// Guaranteed: a filled diamond. Observed: an eye-like ring with a dot. Timing: a clock. Luck: a
/// die's face. Held: two bars, as on a button that pauses.
void paintVerdictSign(
    QPainter &painter, const QRectF &rect, analysis::Verdict verdict, const Theme &theme);
/// A number in a disc: the first or the second of a pair.
void paintPairSign(QPainter &painter, const QRectF &rect, int number, const Theme &theme);

} // namespace joinery::app
