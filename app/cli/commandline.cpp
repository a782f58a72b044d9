// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/cli/commandline.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace joinery::app::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

/// Thrown inside this file only: what is wrong with the arguments.
struct Misuse {
    QString what;
};

int toNumber(const QString &text, int from, int to)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    if (!isNumber || number < from || number > to)
        throw Misuse{Words::tr("'%1' is not a number from %2 to %3").arg(text).arg(from).arg(to)};
    return number;
}

double toSpeed(const QString &text)
{
    bool isNumber = false;
    const double speed = text.toDouble(&isNumber);
    if (!isNumber || !std::isfinite(speed) || speed < 0.01 || speed > 1000)
        throw Misuse{Words::tr("'%1' is not a speed from 0.01 to 1000").arg(text)};
    return speed;
}

/// A:LINE or A:LINE:N. A path has colons itself, so of four and more numbers the last two are LINE
/// and N: 2:1:7:1.
PointArgument toPoint(const QString &text)
{
    constexpr int most = 1'000'000'000;
    QStringList parts = text.split(u':');
    if (parts.size() < 2 || parts.contains(QString()))
        throw Misuse{Words::tr("'%1' is not of the form PROCESS:LINE:N").arg(text)};
    PointArgument point;
    if (parts.size() > 2)
        point.execution = toNumber(parts.takeLast(), 1, most);
    point.line = toNumber(parts.takeLast(), 1, most);
    point.process = parts.join(u':');
    return point;
}

/// Ends the options: what stands behind it is none, whatever it looks like.
const QLatin1String endOfOptions("--");

/// The arguments before it.
QStringList optionsIn(const QStringList &arguments)
{
    const qsizetype end = arguments.indexOf(endOfOptions);
    return end < 0 ? arguments : arguments.first(end);
}

/// Hands out the arguments one by one; "--name=value" is the same as "--name value". What stands
/// behind the end of options and yet looks like one is handed out as the path ./--name.
class Arguments {
public:
    explicit Arguments(const QStringList &arguments)
    {
        const auto options = optionsIn(arguments);
        for (const QString &argument : options) {
            const qsizetype equals = argument.indexOf(u'=');
            if (argument.startsWith(QLatin1String("--")) && equals > 0)
                m_left << argument.left(equals) << argument.mid(equals + 1);
            else
                m_left << argument;
        }
        for (const QString &argument : arguments.mid(options.size() + 1))
            m_left << (argument.startsWith(u'-') ? QStringLiteral("./") + argument : argument);
    }

    bool atEnd() const { return m_left.isEmpty(); }
    QString take() { return m_left.takeFirst(); }
    QString valueOf(const QString &option)
    {
        // An empty one is a variable of a script that nobody set.
        if (m_left.value(0).isEmpty())
            throw Misuse{Words::tr("%1 needs a value").arg(option)};
        return m_left.takeFirst();
    }

private:
    QStringList m_left;
};

bool isOption(const QString &argument)
{
    return argument.startsWith(u'-') && argument.size() > 1;
}

[[noreturn]] void failUnknown(const QString &option)
{
    throw Misuse{Words::tr("there is no option %1 here").arg(option)};
}

void takeTarget(QString &target, const QString &argument)
{
    if (!target.isEmpty())
        throw Misuse{Words::tr("'%1' is one lesson or file too many").arg(argument)};
    target = argument;
}

void checkRun(const RunCommand &run, bool holdIsOpen)
{
    if (run.target.isEmpty())
        throw Misuse{Words::tr("run needs a lesson or a file")};
    if (holdIsOpen)
        throw Misuse{Words::tr("every --hold needs an --until after it")};
    if (run.runs > 1 && !run.savePath.isEmpty())
        throw Misuse{Words::tr("--save keeps one run, so it does not go with --runs")};
}

RunCommand parseRun(Arguments arguments)
{
    RunCommand run;
    std::optional<PointArgument> held;
    while (!arguments.atEnd()) {
        const QString argument = arguments.take();
        if (argument == QLatin1String("--json")) {
            run.json = true;
        } else if (argument == QLatin1String("--save")) {
            run.savePath = arguments.valueOf(argument);
        } else if (argument == QLatin1String("--runs")) {
            run.runs = toNumber(arguments.valueOf(argument), 1, 100'000);
        } else if (argument == QLatin1String("--speed")) {
            run.speed = toSpeed(arguments.valueOf(argument));
        } else if (argument == QLatin1String("--hold") && !held) {
            held = toPoint(arguments.valueOf(argument));
        } else if (argument == QLatin1String("--until")) {
            if (!held)
                throw Misuse{Words::tr("--until comes after a --hold")};
            run.holds.push_back({*held, toPoint(arguments.valueOf(argument))});
            held.reset();
        } else if (argument == QLatin1String("--ascii")) {
            run.glyphs = exporting::TextOptions::Glyphs::Ascii;
        } else if (argument == QLatin1String("--width")) {
            run.width = toNumber(arguments.valueOf(argument), 40, 1000);
        } else if (argument == QLatin1String("--engine")) {
            run.enginePath = arguments.valueOf(argument);
        } else if (isOption(argument)) {
            failUnknown(argument);
        } else {
            takeTarget(run.target, argument);
        }
    }
    checkRun(run, held.has_value());
    return run;
}

CheckCommand parseCheck(Arguments arguments)
{
    CheckCommand check;
    while (!arguments.atEnd()) {
        const QString argument = arguments.take();
        if (argument == QLatin1String("--runs"))
            check.runs = toNumber(arguments.valueOf(argument), 0, 100'000);
        else if (argument == QLatin1String("--accept"))
            check.acceptance = CheckCommand::Acceptance::Translations;
        else if (argument == QLatin1String("--speed"))
            check.speed = toSpeed(arguments.valueOf(argument));
        else if (argument == QLatin1String("--engine"))
            check.enginePath = arguments.valueOf(argument);
        else if (isOption(argument))
            failUnknown(argument);
        else
            check.targets << argument;
    }
    if (check.targets.isEmpty())
        throw Misuse{Words::tr("check needs a lesson, a file or a folder")};
    return check;
}

OrdersCommand parseOrders(Arguments arguments)
{
    constexpr int aDay = 86'400;
    OrdersCommand orders;
    while (!arguments.atEnd()) {
        const QString argument = arguments.take();
        if (argument == QLatin1String("--json"))
            orders.json = true;
        else if (argument == QLatin1String("--limit"))
            orders.executions = toNumber(arguments.valueOf(argument), 1, 100'000'000);
        else if (argument == QLatin1String("--time"))
            orders.time = std::chrono::seconds(toNumber(arguments.valueOf(argument), 1, aDay));
        else if (argument == QLatin1String("--engine"))
            orders.enginePath = arguments.valueOf(argument);
        else if (isOption(argument))
            failUnknown(argument);
        else
            takeTarget(orders.target, argument);
    }
    if (orders.target.isEmpty())
        throw Misuse{Words::tr("orders needs a lesson or a file")};
    return orders;
}

WhyCommand parseWhy(Arguments arguments)
{
    WhyCommand why;
    QStringList given;
    while (!arguments.atEnd()) {
        const QString argument = arguments.take();
        if (argument == QLatin1String("--json"))
            why.json = true;
        else if (isOption(argument))
            failUnknown(argument);
        else
            given << argument;
    }
    if (given.size() != 3)
        throw Misuse{Words::tr("why needs a saved run and two events: RUN A:LINE:N B:LINE:N")};
    why.run = given[0];
    why.first = toPoint(given[1]);
    why.second = toPoint(given[2]);
    return why;
}

ScreenshotsCommand parseScreenshots(Arguments arguments)
{
    ScreenshotsCommand screenshots;
    while (!arguments.atEnd()) {
        const QString argument = arguments.take();
        if (argument == QLatin1String("--record"))
            screenshots.record = true;
        else if (argument == QLatin1String("--only"))
            screenshots.only = arguments.valueOf(argument);
        else if (isOption(argument))
            failUnknown(argument);
        else
            takeTarget(screenshots.folder, argument);
    }
    if (screenshots.folder.isEmpty())
        throw Misuse{Words::tr("screenshots needs a folder")};
    return screenshots;
}

WindowCommand parseWindow(Arguments arguments)
{
    WindowCommand window;
    while (!arguments.atEnd()) {
        const QString argument = arguments.take();
        if (argument == QLatin1String("--engine"))
            window.enginePath = arguments.valueOf(argument);
        else if (isOption(argument))
            failUnknown(argument);
        else
            takeTarget(window.open, argument);
    }
    return window;
}

void checkAlone(const QStringList &arguments)
{
    if (arguments.size() > 1)
        throw Misuse{Words::tr("%1 takes nothing more").arg(arguments[0])};
}

bool isHelp(const QString &argument)
{
    return argument == QLatin1String("--help") || argument == QLatin1String("-h");
}

Command parse(const QStringList &arguments)
{
    const QString first = arguments.value(0);
    if (isHelp(first) || first == QLatin1String("--version")) {
        checkAlone(arguments);
        return isHelp(first) ? Command(HelpCommand{}) : VersionCommand{};
    }
    if (std::ranges::any_of(optionsIn(arguments), isHelp))
        return HelpCommand{};
    const Arguments rest(arguments.mid(1));
    if (first == QLatin1String("run"))
        return parseRun(rest);
    if (first == QLatin1String("check"))
        return parseCheck(rest);
    if (first == QLatin1String("orders"))
        return parseOrders(rest);
    if (first == QLatin1String("why"))
        return parseWhy(rest);
    if (first == QLatin1String("screenshots"))
        return parseScreenshots(rest);
    if (first == QLatin1String("lessons")) {
        checkAlone(arguments);
        return LessonsCommand{};
    }
    return parseWindow(Arguments(arguments));
}

} // namespace

Result<Command, QString> parseCommandLine(const QStringList &arguments)
{
    try {
        return parse(arguments);
    } catch (const Misuse &misuse) {
        return Failure{misuse.what};
    }
}

} // namespace joinery::app::cli
