// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace joinery::app::words {

/// What to do about a syntax error, by CPython's sentence for it ("expected ':'"). Empty where
/// that sentence says it already ("… Perhaps you forgot a comma?") and where nothing is known.
QString adviceOn(const QString &sentence);

} // namespace joinery::app::words
