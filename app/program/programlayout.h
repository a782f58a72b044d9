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
    using QPlainTextDocumentLayout::QPlainTextDocumentLayout;

    /// Pixels below each line of text; takes effect with the next layout.
    void setAir(int air) { m_air = air; }
    int air() const { return m_air; }

    QRectF blockBoundingRect(const QTextBlock &block) const override
    {
        return QPlainTextDocumentLayout::blockBoundingRect(block).adjusted(0, 0, 0, m_air);
    }

private:
    int m_air = 8;
};

} // namespace joinery::app
