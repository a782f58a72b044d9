// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "base/result.h"

#include <QString>

#include <functional>

namespace joinery::app {

/// A sentence in the language that is spoken when it is asked for.
using Sentence = std::function<QString()>;

/// A program file's text, with lines that end as the editor's do; and how they ended in the file.
struct ProgramText {
    enum class LineEnds { Unix, Windows };
    QString text;
    LineEnds lineEnds = LineEnds::Unix;

    bool operator==(const ProgramText &) const = default;
};

/// Only what is text is a program: the error is worded, with what to do.
Result<ProgramText, Sentence> readProgram(const QString &path);

/// Atomic: the file is either the old one or the whole new one.
Status<Sentence> writeProgram(const QString &path, const ProgramText &program);

} // namespace joinery::app
