// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/playground/snippetinserter.h"

#include "app/program/documentedit.h"
#include "app/program/programeditor.h"

#include <QTextBlock>

namespace joinery::app {

SnippetInserter::SnippetInserter(ProgramEditor &editor, QObject *parent)
    : QObject(parent), m_editor(editor)
{
    connect(&editor, &ProgramEditor::cursorPositionChanged, this, &SnippetInserter::noteCursor);
}

void SnippetInserter::insert(snippets::Snippet::Id id)
{
    const std::string program = m_editor.toPlainText().toStdString();
    const auto insertion = m_next
        ? snippets::inserted(
            program, id, snippets::Behind{m_next->line.blockNumber() + 1, m_next->indentation})
        : snippets::inserted(program, id, placeOf(m_editor.textCursor()));
    m_editor.changeProgram(QString::fromStdString(insertion.text));
    m_editor.setTextCursor(cursorFor(*m_editor.document(), insertion.selection));
    m_editor.ensureCursorVisible();
    m_editor.setFocus();
    // Only now: the cursor has moved.
    QTextCursor line(m_editor.document()->findBlockByNumber(insertion.goOn.line - 1));
    line.movePosition(QTextCursor::EndOfBlock);
    m_next = Next{line, insertion.goOn.indentation};
    m_revision = m_editor.document()->revision();
}

void SnippetInserter::noteCursor()
{
    const int revision = m_editor.document()->revision();
    if (revision == m_revision)
        m_next.reset();
    m_revision = revision;
}

} // namespace joinery::app
