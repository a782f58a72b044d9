// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "analysis/verdict.h"

#include <QStringList>

#include <string>

namespace joinery::app::cli {

/// Two events of a run, told in the order in which they were asked for.
struct JudgedPair {
    std::size_t first = 0; ///< the one that came first
    std::size_t second = 0;
    bool isReversed = false; ///< the one named first came second
    analysis::Judgement judgement;
};

/// {"verdict": …, "chain": […], "margin": ns, …}: see core/README.md.
std::string whyJson(const trace::Trace &trace, const JudgedPair &answer);
/// The same as sentences.
QStringList whyText(const trace::Trace &trace, const JudgedPair &answer);

} // namespace joinery::app::cli
