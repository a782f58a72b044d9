// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "base/result.h"
#include "base/systemerror.h"
#include "trace/run.h"

#include <optional>
#include <string>
#include <string_view>

namespace joinery::trace {

/// Why a run file cannot be read.
struct RunFileError {
    enum class Kind {
        CannotRead, ///< system
        NotARunFile, ///< the first line is no header of ours
        NewerFormat, ///< written by a newer Joinery
        BadHeader, ///< detail: the field
        CannotWrite, ///< system
    };
    Kind kind = Kind::NotARunFile;
    int line = 0;
    std::string detail;
    SystemError system;
};

/// A run file that could be read, wholly or up to a point.
struct LoadedRun {
    Run run;
    /// The file is cut off or damaged from this line on: the events before it are here.
    std::optional<int> damagedFromLine;
};

/// One event as a JSON object without a newline: the form of `joinery run --json` and of run files.
/// Fields: see core/README.md. Text that is not UTF-8 is kept as U+FFFD.
std::string toJson(const Event &event, std::string_view name);

/// Writes header and events. Atomic: the file is either the old one or the whole new one
/// (temporary file in the same folder, fsync, rename).
Status<RunFileError> saveRun(const Run &run, const std::string &path);
std::string runToText(const Run &run);

Result<LoadedRun, RunFileError> loadRun(const std::string &path);
Result<LoadedRun, RunFileError> runFromText(std::string text);

} // namespace joinery::trace
