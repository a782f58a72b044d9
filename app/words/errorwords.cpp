// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/words/errorwords.h"

#include "app/words/grouped.h"
#include "app/words/syntaxadvice.h"

#include <QCoreApplication>
#include <QStringList>

namespace joinery::app::words {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Errors)
};

QString argument(const std::vector<std::string> &arguments, std::size_t index)
{
    return index < arguments.size() ? QString::fromStdString(arguments[index]) : QString();
}

QString outside(const QString &what)
{
    return Words::tr("%1 is outside the scenario language; run it with real Python instead")
        .arg(what);
}

QString quoted(const QString &code)
{
    return Words::tr("'%1'", "a piece of code").arg(code);
}

QString unsupportedModule(const std::vector<std::string> &arguments)
{
    const QString import = QStringLiteral("import ");
    const QString what = quoted(import + argument(arguments, 0));
    if (arguments.size() < 2)
        return outside(what);
    return Words::tr("%1 is outside the scenario language; did you mean %2?")
        .arg(what, quoted(import + argument(arguments, 1)));
}

QString unsupportedName(const std::vector<std::string> &arguments)
{
    const QString name = quoted(argument(arguments, 0) + u'.' + argument(arguments, 1));
    if (arguments.size() > 2)
        return Words::tr("%1 comes with a later Joinery; run it with real Python instead")
            .arg(name);
    return outside(name);
}

QString unsupportedExpression(const QString &what)
{
    if (what == QLatin1String("complex"))
        return outside(Words::tr("a complex number"));
    if (what == QLatin1String("bytes"))
        return outside(Words::tr("a bytes literal"));
    return outside(quoted(what));
}

/// Of a file: which call failed says nothing to who has only the file.
QString reasonOf(const SystemError &error)
{
    return qt_error_string(error.number);
}

QString syntaxError(const std::string &python)
{
    QString sentence = QString::fromStdString(python);
    const QString advice = adviceOn(sentence);
    if (advice.isEmpty())
        return sentence;
    return Words::tr("%1; %2", "Python's sentence; what to do").arg(sentence, advice);
}

QStringList placed(const std::vector<language::Diagnostic> &diagnostics)
{
    QStringList lines;
    for (const language::Diagnostic &diagnostic : diagnostics) {
        lines << QStringLiteral("%1:%2: %3")
                     .arg(diagnostic.place.line)
                     .arg(diagnostic.place.column)
                     .arg(inWords(diagnostic));
    }
    return lines;
}

} // namespace

QString inWords(const language::Diagnostic &diagnostic)
{
    using Code = language::Diagnostic::Code;
    const QString first = argument(diagnostic.arguments, 0);
    switch (diagnostic.code) {
    case Code::SyntaxError:
        return syntaxError(diagnostic.python);
    case Code::PrintStatement:
        return QString::fromStdString(diagnostic.python);
    case Code::UnsupportedModule:
        return unsupportedModule(diagnostic.arguments);
    case Code::UnsupportedName:
        return unsupportedName(diagnostic.arguments);
    case Code::UnsupportedStatement:
        return outside(quoted(first));
    case Code::UnsupportedExpression:
        return unsupportedExpression(first);
    case Code::IntegerTooLarge:
        return Words::tr("the number %1 does not fit into 64 bits; use a smaller one").arg(first);
    case Code::NestedTooDeeply:
        return Words::tr("this is nested too deeply; take it apart");
    case Code::TextTooLong:
        return Words::tr("the program is longer than %1 bytes").arg(grouped(first));
    case Code::InvalidUtf8:
        return Words::tr("this is not UTF-8; save the file as UTF-8");
    }
    return {};
}

QString inWords(const engine::SessionError &error)
{
    using Kind = engine::SessionError::Kind;
    switch (error.kind) {
    case Kind::BadScenario:
        return placed(error.diagnostics).join(u'\n');
    case Kind::EngineMissing:
        return Words::tr("%1 is missing, which runs the processes; install Joinery again")
            .arg(QString::fromStdString(error.path));
    case Kind::KernelTooOld:
        return Words::tr("this Linux is too old to run processes safely; 5.10 or newer is needed");
    case Kind::System:
        return Words::tr("the run could not begin: %1").arg(inWords(error.system));
    }
    return {};
}

QString inWords(const trace::RunFileError &error)
{
    using Kind = trace::RunFileError::Kind;
    switch (error.kind) {
    case Kind::CannotRead:
        return Words::tr("the run cannot be read: %1").arg(reasonOf(error.system));
    case Kind::NotARunFile:
        return Words::tr("this is no run of Joinery");
    case Kind::NewerFormat:
        return Words::tr("this run has format %1 and needs a newer Joinery")
            .arg(QString::fromStdString(error.detail));
    case Kind::BadHeader:
        return Words::tr("the run's first line is damaged at '%1'")
            .arg(QString::fromStdString(error.detail));
    case Kind::CannotWrite:
        return Words::tr("the run cannot be saved: %1").arg(reasonOf(error.system));
    }
    return {};
}

QString inWords(const SystemError &error)
{
    return QStringLiteral("%1: %2").arg(
        QString::fromLocal8Bit(error.call), qt_error_string(error.number));
}

QString inWords(const trace::LimitReached &limit)
{
    const auto number = static_cast<int>(limit.value);
    switch (limit.limit) {
    case trace::Limit::LiveProcesses:
        return Words::tr("%Ln processes were alive at once, which is the limit", nullptr, number);
    case trace::Limit::Starts:
        return Words::tr("%Ln processes were started, which is the limit", nullptr, number);
    case trace::Limit::Events:
        return Words::tr("%Ln events were recorded, which is the limit", nullptr, number);
    case trace::Limit::Output:
        return Words::tr("%Ln bytes were printed, which is the limit", nullptr, number);
    case trace::Limit::Memory:
        return Words::tr("a process took %Ln bytes of memory, which is the limit", nullptr, number);
    case trace::Limit::Recursion:
        return Words::tr("a function called itself %Ln times, which is the limit", nullptr, number);
    case trace::Limit::WallTime:
        return Words::tr("the run took %Ln seconds, which is the limit", nullptr, number);
    case trace::Limit::Steps:
        return Words::tr("%Ln steps were taken, which is the limit", nullptr, number);
    }
    return {};
}

} // namespace joinery::app::words
