// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "language/logicallines.h"
#include "language/parser.h"
#include "language/statements.h"

#include <algorithm>
#include <set>

// Moving statements and switching them off.
namespace joinery::language {

namespace {

std::string_view withoutIndentation(std::string_view line)
{
    return line.substr(std::min(line.find_first_not_of(" \t"), line.size()));
}

bool isComment(std::string_view line)
{
    return withoutIndentation(line).starts_with('#');
}

std::string joined(const std::vector<std::string> &lines)
{
    std::string text;
    for (const auto &line : lines)
        text += line + "\n";
    return text;
}

std::vector<std::string> owned(const std::vector<std::string_view> &lines)
{
    return {lines.begin(), lines.end()};
}

/// A place to put a statement.
struct Slot {
    int line = 0; ///< before this line
    int indentation = 0;
    int parent = -1;
};

/// A text with its statements, and the questions an edit asks.
class EditedText {
public:
    explicit EditedText(std::string_view text)
        : m_lines(physicalLines(text)), m_statements(statementLines(text))
    {
        for (const auto &line : logicalLines(m_lines))
            m_insideString.insert(line.insideString.begin(), line.insideString.end());
    }

    const std::vector<std::string_view> &lines() const { return m_lines; }
    std::string_view line(int number) const
    {
        return m_lines[static_cast<std::size_t>(number - 1)];
    }
    int lineCount() const { return static_cast<int>(m_lines.size()); }

    const StatementLines *beginningAt(int line) const
    {
        const auto found = std::ranges::find(m_statements, line, &StatementLines::firstLine);
        return found == m_statements.end() ? nullptr : &*found;
    }

    bool isAlone(const StatementLines &statement) const
    {
        return statement.parent >= 0
            && std::ranges::count_if(
                   m_statements,
                   [&](const StatementLines &other) {
                       return other.parent == statement.parent && !other.isClause;
                   })
            == 1;
    }

    bool isMovable(const StatementLines &statement) const
    {
        return !statement.isClause && !isAlone(statement);
    }

    /// The first line of the comments that stand directly above and belong to the statement.
    int firstLineWithComments(const StatementLines &statement) const
    {
        int first = statement.firstLine;
        while (first > 1 && isComment(line(first - 1))
               && indentationOf(line(first - 1)) == statement.indentation)
            --first;
        return first;
    }

    std::vector<Slot> slots(const StatementLines &moved) const
    {
        std::vector<Slot> made;
        for (const auto &other : m_statements) {
            if (moved.contains(other.firstLine))
                continue;
            const bool next =
                other.parent == moved.parent && firstLineWithComments(other) == moved.lastLine + 1;
            if (!other.isClause && !next)
                made.push_back({other.firstLine, other.indentation, other.parent});
        }
        addBodyEnds(moved, made);
        std::ranges::sort(made, {}, &Slot::line);
        return made;
    }

    /// The statement's lines, indented anew.
    std::vector<std::string> reindented(const StatementLines &statement, int indentation) const
    {
        std::vector<std::string> made;
        for (int n = firstLineWithComments(statement); n <= statement.lastLine; ++n) {
            const auto rest = withoutIndentation(line(n));
            const int columns = indentationOf(line(n)) - statement.indentation + indentation;
            if (m_insideString.contains(n))
                made.emplace_back(line(n));
            else if (rest.empty())
                made.emplace_back();
            else
                made.push_back(
                    std::string(static_cast<std::size_t>(std::max(columns, 0)), ' ')
                    + std::string(rest));
        }
        return made;
    }

private:
    /// Behind the last statement of each body, unless another statement begins right there. Where
    /// several bodies end, the moved one's own is preferred, then the innermost.
    void addBodyEnds(const StatementLines &moved, std::vector<Slot> &made) const
    {
        std::vector<Slot> ends;
        for (const auto &last : m_statements) {
            const bool inside = moved.contains(last.firstLine);
            const bool followed = std::ranges::any_of(m_statements, [&](const auto &other) {
                return other.parent == last.parent && !other.isClause
                    && other.firstLine > last.firstLine;
            });
            const auto *next = beginningAt(last.lastLine + 1);
            if (last.isClause || inside || followed || (next && !next->isClause))
                continue;
            ends.push_back({last.lastLine + 1, last.indentation, last.parent});
        }
        const auto rank = [&moved](const Slot &slot) {
            return slot.parent == moved.parent ? 1000 : slot.indentation;
        };
        std::ranges::stable_sort(
            ends, [&](const Slot &a, const Slot &b) { return rank(a) > rank(b); });
        std::set<int> taken;
        for (const auto &end : ends) {
            if (!moved.contains(end.line - 1) && taken.insert(end.line).second)
                made.push_back(end);
        }
    }

    std::vector<std::string_view> m_lines;
    std::vector<StatementLines> m_statements;
    std::set<int> m_insideString;
};

std::string commentedOut(const EditedText &edited, const StatementLines &statement)
{
    auto lines = owned(edited.lines());
    const auto column = static_cast<std::size_t>(statement.indentation);
    for (int n = statement.firstLine; n <= statement.lastLine; ++n) {
        auto &line = lines[static_cast<std::size_t>(n - 1)];
        if (withoutIndentation(line).empty())
            continue;
        const auto blanks = line.size() - withoutIndentation(line).size();
        line.insert(std::min(column, blanks), "# ");
    }
    if (!statement.isClause && edited.isAlone(statement))
        lines.insert(lines.begin() + statement.firstLine - 1, std::string(column, ' ') + "pass");
    return joined(lines);
}

bool isProgram(std::string_view text)
{
    const auto program = parse(std::string(text));
    if (program)
        return true;
    const auto code = program.error().back().code;
    const auto &sentence = program.error().back().python;
    // A return or break alone is a statement all the same.
    return code != Diagnostic::Code::SyntaxError || sentence.find(" outside ") != std::string::npos
        || sentence.find(" in loop") != std::string::npos;
}

/// The statement that the comment at line was, among the comment lines around it.
std::optional<std::string> switchedOn(const EditedText &edited, int line)
{
    const int column = indentationOf(edited.line(line));
    const auto belongs = [&](int n) {
        return n >= 1 && n <= edited.lineCount() && indentationOf(edited.line(n)) == column
            && withoutIndentation(edited.line(n)).starts_with("# ");
    };
    if (!belongs(line))
        return std::nullopt;
    int first = line;
    while (belongs(first - 1))
        --first;
    std::string uncovered;
    for (int n = first; belongs(n); ++n)
        uncovered += std::string(withoutIndentation(edited.line(n)).substr(2)) + "\n";
    const EditedText inner(uncovered);
    for (const auto &statement : statementLines(uncovered)) {
        if (statement.parent >= 0 || !statement.contains(line - first + 1))
            continue;
        auto lines = owned(edited.lines());
        std::string program;
        for (int n = statement.firstLine; n <= statement.lastLine; ++n) {
            program += std::string(inner.line(n)) + "\n";
            auto &target = lines[static_cast<std::size_t>(first + n - 2)];
            target =
                std::string(static_cast<std::size_t>(column), ' ') + std::string(inner.line(n));
        }
        if (isProgram(program))
            return joined(lines);
    }
    return std::nullopt;
}

} // namespace

bool isMovable(std::string_view text, int line)
{
    const EditedText edited(text);
    const auto *statement = edited.beginningAt(line);
    return statement && edited.isMovable(*statement) && !edited.slots(*statement).empty();
}

std::vector<int> moveTargets(std::string_view text, int line)
{
    const EditedText edited(text);
    const auto *statement = edited.beginningAt(line);
    if (!statement || !edited.isMovable(*statement))
        return {};
    std::vector<int> made;
    for (const auto &slot : edited.slots(*statement)) {
        if (made.empty() || made.back() != slot.line)
            made.push_back(slot.line);
    }
    return made;
}

std::optional<std::string> moveStatement(std::string_view text, int line, int targetLine)
{
    const EditedText edited(text);
    const auto *statement = edited.beginningAt(line);
    if (!statement || !edited.isMovable(*statement))
        return std::nullopt;
    const auto slots = edited.slots(*statement);
    const auto slot = std::ranges::find(slots, targetLine, &Slot::line);
    if (slot == slots.end())
        return std::nullopt;
    const auto *target = edited.beginningAt(targetLine);
    const int before =
        target && !target->isClause ? edited.firstLineWithComments(*target) : targetLine;
    const auto moved = edited.reindented(*statement, slot->indentation);
    const int first = edited.firstLineWithComments(*statement);
    std::vector<std::string> made;
    for (int n = 1; n <= edited.lineCount() + 1; ++n) {
        if (n == before)
            made.insert(made.end(), moved.begin(), moved.end());
        if (n <= edited.lineCount() && (n < first || n > statement->lastLine))
            made.emplace_back(edited.line(n));
    }
    return joined(made);
}

std::optional<std::string> toggleComment(std::string_view text, int line)
{
    const EditedText edited(text);
    if (line < 1 || line > edited.lineCount())
        return std::nullopt;
    if (const auto *statement = edited.beginningAt(line))
        return commentedOut(edited, *statement);
    if (isComment(edited.line(line)))
        return switchedOn(edited, line);
    const auto around = statementAt(text, line);
    if (!around || withoutIndentation(edited.line(line)).empty())
        return std::nullopt;
    return commentedOut(edited, *around);
}

} // namespace joinery::language
