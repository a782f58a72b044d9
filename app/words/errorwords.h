// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "engine/session.h"
#include "language/diagnostic.h"
#include "trace/runfile.h"

#include <QString>

/// What core reports in codes, as sentences: what is wrong and what to do. Without the place, which
/// the caller puts in front (FILE:LINE:COL), and without a full stop.
namespace joinery::app::words {

QString inWords(const language::Diagnostic &diagnostic);
/// A bad scenario's diagnostics stand one a line, each with its LINE:COL.
QString inWords(const engine::SessionError &error);
QString inWords(const trace::RunFileError &error);
/// "open: No such file or directory"
QString inWords(const SystemError &error);
/// Why a run was ended: which limit it met.
QString inWords(const trace::LimitReached &limit);

} // namespace joinery::app::words
