// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "language/lexer/token.h"

#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace joinery::snippets {

/// What a program calls things, and where its parts are. It goes by tokens, not by grammar, so it
/// also works for a program that does not parse at the moment. Lines count from 1; a scope is the
/// line of the def or class, 0 for the module.
class ProgramNames {
public:
    /// UTF-8 with \n as line end.
    explicit ProgramNames(std::string_view text);

    bool isUsed(std::string_view name) const { return m_used.contains(name); }

    /// The scope of a statement that stands before this line, so many columns deep.
    int scopeAt(int before, int indentation) const;

    /// The process that was named last before this line, as seen from this scope.
    std::optional<std::string> processFor(int before, int scope) const;
    /// Whether anything is started at all.
    bool startsAnything() const { return m_starts; }

    struct Function {
        std::string name;
        int line = 0;
        std::vector<std::string> parameters; ///< those that have to be given
    };
    /// One that a process can run with at most one argument, by preference the last above the line;
    /// never the one that the scope is in, nor one called main.
    const Function *targetFor(int before, int scope) const;

    /// How the module's imports let one write module.name: "Process", "mp.Process".
    std::optional<std::string> imported(std::string_view module, std::string_view name) const;

    /// The line before which another import goes.
    int importLine() const { return m_importLine; }
    /// The first statement of the module that is no import and no definition.
    std::optional<int> firstAction() const { return m_firstAction; }
    /// if __name__ == …:
    std::optional<int> mainPart() const { return m_mainPart; }

private:
    using Tokens = std::span<const language::Token>;

    struct Line {
        int first = 0;
        int indentation = 0;
        bool isDefinition = false;
    };
    struct Assignment {
        std::string name;
        std::string callee; ///< its last name
        int line = 0;
        int scope = 0;
    };
    /// name: empty for a whole module, "*" for all of its names.
    struct Import {
        std::string module;
        std::string name;
        std::string as;
    };

    void take(Tokens line);
    void takeFunction(Tokens line);
    void takeClass(Tokens line);
    void takeAssignment(Tokens line, int scope);
    void takeImport(Tokens line);
    void takeFromImport(Tokens line);
    void noteModulePart(Tokens line);
    bool isProcess(const Assignment &assignment) const;

    std::vector<Line> m_lines;
    std::vector<Function> m_functions; ///< the module's own
    std::set<std::string, std::less<>> m_processClasses{"Process"};
    std::vector<Assignment> m_assignments;
    std::vector<Import> m_imports;
    std::set<std::string, std::less<>> m_used;
    bool m_starts = false;
    int m_importLine = 1;
    std::optional<int> m_firstAction;
    std::optional<int> m_mainPart;
};

} // namespace joinery::snippets
