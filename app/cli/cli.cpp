// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/cli/cli.h"

#include "app/cli/commands/checkcommand.h"
#include "app/cli/commands/orderscommand.h"
#include "app/cli/commands/runcommand.h"
#include "app/cli/commands/whycommand.h"
#include "app/cli/helptext.h"
#include "app/cli/terminal.h"
#include "app/lesson/lessonlibrary.h"
#include "export/displaywidth.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <csignal>

namespace joinery::app::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

void listByChapter(const std::vector<LessonEntry> &lessons)
{
    int width = 0;
    for (const LessonEntry &lesson : lessons)
        width = std::max(width, exporting::displayWidth(lesson.id.toStdString()));
    QString chapter;
    for (const LessonEntry &lesson : lessons) {
        if (lesson.chapter != chapter)
            printLine(lesson.chapter);
        chapter = lesson.chapter;
        printLine(
            "  " + exporting::padded(lesson.number.toStdString(), 5)
            + exporting::padded(lesson.id.toStdString(), width + 2) + lesson.title.toStdString());
    }
}

int listLessons()
{
    const LessonPlaces places = LessonPlaces::standard();
    const LessonLibrary library(places);
    if (library.entries().empty()) {
        complain(Words::tr("no lessons were found; JOINERY_LESSONS can name their folder"));
        return 1;
    }
    listByChapter(library.entries());
    printLine(QString());
    printLine(Words::tr("Your own lessons go into %1").arg(places.own));
    return 0;
}

struct Execute {
    std::optional<int> operator()(const WindowCommand &command) const
    {
        // A mistyped command looks like something to open.
        if (command.open.isEmpty() || QFileInfo::exists(command.open)
            || LessonLibrary().find(command.open))
            return std::nullopt;
        return complainOfUsage(
            Words::tr("there is no command, lesson or file '%1'").arg(command.open));
    }
    std::optional<int> operator()(const ScreenshotsCommand &) const { return std::nullopt; }
    std::optional<int> operator()(const RunCommand &command) const { return run(command); }
    std::optional<int> operator()(const CheckCommand &command) const { return check(command); }
    std::optional<int> operator()(const OrdersCommand &command) const { return orders(command); }
    std::optional<int> operator()(const WhyCommand &command) const { return why(command); }
    std::optional<int> operator()(const LessonsCommand &) const { return listLessons(); }
    std::optional<int> operator()(const HelpCommand &) const
    {
        printLine(helpText());
        return 0;
    }
    std::optional<int> operator()(const VersionCommand &) const
    {
        printLine(QStringLiteral("joinery %1").arg(QCoreApplication::applicationVersion()));
        return 0;
    }
};

} // namespace

bool needsNoWindow(const QStringList &arguments)
{
    static const QStringList words{
        QStringLiteral("run"), QStringLiteral("check"), QStringLiteral("orders"),
        QStringLiteral("why"), QStringLiteral("lessons")};
    return words.contains(arguments.value(0)) || arguments.contains(QStringLiteral("--help"))
        || arguments.contains(QStringLiteral("-h"))
        || arguments.contains(QStringLiteral("--version"));
}

bool displayIsNamed(const QStringList &arguments)
{
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}) {
        if (!qEnvironmentVariableIsEmpty(name))
            return true;
    }
    return arguments.contains(QStringLiteral("-platform"))
        || arguments.contains(QStringLiteral("--platform"));
}

std::optional<int> execute(const Command &command)
{
    // Where the reader of a pipe has gone, writing fails, and that is all.
    std::signal(SIGPIPE, SIG_IGN);
    const auto status = std::visit(Execute{}, command);
    if (status && !flushOutput()) {
        complain(Words::tr("the output could not be written"));
        return 1;
    }
    return status;
}

int complainOfUsage(const QString &what)
{
    complain(QStringLiteral("joinery: %1").arg(what));
    complain(Words::tr("joinery --help tells what there is"));
    return 2;
}

int complainOfLanguage(const QString &code)
{
    return complainOfUsage(Words::tr("--lang takes en, zh_CN or system, not '%1'").arg(code));
}

int complainOfDisplay(const QString &reason)
{
    if (reason.isEmpty())
        complain(Words::tr("joinery: there is no display to open the window on; joinery run LESSON "
                           "shows a run as text"));
    else
        complain(Words::tr("joinery: the window cannot open (%1); joinery run LESSON shows a run "
                           "as text")
                     .arg(reason.section(u'\n', 0, 0)));
    return 2;
}

} // namespace joinery::app::cli
