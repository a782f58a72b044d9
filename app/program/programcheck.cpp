// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/program/programcheck.h"

#include "language/parser.h"

#include <QCoreApplication>

namespace joinery::app {
namespace {

QString word(const language::Diagnostic &diagnostic)
{
    using Code = language::Diagnostic::Code;
    const auto tr = [](const char *text) {
        return QCoreApplication::translate("ProgramCheck", text);
    };
    const QString first = diagnostic.arguments.empty()
        ? QString()
        : QString::fromStdString(diagnostic.arguments.front());
    switch (diagnostic.code) {
    case Code::UnsupportedModule:
    case Code::UnsupportedName:
    case Code::UnsupportedStatement:
    case Code::UnsupportedExpression:
        return tr("“%1” is outside the scenario language").arg(first);
    case Code::IntegerTooLarge:
        return tr("this number is too large");
    case Code::NestedTooDeeply:
        return tr("this is nested too deeply");
    case Code::TextTooLong:
        return tr("the program is too long");
    case Code::InvalidUtf8:
        return tr("the text is no valid UTF-8");
    case Code::SyntaxError:
    case Code::PrintStatement:
        break;
    }
    return QString::fromStdString(diagnostic.python);
}

} // namespace

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
        problem.message = word(diagnostic);
        if (diagnostic.fix)
            problem.mendedLine = QString::fromStdString(*diagnostic.fix);
        problems.push_back(std::move(problem));
    }
    return problems;
}

} // namespace joinery::app
