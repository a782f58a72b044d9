// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace joinery::app::cli {

/// What `joinery --help` prints.
QString helpText();

} // namespace joinery::app::cli
