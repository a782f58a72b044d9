// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QColor>
#include <QIcon>

namespace joinery::app {

/// One of the icons in resources/icons (Lucide), by its file's name without ".svg", drawn in
/// color, sharp at any size and scale; paler where disabled. An empty icon if there is none.
QIcon iconFor(const QString &name, const QColor &color);

} // namespace joinery::app
