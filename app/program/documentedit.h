// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "base/place.h"

#include <QTextCursor>
#include <QTextDocument>

/// Between a text document (UTF-16, positions) and the language (UTF-8, places). Edits are steps of
/// the document's undo.
namespace joinery::app {

enum class Undo { NewStep, WithThePreviousStep };

/// Makes this the document's text, touching only what differs, as one step of undo.
void replaceText(QTextDocument &document, const QString &text);

void replaceRange(QTextDocument &document, const PlaceRange &range, const QString &text, Undo undo);

Place placeOf(const QTextCursor &cursor);
/// The end of the line, or of the document, where there is no such place.
int positionOf(const QTextDocument &document, const Place &place);

/// Selects what a range of the language (lines and code points from 1) covers; an empty range, the
/// word at its place.
QTextCursor cursorFor(QTextDocument &document, const PlaceRange &range);

} // namespace joinery::app
