// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/words/errorwords.h"

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
    return QStringLiteral("'%1'").arg(code);
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

QString badValue(const QString &key, const QString &value)
{
    if (value.isEmpty())
        return Words::tr("'%1' needs a value").arg(key);
    return Words::tr("'%1' is no value for '%2'").arg(value, key);
}

QString misplaced(const QString &what)
{
    if (what.isEmpty())
        return Words::tr("this stands where it belongs to nothing");
    return Words::tr("'%1' has no place here").arg(what);
}

QString notForTranslations(const QString &what)
{
    if (what == QLatin1String("python"))
        return Words::tr(
            "the program comes from the English lesson; write <!-- use scenario=ID --> "
            "where it shall stand");
    if (what == QLatin1String("facts"))
        return Words::tr("the facts come from the English lesson; leave them out");
    if (what == QLatin1String("<!--"))
        return Words::tr("the condition comes from the English lesson; leave the comment out");
    if (what.startsWith(u'['))
        return Words::tr("which choice is right comes from the English lesson; write '- ' and the "
                         "text alone");
    return Words::tr("'%1' comes from the English lesson; leave it out").arg(what);
}

/// "question lines", "use scenario=main", "hint", "text".
QString blockName(const lesson::LessonError &error)
{
    const QString id = argument(error.arguments, 1);
    const QString verb = argument(error.arguments, 0);
    return id.isEmpty() ? verb : verb + u' ' + id;
}

/// what, question, the master's number, the translation's.
QString otherCount(const std::vector<std::string> &arguments)
{
    const QString question = argument(arguments, 1);
    const int wanted = argument(arguments, 2).toInt();
    const QString found = argument(arguments, 3);
    if (argument(arguments, 0) == QLatin1String("hint"))
        return Words::tr(
                   "in the English lesson the question '%1' has %n hints, here it has %2", nullptr,
                   wanted)
            .arg(question, found);
    return Words::tr(
               "in the English lesson the question '%1' has %n choices, here it has %2", nullptr,
               wanted)
        .arg(question, found);
}

QString staleTranslation(const QString &hash)
{
    return Words::tr("the English lesson has changed since it was translated; look through the "
                     "translation again, then write source: %1")
        .arg(hash);
}

QString lessonError(const lesson::LessonError &error)
{
    using Code = lesson::LessonError::Code;
    const QString first = argument(error.arguments, 0);
    switch (error.code) {
    case Code::MissingFrontMatter:
        return Words::tr("a lesson begins with a line of three hyphens and its keys");
    case Code::UnterminatedFrontMatter:
        return Words::tr("the keys have no end; close them with a line of three hyphens");
    case Code::MissingKey:
        return Words::tr("the key '%1' is missing").arg(first);
    case Code::UnknownKey:
        return Words::tr("there is no key '%1'").arg(first);
    case Code::BadValue:
        return badValue(first, argument(error.arguments, 1));
    case Code::NewerFormat:
        return Words::tr("this lesson has format %1 and needs a newer Joinery").arg(first);
    case Code::UnknownDirective:
        return Words::tr("'%1' is unknown").arg(first);
    case Code::UnknownOption:
        return Words::tr("there is no option '%1'").arg(first);
    case Code::MisplacedBlock:
        return misplaced(first);
    case Code::UnterminatedBlock:
        return Words::tr("'%1' has no end").arg(first);
    case Code::DuplicateId:
        return Words::tr("'%1' is there twice").arg(first);
    case Code::UnknownId:
        return Words::tr("there is no scenario '%1'").arg(first);
    case Code::NoScenario:
        return Words::tr("the lesson has no scenario; write one as ```python scenario=main");
    case Code::NoSteps:
        return Words::tr("the lesson has no steps; begin one with <!-- step predict -->");
    case Code::BadCondition:
        return Words::tr("the condition cannot be understood at '%1'").arg(first);
    case Code::BadFact:
        return Words::tr("the fact cannot be understood at '%1'").arg(first);
    case Code::NoRightChoice:
        return Words::tr("the question '%1' has no right answer; mark one with [x]").arg(first);
    case Code::InvalidUtf8:
        return Words::tr("this is not UTF-8; save the file as UTF-8");
    case Code::TooLong:
        return Words::tr("the file is longer than %1 bytes").arg(first);
    case Code::UnknownLine:
        return Words::tr("the program never prints '%1'").arg(first);
    case Code::NotForTranslations:
        return notForTranslations(first);
    case Code::NotInMaster:
        return Words::tr("the English lesson has no '%1' here").arg(blockName(error));
    case Code::MissingInTranslation:
        return Words::tr("here the English lesson has '%1', and the translation has not")
            .arg(blockName(error));
    case Code::OtherCount:
        return otherCount(error.arguments);
    case Code::NoSource:
        return Words::tr("the key 'source' is missing, so nobody can tell when the English lesson "
                         "changes; write source: %1")
            .arg(first);
    case Code::StaleTranslation:
        return staleTranslation(first);
    }
    return {};
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
    case Code::PrintStatement:
        return QString::fromStdString(diagnostic.python);
    case Code::UnsupportedModule:
        return outside(quoted(QStringLiteral("import ") + first));
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
        return Words::tr("the program is longer than %1 bytes").arg(first);
    case Code::InvalidUtf8:
        return Words::tr("this is not UTF-8; save the file as UTF-8");
    }
    return {};
}

QString inWords(const lesson::LessonError &error)
{
    const QString what = lessonError(error);
    if (!error.suggestion)
        return what;
    return Words::tr("%1; did you mean '%2'?", "what is wrong, what may be meant")
        .arg(what, QString::fromStdString(*error.suggestion));
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
        return Words::tr("the run cannot be read: %1").arg(inWords(error.system));
    case Kind::NotARunFile:
        return Words::tr("this is no run of Joinery");
    case Kind::NewerFormat:
        return Words::tr("this run has format %1 and needs a newer Joinery")
            .arg(QString::fromStdString(error.detail));
    case Kind::BadHeader:
        return Words::tr("the run's first line is damaged at '%1'")
            .arg(QString::fromStdString(error.detail));
    case Kind::CannotWrite:
        return Words::tr("the run cannot be saved: %1").arg(inWords(error.system));
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
        return Words::tr("%n processes were alive at once, which is the limit", nullptr, number);
    case trace::Limit::Starts:
        return Words::tr("%n processes were started, which is the limit", nullptr, number);
    case trace::Limit::Events:
        return Words::tr("%n events were recorded, which is the limit", nullptr, number);
    case trace::Limit::Output:
        return Words::tr("%n bytes were printed, which is the limit", nullptr, number);
    case trace::Limit::Memory:
        return Words::tr("a process took %n bytes of memory, which is the limit", nullptr, number);
    case trace::Limit::Recursion:
        return Words::tr("a function called itself %n times, which is the limit", nullptr, number);
    case trace::Limit::WallTime:
        return Words::tr("the run took %n seconds, which is the limit", nullptr, number);
    }
    return {};
}

} // namespace joinery::app::words
