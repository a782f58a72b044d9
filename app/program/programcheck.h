// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/program/programeditor.h"

namespace joinery::app {

/// Parses the program; what is wrong, worded. Empty: it can run.
std::vector<ProgramProblem> checkProgram(const QString &program);

} // namespace joinery::app
