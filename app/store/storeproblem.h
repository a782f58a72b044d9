// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace joinery::app {

/// Why something that was kept cannot be taken, or something cannot be kept.
struct StoreProblem {
    enum class What { Progress, Draft, Settings };
    enum class Kind {
        Damaged, ///< set aside, where aside says
        Newer, ///< written by a newer Joinery: left alone
        CannotRead, ///< left alone; reason
        CannotWrite, ///< what is done from now on is lost; reason
    };
    What what = What::Progress;
    Kind kind = Kind::Damaged;
    QString name; ///< the lesson's id, in words its title; empty where there is none
    QString path;
    QString aside; ///< empty: it could not be renamed, and was left alone
    QString reason; ///< in the system's words
};

/// One or two sentences: what, where it lies now, and what that means.
QString inWords(const StoreProblem &problem);

/// Renames a file that was not understood to "<path>.damaged-<n>", with the first n that is free.
/// Returns the new path; empty: it could not be renamed.
QString setAside(const QString &path);

} // namespace joinery::app
