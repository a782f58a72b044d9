// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace joinery::app::cli {

/// "join-order: 12 of 50" on the last line of the terminal, where stderr is one; gone with this
/// object, and before anything else is written.
class ProgressLine {
public:
    ProgressLine() = default;
    ~ProgressLine() { clear(); }
    ProgressLine(const ProgressLine &) = delete;
    ProgressLine &operator=(const ProgressLine &) = delete;

    void show(const QString &what, int done, int all);
    /// Where nobody knows how many it will be: "join-order: 12 executions".
    void show(const QString &what, int executions);
    void clear();

private:
    bool m_isShown = false;
};

} // namespace joinery::app::cli
