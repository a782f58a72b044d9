// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

class QAbstractScrollArea;

namespace joinery::app {

enum class Way { On, Back };

/// Scrolls by almost a page, so that the last line read is still there; false: it was at its end.
bool turnPage(const QAbstractScrollArea &area, Way way);

} // namespace joinery::app
