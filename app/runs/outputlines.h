// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "trace/trace.h"

#include <QStringList>

namespace joinery::app {

/// Each output's text without the newline at its end, in the order in which they came: the lines
/// that an order question asks about.
QStringList outputLines(const trace::Trace &trace);

} // namespace joinery::app
