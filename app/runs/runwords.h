// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "engine/session.h"
#include "trace/run.h"
#include "trace/trace.h"

#include <QString>

namespace joinery::app {

/// How a run came to its end, and what to make of it.
QString wordRunEnd(const trace::RunHeader &header, const trace::Trace &trace);

/// Why a run could not begin, and what to do. A bad scenario's own errors are the program panel's.
QString wordSessionError(const engine::SessionError &error);

} // namespace joinery::app
