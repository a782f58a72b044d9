// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/program/typing.h"

#include <QKeyEvent>
#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>

namespace joinery::app {
namespace {

constexpr int step = 4;

int leadingSpaces(const QString &text)
{
    const auto first = std::find_if(text.begin(), text.end(), [](QChar c) { return c != u' '; });
    return static_cast<int>(first - text.begin());
}

bool breakLine(QTextCursor &cursor)
{
    const QString before = cursor.block().text().left(cursor.positionInBlock());
    const int deeper = before.trimmed().endsWith(u':') ? step : 0;
    cursor.insertText(u'\n' + QString(leadingSpaces(before) + deeper, u' '));
    return true;
}

enum class Shift { Deeper, Shallower };

bool shiftLines(QTextCursor &cursor, Shift shift)
{
    QTextDocument &document = *cursor.document();
    const int first = document.findBlock(cursor.selectionStart()).blockNumber();
    const int last = document.findBlock(cursor.selectionEnd()).blockNumber();
    cursor.beginEditBlock();
    for (int number = first; number <= last; ++number) {
        QTextCursor line(document.findBlockByNumber(number));
        if (shift == Shift::Deeper) {
            line.insertText(QString(step, u' '));
            continue;
        }
        const int spaces = std::min(step, leadingSpaces(line.block().text()));
        line.movePosition(QTextCursor::Right, QTextCursor::KeepAnchor, spaces);
        line.removeSelectedText();
    }
    cursor.endEditBlock();
    return true;
}

bool indent(QTextCursor &cursor)
{
    if (cursor.hasSelection())
        return shiftLines(cursor, Shift::Deeper);
    cursor.insertText(QString(step - cursor.positionInBlock() % step, u' '));
    return true;
}

/// In the white before a line, back to the depth before.
bool eraseIndentation(QTextCursor &cursor)
{
    const int column = cursor.positionInBlock();
    if (cursor.hasSelection() || column == 0 || column > leadingSpaces(cursor.block().text()))
        return false;
    cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor, (column - 1) % step + 1);
    cursor.removeSelectedText();
    return true;
}

} // namespace

bool typeIndentation(QTextCursor cursor, const QKeyEvent &event)
{
    const bool plain = !(event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier));
    if (!plain)
        return false;
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return breakLine(cursor);
    case Qt::Key_Tab:
        return indent(cursor);
    case Qt::Key_Backtab:
        return shiftLines(cursor, Shift::Shallower);
    case Qt::Key_Backspace:
        return eraseIndentation(cursor);
    default:
        return false;
    }
}

} // namespace joinery::app
