// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "trace/trace.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <string>
#include <vector>

namespace joinery::app {

/// An order that a student predicted, that can be and was not: to be made to happen.
struct OrderWish {
    std::string question; ///< its id
    std::string scenario; ///< whose lines they are
    std::shared_ptr<const trace::Trace> run; ///< that graded it
    std::vector<std::size_t> lines; ///< events of the run, in the student's order
};

/// How far it is.
struct Happening {
    enum class State {
        NotTried,
        Tried, ///< runs are made
        Happened,
        Missed,
    };
    State state = State::NotTried;
    int runs = 0; ///< Tried: the one that is made now; Missed: so many were
    int shownBy = 0; ///< Happened: the number of the run
    QStringList held; ///< Happened: the lines before which somebody was held
};

/// As a sentence in HTML; empty: there is nothing to say.
QString wordHappening(const Happening &happening);

} // namespace joinery::app
