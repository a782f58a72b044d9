// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/program/documentedit.h"

#include <QTextBlock>

#include <algorithm>
#include <iterator>

namespace joinery::app {
int positionOf(const QTextDocument &document, const Place &place)
{
    const QTextBlock block = document.findBlockByNumber(place.line - 1);
    if (!block.isValid())
        return document.characterCount() - 1;
    // Columns count code points, QString UTF-16 units.
    const QString text = block.text();
    int units = 0;
    for (int points = 1; points < place.column && units < text.size(); ++points)
        units += text[units].isHighSurrogate() && units + 1 < text.size() ? 2 : 1;
    return block.position() + units;
}

void replaceText(QTextDocument &document, const QString &after)
{
    const QString before = document.toPlainText();
    if (before == after)
        return;
    const auto [oldAt, newAt] =
        std::mismatch(before.begin(), before.end(), after.begin(), after.end());
    // Whole characters only: what differs may be the second half of one.
    qsizetype begin = oldAt - before.begin();
    if (begin > 0 && before[begin - 1].isHighSurrogate())
        --begin;
    const auto oldTail = std::make_reverse_iterator(before.begin() + begin);
    const auto newTail = std::make_reverse_iterator(after.begin() + begin);
    const auto [oldEnd, newEnd] = std::mismatch(before.rbegin(), oldTail, after.rbegin(), newTail);
    qsizetype same = oldEnd - before.rbegin();
    if (same > 0 && before[before.size() - same].isLowSurrogate())
        --same;

    QTextCursor cursor(&document);
    cursor.setPosition(static_cast<int>(begin));
    cursor.setPosition(static_cast<int>(before.size() - same), QTextCursor::KeepAnchor);
    cursor.insertText(after.mid(begin, after.size() - same - begin));
}

void replaceRange(QTextDocument &document, const PlaceRange &range, const QString &text, Undo undo)
{
    QTextCursor cursor(&document);
    if (undo == Undo::NewStep)
        cursor.beginEditBlock();
    else
        cursor.joinPreviousEditBlock();
    cursor.setPosition(positionOf(document, range.begin));
    cursor.setPosition(positionOf(document, range.end), QTextCursor::KeepAnchor);
    cursor.insertText(text);
    cursor.endEditBlock();
}

Place placeOf(const QTextCursor &cursor)
{
    const QString before = cursor.block().text().left(cursor.positionInBlock());
    return {cursor.blockNumber() + 1, static_cast<int>(before.toUcs4().size()) + 1};
}

QTextCursor cursorFor(QTextDocument &document, const PlaceRange &range)
{
    QTextCursor cursor(&document);
    cursor.setPosition(positionOf(document, range.begin));
    if (range.end > range.begin) {
        cursor.setPosition(positionOf(document, range.end), QTextCursor::KeepAnchor);
    } else {
        cursor.select(QTextCursor::WordUnderCursor);
        if (!cursor.hasSelection())
            cursor.select(QTextCursor::LineUnderCursor);
    }
    return cursor;
}

} // namespace joinery::app
