// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/program/programtext.h"

#include "app/program/linescanner.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace joinery::app {
namespace {

constexpr int indentStep = 4;
const QLatin1String offMark("# ");
const QLatin1String offMarkAlone("pass  # ");

int indentOf(const QString &line)
{
    const auto first = std::find_if(line.begin(), line.end(), [](QChar c) { return !c.isSpace(); });
    return static_cast<int>(first - line.begin());
}

QString reindented(const QString &line, int by)
{
    if (line.trimmed().isEmpty())
        return line;
    if (by >= 0)
        return QString(by, u' ') + line;
    return line.mid(std::min(-by, indentOf(line)));
}

/// The comment's content as it stood before it was switched off.
QString withoutOffMark(const QString &line)
{
    const int indent = indentOf(line);
    QString content = line.mid(indent);
    if (content.startsWith(offMarkAlone))
        content.remove(0, offMarkAlone.size());
    else
        content.remove(0, content.startsWith(offMark) ? 2 : 1);
    return content;
}

/// else, elif, except and finally belong to the statement above them.
bool isClauseText(const QString &code)
{
    static const QRegularExpression clause(QStringLiteral("^\\s*(else|elif|except|finally)\\b"));
    return clause.match(code).hasMatch();
}

} // namespace

ProgramText::ProgramText(const QString &text) : m_lines(text.split(u'\n'))
{
    m_info.reserve(m_lines.size());
    LineScanner scanner;
    for (const QString &line : m_lines) {
        LineInfo info;
        info.continuation = scanner.isInsideStatement();
        info.code = scanner.codeOf(line);
        const QString code = info.code.trimmed();
        const QString content = line.trimmed();
        info.indent = indentOf(line);
        info.blank = !info.continuation && content.isEmpty();
        info.comment =
            !info.continuation && (content.startsWith(u'#') || content.startsWith(offMarkAlone));
        info.opensBlock = !scanner.isInsideStatement() && code.endsWith(u':');
        m_info.push_back(info);
    }
    // The header of a block may span lines; what counts is where its last one ends.
    for (int line = lineCount(); line > 1; --line) {
        if (info(line).continuation && info(line).opensBlock)
            m_info[line - 2].opensBlock = true;
    }
}

int ProgramText::firstOfLogicalLine(int line) const
{
    while (line > 1 && info(line).continuation)
        --line;
    return line;
}

bool ProgramText::isClause(int line) const
{
    return isClauseText(info(line).code);
}

int ProgramText::endOfComment(int first) const
{
    int last = first;
    while (last < lineCount() && info(last + 1).comment && indent(last + 1) == indent(first)) {
        const QString content = withoutOffMark(line(last + 1));
        const bool goesOn = !content.isEmpty()
            && (QStringView(u" )]}").contains(content[0]) || isClauseText(content));
        if (!goesOn)
            break;
        ++last;
    }
    return last;
}

int ProgramText::endOfStatement(int first) const
{
    if (info(first).comment)
        return endOfComment(first);
    int last = first;
    for (int line = first + 1; line <= lineCount(); ++line) {
        if (info(line).blank)
            continue;
        const bool belongs = info(line).continuation || indent(line) > indent(first)
            || (indent(line) == indent(first) && isClause(line));
        if (!belongs)
            break;
        last = line;
    }
    return last;
}

std::optional<LineRange> ProgramText::statementAt(int line) const
{
    if (line < 1 || line > lineCount() || info(line).blank)
        return std::nullopt;
    int first = firstOfLogicalLine(line);
    while (first > 1 && isClause(first)) {
        const int depth = indent(first);
        do
            --first;
        while (first > 1
               && (info(first).blank || info(first).continuation || indent(first) > depth));
    }
    while (first > 1 && info(first).comment && endOfComment(first - 1) >= first
           && info(first - 1).comment)
        --first;
    return LineRange{first, endOfStatement(first)};
}

bool ProgramText::isSwitchedOff(int line) const
{
    return line >= 1 && line <= lineCount() && info(line).comment;
}

bool ProgramText::isCallOfMain(int line) const
{
    static const QRegularExpression call(QStringLiteral("^\\s*[A-Za-z_][\\w.]*\\s*\\("));
    if (line < 1 || line > lineCount() || info(line).continuation)
        return false;
    const bool looksLikeCall = info(line).comment
        ? call.match(withoutOffMark(this->line(line))).hasMatch()
        : call.match(info(line).code).hasMatch();
    if (!looksLikeCall)
        return false;
    int depth = indent(line);
    for (int above = line - 1; above >= 1 && depth > 0; --above) {
        if (info(above).blank || info(above).comment || info(above).continuation
            || indent(above) >= depth)
            continue;
        depth = indent(above);
        const QString header = info(above).code.trimmed();
        if (header.startsWith(QLatin1String("def ")) || header.startsWith(QLatin1String("class ")))
            return false;
    }
    return true;
}

std::optional<NumberSpot> ProgramText::numberAt(int line, int column) const
{
    static const QRegularExpression number(QStringLiteral("(?<![\\w.])\\d+(\\.\\d+)?(?![\\w.])"));
    if (line < 1 || line > lineCount())
        return std::nullopt;
    auto matches = number.globalMatch(info(line).code);
    while (matches.hasNext()) {
        const auto match = matches.next();
        if (column >= match.capturedStart() && column <= match.capturedEnd())
            return NumberSpot{
                line, static_cast<int>(match.capturedStart()),
                static_cast<int>(match.capturedLength())};
    }
    return std::nullopt;
}

/// Whether something can stand before this line without breaking a statement in two.
bool ProgramText::isBoundary(int before) const
{
    if (before < 1 || before > lineCount() + 1)
        return false;
    return before == lineCount() + 1 || !(info(before).continuation || isClause(before));
}

/// How deep a statement may stand before this line, from shallow to deep.
std::vector<int> ProgramText::indentChoices(LineRange statement, int before) const
{
    int above = before - 1;
    while (above >= 1 && statement.contains(above))
        --above;
    int below = before;
    while (below <= lineCount() && (statement.contains(below) || info(below).blank))
        ++below;
    const int least = below <= lineCount() ? indent(below) : 0;
    if (above < 1)
        return {least};
    if (info(above).blank && below <= lineCount())
        return {least};
    while (above > 1 && info(above).blank)
        --above;
    above = firstOfLogicalLine(above);
    if (info(above).opensBlock)
        return {least > indent(above) ? least : indent(above) + indentStep};

    std::vector<int> choices{indent(above)};
    for (int line = above; line >= 1; --line) {
        if (info(line).blank || info(line).comment || info(line).continuation
            || statement.contains(line))
            continue;
        if (indent(line) < choices.back() && indent(line) >= least)
            choices.push_back(indent(line));
    }
    std::ranges::reverse(choices);
    return choices;
}

std::optional<Drop> ProgramText::dropAt(LineRange statement, int before, int preferredIndent) const
{
    const bool insideItself = before > statement.first && before <= statement.last;
    if (insideItself || !isBoundary(before))
        return std::nullopt;
    const std::vector<int> choices = indentChoices(statement, before);
    const int nearest = *std::ranges::min_element(
        choices, {}, [&](int choice) { return std::abs(choice - preferredIndent); });
    return Drop{before, nearest};
}

/// The next line that is no blank one, in this direction.
std::optional<int>
ProgramText::neighbourLine(LineRange statement, int from, Direction direction) const
{
    const int step = direction == Direction::Up ? -1 : 1;
    for (int line = from; line >= 1 && line <= lineCount(); line += step) {
        if (!info(line).blank && !statement.contains(line))
            return line;
    }
    return std::nullopt;
}

std::optional<Drop> ProgramText::dropBeside(LineRange statement, Direction direction) const
{
    const int depth = indent(statement.first);
    const bool up = direction == Direction::Up;
    const auto neighbour =
        neighbourLine(statement, up ? statement.first - 1 : statement.last + 1, direction);
    if (!neighbour)
        return std::nullopt;
    if (!up) {
        // A shallower line below ends the block: step out of it, then over its neighbour.
        const int last = endOfStatement(*neighbour);
        const bool leaves = indent(*neighbour) < depth;
        if (leaves && !info(*neighbour).opensBlock)
            return Drop{last + 1, indent(*neighbour)};
        if (leaves)
            return dropAt(statement, *neighbour + 1, depth);
        return Drop{last + 1, depth};
    }
    int first = firstOfLogicalLine(*neighbour);
    while (first > 1 && (indent(first) > depth || isClause(first) || info(first).continuation))
        --first;
    return Drop{first, std::min(indent(first), depth)};
}

bool ProgramText::isAloneInBlock(LineRange statement) const
{
    const int depth = indent(statement.first);
    if (depth == 0)
        return false;
    const auto isSibling = [&](int line) { return indent(line) >= depth; };
    for (int line = statement.first - 1; line >= 1; --line) {
        if (info(line).continuation || !hasCode(line))
            continue;
        if (isSibling(line))
            return false;
        break;
    }
    for (int line = statement.last + 1; line <= lineCount(); ++line) {
        if (!hasCode(line))
            continue;
        return !isSibling(line);
    }
    return true;
}

EditedLines ProgramText::moved(LineRange statement, Drop drop) const
{
    const int by = drop.indent - indent(statement.first);
    QStringList carried;
    for (int line = statement.first; line <= statement.last; ++line)
        carried.append(reindented(this->line(line), by));

    const bool leavesHole = isAloneInBlock(statement)
        && (drop.indent != indent(statement.first) || drop.before < statement.first - 1
            || drop.before > statement.last + 1);
    EditedLines result;
    for (int line = 1; line <= lineCount() + 1; ++line) {
        if (line == drop.before) {
            result.first = static_cast<int>(result.lines.size()) + 1;
            result.lines += carried;
        }
        if (line == statement.first && leavesHole)
            result.lines.append(QString(indent(line), u' ') + QStringLiteral("pass"));
        if (line <= lineCount() && !statement.contains(line))
            result.lines.append(this->line(line));
    }
    return result;
}

EditedLines ProgramText::toggled(LineRange statement) const
{
    EditedLines result{m_lines, statement.first};
    const int depth = indent(statement.first);
    const bool off = isSwitchedOff(statement.first);
    const bool alone = !off && isAloneInBlock(statement);
    for (int number = statement.first; number <= statement.last; ++number) {
        QString &line = result.lines[number - 1];
        if (off) {
            line = QString(depth, u' ') + withoutOffMark(line);
        } else if (!line.trimmed().isEmpty()) {
            const bool first = number == statement.first;
            line.insert(std::min(depth, indentOf(line)), alone && first ? offMarkAlone : offMark);
        }
    }
    return result;
}

QString steppedNumber(const QString &number, int steps)
{
    const qsizetype point = number.indexOf(u'.');
    const int decimals = point < 0 ? 0 : static_cast<int>(number.size() - point - 1);
    const double value = number.toDouble() + steps * std::pow(10.0, -decimals);
    return QString::number(std::max(value, 0.0), 'f', decimals);
}

} // namespace joinery::app
