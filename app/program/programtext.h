// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace joinery::app {

/// Whole lines of a program, from 1, both ends included.
struct LineRange {
    int first = 0;
    int last = 0;

    bool operator==(const LineRange &) const = default;
    bool contains(int line) const { return line >= first && line <= last; }
};

/// Where a moved statement goes: before this line (line count + 1: to the end), so deep.
struct Drop {
    int before = 0;
    int indent = 0;

    bool operator==(const Drop &) const = default;
};

/// A number as it stands in a line: columns count from 0.
struct NumberSpot {
    int line = 0;
    int column = 0;
    int length = 0;

    bool operator==(const NumberSpot &) const = default;
};

/// Lines after an edit, and where the statement that was edited begins now.
struct EditedLines {
    QStringList lines;
    int first = 0;
};

/// A program's text as statements that can be taken as a whole: one with its continuation lines,
/// its indented body and its else. It goes by layout, not by grammar, so it also works in a program
/// that does not parse at the moment. A value: every edit gives new lines.
class ProgramText {
public:
    explicit ProgramText(const QString &text);

    int lineCount() const { return static_cast<int>(m_lines.size()); }
    const QString &line(int number) const { return m_lines[number - 1]; }
    int indent(int line) const { return info(line).indent; }

    /// The smallest whole statement (or comment) that line is part of; none for a blank line.
    std::optional<LineRange> statementAt(int line) const;
    bool isSwitchedOff(int line) const;
    /// A call in the part that main runs (top level or `if __name__ …`): what students move most.
    bool isCallOfMain(int line) const;
    std::optional<NumberSpot> numberAt(int line, int column) const;

    /// Where `statement` may go when it is let go before this line; nearest to preferredIndent
    /// where the blocks there leave a choice. none: not there (inside itself, inside another
    /// statement).
    std::optional<Drop> dropAt(LineRange statement, int before, int preferredIndent) const;
    /// One step over its neighbour; none at the end of the program.
    enum class Direction { Up, Down };
    std::optional<Drop> dropBeside(LineRange statement, Direction direction) const;

    EditedLines moved(LineRange statement, Drop drop) const;
    /// Switched off, a statement is a comment; alone in its block, it leaves a pass.
    EditedLines toggled(LineRange statement) const;

private:
    struct LineInfo {
        int indent = 0;
        bool blank = false;
        bool comment = false;
        bool continuation = false; ///< begins inside brackets, a long string or after a backslash
        bool opensBlock = false;
        QString code; ///< the line with strings and comments blanked out
    };

    const LineInfo &info(int line) const { return m_info[line - 1]; }
    bool hasCode(int line) const { return !info(line).code.trimmed().isEmpty(); }
    bool isBoundary(int before) const;
    bool isClause(int line) const;
    int firstOfLogicalLine(int line) const;
    int endOfStatement(int first) const;
    int endOfComment(int first) const;
    bool isAloneInBlock(LineRange statement) const;
    std::vector<int> indentChoices(LineRange statement, int before) const;
    std::optional<int> neighbourLine(LineRange statement, int from, Direction direction) const;

    QStringList m_lines;
    std::vector<LineInfo> m_info;
};

/// The number as text, one step up or down: whole numbers by 1, fractions by their last decimal.
/// Never below 0: no program sleeps for less.
QString steppedNumber(const QString &number, int steps);

} // namespace joinery::app
