// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace joinery::language {

/// Whole lines of a text, from 1, both ends included.
struct LineRange {
    int first = 0;
    int last = 0;

    bool operator==(const LineRange &) const = default;
    bool contains(int line) const { return line >= first && line <= last; }
};

/// A scenario's text as statements that can be taken as a whole, for an editor that moves them and
/// switches them off (see statementedits.h): a statement with its decorators, continuation lines,
/// indented body and clauses. It goes by layout, not by grammar, so it also works in a text that
/// does not parse at the moment. What was switched off is a comment, and stays one statement.
///
/// A value; lines count from 1, and unless told otherwise, a line has to be there.
class Statements {
public:
    /// UTF-8 with \n as line end.
    explicit Statements(std::string_view text);

    int lineCount() const { return static_cast<int>(m_lines.size()); }
    const std::string &line(int number) const { return at(number).text; }
    /// In columns; a tab goes to the next multiple of 8.
    int indentation(int line) const { return at(line).indentation; }

    bool isBlank(int line) const { return at(line).kind == Kind::Blank; }
    /// A comment of its own line, so also what was switched off.
    bool isComment(int line) const;
    /// Begins inside brackets, a string or behind a backslash.
    bool isContinuation(int line) const;
    bool isInsideString(int line) const { return at(line).kind == Kind::String; }
    bool opensBlock(int line) const { return at(line).opensBlock; }
    bool isDecorator(int line) const { return at(line).firstWord == "@"; }
    /// An else, elif, except or finally of a statement above.
    bool isClause(int line) const { return ownerOfClause(line).has_value(); }
    /// A line of a statement that was switched off, but not its first.
    bool goesOnInComment(int line) const;

    /// The innermost whole statement (or comment) that has this line; none for a blank line and for
    /// lines that are not there.
    std::optional<LineRange> statementAt(int line) const;
    /// The first line of the statement whose body this line's statement stands in.
    std::optional<int> parentOf(int line) const;
    /// Whether a body would be empty without it.
    bool isAlone(LineRange statement) const;
    /// False for lines that are not there, too.
    bool isSwitchedOff(int line) const;
    /// A call or a for loop in the part that main runs (top level or `if __name__ …`), also one
    /// that is switched off: what students move most.
    bool isStepOfMain(int line) const;
    /// The first line that is this but for its indentation; else the first that is, switched off.
    std::optional<int> lineReading(std::string_view text) const;

    /// The nearest line in this direction that begins a statement.
    std::optional<int> codeAbove(int line) const;
    std::optional<int> codeBelow(int line) const;

private:
    enum class Kind {
        Blank,
        Comment,
        SwitchedOffAlone, ///< a comment behind a pass, which holds the body open
        Beginning, ///< of a statement
        Continuation,
        String, ///< a continuation that begins in a string
    };

    struct Line {
        std::string text;
        int indentation = 0;
        Kind kind = Kind::Blank;
        bool opensBlock = false; ///< also true for the other lines of a header
        std::string firstWord; ///< of a statement; a name, or one character
    };

    const Line &at(int line) const { return m_lines[static_cast<std::size_t>(line - 1)]; }
    bool isThere(int line) const { return line >= 1 && line <= lineCount(); }
    bool isCode(int line) const;
    std::optional<int> ownerOfClause(int line) const;
    int firstLineOf(int line) const;
    int lastLineOf(int first) const;
    int lastLineOfComment(int first) const;
    std::optional<int> commentAbove(int line) const;

    std::vector<Line> m_lines;
};

/// What a switched off line was, without its indentation.
std::string_view withoutOffMark(std::string_view line);

/// What stands before a statement that is switched off; the second where it is alone in its body.
inline constexpr std::string_view offMark = "# ";
inline constexpr std::string_view offMarkAlone = "pass  # ";

} // namespace joinery::language
