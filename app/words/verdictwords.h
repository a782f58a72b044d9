// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "analysis/verdict.h"

#include <QString>

/// Why one thing came before another, in words.
namespace joinery::app::words {

/// "Guaranteed in every run." and so on: the verdict alone.
QString verdictSentence(const analysis::Judgement &judgement);
/// One word or two for a legend: "by luck".
QString verdictWord(analysis::Verdict verdict);
/// The verdict as the line that is read first: "By timing: 1.40 s to spare".
QString verdictTitle(const analysis::Judgement &judgement);
/// Why it is so: the chain from a to b, or what there is instead of one.
QString verdictReason(
    const trace::Trace &trace, const analysis::Judgement &judgement, std::size_t a, std::size_t b);
/// The chain from a to b as steps: "f1 prints “x” → f1 ends with exit code 0 → main returns from
/// join(f1) → main prints “y”". Times are left out, for they are this run's alone.
QString chainText(
    const trace::Trace &trace, const std::vector<analysis::Edge> &chain, std::size_t a,
    std::size_t b);

} // namespace joinery::app::words
