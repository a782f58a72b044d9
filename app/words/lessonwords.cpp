// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/words/lessonwords.h"

#include "app/words/grouped.h"

#include <QCoreApplication>

namespace joinery::app::words {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(LessonErrors)
};

QString argument(const std::vector<std::string> &arguments, std::size_t index)
{
    return index < arguments.size() ? QString::fromStdString(arguments[index]) : QString();
}

/// allowed: all the values there are; empty: too many to be listed.
QString badValue(const QString &key, const QString &value, const QString &allowed)
{
    if (!allowed.isEmpty())
        return value.isEmpty()
            ? Words::tr("'%1' needs a value; write one of %2").arg(key, allowed)
            : Words::tr("'%1' is no value for '%2'; write one of %3").arg(value, key, allowed);
    if (value.isEmpty())
        return Words::tr("'%1' needs a value").arg(key);
    if (key == QLatin1String("lesson") || key == QLatin1String("scenario")
        || key == QLatin1String("question"))
        return Words::tr("'%1' cannot be an id; write small letters, digits and hyphens alone")
            .arg(value);
    return Words::tr("'%1' is no value for '%2'").arg(value, key);
}

QString unterminated(const std::vector<std::string> &arguments)
{
    const QString what = argument(arguments, 0);
    if (arguments.size() > 1)
        return Words::tr("the question '%1' has no end; close it with <!-- end -->")
            .arg(argument(arguments, 1));
    if (what == QLatin1String("python") || what == QLatin1String("facts"))
        return Words::tr("the block '%1' has no end; close it with ``` in a line of its own")
            .arg(what);
    return Words::tr("the comment '%1' has no end; close it in its line with -->").arg(what);
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

/// As a lesson file writes it.
QString directive(const lesson::LessonError &error)
{
    const QString verb = argument(error.arguments, 0);
    const QString id = argument(error.arguments, 1);
    const QString option = verb == QLatin1String("use") ? QStringLiteral("scenario=") : QString();
    return QStringLiteral("<!-- ") + (verb + u' ' + option + id).trimmed() + QStringLiteral(" -->");
}

QString missingInTranslation(const lesson::LessonError &error)
{
    if (argument(error.arguments, 0) == QLatin1String("text"))
        return Words::tr("the English lesson has a text here; translate it");
    return Words::tr("the English lesson has %1 here; add it").arg(directive(error));
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
        return badValue(first, argument(error.arguments, 1), argument(error.arguments, 2));
    case Code::NewerFormat:
        return Words::tr("this lesson has format %1 and needs a newer Joinery").arg(first);
    case Code::UnknownDirective:
        return Words::tr("'%1' is unknown").arg(first);
    case Code::UnknownOption:
        return Words::tr("there is no option '%1'").arg(first);
    case Code::MisplacedBlock:
        return misplaced(first);
    case Code::UnterminatedBlock:
        return unterminated(error.arguments);
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
        return Words::tr("the question '%1' has no right answer; write one as - [x] text")
            .arg(first);
    case Code::NoGoal:
        return Words::tr("the question '%1' has no goal; add one with <!-- goal CONDITION -->")
            .arg(first);
    case Code::InvalidUtf8:
        return Words::tr("this is not UTF-8; save the file as UTF-8");
    case Code::TooLong:
        return Words::tr("the file is longer than %1 bytes").arg(grouped(first));
    case Code::UnknownLine:
        return Words::tr("the program never prints '%1'").arg(first);
    case Code::NotForTranslations:
        return notForTranslations(first);
    case Code::NotInMaster:
        return Words::tr("the English lesson has no %1 here").arg(directive(error));
    case Code::MissingInTranslation:
        return missingInTranslation(error);
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

QString withSuggestion(const QString &what, const std::optional<std::string> &meant)
{
    if (!meant)
        return what;
    return Words::tr("%1; did you mean '%2'?", "what is wrong, what may be meant")
        .arg(what, QString::fromStdString(*meant));
}

QString checkFinding(const lesson::CheckFinding &finding)
{
    using Kind = lesson::CheckFinding::Kind;
    const QString what = QString::fromStdString(finding.what);
    switch (finding.kind) {
    case Kind::AlwaysBroken:
        return Words::tr("this is not always so: not in run %1 of %2; write usually or sometimes")
            .arg(finding.run)
            .arg(finding.runs);
    case Kind::NeverBroken:
        return Words::tr("this does happen: in run %1 of %2").arg(finding.run).arg(finding.runs);
    case Kind::NotForced:
        return Words::tr("this was so in all runs, but nothing forces it; write usually or "
                         "sometimes");
    case Kind::ClaimDisagrees:
        return Words::tr("the mark of this choice disagrees with its condition in run %1 of %2; "
                         "change one of the two")
            .arg(finding.run)
            .arg(finding.runs);
    case Kind::UnknownProcess:
        return Words::tr("no run has a process '%1'").arg(what);
    case Kind::UnknownLine:
        return Words::tr("no run prints '%1'").arg(what);
    case Kind::EndedByException:
        return Words::tr("the program ended here: %1").arg(what);
    case Kind::UsuallyTooRare:
        return Words::tr(
                   "this was so in only %1 of %2 runs; write sometimes, or let sleeps part the two")
            .arg(finding.held)
            .arg(finding.runs);
    case Kind::SometimesNeverSeen:
        return Words::tr("this was so in none of %1 runs; try more, or leave it out")
            .arg(finding.runs);
    case Kind::DistractorComes:
        return Words::tr("the line '%1' does come: in %2 of %3 runs; take another that never does")
            .arg(what)
            .arg(finding.held)
            .arg(finding.runs);
    case Kind::ManyProcesses:
        return Words::tr("the program has %1 processes; more than %2 do not fit on a slide")
            .arg(what)
            .arg(lesson::mostLanes);
    case Kind::SlowProgram:
        return Words::tr("the program takes %1 seconds; let it sleep less, or end it by stop-after "
                         "within %2")
            .arg(what)
            .arg(lesson::longestRun.count());
    }
    return {};
}

} // namespace

QString inWords(const lesson::LessonError &error)
{
    return withSuggestion(lessonError(error), error.suggestion);
}

QString inWords(const lesson::CheckFinding &finding)
{
    return withSuggestion(checkFinding(finding), finding.suggestion);
}

QString inWords(const lesson::Advice &advice)
{
    using Kind = lesson::Advice::Kind;
    const QString what = QString::fromStdString(advice.what);
    switch (advice.kind) {
    case Kind::LongProgram:
        return Words::tr("the program has %1 lines; more than %2 do not fit on a slide")
            .arg(advice.number)
            .arg(lesson::longestProgram);
    case Kind::FewHints:
        return advice.number == 0
            ? Words::tr("the question '%1' has no hint; give it two").arg(what)
            : Words::tr("the question '%1' has only one hint; give it another").arg(what);
    case Kind::NoExplanation:
        return Words::tr("the question '%1' has no explanation; add one with <!-- explain -->")
            .arg(what);
    case Kind::NoExplainStep:
        return Words::tr("the lesson explains nothing; add <!-- step explain -->");
    case Kind::NoTry:
        return Words::tr("the lesson gives nothing to try; add <!-- try -->");
    }
    return {};
}

} // namespace joinery::app::words
