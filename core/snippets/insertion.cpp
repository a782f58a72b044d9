// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "snippets/insertion.h"

#include "snippets/linebuilder.h"
#include "snippets/spotfinder.h"
#include "snippets/wording.h"

#include <algorithm>
#include <optional>

namespace joinery::snippets {

namespace {

using language::Drop;
using language::Statements;

/// The blanks that a line of this indentation begins with there: a tab stays a tab.
std::string blanksFor(const Statements &statements, Drop drop)
{
    for (auto line = statements.codeAbove(drop.before); line; line = statements.codeAbove(*line)) {
        const int depth = statements.indentation(*line);
        if (depth > drop.indentation)
            continue;
        return std::string(blanksOf(statements.line(*line)))
            + std::string(static_cast<std::size_t>(drop.indentation - depth), ' ');
    }
    return std::string(static_cast<std::size_t>(drop.indentation), ' ');
}

/// Definitions go before the first thing that the module does, and before the comment on it; where
/// it does nothing yet, that is the statement.
int definitionLine(const Statements &statements, const ProgramNames &names, Drop statement)
{
    const int end = statement.indentation == 0 ? statement.before : statements.lineCount() + 1;
    int line = names.firstAction().value_or(end);
    while (line > names.importLine() && line > 1 && line <= statements.lineCount() + 1
           && statements.isSwitchedOff(line - 1) && statements.indentation(line - 1) == 0)
        --line;
    return std::max(line, names.importLine());
}

/// One insertion, step by step.
class Inserter {
public:
    Inserter(std::string_view program, Snippet::Id id)
        : m_snippet(snippet(id)), m_statements(program), m_names(program), m_builder(program)
    {
    }

    template <class Where>
    Insertion at(Where where, int line)
    {
        const Spot spot = SpotFinder(m_statements, m_names).at(where);
        const auto &[before, indentation] = spot.drop;
        Wording wording(m_names, {before, m_names.scopeAt(before, indentation)});
        const std::string definition = wording.definition(m_snippet);
        std::string statement = wording.statement(m_snippet);
        // One thing is selected: in the definition, if there is one.
        if (!definition.empty())
            statement = withoutMarks(statement);
        if (!wording.imports().empty())
            m_builder.insert(m_names.importLine(), joined(wording.imports()), "", Air::Below);
        const int definitionsGo = definitionLine(m_statements, m_names, spot.drop);
        if (before < definitionsGo)
            putStatement(statement, spot, Air::None);
        for (const auto &needed : wording.definitions())
            m_builder.insert(definitionsGo, needed, "", Air::Around);
        if (!definition.empty())
            m_builder.insert(definitionsGo, definition, "", Air::Around);
        const bool behindNew = indentation == 0 && before == definitionsGo
            && !(wording.definitions().empty() && wording.imports().empty());
        if (before >= definitionsGo)
            putStatement(statement, spot, behindNew ? Air::Above : Air::None);
        if (statement.empty())
            m_result.goOn = {m_builder.nowAt(line), m_statements.indentation(line)};
        m_result.selection = m_builder.selection();
        m_result.text = m_builder.text();
        return m_result;
    }

    int lineIn(int line) const { return std::clamp(line, 1, m_statements.lineCount()); }

private:
    using Air = LineBuilder::Air;

    void putStatement(const std::string &statement, const Spot &spot, Air air)
    {
        if (statement.empty())
            return;
        if (spot.replacesLine)
            m_builder.remove(spot.drop.before);
        const auto lines =
            m_builder.insert(spot.drop.before, statement, blanksFor(m_statements, spot.drop), air);
        m_result.goOn = {lines.last, spot.drop.indentation};
    }

    const Snippet &m_snippet;
    Statements m_statements;
    ProgramNames m_names;
    LineBuilder m_builder;
    Insertion m_result;
};

} // namespace

Insertion inserted(std::string_view program, Snippet::Id id, Place cursor)
{
    Inserter inserter(program, id);
    return inserter.at(cursor, inserter.lineIn(cursor.line));
}

Insertion inserted(std::string_view program, Snippet::Id id, Behind behind)
{
    Inserter inserter(program, id);
    return inserter.at(behind, inserter.lineIn(behind.line));
}

} // namespace joinery::snippets
