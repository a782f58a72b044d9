// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

class QColor;
class QPainter;
class QRect;

namespace joinery::app {

class ProgramEditor;
struct PlacedChip;

/// Paints what stands around a program's text, on the editor's viewport.
class ProgramPainter {
public:
    explicit ProgramPainter(const ProgramEditor &editor) : m_editor(editor) { }

    /// Behind the text: the line that is marked, and the one that the lesson asks to change.
    void paintRows(QPainter &painter) const;
    /// At the right end of their lines: the processes that are there now.
    void paintChips(QPainter &painter) const;

private:
    void paintSuggestion(QPainter &painter, int line) const;
    QColor inkOf(const PlacedChip &placed) const;

    const ProgramEditor &m_editor;
};

} // namespace joinery::app
