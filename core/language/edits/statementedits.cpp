// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "language/edits/statementedits.h"

#include "language/lexer/logicallines.h"

#include <algorithm>
#include <cstdlib>
#include <vector>

namespace joinery::language {

namespace {

constexpr int indentationStep = 4;

std::string spaces(int count)
{
    return std::string(static_cast<std::size_t>(std::max(count, 0)), ' ');
}

std::string joined(const std::vector<std::string> &lines)
{
    std::string text;
    for (const auto &line : lines)
        text += (&line == &lines.front() ? "" : "\n") + line;
    return text;
}

/// Answers where one statement may go.
class DropFinder {
public:
    DropFinder(const Statements &statements, LineRange moved) : m_text(statements), m_moved(moved)
    {
    }

    std::optional<Drop> at(int before, int preferred) const
    {
        // The empty line behind the last newline is the end.
        if (before == m_text.lineCount() + 1 && m_text.line(before - 1).empty())
            --before;
        const bool insideItself = before > m_moved.first && before <= m_moved.last;
        if (insideItself || !isBoundary(before))
            return std::nullopt;
        const auto choices = indentations(before);
        const int nearest = *std::ranges::min_element(
            choices, {}, [&](int choice) { return std::abs(choice - preferred); });
        return Drop{before, nearest};
    }

    std::optional<Drop> above() const
    {
        const int depth = m_text.indentation(m_moved.first);
        const auto neighbour = neighbourFrom(m_moved.first - 1, -1);
        if (!neighbour)
            return std::nullopt;
        if (m_text.isClause(*neighbour) && m_text.indentation(*neighbour) < depth)
            return at(*neighbour, depth); // the end of the body before
        int first = m_text.statementAt(*neighbour)->first;
        while (m_text.indentation(first) > depth) {
            const auto parent = m_text.parentOf(first);
            if (!parent)
                break;
            first = *parent;
        }
        return Drop{first, std::min(m_text.indentation(first), depth)};
    }

    std::optional<Drop> below() const
    {
        const int depth = m_text.indentation(m_moved.first);
        const auto neighbour = neighbourFrom(m_moved.last + 1, 1);
        if (!neighbour)
            return std::nullopt;
        // A shallower line below ends the body: into the next one, or out and over what is there.
        const bool leaves = m_text.indentation(*neighbour) < depth;
        if (leaves && m_text.opensBlock(*neighbour))
            return at(bodyOf(*neighbour), depth);
        const int last = m_text.statementAt(*neighbour)->last;
        return Drop{last + 1, leaves ? m_text.indentation(*neighbour) : depth};
    }

private:
    /// Whether something can stand before this line without breaking a statement in two.
    bool isBoundary(int before) const
    {
        if (before < 1 || before > m_text.lineCount() + 1)
            return false;
        const auto above = m_text.codeAbove(before);
        if (above && m_text.isDecorator(*above) && !m_moved.contains(*above))
            return false;
        return before == m_text.lineCount() + 1
            || !(m_text.isContinuation(before) || m_text.goesOnInComment(before));
    }

    /// How deep the statement may stand before this line.
    std::vector<int> indentations(int before) const
    {
        const int least = leastIndentation(before);
        const auto above = lineAbove(before, least);
        if (!above)
            return {least};
        if (m_text.opensBlock(*above))
            return {bodyIndentation(*above, before)};
        if (m_text.indentation(*above) < least)
            return {least};
        std::vector<int> choices{m_text.indentation(*above)};
        for (auto line = m_text.codeAbove(*above); line; line = m_text.codeAbove(*line)) {
            const int depth = m_text.indentation(*line);
            if (!m_moved.contains(*line) && depth < choices.back() && depth >= least)
                choices.push_back(depth);
        }
        return choices;
    }

    /// As what stands in the body that this header opens.
    int bodyIndentation(int header, int before) const
    {
        const int depth = m_text.indentation(header);
        const auto below = neighbourFrom(before, 1);
        if (below && m_text.indentation(*below) > depth)
            return m_text.indentation(*below);
        const bool isItsOwn = m_text.codeAbove(m_moved.first) == header && m_text.isAlone(m_moved);
        return isItsOwn ? m_text.indentation(m_moved.first) : depth + indentationStep;
    }

    /// What follows must not fall into another body, nor a clause lose its statement.
    int leastIndentation(int before) const
    {
        const auto below = neighbourFrom(before, 1);
        if (!below)
            return 0;
        return m_text.indentation(*below) + (m_text.isClause(*below) ? 1 : 0);
    }

    /// The line whose statement it would stand behind; none where only `least` will do.
    std::optional<int> lineAbove(int before, int least) const
    {
        int above = before - 1;
        while (above >= 1 && m_moved.contains(above))
            --above;
        const auto below = neighbourFrom(before, 1);
        const bool clauseBelow = below && m_text.isClause(*below);
        if (above >= 1 && m_text.isBlank(above) && below && !clauseBelow)
            return std::nullopt;
        const auto isPassedOver = [&](int line) {
            return m_text.isBlank(line) || m_moved.contains(line)
                || (m_text.isComment(line) && m_text.indentation(line) < least);
        };
        while (above >= 1 && isPassedOver(above))
            --above;
        while (above > 1 && m_text.isContinuation(above))
            --above;
        return above >= 1 ? std::optional(above) : std::nullopt;
    }

    /// The next line, from this one on, that is no blank one and not the statement's.
    std::optional<int> neighbourFrom(int line, int step) const
    {
        for (; line >= 1 && line <= m_text.lineCount(); line += step) {
            if (!m_text.isBlank(line) && !m_moved.contains(line))
                return line;
        }
        return std::nullopt;
    }

    /// The line behind a header, which may span lines.
    int bodyOf(int header) const
    {
        int line = header + 1;
        while (line <= m_text.lineCount() && m_text.isContinuation(line))
            ++line;
        return line;
    }

    const Statements &m_text;
    LineRange m_moved;
};

std::vector<std::string> reindented(const Statements &statements, LineRange range, int by)
{
    std::vector<std::string> lines;
    for (int number = range.first; number <= range.last; ++number) {
        const auto &line = statements.line(number);
        const auto content = withoutIndentation(line);
        if (by == 0 || content.empty() || statements.isInsideString(number))
            lines.push_back(line);
        else
            lines.push_back(spaces(statements.indentation(number) + by) + std::string(content));
    }
    return lines;
}

/// Whether the statement would stand where it stands, but for comments and empty lines.
bool passesNoCode(const Statements &statements, LineRange statement, Drop drop)
{
    const auto above = statements.codeAbove(statement.first);
    const auto below = statements.codeBelow(statement.last);
    return drop.indentation == statements.indentation(statement.first)
        && (!above || drop.before > *above) && (!below || drop.before <= *below);
}

} // namespace

std::optional<Drop>
dropAt(const Statements &statements, LineRange statement, int before, int preferredIndentation)
{
    return DropFinder(statements, statement).at(before, preferredIndentation);
}

std::optional<Drop> insertAt(const Statements &statements, int before, int preferredIndentation)
{
    constexpr LineRange noLine{0, -1};
    return DropFinder(statements, noLine).at(before, preferredIndentation);
}

std::optional<Drop>
dropBeside(const Statements &statements, LineRange statement, Direction direction)
{
    const DropFinder finder(statements, statement);
    return direction == Direction::Up ? finder.above() : finder.below();
}

EditedText moved(const Statements &statements, LineRange statement, Drop drop)
{
    const int depth = statements.indentation(statement.first);
    const auto carried = reindented(statements, statement, drop.indentation - depth);
    const bool leavesHole =
        statements.isAlone(statement) && !passesNoCode(statements, statement, drop);
    std::vector<std::string> lines;
    int begin = 0;
    for (int number = 1; number <= statements.lineCount() + 1; ++number) {
        if (number == drop.before) {
            begin = static_cast<int>(lines.size()) + 1;
            lines.insert(lines.end(), carried.begin(), carried.end());
        }
        if (number == statement.first && leavesHole)
            lines.push_back(spaces(depth) + "pass");
        if (number <= statements.lineCount() && !statement.contains(number))
            lines.push_back(statements.line(number));
    }
    return {joined(lines), begin};
}

EditedText toggled(const Statements &statements, LineRange statement)
{
    const bool off = statements.isSwitchedOff(statement.first);
    const bool alone = !off && statements.isAlone(statement);
    const int depth = statements.indentation(statement.first);
    const auto toggledLine = [&](int number) -> std::string {
        const auto &line = statements.line(number);
        const auto content = withoutIndentation(line);
        if (content.empty())
            return line;
        if (off)
            return spaces(depth) + std::string(withoutOffMark(line));
        const auto mark = alone && number == statement.first ? offMarkAlone : offMark;
        const auto inside =
            std::min<std::size_t>(static_cast<std::size_t>(depth), line.size() - content.size());
        return std::string(line).insert(inside, mark);
    };
    std::vector<std::string> lines;
    for (int number = 1; number <= statements.lineCount(); ++number)
        lines.push_back(statement.contains(number) ? toggledLine(number) : statements.line(number));
    return {joined(lines), statement.first};
}

} // namespace joinery::language
