// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "snippets/programnames.h"

#include "language/lexer/keywords.h"
#include "language/lexer/lexer.h"

#include <algorithm>

namespace joinery::snippets {

namespace {

using language::Token;
using language::TokenKind;

bool isName(const Token &token)
{
    return token.kind == TokenKind::Name && !language::isKeyword(token.text);
}

/// The comma-separated parts of what stands in the first brackets.
std::vector<std::span<const Token>> partsInBrackets(std::span<const Token> line)
{
    std::vector<std::span<const Token>> parts;
    const auto open = std::ranges::find_if(line, [](const Token &t) { return t.is("("); });
    if (open == line.end())
        return parts;
    auto begin = open + 1;
    for (auto at = begin; at != line.end(); ++at) {
        const bool closes = at->is(")") && at->level == open->level - 1;
        if (!closes && !(at->is(",") && at->level == open->level))
            continue;
        if (at != begin)
            parts.emplace_back(begin, at);
        begin = at + 1;
        if (closes)
            break;
    }
    return parts;
}

bool has(std::span<const Token> tokens, std::string_view text)
{
    return std::ranges::any_of(tokens, [text](const Token &token) { return token.is(text); });
}

} // namespace

ProgramNames::ProgramNames(std::string_view text)
{
    const auto lexed = language::lex(text);
    const auto &tokens = lexed.tokens;
    for (std::size_t k = 0; k < tokens.size(); ++k) {
        if (tokens[k].kind == TokenKind::Name)
            m_used.emplace(tokens[k].text);
        if (tokens[k].is("start") && k > 0 && tokens[k - 1].is("."))
            m_starts = true;
    }
    const auto endsLine = [](const Token &token) {
        return token.kind == TokenKind::NewLine || token.kind == TokenKind::EndOfText
            || token.kind == TokenKind::Error;
    };
    const auto isLayout = [](const Token &token) {
        return token.kind == TokenKind::Indent || token.kind == TokenKind::Dedent;
    };
    for (auto at = tokens.begin(); at != tokens.end();) {
        const auto begin = std::find_if_not(at, tokens.end(), isLayout);
        const auto end = std::find_if(begin, tokens.end(), endsLine);
        if (begin != end)
            take({begin, end});
        at = end == tokens.end() ? end : end + 1;
    }
}

void ProgramNames::take(Tokens line)
{
    const Token &first = line.front();
    const int scope = scopeAt(first.begin.line, first.begin.column - 1);
    const bool isDefinition = first.is("def") || first.is("class");
    m_lines.push_back({first.begin.line, first.begin.column - 1, isDefinition});
    if (first.begin.column == 1)
        noteModulePart(line);
    if (first.is("def") && scope == 0)
        takeFunction(line);
    else if (first.is("class"))
        takeClass(line);
    else if (first.is("import") && first.begin.column == 1)
        takeImport(line);
    else if (first.is("from") && first.begin.column == 1)
        takeFromImport(line);
    else
        takeAssignment(line, scope);
}

void ProgramNames::noteModulePart(Tokens line)
{
    const Token &first = line.front();
    const bool isImport = first.is("import") || first.is("from");
    const bool isText = first.kind == TokenKind::String && m_lines.size() == 1;
    if ((isImport || isText) && !m_firstAction)
        m_importLine = line.back().end.line + 1;
    else if (m_lines.size() == 1)
        m_importLine = first.begin.line;
    const bool isDefinition = first.is("def") || first.is("class") || first.is("@");
    if (!m_firstAction && !isImport && !isText && !isDefinition)
        m_firstAction = first.begin.line;
    if (!m_mainPart && line.size() > 2 && first.is("if") && line[1].is("__name__"))
        m_mainPart = first.begin.line;
}

void ProgramNames::takeFunction(Tokens line)
{
    if (line.size() < 3)
        return;
    Function function{.name = std::string(line[1].text), .line = line.front().begin.line};
    for (const Tokens parameter : partsInBrackets(line)) {
        if (isName(parameter.front()) && !has(parameter, "="))
            function.parameters.emplace_back(parameter.front().text);
    }
    m_functions.push_back(std::move(function));
}

void ProgramNames::takeClass(Tokens line)
{
    for (const Tokens base : partsInBrackets(line)) {
        if (m_processClasses.contains(base.back().text))
            m_processClasses.emplace(line[1].text);
    }
}

/// name = …callee(
void ProgramNames::takeAssignment(Tokens line, int scope)
{
    if (line.size() < 4 || !isName(line[0]) || !line[1].is("="))
        return;
    const auto call = std::ranges::find_if(line, [](const Token &token) { return token.is("("); });
    if (call != line.end() && isName(*(call - 1)))
        m_assignments.push_back(
            {std::string(line[0].text), std::string((call - 1)->text), line[0].begin.line, scope});
}

void ProgramNames::takeImport(Tokens line)
{
    for (std::size_t k = 1; k < line.size(); ++k) {
        if (!isName(line[k]) || !(line[k - 1].is("import") || line[k - 1].is(",")))
            continue;
        const bool dotted = k + 1 < line.size() && line[k + 1].is(".");
        const bool renamed = k + 2 < line.size() && line[k + 1].is("as");
        if (!dotted)
            m_imports.push_back(
                {std::string(line[k].text), {}, std::string(line[renamed ? k + 2 : k].text)});
    }
}

void ProgramNames::takeFromImport(Tokens line)
{
    if (line.size() < 4 || !line[2].is("import"))
        return;
    const std::string module(line[1].text);
    for (std::size_t k = 3; k < line.size(); ++k) {
        const bool begins = line[k - 1].is("import") || line[k - 1].is(",") || line[k - 1].is("(");
        if (!begins || !(isName(line[k]) || line[k].is("*")))
            continue;
        const bool renamed = k + 2 < line.size() && line[k + 1].is("as");
        m_imports.push_back(
            {module, std::string(line[k].text), std::string(line[renamed ? k + 2 : k].text)});
    }
}

int ProgramNames::scopeAt(int before, int indentation) const
{
    for (auto line = m_lines.rbegin(); line != m_lines.rend(); ++line) {
        if (line->first >= before || line->indentation >= indentation)
            continue;
        if (line->isDefinition)
            return line->first;
        indentation = line->indentation;
    }
    return 0;
}

bool ProgramNames::isProcess(const Assignment &assignment) const
{
    return m_processClasses.contains(assignment.callee)
        || imported("multiprocessing", "Process") == assignment.callee;
}

std::optional<std::string> ProgramNames::processFor(int before, int scope) const
{
    std::optional<std::string> ofModule;
    for (auto each = m_assignments.rbegin(); each != m_assignments.rend(); ++each) {
        if (!isProcess(*each))
            continue;
        if (each->scope == scope && each->line < before)
            return each->name;
        // By the time that a function runs, the module has run.
        if (each->scope == 0 && scope != 0 && !ofModule)
            ofModule = each->name;
    }
    return ofModule;
}

const ProgramNames::Function *ProgramNames::targetFor(int before, int scope) const
{
    const Function *best = nullptr;
    for (const Function &function : m_functions) {
        const bool fits =
            function.parameters.size() <= 1 && function.name != "main" && function.line != scope;
        if (fits && (!best || function.line < before))
            best = &function;
    }
    return best;
}

std::optional<std::string>
ProgramNames::imported(std::string_view module, std::string_view name) const
{
    for (const Import &import : m_imports) {
        if (import.module != module)
            continue;
        if (import.name == name)
            return import.as;
        if (import.name == "*")
            return std::string(name);
        if (import.name.empty())
            return import.as + '.' + std::string(name);
    }
    return std::nullopt;
}

} // namespace joinery::snippets
