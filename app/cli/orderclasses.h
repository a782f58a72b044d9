// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "analysis/outputorder.h"

#include <QStringList>

#include <string>
#include <vector>

namespace joinery::app::cli {

/// The different orders of output that many runs of one program had.
class OrderClasses {
public:
    void add(const trace::Trace &trace);

    /// How many runs.
    int runs() const { return m_runs; }
    /// For people: the most frequent first.
    QStringList text() const;
    /// {"runs":20,"orders":[{"count":12,"outputs":[{"process","line","execution","text"},…]},…]}
    std::string json() const;

private:
    struct Class {
        std::vector<analysis::OutputIdentity> order;
        std::vector<std::string> labels; ///< of its first run: for the eye
        std::vector<std::string> names;
        int count = 0;
    };

    std::vector<const Class *> byCount() const;

    std::vector<Class> m_classes;
    int m_runs = 0;
};

} // namespace joinery::app::cli
