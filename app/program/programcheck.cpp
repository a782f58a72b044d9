// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/program/programcheck.h"

#include "app/words/errorwords.h"
#include "language/parser/parser.h"

namespace joinery::app {

std::vector<ProgramProblem> checkProgram(const QString &program)
{
    const auto parsed = language::parse(program.toStdString());
    std::vector<ProgramProblem> problems;
    if (parsed)
        return problems;
    for (const language::Diagnostic &diagnostic : parsed.error()) {
        ProgramProblem problem;
        problem.range = diagnostic.range;
        if (problem.range.begin.line == 0)
            problem.range = {diagnostic.place, diagnostic.place};
        problem.message = words::inWords(diagnostic);
        if (diagnostic.fix)
            problem.mendedLine = QString::fromStdString(*diagnostic.fix);
        problems.push_back(std::move(problem));
    }
    return problems;
}

} // namespace joinery::app
