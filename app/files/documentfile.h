// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/files/programtext.h"
#include "app/lesson/lessonfile.h"
#include "base/result.h"
#include "trace/run.h"
#include "trace/trace.h"

#include <QString>

#include <optional>
#include <variant>

namespace joinery::app {

struct OpenedProgram {
    ProgramText program;
};
struct OpenedRun {
    trace::RunHeader header;
    trace::Trace trace;
    std::optional<int> damagedFromLine; ///< what stood before it was read
};
using Document = std::variant<OpenedProgram, OpenedRun>;

/// Reads a run (.joinery) or, whatever else it is called, a program. The error is worded: what, and
/// what to do.
Result<Document, Sentence> readDocument(const QString &path);

/// As Markdown: what is wrong with the lesson file, place by place.
QString wordLessonFailure(const LessonFailure &failure);

} // namespace joinery::app
