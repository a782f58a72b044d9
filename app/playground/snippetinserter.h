// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "snippets/insertion.h"

#include <QObject>
#include <QTextCursor>

#include <optional>

namespace joinery::app {

class ProgramEditor;

/// Puts statements into the editor's program, each as one step of undo, and selects what somebody
/// will want to change. The next statement goes behind the one before, until the cursor is put
/// elsewhere: typing over what is selected is not elsewhere.
class SnippetInserter : public QObject {
    Q_OBJECT

public:
    SnippetInserter(ProgramEditor &editor, QObject *parent);

    void insert(snippets::Snippet::Id id);

private:
    struct Next {
        QTextCursor line;
        int indentation = 0;
    };

    void noteCursor();

    ProgramEditor &m_editor;
    std::optional<Next> m_next;
    int m_revision = 0; ///< of the document, when the cursor last moved
};

} // namespace joinery::app
