// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "base/place.h"

#include <QTextCursor>
#include <QTextDocument>

namespace joinery::app {

enum class Undo { NewStep, WithThePreviousStep };

/// Makes the document these lines, touching only what differs, as one step of undo.
void replaceLines(QTextDocument &document, const QStringList &lines, Undo undo = Undo::NewStep);

/// Selects what a range of the language (lines and code points from 1) covers; an empty range, the
/// word at its place.
QTextCursor cursorFor(QTextDocument &document, const PlaceRange &range);

} // namespace joinery::app
