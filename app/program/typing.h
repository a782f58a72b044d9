// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QTextCursor>

class QKeyEvent;

namespace joinery::app {

/// What Enter, Tab and Backspace do to the indentation of a Python program. True: done.
bool typeIndentation(QTextCursor cursor, const QKeyEvent &event);

} // namespace joinery::app
