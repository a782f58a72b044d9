// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "analysis/grading.h"
#include "trace/trace.h"

#include <QString>

namespace joinery::app {

/// What is said of an answer: a head, in colour and with a sign, and a sentence after it.
struct Verdict {
    enum class Tone { Good, Possible, Bad };
    Tone tone = Tone::Good;
    QString head;
    QString detail;
};

/// Words an order's grade: the answer as a whole, with the one pair that shows why. leftOut: lines
/// of the run that the student thought would not come.
Verdict verdictOf(
    const analysis::OrderGrade &grade, const trace::Trace &trace, const QStringList &answer,
    const QStringList &leftOut);

} // namespace joinery::app
