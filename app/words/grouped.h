// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace joinery::app::words {

/// A whole number of core's, as the language writes it: 8,000,000. Anything else stays as it is.
QString grouped(const QString &number);

} // namespace joinery::app::words
