// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "base/result.h"
#include "base/systemerror.h"
#include "trace/run.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace joinery::trace {

/// The version of run files that this Joinery writes, and the newest that it reads.
inline constexpr int runFileFormat = eventFormat;

/// Why a run file cannot be read.
struct RunFileError {
    enum class Kind {
        CannotRead, ///< system
        NotARunFile, ///< the first line is no header of ours
        NewerFormat, ///< written by a newer Joinery; detail: its format
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
    /// Events of kinds that this Joinery does not know; the format allows to pass over them.
    std::size_t unknownEvents = 0;
};

/// One event as a JSON object without a newline: the form of `joinery run --json` and of run files.
/// name: the process's, for the reader's eyes. Fields: see core/README.md; those that are 0 are
/// left out. Text that is not UTF-8 is kept as U+FFFD.
std::string toJson(const Event &event, std::string_view name);
/// The same, to the end of out.
void appendJson(std::string &out, const Event &event, std::string_view name);

/// Writes header and events. Atomic: the file is either the old one or the whole new one
/// (temporary file in the same folder, fsync, rename). A link is followed; a device or a pipe is
/// written to.
Status<RunFileError>
saveRun(const RunHeader &header, std::span<const Event> events, const std::string &path);
Status<RunFileError> saveRun(const Run &run, const std::string &path);
std::string runToText(const RunHeader &header, std::span<const Event> events);
std::string runToText(const Run &run);

/// Checks every field that it uses, and never fails on what follows a good header: damage only
/// ends the events.
Result<LoadedRun, RunFileError> loadRun(const std::string &path);
Result<LoadedRun, RunFileError> runFromText(std::string text);

} // namespace joinery::trace
