// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QPlainTextDocumentLayout>

namespace joinery::app {

/// QPlainTextEdit's layout with air between the lines: a program is read aloud and pointed at, and
/// each row is something to grab.
class ProgramLayout : public QPlainTextDocumentLayout {
    Q_OBJECT

public:
    static constexpr int air = 8; ///< pixels below each line of text

    using QPlainTextDocumentLayout::QPlainTextDocumentLayout;

    QRectF blockBoundingRect(const QTextBlock &block) const override
    {
        return QPlainTextDocumentLayout::blockBoundingRect(block).adjusted(0, 0, 0, air);
    }
};

} // namespace joinery::app
