// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/pictures/scene.h"
#include "trace/run.h"
#include "trials/runbatch.h"

namespace joinery::app {

/// Really runs it, at its own speed. A run that is not as the lesson says runs usually are (a busy
/// machine) is made again, some times. The error is a sentence.
Result<trace::Run, QString> record(const Recording &recording);

/// Runs that nobody watches, one as good as another. The error is a sentence.
Result<std::vector<trace::Run>, QString> runQuietly(trials::RunBatch::Wish wish);

} // namespace joinery::app
