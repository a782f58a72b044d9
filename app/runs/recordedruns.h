// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "engine/session.h"
#include "trace/runfile.h"

#include <QString>

namespace joinery::app {

/// Why there is no recorded run to show.
struct RecordedRunError {
    enum class Kind {
        Missing, ///< there is no such file
        Unreadable, ///< file says why
        Damaged, ///< only its first events can be read
        Stale, ///< it is a run of another program
    };
    Kind kind = Kind::Missing;
    QString path;
    trace::RunFileError file;
};

/// Runs that were made once and are kept as files, to be shown in place of new ones: what is drawn
/// from them changes only when the drawing does.
class RecordedRuns {
public:
    /// folder: of NAME.joinery; it need not be there.
    explicit RecordedRuns(QString folder) : m_folder(std::move(folder)) { }

    /// The whole run of that name, if it is one of this program (blank lines around it count not).
    Result<trace::Run, RecordedRunError>
    load(const QString &name, const std::string &program) const;
    /// Without the facts of its machine: it is kept for everybody.
    Status<trace::RunFileError> save(const QString &name, trace::Run run) const;
    const QString &folder() const { return m_folder; }

private:
    QString pathOf(const QString &name) const;

    QString m_folder;
};

} // namespace joinery::app
